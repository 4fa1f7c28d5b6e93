/**
 * A sheet as a table for a person.
 *
 * @module
 */

import { dayInWords, inLanguage, wordsOf } from "@bazgasht/rules"
import type { Cell, Sheet } from "../cycle/sheets.ts"
import { cycleWords } from "./cycle-words.ts"
import { tableLines } from "./table.ts"
import type { Voice } from "./voice.ts"

const inWords = (voice: Voice, cell: Cell): string => {
  if (cell === undefined) return ""
  if ("text" in cell) return cell.text
  if ("number" in cell) return wordsOf(voice).number(cell.number)
  return "day" in cell ? dayInWords(voice, cell.day) : inLanguage(voice, cycleWords.unknown)
}

/** A sheet as a table, or that nobody is in it. */
export const sheetLines = (
  voice: Voice,
  { columns, rows }: Omit<Sheet, "name" | "title">,
): ReadonlyArray<string> =>
  rows.length === 0
    ? [inLanguage(voice, cycleWords.none)]
    : tableLines(
        columns,
        rows.map((row) => row.map((cell) => inWords(voice, cell))),
        { language: voice.language, paintHead: (line) => voice.paint("quiet", line) },
      )
