import type { Cells, Width } from "./cells.ts"
import { type Column, type Columns, eachValue, type ListColumn, mapCells } from "./columns.ts"

/** Rows of a population. */
export type Rows = ReadonlyArray<number> | Uint32Array

const placesOf = (rows: Rows): Uint32Array => (rows instanceof Uint32Array ? rows : Uint32Array.from(rows))

/** The rows of a population that satisfy a condition. */
export const rowsWhere = (size: number, holds: (row: number) => boolean): Uint32Array => {
  const rows = new Uint32Array(size)
  let count = 0
  for (let row = 0; row < size; row++) if (holds(row)) rows[count++] = row
  return rows.subarray(0, count)
}

// One loop a width: a loop that meets several kinds of arrays is slow for all of them.

const pick1 = (cells: Uint8Array, rows: Uint32Array, into: Uint8Array): void => {
  for (let place = 0; place < rows.length; place++) into[place] = cells[rows[place] as number] as number
}
const pick2 = (cells: Uint16Array, rows: Uint32Array, into: Uint16Array): void => {
  for (let place = 0; place < rows.length; place++) into[place] = cells[rows[place] as number] as number
}
const pick4 = (cells: Uint32Array, rows: Uint32Array, into: Uint32Array): void => {
  for (let place = 0; place < rows.length; place++) into[place] = cells[rows[place] as number] as number
}
const pick8 = (cells: Float64Array, rows: Uint32Array, into: Float64Array): void => {
  for (let place = 0; place < rows.length; place++) into[place] = cells[rows[place] as number] as number
}

const picked = <C extends Cells>(cells: C, rows: Uint32Array): C => {
  const make = cells.constructor as Width<C>["make"]
  const result = new make(new ArrayBuffer(rows.length * cells.BYTES_PER_ELEMENT))
  const { buffer, byteOffset, BYTES_PER_ELEMENT: bytes, length } = cells
  if (bytes === 1) pick1(new Uint8Array(buffer, byteOffset, length), rows, new Uint8Array(result.buffer))
  else if (bytes === 2)
    pick2(new Uint16Array(buffer, byteOffset, length), rows, new Uint16Array(result.buffer))
  else if (bytes === 4)
    pick4(new Uint32Array(buffer, byteOffset, length), rows, new Uint32Array(result.buffer))
  else pick8(cells as Float64Array, rows, result as Float64Array)
  return result
}

const pickColumn = (column: Column, rows: Uint32Array): Column =>
  mapCells(column, (cells) => picked(cells, rows))

const pickList = (list: ListColumn, rows: Uint32Array): ListColumn => {
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
 * const picked = pickColumns(columns, [2, 0])
 * picked.size // => 2
 * factsAt(picked, 1) // => factsAt(columns, 0)
 */
export const pickColumns = (columns: Columns, rows: Rows): Columns => {
  const places = placesOf(rows)
  return {
    ...columns,
    size: rows.length,
    facts: eachValue(columns.facts, (column) => pickColumn(column, places)),
    lists: eachValue(columns.lists, (list) => pickList(list, places)),
  }
}

/** The days of some rows. */
export const pickDays = <D extends number | Int32Array | Float64Array>(today: D, rows: Rows): D =>
  (typeof today === "number" ? today : picked(today as Int32Array, placesOf(rows))) as D
