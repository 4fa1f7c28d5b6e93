import type { Entry, FactNode, ListFact, Value } from "@bazgasht/rules"
import {
  type Column,
  type Columns,
  type ColumnsBuilder,
  columnsBuilder,
  type Declarations,
  type ListColumn,
  type Misfit,
  valueAtPlace,
} from "@bazgasht/rules/columns"
import type { MappedList } from "../mapping/mapping.ts"
import type { BrokenRows, FileRow, FileTable } from "../rows/file-rows.ts"
import type { CaseNumbers } from "./case-numbers.ts"
import { expectations, type LeftOutRow, limitsOf, type RowFlaw } from "./left-out.ts"
import { type AskedColumns, namedRow, valueIn } from "./row-cells.ts"

/** The entries of a list, by the numbers of the cases to which they belong. */
export interface ListEntries {
  /** The fields of all entries, in the order of the file. */
  readonly columns: Columns
  /** The places of the entries of a case, in the order of the file; `undefined` where there are none. */
  readonly placesOf: (ofCase: number) => ReadonlyArray<number> | undefined
  readonly at: (places: ReadonlyArray<number>) => ReadonlyArray<Entry>
  /** The line of an entry of a case that is left out. */
  readonly leftOutOf: (ofCase: number) => number | undefined
  /** Entries of cases of which no row came. */
  readonly ofNobody: () => ReadonlyArray<LeftOutRow>
}

/** The fields of a list as if they were facts: an entry lies in columns as a case does. */
const declarationsOf = (list: ListFact): Declarations => ({
  facts: Object.entries(list.fields).map(([id, field]) => ({ op: "fact", id, change: "never", ...field })),
  lists: [],
})

/** No entry: neither the first of a case nor the next one. */
const none = -1

/** Takes entries as they come, and holds them in columns: as objects they would take many times the room. */
class Entries implements ListEntries {
  readonly #file: string
  readonly #column: string
  readonly #cases: CaseNumbers
  /** By the number of a case: its first entry and its last one. */
  readonly #first: Array<number> = []
  readonly #last: Array<number> = []
  /** By entry: the next one of its case, the line, and the case. */
  readonly #next: Array<number> = []
  readonly #lines: Array<number> = []
  readonly #ofCase: Array<number> = []
  readonly #leftOut = new Map<number, number>()
  readonly #fields: ColumnsBuilder
  #columns: Columns | undefined

  constructor({ case: { name }, file }: MappedList, list: ListFact, cases: CaseNumbers, shared: boolean) {
    this.#file = file.name
    this.#column = name
    this.#cases = cases
    this.#fields = columnsBuilder(declarationsOf(list), { shared })
  }

  /** Once all entries have come. */
  get columns(): Columns {
    this.#columns ??= this.#fields.build()
    return this.#columns
  }

  /** Adds an entry, or says which of its fields lie outside their limits. */
  add(ofCase: number, line: number, values: ReadonlyArray<Value | undefined>): ReadonlyArray<Misfit> {
    const misfits = this.#fields.addInOrder(values)
    if (misfits.length > 0) return misfits
    const at = this.#lines.push(line) - 1
    this.#next.push(none)
    this.#ofCase.push(ofCase)
    while (this.#first.length <= ofCase) {
      this.#first.push(none)
      this.#last.push(none)
    }
    const last = this.#last[ofCase] as number
    if (last === none) this.#first[ofCase] = at
    else this.#next[last] = at
    this.#last[ofCase] = at
    return misfits
  }

  leaveOut(ofCase: number, line: number): void {
    if (!this.#leftOut.has(ofCase)) this.#leftOut.set(ofCase, line)
  }

  /** The entry, and those of its case that come after it. */
  #placesFrom(first: number): ReadonlyArray<number> {
    const places: Array<number> = []
    for (let at = first; at !== none; at = this.#next[at] as number) places.push(at)
    return places
  }

  placesOf(ofCase: number): ReadonlyArray<number> | undefined {
    const first = this.#first[ofCase] ?? none
    return first === none ? undefined : this.#placesFrom(first)
  }

  at(places: ReadonlyArray<number>): ReadonlyArray<Entry> {
    const fields = Object.entries(this.columns.facts)
    return places.map((place) => {
      const entry: { [name: string]: Value } = {}
      for (const [name, column] of fields) {
        const value = valueAtPlace(column, place)
        if (value !== undefined) entry[name] = value
      }
      return entry
    })
  }

  leftOutOf(ofCase: number): number | undefined {
    return this.#leftOut.size === 0 ? undefined : this.#leftOut.get(ofCase)
  }

  ofNobody(): ReadonlyArray<LeftOutRow> {
    return this.#ofCase.flatMap((ofCase, at) =>
      at !== this.#first[ofCase] || this.#cases.lineOf(ofCase) !== undefined
        ? []
        : this.#placesFrom(at).map((place) => ({
            file: this.#file,
            line: this.#lines[place] as number,
            case: this.#cases.idOf(ofCase),
            flaws: [
              { code: "row.unknownCase" as const, column: this.#column, expected: expectations.unknownCase },
            ],
          })),
    )
  }
}

