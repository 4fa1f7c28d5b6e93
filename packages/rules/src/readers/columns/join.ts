import {
  allocate,
  type Cells,
  type CodeCells,
  codeWidths,
  copyNumbers,
  isShared,
  type NumberCells,
  narrowest,
  numberWidths,
  offsetWidth,
  truthWidth,
  type Width,
  widthOf,
} from "./cells.ts"
import { type Column, type Columns, cellsOf, type ListColumn } from "./columns.ts"

/** Some values of a column, from one up to, not including, another. */
interface Stretch {
  readonly column: Column
  readonly from: number
  readonly to: number
}

const lengthOf = (stretches: ReadonlyArray<Stretch>): number =>
  stretches.reduce((length, { from, to }) => length + to - from, 0)

const joinNumbers = (
  stretches: ReadonlyArray<Stretch>,
  pick: (column: Column) => NumberCells,
  shared: boolean,
): NumberCells => {
  const widths = stretches.map(({ column }) => widthOf(pick(column)))
  const width = narrowest(numberWidths, {
    low: Math.min(...widths.map(({ low }) => low)),
    high: Math.max(...widths.map(({ high }) => high)),
  })
  const cells = allocate(width, lengthOf(stretches), shared)
  let at = 0
  for (const { column, from, to } of stretches) {
    copyNumbers(pick(column).subarray(from, to) as NumberCells, to - from, cells, at)
    at += to - from
  }
  return cells
}

const joinTruths = (stretches: ReadonlyArray<Stretch>, shared: boolean): Uint8Array => {
  const cells = allocate(truthWidth, lengthOf(stretches), shared)
  let at = 0
  for (const { column, from, to } of stretches) {
    cells.set((column as Extract<Column, { readonly column: "truth" }>).cells.subarray(from, to), at)
    at += to - from
  }
  return cells
}

type CodeColumn = Column & { readonly column: "code" }

const joinCodes = (stretches: ReadonlyArray<Stretch>, shared: boolean): CodeColumn => {
  const codes: Array<string> = []
  const places = new Map<string, number>()
  for (const { column } of stretches)
    for (const code of (column as CodeColumn).codes) if (!places.has(code)) places.set(code, codes.push(code))
  const width: Width<CodeCells> = narrowest(codeWidths, { low: 0, high: codes.length })
  const cells = allocate(width, lengthOf(stretches), shared)
  let at = 0
  for (const { column, from, to } of stretches) {
    const { cells: given, codes: ofColumn } = column as CodeColumn
    const placeOf = [0, ...ofColumn.map((code) => places.get(code) as number)]
    for (let place = from; place < to; place++) cells[at++] = placeOf[given[place] as number] as number
  }
  return { column: "code", cells, codes }
}

const joinStretches = (stretches: ReadonlyArray<Stretch>, shared: boolean): Column => {
  const numbers = (array: "cells" | "months" | "days" | "numerators" | "denominators"): NumberCells =>
    joinNumbers(stretches, (column) => column[array as never], shared)
  switch (stretches[0]?.column.column) {
    case "truth":
      return { column: "truth", cells: joinTruths(stretches, shared) }
    case "code":
      return joinCodes(stretches, shared)
    case "term":
      return { column: "term", months: numbers("months"), days: numbers("days") }
    case "ratio":
      return { column: "ratio", numerators: numbers("numerators"), denominators: numbers("denominators") }
    default:
      return { column: "number", cells: numbers("cells") }
  }
}

const joinLists = (
  parts: ReadonlyArray<{ readonly list: ListColumn; readonly size: number }>,
  shared: boolean,
): ListColumn => {
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const known = allocate(truthWidth, size, shared)
  const offsets = allocate(offsetWidth, size + 1, shared)
  let row = 0
  let entries = 0
  for (const { list, size: rows } of parts) {
    known.set(list.known.subarray(0, rows), row)
    const first = list.offsets[0] as number
    for (let place = 0; place <= rows; place++)
      offsets[row + place] = entries + (list.offsets[place] as number) - first
    row += rows
    entries = offsets[row] as number
  }
  const names = Object.keys(parts[0]?.list.fields ?? {})
  const fields = names.map((name) => {
    const stretches = parts.map(({ list, size: rows }) => ({
      column: list.fields[name] as Column,
      from: list.offsets[0] as number,
      to: list.offsets[rows] as number,
    }))
    return [name, joinStretches(stretches, shared)] as const
  })
  return { known, offsets, fields: Object.fromEntries(fields) }
}

const cellsOfColumns = ({ facts, lists }: Columns): ReadonlyArray<Cells> => [
  ...Object.values(facts).flatMap(cellsOf),
  ...Object.values(lists).map(({ known }) => known),
]

/**
 * The cases of several populations, one behind the other, under the declarations of the first, which all have to have. Worker
 * threads share the memory if they share that of the first.
 *
 * @example
 * const both = joinColumns(columns, sliceColumns(columns, 1, 2))
 * both.size // => 4
 * factsAt(both, 3) // => factsAt(columns, 1)
 */
export const joinColumns = (first: Columns, ...more: ReadonlyArray<Columns>): Columns => {
  const all = [first, ...more]
  const shared = cellsOfColumns(first).some(isShared)
  const { declarations } = first
  return {
    declarations,
    size: all.reduce((size, columns) => size + columns.size, 0),
    facts: Object.fromEntries(
      declarations.facts.map(({ id }) => {
        const stretches = all.map(({ facts, size }) => ({ column: facts[id] as Column, from: 0, to: size }))
        return [id, joinStretches(stretches, shared)]
      }),
    ),
    lists: Object.fromEntries(
      declarations.lists.map(({ id }) => [
        id,
        joinLists(
          all.map(({ lists, size }) => ({ list: lists[id] as ListColumn, size })),
          shared,
        ),
      ]),
    ),
  }
}
