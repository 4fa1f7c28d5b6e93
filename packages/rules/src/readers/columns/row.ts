import type { Facts } from "../../values/value.ts"
import { type Columns, entriesAt, valueAtPlace } from "./columns.ts"

/** The facts of the current row, read when asked for. */
export interface RowCursor {
  readonly facts: Facts
  row: number
}

export const rowCursor = (columns: Columns): RowCursor => {
  const facts = Object.create(null) as Facts
  const cursor: RowCursor = { facts, row: 0 }
  for (const [id, column] of Object.entries(columns.facts))
    Object.defineProperty(facts, id, { enumerable: true, get: () => valueAtPlace(column, cursor.row) })
  for (const [id, list] of Object.entries(columns.lists))
    Object.defineProperty(facts, id, { enumerable: true, get: () => entriesAt(list, cursor.row) })
  return cursor
}
