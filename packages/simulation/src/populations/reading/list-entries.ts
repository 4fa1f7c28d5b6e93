/**
 * Lists of cases that lie in files of their own.
 *
 * @module
 */

import {
  type Column,
  columnsBuilder,
  type Entry,
  type FactNode,
  type ListFact,
  type Value,
  valueAtPlace,
} from "@bazgasht/rules"
import { apart } from "../cells/index.ts"
import type { MappedList } from "../mapping/mapping.ts"
import type { BrokenRows, FileRow, FileTable } from "../rows/file-rows.ts"
import { expectations, type LeftOut, type RowFlaw } from "./left-out.ts"
import { type AskedColumns, valueIn } from "./row-cells.ts"

/** The entries of a list, by the cases to which they belong. */
export interface ListEntries {
  /** The entries of a case, in the order of the file; `undefined` where there are none. */
  readonly of: (id: string) => ReadonlyArray<Entry> | undefined
  /** The line of an entry of a case that is left out. */
  readonly leftOutOf: (id: string) => number | undefined
  /** Entries of cases that nobody asked for. */
  readonly ofNobody: () => ReadonlyArray<LeftOut>
}

interface Chain {
  readonly first: number
  last: number
  asked: boolean
}

const asFact = (id: string, list: ListFact): FactNode => ({
  op: "fact",
  id,
  change: "never",
  ...(list.fields[id] as ListFact["fields"][string]),
})

/** Takes entries as they come, and holds them in columns: as objects they would take many times the room. */
class Entries implements ListEntries {
  readonly #file: string
  readonly #column: string
  readonly #lines: Array<number> = []
  readonly #next: Array<number> = []
  readonly #chains = new Map<string, Chain>()
  readonly #leftOut = new Map<string, number>()
  /** The case whose entries came last: they mostly come one behind the other. */
  #lastId = ""
  #lastChain: Chain | undefined
  /** The columns of the fields, once all entries have come. */
  fields: ReadonlyArray<readonly [name: string, column: Column]> = []

  constructor({ case: { name }, file }: MappedList) {
    this.#file = file.name
    this.#column = name
  }

  add(id: string, line: number): void {
    const at = this.#lines.push(line) - 1
    this.#next.push(-1)
    if (this.#lastId !== id) {
      this.#lastId = apart(id)
      this.#lastChain = this.#chains.get(id)
    }
    if (this.#lastChain === undefined) {
      this.#lastChain = { first: at, last: at, asked: false }
      this.#chains.set(this.#lastId, this.#lastChain)
      return
    }
    this.#next[this.#lastChain.last] = at
    this.#lastChain.last = at
  }

  leaveOut(id: string, line: number): void {
    if (!this.#leftOut.has(id)) this.#leftOut.set(apart(id), line)
  }

  #placesOf({ first }: Chain): ReadonlyArray<number> {
    const places: Array<number> = []
    for (let at = first; at >= 0; at = this.#next[at] as number) places.push(at)
    return places
  }

  of(id: string): ReadonlyArray<Entry> | undefined {
    const chain = this.#chains.get(id)
    if (chain === undefined) return undefined
    chain.asked = true
    return this.#placesOf(chain).map((at) => this.#entryAt(at))
  }

  #entryAt(at: number): Entry {
    const entry: { [name: string]: Value } = {}
    for (const [name, column] of this.fields) {
      const value = valueAtPlace(column, at)
      if (value !== undefined) entry[name] = value
    }
    return entry
  }

  leftOutOf(id: string): number | undefined {
    return this.#leftOut.size === 0 ? undefined : this.#leftOut.get(id)
  }

  ofNobody(): ReadonlyArray<LeftOut> {
    return [...this.#chains].flatMap(([id, chain]) =>
      chain.asked
        ? []
        : this.#placesOf(chain).map((at) => ({
            file: this.#file,
            line: this.#lines[at] as number,
            case: id,
            flaws: [
              { code: "row.unknownCase" as const, column: this.#column, expected: expectations.unknownCase },
            ],
          })),
    )
  }
}

/** What reading a list reports. */
export interface ListReport {
  readonly leftOut: (row: LeftOut) => void
  readonly broken: (at: BrokenRows) => void
  readonly row: () => void
}

/** Asks for the columns of a list. */
export const askForList = (mapped: MappedList, asked: AskedColumns) => ({
  ofCase: asked.id(mapped.case),
  fields: mapped.fields.map(({ name, value }) => ({ name, value: asked.value(value) })),
  places: asked.places,
})

/** Columns of a list that were asked for. */
export type AskedList = ReturnType<typeof askForList>

/** Reads the entries of a list. An entry that cannot be read makes the list of its case unknown, and the case is left out. */
export const readList = async (
  mapped: MappedList,
  list: ListFact,
  table: FileTable,
  { fields, ofCase, places }: AskedList,
  report: ListReport,
): Promise<ListEntries> => {
  const entries = new Entries(mapped)
  const values: Array<Value | undefined> = []
  const builder = columnsBuilder({ facts: fields.map(({ name }) => asFact(name, list)), lists: [] })
  const take = (row: FileRow): void => {
    report.row()
    const { cells, line } = row
    const leaveOut = (flaws: ReadonlyArray<RowFlaw>, id?: string): void => {
      if (id !== undefined) entries.leaveOut(id, line)
      report.leftOut({ file: mapped.file.name, line, ...(id === undefined ? {} : { case: id }), flaws })
    }
    if (cells === undefined) {
      leaveOut([{ code: "row.wrongLength", expected: expectations.wrongLength }])
      return
    }
    const id = ofCase(cells)
    if (id === "") {
      leaveOut([{ code: "row.noId", column: mapped.case.name, expected: expectations.noId }])
      return
    }
    const flaws: Array<RowFlaw> = []
    for (let place = 0; place < fields.length; place++)
      values[place] = valueIn((fields[place] as AskedList["fields"][number]).value, cells, flaws)
    if (flaws.length > 0) leaveOut(flaws, apart(id))
    else {
      builder.addInOrder(values)
      entries.add(id, line)
    }
  }
  for await (const rows of table.rows(places))
    for (const row of rows)
      if ("broken" in row) report.broken(row)
      else take(row)
  entries.fields = Object.entries(builder.build().facts)
  return entries
}
