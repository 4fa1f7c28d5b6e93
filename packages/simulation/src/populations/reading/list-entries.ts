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
import type { MappedList } from "../mapping/mapping.ts"
import type { BrokenRows, FileRow, FileTable } from "../rows/file-rows.ts"
import type { CaseNumbers } from "./case-numbers.ts"
import { expectations, type LeftOut, type RowFlaw } from "./left-out.ts"
import { type AskedColumns, valueIn } from "./row-cells.ts"

/** The entries of a list, by the numbers of the cases to which they belong. */
export interface ListEntries {
  /** The entries of a case, in the order of the file; `undefined` where there are none. */
  readonly of: (ofCase: number) => ReadonlyArray<Entry> | undefined
  /** The line of an entry of a case that is left out. */
  readonly leftOutOf: (ofCase: number) => number | undefined
  /** Entries of cases of which no row came. */
  readonly ofNobody: () => ReadonlyArray<LeftOut>
}

const asFact = (id: string, list: ListFact): FactNode => ({
  op: "fact",
  id,
  change: "never",
  ...(list.fields[id] as ListFact["fields"][string]),
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
  /** The columns of the fields, once all entries have come. */
  fields: ReadonlyArray<readonly [name: string, column: Column]> = []

  constructor({ case: { name }, file }: MappedList, cases: CaseNumbers) {
    this.#file = file.name
    this.#column = name
    this.#cases = cases
  }

  add(ofCase: number, line: number): void {
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

  of(ofCase: number): ReadonlyArray<Entry> | undefined {
    const first = this.#first[ofCase] ?? none
    return first === none ? undefined : this.#placesFrom(first).map((at) => this.#entryAt(at))
  }

  #entryAt(at: number): Entry {
    const entry: { [name: string]: Value } = {}
    for (const [name, column] of this.fields) {
      const value = valueAtPlace(column, at)
      if (value !== undefined) entry[name] = value
    }
    return entry
  }

  leftOutOf(ofCase: number): number | undefined {
    return this.#leftOut.size === 0 ? undefined : this.#leftOut.get(ofCase)
  }

  ofNobody(): ReadonlyArray<LeftOut> {
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
  cases: CaseNumbers,
  report: ListReport,
): Promise<ListEntries> => {
  const entries = new Entries(mapped, cases)
  const values: Array<Value | undefined> = []
  const builder = columnsBuilder({ facts: fields.map(({ name }) => asFact(name, list)), lists: [] })
  const take = (row: FileRow): void => {
    report.row()
    const { cells, line } = row
    const leaveOut = (flaws: ReadonlyArray<RowFlaw>, of: { readonly case?: string } = {}): void =>
      report.leftOut({ file: mapped.file.name, line, ...of, flaws })
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
    const number = cases.numberOf(id)
    if (flaws.length > 0) {
      entries.leaveOut(number, line)
      leaveOut(flaws, { case: cases.idOf(number) })
    } else {
      builder.addInOrder(values)
      entries.add(number, line)
    }
  }
  for await (const rows of table.rows(places))
    for (const row of rows)
      if ("broken" in row) report.broken(row)
      else take(row)
  entries.fields = Object.entries(builder.build().facts)
  return entries
}
