/**
 * From the columns that a mapping asks for to cells of rows.
 *
 * @module
 */

import type { Value } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Cell, sameWords, textOf } from "../cells/index.ts"
import type { MappedColumn, MappedFile, MappedValue } from "../mapping/mapping.ts"
import type { FileRow } from "../rows/file-rows.ts"
import type { RowFlaw } from "./left-out.ts"

/** The cells of a row in the order in which columns were asked for; `undefined` where a cell says that it is unknown. */
export type KnownCells = ReadonlyArray<Cell>

/** A value that finds its cells in a row. */
export interface PlacedValue<A extends Value = Value> {
  readonly mapped: MappedValue<A>
  readonly places: ReadonlyArray<number>
}

/** The columns of a file that are asked for, each once. */
export class AskedColumns {
  readonly #head: ReadonlyMap<string, ReadonlyArray<number>>
  readonly #refuse: (column: MappedColumn, found: number) => void
  readonly #asked: Array<number> = []

  /** @param refuse - is told of a column of which the file has none, or several */
  constructor(head: ReadonlyArray<string>, refuse: (column: MappedColumn, found: number) => void) {
    const places = new Map<string, Array<number>>()
    for (const [place, name] of head.entries()) {
      const same = places.get(sameWords(name))
      if (same === undefined) places.set(sameWords(name), [place])
      else same.push(place)
    }
    this.#head = places
    this.#refuse = refuse
  }

  /** The places in the file of all columns that were asked for. */
  get places(): ReadonlyArray<number> {
    return this.#asked
  }

  /** The place of a column among the cells of a row. */
  column(column: MappedColumn): number {
    const found = this.#head.get(sameWords(column.name)) ?? []
    const [place] = found
    if (place === undefined || found.length > 1) {
      this.#refuse(column, found.length)
      return 0
    }
    const at = this.#asked.indexOf(place)
    return at < 0 ? this.#asked.push(place) - 1 : at
  }

  value<A extends Value>(mapped: MappedValue<A>): PlacedValue<A> {
    return { mapped, places: mapped.columns.map((column) => this.column(column)) }
  }
}

const isUnknown = (cell: Cell, { unknown }: MappedFile): boolean => {
  if (cell === null || cell === undefined) return true
  if (typeof cell === "string" && cell.trim() === "") return true
  return unknown.size > 0 && unknown.has(sameWords(textOf(cell)))
}

/** The cells of a row as its file means them. */
export const knownCells = ({ cells = [] }: FileRow, file: MappedFile): KnownCells =>
  cells.map((cell) => {
    const meant = file.escaped && typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell
    return isUnknown(meant, file) ? undefined : meant
  })

/** The value in a row, or what is wrong with it. */
export const valueIn = <A extends Value>(
  { mapped, places }: PlacedValue<A>,
  cells: KnownCells,
  flaws: Array<RowFlaw>,
): A | undefined => {
  const value = mapped.read(places.map((place) => cells[place]))
  if (Result.isSuccess(value)) return value.success
  const [column] = mapped.columns
  flaws.push({ ...value.failure, ...(column === undefined ? {} : { column: column.name }) })
  return undefined
}
