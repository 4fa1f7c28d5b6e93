import type { Text } from "@bazgasht/rules"
import type { Series } from "../pictures/bars.ts"

/** A cell of a table: what is read, and what a spreadsheet takes where that is another text. */
export type PageCell = string | { readonly text: string; readonly value: string }

/** A column of a table. */
export type PageColumn = readonly [title: Text, numeric?: "numeric"]

/** A part of a report in one language. */
export interface Section {
  readonly id: string
  readonly title: string
  /** What the numbers say, in a sentence. */
  readonly lead?: string
  /** What the picture or the table shows. */
  readonly caption?: string
  /** The picture as SVG, and what its colours mean. */
  readonly picture?: string
  readonly legend?: ReadonlyArray<Series>
  readonly columns: ReadonlyArray<PageColumn>
  readonly rows: ReadonlyArray<ReadonlyArray<PageCell>>
}
