/**
 * Some cases of a population, in any order.
 *
 * @module
 */

import type { Cells, Width } from "./cells.ts"
import { type Column, type Columns, eachValue, type ListColumn } from "./columns.ts"

/** Rows of a population. */
export type Rows = ReadonlyArray<number> | Uint32Array

const picked = <C extends Cells>(cells: C, rows: Rows): C => {
  const make = cells.constructor as Width<C>["make"]
  const result = new make(new ArrayBuffer(rows.length * cells.BYTES_PER_ELEMENT))
  for (let place = 0; place < rows.length; place++) result[place] = cells[rows[place] as number] as number
  return result
}

const pickColumn = (column: Column, rows: Rows): Column => {
  switch (column.column) {
    case "truth":
      return { ...column, cells: picked(column.cells, rows) }
    case "number":
      return { ...column, cells: picked(column.cells, rows) }
    case "code":
      return { ...column, cells: picked(column.cells, rows) }
    case "term":
      return { ...column, months: picked(column.months, rows), days: picked(column.days, rows) }
    case "ratio":
      return {
        ...column,
        numerators: picked(column.numerators, rows),
        denominators: picked(column.denominators, rows),
      }
  }
}

const pickList = (list: ListColumn, rows: Rows): ListColumn => {
  const offsets = new Uint32Array(rows.length + 1)
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number
    const entries = (list.offsets[row + 1] as number) - (list.offsets[row] as number)
    offsets[place + 1] = (offsets[place] as number) + entries
  }
  const entries = new Uint32Array(offsets[rows.length] as number)
  let at = 0
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number
    for (let entry = list.offsets[row] as number; entry < (list.offsets[row + 1] as number); entry++)
      entries[at++] = entry
  }
  return {
    known: picked(list.known, rows),
    offsets,
    fields: eachValue(list.fields, (column) => pickColumn(column, entries)),
  }
}

/**
 * The cases of some rows, in the order given, in memory of their own.
 *
 * @example
 * pickColumns(columns, [7, 3]).size // => 2
 */
export const pickColumns = (columns: Columns, rows: Rows): Columns => ({
  ...columns,
  size: rows.length,
  facts: eachValue(columns.facts, (column) => pickColumn(column, rows)),
  lists: eachValue(columns.lists, (list) => pickList(list, rows)),
})

/** The days of some rows. */
export const pickDays = <D extends number | Int32Array | Float64Array>(today: D, rows: Rows): D =>
  (typeof today === "number" ? today : picked(today as Int32Array, rows)) as D
