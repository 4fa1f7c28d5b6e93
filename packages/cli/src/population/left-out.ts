import { inLanguage, type Style, text, wordsIn, wordsOf } from "@bazgasht/rules"
import type { LeftOutRow, ReadPopulationError } from "@bazgasht/simulation"
import type { Refusal } from "../case-files/refusal.ts"
import { type Line, namedTable, type Part, type Table, wordsColumn } from "../report/report.ts"

/** Rows that a terminal shows; a file may hold all. */
const most = 20

const words = {
  more: text("سطر دیگر؛ همه را با ‎--left-out FILE بنویسید", "more; write all with --left-out FILE"),
  row: text("سطر", "the row"),
  unread: text(
    "خانه‌هایی که خوانده نشد و نامعلوم شمرده شد",
    "Cells that could not be read and count as unknown",
  ),
  see: text("نگاه کنید به", "see"),
  file: text("فایل", "file"),
  line: text("سطر", "line"),
  case: text("شناسه", "case"),
  column: text("ستون", "column"),
  expected: text("انتظار می‌رفت", "expected"),
  code: text("کد", "code"),
  related: text("سطر مرتبط", "related row"),
} as const

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

/** Every row that was left out, a line for each thing that is wrong with it. */
export const leftOutTable = (style: Style, rows: ReadonlyArray<LeftOutRow>): Table => {
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  return namedTable(
    "left-out",
    rows.flatMap(({ flaws, ...row }) => flaws.map((flaw) => ({ ...row, flaw }))),
    [
      wordsColumn(say("file"), ({ file }) => file),
      { title: say("line"), cellOf: ({ line }) => ({ number: line }) },
      wordsColumn(say("case"), (row) => row.case),
      wordsColumn(say("column"), ({ flaw }) => flaw.column),
      wordsColumn(say("expected"), ({ flaw }) => flaw.expected),
      wordsColumn(say("code"), ({ flaw }) => flaw.code),
      wordsColumn(say("related"), ({ flaw: { row } }) => row && `${row.file}:${row.line}`),
    ],
  )
}

/** The first rows, a line for each thing that is wrong, and how many more there are. */
export const leftOutLines = (style: Style, rows: ReadonlyArray<LeftOutRow>): ReadonlyArray<Part> => {
  const { language } = style
  const separator = language === "fa" ? "؛" : ";"
  const shown = rows.slice(0, most).flatMap(({ case: id, file, flaws, line }) =>
    flaws.map(({ code, column, expected, row }): Line => {
      const named = [id, column].filter((part) => part !== undefined).join(", ")
      const what = named === "" ? wordsIn(language, words.row) : named
      const related = row === undefined ? "" : ` (${wordsIn(language, words.see)} ${row.file}:${row.line})`
      const wanted = inLanguage(style, text(`انتظار می‌رفت: ${expected.fa}`, `expected: ${expected.en}`))
      return [
        { tone: "bad", text: `${file}:${line}` },
        `  ${what}${separator} ${wanted}${related} `,
        { tone: "quiet", text: `[${code}]` },
      ]
    }),
  )
  const rest = rows.length - most
  return rest > 0 ? [...shown, `… ${wordsOf(style).number(rest)} ${wordsIn(language, words.more)}`] : shown
}

/** The first rows of which cells count as unknown, a line for each cell, and how many more there are. */
export const unreadLines = (style: Style, rows: ReadonlyArray<LeftOutRow>): ReadonlyArray<Part> =>
  rows.length === 0 ? [] : [`${inLanguage(style, words.unread)}:`, ...leftOutLines(style, rows)]
