/**
 * A sheet as a table for a person.
 *
 * @module
 */

import { dayInWords, inLanguage, wordsOf } from "@bazgasht/rules"
import { tableLines } from "../rendering/table.ts"
import type { Voice } from "../rendering/voice.ts"
import { type Cell, type Sheet, sheetWords } from "./sheet.ts"

const inWords = (voice: Voice, cell: Cell): string => {
  if (cell === undefined) return ""
  if ("text" in cell) return cell.text
  if ("number" in cell) return wordsOf(voice).number(cell.number)
  return "day" in cell ? dayInWords(voice, cell.day) : inLanguage(voice, sheetWords.unknown)
}

/** A sheet as a table, or that nobody is in it. */
export const sheetLines = (
  voice: Voice,
  { columns, rows }: Omit<Sheet, "name" | "title">,
): ReadonlyArray<string> =>
  rows.length === 0
    ? [inLanguage(voice, sheetWords.none)]
    : tableLines(
        columns,
        rows.map((row) => row.map((cell) => inWords(voice, cell))),
        { language: voice.language, paintHead: (line) => voice.paint("quiet", line) },
      )
