/** Cells of a table in a file, and what is the same in however they were typed. */

import { latinDigits } from "@bazgasht/rules"

/** What stands in a cell. CSV has texts only; Parquet has values of several types. */
export type Cell = string | number | bigint | boolean | Date | null | undefined

const spaces = /[\s\u200b-\u200f\u2066-\u2069\u202a-\u202e\ufeff]+/gu

/**
 * One form of words that can be typed with several keyboards: Persian letters for Arabic ones, Latin digits, one space for
 * every space, half-space and mark of direction, and no capitals.
 *
 * @example
 * sameWords("\u0643رمانشاه ") === sameWords("کرمانشاه") // => true
 */
export const sameWords = (written: string): string =>
  latinDigits(written.normalize("NFC"))
    .replace(/[يى]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/\u0640/g, "")
    .replace(spaces, " ")
    .trim()
    .toLowerCase()

/** What stands in a cell, as words. */
export const textOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ""
  // A date of Parquet may lie beyond all dates, and has no year then.
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString() : String(cell).trim()
}
