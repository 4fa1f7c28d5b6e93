import { rightToLeftMark } from "../terminal/direction.ts"
import { widthOf } from "./text-width.ts"

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
 * A table as lines: a head, a rule, and a line for each row. In Persian each cell begins with an invisible mark, without which a
 * terminal would lay out an id and the number after it from the left.
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
  const mark = fromRight ? rightToLeftMark : ""
  // A line that is laid out from the right begins there: a number that comes first in its cell stands at the right side.
  const lineOf = (cells: ReadonlyArray<string>): string =>
    columns
      .map(
        ({ numeric }, place) =>
          `${mark}${padded(cells[place] ?? "", widths[place] ?? 0, numeric === true && !fromRight)}`,
      )
      .join("  ")
      .trimEnd()
  return [
    paintHead(lineOf(columns.map(({ title }) => title))),
    lineOf(widths.map((width) => "─".repeat(width))),
    ...rows.map(lineOf),
  ]
}
