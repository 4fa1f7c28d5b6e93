import { latinDigits, type Text } from "@bazgasht/rules"

/** What stands in a cell. CSV has texts only; Parquet has values of several types. */
export type Cell = string | number | bigint | boolean | Date | null | undefined

const spaces = /[\s\u200b-\u200f\u2066-\u2069\u202a-\u202e\ufeff]+/gu

/**
 * One form of words that keyboards write differently: Persian letters, Latin digits, single spaces without marks, lower case.
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

/**
 * Why a cell could not be read, as a stable code.
 *
 * - `cell.notATruth`, `cell.notAWholeNumber`, `cell.notADay`, `cell.notATerm`, `cell.notAFraction`: not what the fact is
 * - `cell.tooLarge`: a number beyond those that are kept exactly
 * - `cell.unknownCode`: neither a code nor a word for one
 */
export type CellErrorCode =
  | "cell.notATruth"
  | "cell.notAWholeNumber"
  | "cell.notADay"
  | "cell.notATerm"
  | "cell.notAFraction"
  | "cell.tooLarge"
  | "cell.unknownCode"

export interface CellError {
  readonly code: CellErrorCode
  readonly expected: Text
}

/** Texts of fewer letters are copied when they are cut out of another. */
const longEnough = 13

/** A copy of a text, which does not keep in memory the longer text that it was cut from. */
export const apart = (text: string): string =>
  text.length < longEnough ? text : Buffer.from(text).toString()

/** How many cells of a column are remembered. */
const maxCells = 4096

/** What cells mean, worked out once for each: few of them fill most columns. */
export const remembered = <C extends Cell, A>(meaning: (cell: C) => A, most = maxCells): ((cell: C) => A) => {
  const known = new Map<Cell, A>()
  return (cell) => {
    let meant = known.get(cell)
    if (meant === undefined) {
      meant = meaning(cell)
      if (known.size < most) known.set(typeof cell === "string" ? apart(cell) : cell, meant)
    }
    return meant
  }
}
