import { dayInWords, inLanguage, type Style, text, valueInWords, wordsOf } from "@bazgasht/rules"
import { isolated, rightToLeft } from "../terminal/direction.ts"
import type { Paint } from "../terminal/paint.ts"
import { Beside, type Cell, Figure, Indented, Item, type Line, type Part, Section, Table } from "./report.ts"
import { tableLines } from "./table-lines.ts"

const words = {
  unknown: text("؟", "?"),
  none: text("هیچ", "none"),
}

export interface TerminalOptions {
  readonly paint: Paint
  /** Whether the tables with names stand in files, and not here. */
  readonly tablesInFiles?: boolean
}

/** What steers a terminal: whatever stands in a file is shown, and never carried out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

const harmless = (of: string): string => of.replace(steering, "\ufffd")

export const cellInWords = (style: Style, cell: Cell): string => {
  if (cell === undefined) return ""
  if ("text" in cell) return typeof cell.text === "string" ? cell.text : inLanguage(style, cell.text)
  if ("number" in cell) return wordsOf(style).number(cell.number)
  if ("money" in cell) return valueInWords(style, "money", cell.money)
  return "day" in cell ? dayInWords(style, cell.day) : inLanguage(style, words.unknown)
}

/** A value as it stands in a line of the style: whole, whatever the direction of the line is. */
const valueIn = (style: Style, cell: Cell): string => {
  const said = cellInWords(style, cell).replaceAll("\n", " ")
  return harmless(wordsOf(style).direction === "rtl" ? isolated(said) : said)
}

const paintedLine = (line: Line, paint: Paint): string => {
  const pieces = typeof line === "string" || "tone" in line ? [line] : line
  return pieces
    .map((piece) => (typeof piece === "string" ? harmless(piece) : paint(piece.tone, harmless(piece.text))))
    .join("")
}

const tableOf = (style: Style, { columns, rows }: Table, paint: Paint): ReadonlyArray<string> =>
  rows.length === 0
    ? [inLanguage(style, words.none)]
    : tableLines(
        columns.map(({ title, ...column }) => ({ ...column, title: harmless(title) })),
        rows.map((row) => row.map((cell) => valueIn(style, cell))),
        { direction: wordsOf(style).direction, paintHead: (line) => paint("quiet", line) },
      )

const linesOf = (style: Style, parts: ReadonlyArray<Part>, options: TerminalOptions): ReadonlyArray<string> =>
  parts.flatMap((part): ReadonlyArray<string> => {
    const { paint, tablesInFiles = false } = options
    if (part instanceof Item) return linesOf(style, part.parts(), options)
    if (part instanceof Figure) return [`${harmless(part.title)}: ${valueIn(style, part.value)}`]
    if (part instanceof Table)
      return tablesInFiles && part.name !== undefined ? [] : tableOf(style, part, paint)
    if (part instanceof Indented) {
      const indent = " ".repeat(part.by)
      return linesOf(style, part.parts, options).map((line) => `${indent}${line}`)
    }
    if (part instanceof Beside)
      return part.files === tablesInFiles ? linesOf(style, part.parts(), options) : []
    if (part instanceof Section) {
      const lines = linesOf(style, part.parts, options)
      return lines.length === 0 ? [] : ["", paintedLine(part.title, paint), ...lines]
    }
    return paintedLine(part, paint).split("\n")
  })

/**
 * Parts of a report as lines for a terminal.
 *
 * @example
 * terminalOf(style, ["CR-1", new Section("Figures", [new Figure("people", { number: 1200 })])], { paint: plain })
 * // => "CR-1\n\nFigures\npeople: 1,200"
 */
export const terminalOf = (style: Style, parts: ReadonlyArray<Part>, options: TerminalOptions): string => {
  const lines = linesOf(style, parts, options)
  const [first] = parts
  // A section stands apart from what is before it: at the head there is nothing.
  const shown = (first instanceof Section ? lines.slice(1) : lines).join("\n")
  return wordsOf(style).direction === "rtl" ? rightToLeft(shown) : shown
}
