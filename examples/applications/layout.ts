/**
 * How tables and sections are laid out in a terminal.
 *
 * @module
 */

import { tableLines } from "@bazgasht/cli"
import { inLanguage, type Style, type Text, wordsOf } from "@bazgasht/rules"

/** How things are said and laid out in the language of a style. */
export interface Layout {
  readonly say: (words: Text) => string
  readonly number: (value: number) => string
  readonly table: (
    columns: ReadonlyArray<Text>,
    rows: ReadonlyArray<ReadonlyArray<string>>,
  ) => ReadonlyArray<string>
  readonly section: (title: Text, lines: ReadonlyArray<string>) => ReadonlyArray<string>
}

/** The layout of a style. */
export const layoutOf = (style: Style): Layout => {
  const say = (words: Text): string => inLanguage(style, words)
  return {
    say,
    number: wordsOf(style).number,
    table: (columns, rows) =>
      tableLines(
        columns.map((title) => ({ title: say(title) })),
        rows,
        { direction: wordsOf(style).direction, paintHead: (line) => line },
      ),
    section: (title, lines) => ["", `■ ${say(title)}`, ...lines],
  }
}
