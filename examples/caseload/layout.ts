/**
 * How the report is laid out: sections and tables in the language of a style.
 *
 * @module
 */

import { tableLines } from "@bazgasht/cli"
import { inLanguage, type Style, type Text, wordsOf } from "@bazgasht/rules"
import { words } from "./wording.ts"

/** How many rows of the long tables are printed; the command `bazgasht cycle` prints them all. */
const shownRows = 15

/** The cells of a row. */
export type Cells = ReadonlyArray<string>

/** A style, with how it says a text and a number. */
export interface Layout {
  readonly style: Style
  readonly say: (of: Text) => string
  readonly number: (value: number) => string
}

/** The layout of a style. */
export const layoutOf = (style: Style): Layout => ({
  style,
  say: (of) => inLanguage(style, of),
  number: wordsOf(style).number,
})

/** A table of columns and rows. */
export const table = (
  { say, style }: Layout,
  columns: ReadonlyArray<readonly [title: Text, numeric?: "numeric"]>,
  rows: ReadonlyArray<Cells>,
): ReadonlyArray<string> =>
  tableLines(
    columns.map(([title, numeric]) => ({
      title: say(title),
      ...(numeric === undefined ? {} : { numeric: true }),
    })),
    rows,
    { direction: wordsOf(style).direction, paintHead: (line) => line },
  )

/** The first rows, and how many more there are. */
export const some = (
  { number, say }: Layout,
  lines: ReadonlyArray<string>,
  rows: number,
  more: Text = words.more,
): ReadonlyArray<string> =>
  rows <= shownRows ? lines : [...lines.slice(0, shownRows + 2), `… ${number(rows - shownRows)} ${say(more)}`]

/** A titled part of the report. */
export const section = (
  { say }: Layout,
  title: Text,
  lines: ReadonlyArray<string>,
): ReadonlyArray<string> => ["", `■ ${say(title)}`, ...lines]
