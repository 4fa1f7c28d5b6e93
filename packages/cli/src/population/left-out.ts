/**
 * Rows that were left out of a population, for a terminal and as a sheet.
 *
 * @module
 */

import { inLanguage, text, wordsOf } from "@bazgasht/rules"
import type { LeftOut, ReadPopulationError } from "@bazgasht/simulation"
import type { Refusal } from "../case-files/refusal.ts"
import type { Voice } from "../rendering/voice.ts"
import type { Cell, Sheet } from "../sheets/sheet.ts"

/** Rows that a terminal shows; a file may hold all. */
const most = 20

const words = {
  title: text("سطرهای کنارگذاشته", "Rows left out"),
  more: text("سطر دیگر؛ همه را با ‎--left-out FILE بنویسید", "more; write all with --left-out FILE"),
  row: text("سطر", "the row"),
  unread: text(
    "خانه‌هایی که خوانده نشد و نامعلوم شمرده شد",
    "Cells that could not be read and count as unknown",
  ),
  see: text("بنگرید به", "see"),
  columns: [
    text("فایل", "file"),
    text("سطر", "line"),
    text("شناسه", "case"),
    text("ستون", "column"),
    text("انتظار می‌رفت", "expected"),
    text("کد", "code"),
    text("سطر مرتبط", "related row"),
  ],
} as const

/** What is wrong with a mapping or a file, as a refusal. */
export const refusalOfPopulation = (file: string, error: ReadPopulationError): Refusal =>
  error._tag === "MappingError"
    ? {
        file,
        code: error.code,
        field: error.path.join("."),
        position: error.position,
        ...(error.value === undefined ? {} : { value: error.value }),
        expected: error.expected,
        ...(error.nearest === undefined ? {} : { nearest: error.nearest }),
      }
    : {
        file: error.file,
        code: error.code,
        position: { line: error.line, column: 1 },
        ...(error.column === undefined ? {} : { field: error.column }),
        expected: error.expected,
      }

const textCell = (of: string | undefined): Cell => (of === undefined ? undefined : { text: of })

/** Every row that was left out, a line for each thing that is wrong with it. */
export const leftOutSheet = (voice: Voice, rows: ReadonlyArray<LeftOut>): Sheet => ({
  name: "left-out",
  title: words.title,
  columns: words.columns.map((title) => ({ title: inLanguage(voice, title) })),
  rows: rows.flatMap(({ case: id, file, flaws, line }) =>
    flaws.map(({ code, column, expected, row }) => [
      { text: file },
      { number: line },
      textCell(id),
      textCell(column),
      { text: inLanguage(voice, expected) },
      { text: code },
      textCell(row === undefined ? undefined : `${row.file}:${row.line}`),
    ]),
  ),
})

/** The first rows that were left out, a line for each thing that is wrong, and how many more there are. */
export const leftOutLines = (voice: Voice, rows: ReadonlyArray<LeftOut>): ReadonlyArray<string> =>
  rowLines(voice, rows)

/** The first rows of which cells count as unknown, a line for each cell, and how many more there are. */
export const unreadLines = (voice: Voice, rows: ReadonlyArray<LeftOut>): ReadonlyArray<string> =>
  rows.length === 0 ? [] : [`${words.unread[voice.language]}:`, ...rowLines(voice, rows)]

const rowLines = (voice: Voice, rows: ReadonlyArray<LeftOut>): ReadonlyArray<string> => {
  const separator = voice.language === "fa" ? "؛" : ";"
  const shown = rows.slice(0, most).flatMap(({ case: id, file, flaws, line }) =>
    flaws.map(({ code, column, expected, row }) => {
      const place = voice.paint("bad", `${file}:${line}`)
      const named = [id, column].filter((part) => part !== undefined).join(", ")
      const what = named === "" ? words.row[voice.language] : named
      const related = row === undefined ? "" : ` (${words.see[voice.language]} ${row.file}:${row.line})`
      return `${place}  ${what}${separator} ${inLanguage(voice, text(`انتظار می‌رفت: ${expected.fa}`, `expected: ${expected.en}`))}${related} ${voice.paint("quiet", `[${code}]`)}`
    }),
  )
  const rest = rows.length - most
  return rest > 0 ? [...shown, `… ${wordsOf(voice).number(rest)} ${words.more[voice.language]}`] : shown
}