export interface ListReport {
  readonly leftOut: (row: LeftOutRow) => void
  readonly unread: (row: LeftOutRow) => void
  readonly broken: (at: BrokenRows) => void
  readonly row: () => void
}

export const askForList = (mapped: MappedList, asked: AskedColumns) => ({
  ofCase: asked.id(mapped.case),
  fields: mapped.fields.map(({ name, value }) => ({ name, value: asked.value(value) })),
  places: asked.places,
})

export type AskedList = ReturnType<typeof askForList>

/** Reads the entries of a list. An entry that cannot be read makes the list of its case unknown, and the case is left out. */
export const readList = async (
  mapped: MappedList,
  list: ListFact,
  table: FileTable,
  { fields, ofCase, places }: AskedList,
  { cases, shared }: { readonly cases: CaseNumbers; readonly shared: boolean },
  report: ListReport,
): Promise<ListEntries> => {
  const entries = new Entries(mapped, list, cases, shared)
  const names = Object.keys(list.fields)
  const values: Array<Value | undefined> = names.map(() => undefined)
  const placed = fields.map(({ name, value }) => ({ at: names.indexOf(name), value }))
  const take = (row: FileRow): void => {
    report.row()
    const { line } = row
    const named = namedRow(row, ofCase, mapped.case.name)
    if ("code" in named) {
      report.leftOut({ file: mapped.file.name, line, flaws: [named] })
      return
    }
    const { cells, id } = named
    const flaws: Array<RowFlaw> = []
    const unread: Array<RowFlaw> = []
    for (const { at, value } of placed) values[at] = valueIn(value, cells, { flaws, unread })
    const number = cases.numberOf(id)
    while (flaws.length === 0) {
      const misfits = entries.add(number, line, values)
      if (misfits.length === 0) break
      for (const { fact } of misfits) {
        const field = mapped.fields.find(({ name }) => name === fact)?.value
        const column = field?.columns[0]?.name ?? fact
        const expected = limitsOf((list.fields[fact] as Partial<FactNode> | undefined) ?? { minimum: 0 })
        const isTolerated = field?.unreadable === "unknown"
        ;(isTolerated ? unread : flaws).push({ code: "row.outsideLimits", column, expected })
        if (isTolerated) values[names.indexOf(fact)] = undefined
      }
    }
    const of = { file: mapped.file.name, line, case: cases.idOf(number) }
    if (flaws.length > 0) {
      entries.leaveOut(number, line)
      report.leftOut({ ...of, flaws })
    } else if (unread.length > 0) report.unread({ ...of, flaws: unread })
  }
  for await (const rows of table.rows(places))
    for (const row of rows)
      if ("broken" in row) report.broken(row)
      else take(row)
  return entries
}

const memoryOf = (bytes: number, shared: boolean): ArrayBufferLike =>
  shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)

export class JoinedList {
  readonly #entries: Pick<ListEntries, "columns">
  readonly #shared: boolean
  readonly #known: Array<number> = []
  readonly #offsets: Array<number> = [0]
  /** Where the entries stand among those of the file. */
  readonly #places: Array<number> = []

  constructor(entries: Pick<ListEntries, "columns">, shared: boolean) {
    this.#entries = entries
    this.#shared = shared
  }

  /** Adds the list of the next case: the places of its entries, or nothing where the list is unknown. */
  add(places: ReadonlyArray<number> | undefined): void {
    this.#known.push(places === undefined ? 0 : 1)
    for (const place of places ?? []) this.#places.push(place)
    this.#offsets.push(this.#places.length)
  }

  /** The lists of the cases added so far. */
  column(): ListColumn {
    const known = new Uint8Array(memoryOf(this.#known.length, this.#shared))
    const offsets = new Uint32Array(
      memoryOf(this.#offsets.length * Uint32Array.BYTES_PER_ELEMENT, this.#shared),
    )
    known.set(this.#known)
    offsets.set(this.#offsets)
    return { known, offsets, fields: this.#fields() }
  }

  /** The fields in the order of the cases. Mostly the entries came in that order, and each has its case: then they lie so already. */
  #fields(): { readonly [name: string]: Column } {
    const { declarations, facts, size } = this.#entries.columns
    const places = this.#places
    if (places.length === size && places.every((place, at) => place === at)) return facts
    const builder = columnsBuilder(declarations, { capacity: places.length, shared: this.#shared })
    const fields = Object.values(facts)
    for (const place of places) builder.addInOrder(fields.map((field) => valueAtPlace(field, place)))
    return builder.build().facts
  }
}
