/** The facts of a population, one array a fact. Worker threads share the memory of columns made to be shared. */

import type { Ratio } from "../../values/ratio.ts"
import type { Term } from "../../values/term.ts"
import type { Entry, Facts, Value } from "../../values/value.ts"
import { type Cells, type CodeCells, type NumberCells, numberIn, type TruthCells } from "./cells.ts"
import { type Declarations, only } from "./declarations.ts"

/** The values of one fact case by case, or of one field entry by entry. */
export type Column =
  | { readonly column: "truth"; readonly cells: TruthCells }
  /** Counts, amounts and days. */
  | { readonly column: "number"; readonly cells: NumberCells }
  /** Indices of the dictionary, from 1 on; 0 is unknown. */
  | { readonly column: "code"; readonly cells: CodeCells; readonly codes: ReadonlyArray<string> }
  /** A term is unknown where its months are. */
  | { readonly column: "term"; readonly months: NumberCells; readonly days: NumberCells }
  /** A fraction is unknown where its numerator is. */
  | { readonly column: "ratio"; readonly numerators: NumberCells; readonly denominators: NumberCells }

/** The lists of all cases, one behind the other. */
export interface ListColumn {
  /** 1 where the list of a case is known, 0 where it is unknown. */
  readonly known: Uint8Array
  /** The index of the first entry of each case, and the number of all entries. */
  readonly offsets: Uint32Array
  readonly fields: { readonly [name: string]: Column }
}

/** The facts of a population. */
export interface Columns {
  readonly declarations: Declarations
  readonly size: number
  readonly facts: { readonly [id: string]: Column }
  readonly lists: { readonly [id: string]: ListColumn }
}

/** A known day for each case. */
export type DayCells = Int32Array | Float64Array

/**
 * The value at a place of a column; `undefined` is unknown.
 *
 * @example
 * const { goodConduct } = columns.facts
 * goodConduct && valueAtPlace(goodConduct, 0) // => true
 * goodConduct && valueAtPlace(goodConduct, 2) // => undefined
 */
export const valueAtPlace = (column: Column, place: number): Value | undefined => {
  switch (column.column) {
    case "truth": {
      const truth = column.cells[place]
      return truth === 1 ? undefined : truth === 2
    }
    case "number": {
      const number = numberIn(column.cells, place)
      return Number.isNaN(number) ? undefined : number
    }
    case "code":
      return column.codes[(column.cells[place] as number) - 1]
    case "term": {
      const months = numberIn(column.months, place)
      return Number.isNaN(months)
        ? undefined
        : ({ months, days: numberIn(column.days, place) } satisfies Term)
    }
    case "ratio": {
      const numerator = numberIn(column.numerators, place)
      return Number.isNaN(numerator)
        ? undefined
        : ({ numerator, denominator: numberIn(column.denominators, place) } satisfies Ratio)
    }
  }
}

/** The entries of a list of a case; `undefined` where the list is unknown. */
export const entriesAt = (list: ListColumn, row: number): ReadonlyArray<Entry> | undefined => {
  if (list.known[row] !== 1) return undefined
  const entries: Array<Entry> = []
  const fields = Object.entries(list.fields)
  for (let place = list.offsets[row] as number; place < (list.offsets[row + 1] as number); place++) {
    const entry: { [name: string]: Value } = {}
    for (const [name, column] of fields) {
      const value = valueAtPlace(column, place)
      if (value !== undefined) entry[name] = value
    }
    entries.push(entry)
  }
  return entries
}

/**
 * The facts of one case, for `decide`.
 *
 * @example
 * factsAt(columns, 2)
 * // => { start: jalaliDay(1402, 8, 1), imposedTerm: { months: 36, days: 0 }, usedBefore: false }
 * decide(conditionalRelease, factsAt(columns, 2), setting).outcome.outcome // => "undetermined"
 */
export const factsAt = (columns: Columns, row: number): Facts => {
  const facts: { [id: string]: Value | ReadonlyArray<Entry> } = {}
  for (const [id, column] of Object.entries(columns.facts)) {
    const value = valueAtPlace(column, row)
    if (value !== undefined) facts[id] = value
  }
  for (const [id, list] of Object.entries(columns.lists)) {
    const entries = entriesAt(list, row)
    if (entries !== undefined) facts[id] = entries
  }
  return facts
}

/** A column with cells made of each array of another. */
export const mapCells = (column: Column, make: <C extends Cells>(cells: C) => C): Column => {
  switch (column.column) {
    case "truth":
      return { ...column, cells: make(column.cells) }
    case "number":
      return { ...column, cells: make(column.cells) }
    case "code":
      return { ...column, cells: make(column.cells) }
    case "term":
      return { ...column, months: make(column.months), days: make(column.days) }
    case "ratio":
      return {
        ...column,
        numerators: make(column.numerators),
        denominators: make(column.denominators),
      }
  }
}

/** The same keys with a value made of each value. */
export const eachValue = <A, B>(
  of: { readonly [key: string]: A },
  make: (value: A) => B,
): { [key: string]: B } => Object.fromEntries(Object.entries(of).map(([key, value]) => [key, make(value)]))

/**
 * The columns of some facts and lists; nothing is copied.
 *
 * @example
 * Object.keys(onlyColumns(columns, new Set(["goodConduct"])).facts) // => ["goodConduct"]
 */
export const onlyColumns = (columns: Columns, ids: ReadonlySet<string>): Columns => ({
  ...columns,
  facts: only(columns.facts, ids),
  lists: only(columns.lists, ids),
})

/**
 * The cases from one row up to, not including, another, in the memory of the whole.
 *
 * @example
 * const slice = sliceColumns(columns, 1, 3)
 * slice.size // => 2
 * factsAt(slice, 0) // => factsAt(columns, 1)
 */
export const sliceColumns = (columns: Columns, from: number, to: number): Columns => {
  const first = Math.max(0, Math.min(from, columns.size))
  const end = Math.max(first, Math.min(to, columns.size))
  const part = <C extends Cells>(cells: C, last = end): C => cells.subarray(first, last) as C
  return {
    ...columns,
    size: end - first,
    facts: eachValue(columns.facts, (column) => mapCells(column, (cells) => part(cells))),
    // Offsets count from the first entry of all cases: the entries stay in place.
    lists: eachValue(columns.lists, (list) => ({
      ...list,
      known: part(list.known),
      offsets: part(list.offsets, end + 1),
    })),
  }
}

export const cellsOf = (column: Column): ReadonlyArray<Cells> => {
  switch (column.column) {
    case "term":
      return [column.months, column.days]
    case "ratio":
      return [column.numerators, column.denominators]
    default:
      return [column.cells]
  }
}

/**
 * The bytes of the arrays of a population. A slice counts the entries of the whole.
 *
 * @example
 * // Three cases: of each a day in four bytes, a term in two times two, and two truths.
 * bytesOfColumns(columns) // => 30
 */
export const bytesOfColumns = ({ facts, lists }: Columns): number => {
  const all = [
    ...Object.values(facts).flatMap(cellsOf),
    ...Object.values(lists).flatMap(({ fields, known, offsets }) => [
      known,
      offsets,
      ...Object.values(fields).flatMap(cellsOf),
    ]),
  ]
  return all.reduce((bytes, { byteLength }) => bytes + byteLength, 0)
}
