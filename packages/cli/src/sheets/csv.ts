/**
 * Sheets as CSV: numbers and days plain, so that a spreadsheet can count with them.
 *
 * @module
 */

import { inLanguage } from "@bazgasht/rules"
import { stringify } from "csv-stringify/sync"
import { writtenDay } from "../rendering/json.ts"
import type { Voice } from "../rendering/voice.ts"
import { type Cell, type Sheet, sheetWords } from "./sheet.ts"

const plain = (voice: Voice, cell: Cell): string | number => {
  if (cell === undefined) return ""
  if ("text" in cell) return cell.text
  if ("number" in cell) return cell.number
  return "day" in cell ? writtenDay(voice.calendar, cell.day) : inLanguage(voice, sheetWords.unknown)
}

/**
 * A sheet as CSV in UTF-8, with the mark at its head by which spreadsheets know it. What a spreadsheet would take for a formula
 * is escaped: an id that comes from a file must not be able to compute anything.
 */
export const csvOf = (voice: Voice, { columns, rows }: Sheet): string =>
  stringify(
    [columns.map(({ title }) => title), ...rows.map((row) => row.map((cell) => plain(voice, cell)))],
    { bom: true, escape_formulas: true, record_delimiter: "windows" },
  )
