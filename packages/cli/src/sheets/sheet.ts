/**
 * Sheets: tables with a name, the same rows for a terminal and for a file.
 *
 * @module
 */

import { type Day, type Text, text } from "@bazgasht/rules"

/** What stands in a cell: words, a number, a day; or that it is not known. `undefined` leaves it empty. */
export type Cell =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly day: Day }
  | { readonly unknown: true }
  | undefined

/** A column of a sheet. */
export interface SheetColumn {
  readonly title: string
  readonly numeric?: true
}

/** A table with a name. */
export interface Sheet {
  /** The name of its file, without the ending. */
  readonly name: string
  readonly title: Text
  readonly columns: ReadonlyArray<SheetColumn>
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
}

/** A column of numbers. */
export const numeric = (title: string): SheetColumn => ({ title, numeric: true })

/** What stands for what is not known, and for a table in which nobody is. */
export const sheetWords = {
  unknown: text("؟", "?"),
  none: text("هیچ", "none"),
} as const
