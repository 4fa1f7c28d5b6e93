import { identifierKey } from "@bazgasht/casework"
import type { Value } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Cell, remembered, sameWords, textOf } from "../cells/index.ts"
import type { MappedColumn, MappedFile, MappedValue } from "../mapping/mapping.ts"
import type { FileRow } from "../rows/file-rows.ts"
import { expectations, type RowFlaw } from "./left-out.ts"

/** The cells of a row in the order in which columns were asked for. */
export type RowCells = ReadonlyArray<Cell>

/** What was found in the cells of a row: a value, unless it is unknown, or what is wrong. */
interface Found<A> {
  readonly value: A | undefined
  readonly flaw: RowFlaw | undefined
  /** Whether the mapping takes the value for unknown where its cells cannot be read. */
  readonly tolerated?: boolean
}

/** A value that finds its cells in a row. */
export type PlacedValue<A extends Value = Value> = (cells: RowCells) => Found<A>

/** The columns of a file that are asked for, each once. */
export class AskedColumns {
  readonly #file: MappedFile
  readonly #head: ReadonlyMap<string, ReadonlyArray<number>>
  readonly #refuse: (column: MappedColumn, found: number) => void
  readonly #asked: Array<number> = []

  /** @param refuse - called for a column that the file lacks or has several times */
  constructor(
    file: MappedFile,
    head: ReadonlyArray<string>,
    refuse: (column: MappedColumn, found: number) => void,
  ) {
    const places = new Map<string, Array<number>>()
    for (const [place, name] of head.entries()) {
      const same = places.get(sameWords(name))
      if (same === undefined) places.set(sameWords(name), [place])
      else same.push(place)
    }
    this.#file = file
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

  /** Finds an id in a row; an empty text where there is none. */
  id(column: MappedColumn): (cells: RowCells) => string {
    const place = this.column(column)
    return (cells) => textOf(knownCell(cells[place], this.#file))
  }

  /** Finds a value in a row. Cells that are not as most are read once: the same cells mean the same in every row. */
  value<A extends Value>(mapped: MappedValue<A>): PlacedValue<A> {
    const places = mapped.columns.map((column) => this.column(column))
    const [column] = mapped.columns
    const read = (cells: ReadonlyArray<Cell>): Found<A> => {
      const found = mapped.read(cells.map((cell) => knownCell(cell, this.#file)))
      if (Result.isSuccess(found)) return { value: found.success, flaw: undefined }
      const flaw = { ...found.failure, ...(column === undefined ? {} : { column: column.name }) }
      return { value: undefined, flaw, tolerated: mapped.unreadable === "unknown" }
    }
    /** The value that follows from the cells of the first columns, and from those of the others in a row. */
    const after = (before: ReadonlyArray<Cell>): PlacedValue<A> => {
      const [place, ...others] = places.slice(before.length)
      if (place === undefined) {
        const found = read(before)
        return () => found
      }
      if (others.length > 0) {
        const next = remembered((cell: Cell) => after([...before, cell]))
        return (cells) => next(cells[place])(cells)
      }
      const last = remembered((cell: Cell) => read([...before, cell]))
      const empty = read([...before, undefined])
      return (cells) => {
        const cell = cells[place]
        return cell === "" || cell === undefined || cell === null ? empty : last(cell)
      }
    }
    const careful = after([])
    const [place] = places
    // Where the file names words for unknown, any cell may be one of them.
    const usual = this.#file.unknown.size > 0 ? undefined : mapped.usual
    if (usual === undefined || place === undefined) return careful
    return (cells) => {
      const value = usual(cells[place])
      return value === undefined ? careful(cells) : { value, flaw: undefined }
    }
  }
}

const isUnknown = (cell: Cell, { unknown }: MappedFile): boolean => {
  if (cell === null || cell === undefined) return true
  if (typeof cell === "string" && cell.trim() === "") return true
  return unknown.size > 0 && unknown.has(sameWords(textOf(cell)))
}

/** A cell as its file means it; `undefined` where it says that it is unknown. */
const knownCell = (cell: Cell, file: MappedFile): Cell => {
  const meant = file.escaped && typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell
  return isUnknown(meant, file) ? undefined : meant
}

/** What is wrong with a row: flaws for which its case is left out, and cells that count as unknown. */
export interface RowFlaws {
  readonly flaws: Array<RowFlaw>
  readonly unread: Array<RowFlaw>
}

/** The value in a row; takes note of what is wrong with it. */
export const valueIn = <A extends Value>(
  value: PlacedValue<A>,
  cells: RowCells,
  { flaws, unread }: RowFlaws,
): A | undefined => {
  const found = value(cells)
  if (found.flaw !== undefined) (found.tolerated === true ? unread : flaws).push(found.flaw)
  return found.value
}

/** The cells of a row with the id in it, or why the row is left out. */
export const namedRow = (
  { cells }: FileRow,
  idOf: (cells: RowCells) => string,
  column: string,
): RowFlaw | { readonly cells: RowCells; readonly id: string } => {
  if (cells === undefined) return { code: "row.wrongLength", expected: expectations.wrongLength }
  const id = idOf(cells)
  return identifierKey(id) === "" ? { code: "row.noId", column, expected: expectations.noId } : { cells, id }
}
