import { rightToLeftMark } from "../terminal/direction.ts"

/** Joiners, marks of direction, and marks that stand above or below the letter before them. */
const withoutWidth = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Mn}\p{Me}]/gu

/** Letters of two places: those of East Asia, full forms, and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u

/**
 * How many places a text takes in a terminal: a wide letter two, a mark none.
 *
 * @example
 * widthOf("می‌رود") // => 5
 * widthOf("東京") // => 4
 */
export const widthOf = (text: string): number => {
  let width = 0
  for (const letter of text.replace(withoutWidth, "")) width += wide.test(letter) ? 2 : 1
  return width
}

/** A column of a table. Numbers stand at its right side, so that their last digits line up. */
export interface TableColumn {
  readonly title: string
  readonly numeric?: true
}

const padded = (cell: string, width: number, atEnd: boolean): string => {
  const space = " ".repeat(Math.max(0, width - widthOf(cell)))
  return atEnd ? `${space}${cell}` : `${cell}${space}`
}

/** What a table needs to know besides its content. */
export interface TableStyle {
  readonly direction: "ltr" | "rtl"
  /** How the head of the table is coloured. */
  readonly paintHead: (line: string) => string
}

/**
 * A table as lines: a head, a rule, and a line for each row. In Persian an invisible mark stands before the space of each cell, without
 * which a terminal would lay out an id and the number after it from the left; none stands beside what is copied.
 *
 * @example
 * tableLines([{ title: "family" }, { title: "points", numeric: true }], [["F-1", "40"]], style)
 * // => ["family  points", "──────  ──────", "F-1         40"]
 */
export const tableLines = (
  columns: ReadonlyArray<TableColumn>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  { direction, paintHead }: TableStyle,
): ReadonlyArray<string> => {
  const widths = columns.map(({ title }, place) => {
    let width = widthOf(title)
    for (const row of rows) width = Math.max(width, widthOf(row[place] ?? ""))
    return width
  })
  const fromRight = direction === "rtl"
  const [before, between] = fromRight ? [`${rightToLeftMark} `, `${rightToLeftMark}  `] : ["", "  "]
  // A line that is laid out from the right begins there: a number that comes first in its cell stands at the right side.
  const lineOf = (cells: ReadonlyArray<string>): string =>
    `${before}${columns
      .map(({ numeric }, place) =>
        padded(cells[place] ?? "", widths[place] ?? 0, numeric === true && !fromRight),
      )
      .join(between)}`.trimEnd()
  return [
    paintHead(lineOf(columns.map(({ title }) => title))),
    lineOf(widths.map((width) => "─".repeat(width))),
    ...rows.map(lineOf),
  ]
}
