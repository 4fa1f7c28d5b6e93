import { identifierKey } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import type { Day, Facts, Value } from "@bazgasht/rules"
import { factsAt, type ListColumn, type Misfit } from "@bazgasht/rules/columns"
import type { MappedTable } from "../mapping/mapping.ts"
import type { FileRow, FileTable } from "../rows/file-rows.ts"
import type { PopulationTable } from "../tables/population.ts"
import { attributesFrom, factsOfAttributes } from "../tables/standard-groups.ts"
import { type TableBuilder, tableBuilder } from "../tables/table-builder.ts"
import type { CaseNumbers } from "./case-numbers.ts"
import { expectations, type LeftOutRow, limitsOf, type RowFlaw } from "./left-out.ts"
import { JoinedList, type ListEntries, type ListReport } from "./list-entries.ts"
import {
  type AskedColumns,
  namedRow,
  type PlacedValue,
  type RowCells,
  type RowFlaws,
  valueIn,
} from "./row-cells.ts"

export interface TableSetting {
  readonly day: Day
  readonly jurisdiction: Jurisdiction
  readonly shared: boolean
  /** The numbers by which lists know the cases. */
  readonly cases: CaseNumbers
  /** The lists of the cases, by the ids of the lists. */
  readonly lists: ReadonlyMap<string, ListEntries>
  readonly owners?: PopulationTable
}

export interface TableReport extends ListReport {
  /** Of an entry of a list whose case the table does not have, where a case without entries has none. */
  readonly ofNobody: (row: LeftOutRow) => void
}

export const askForTable = (mapped: MappedTable, asked: AskedColumns) => ({
  id: asked.id(mapped.id),
  weight: mapped.weight === undefined ? undefined : asked.value(mapped.weight),
  belongsTo: mapped.belongsTo === undefined ? undefined : asked.id(mapped.belongsTo),
  facts: mapped.facts.map(({ id, value }) => ({ id, value: asked.value(value) })),
  groups: mapped.groups.map(({ id, value }) => ({ id, value: asked.value(value) })),
  measures: mapped.measures.map(({ id, value }) => ({ id, value: asked.value(value) })),
  lists: mapped.lists.map(({ file, id, withoutRows }) => ({
    id,
    file: file.name,
    withoutRows: typeof withoutRows === "string" ? withoutRows : asked.value(withoutRows),
  })),
  places: asked.places,
})

export type AskedTable = ReturnType<typeof askForTable>

/** What stands in a row for something of the declaration, by its place there. */
interface Placed<A extends Value> {
  readonly at: number
  readonly value: PlacedValue<A>
}

const placed = <A extends Value>(
  asked: ReadonlyArray<{ readonly id: string; readonly value: PlacedValue<A> }>,
  ids: ReadonlyArray<string>,
): ReadonlyArray<Placed<A>> => asked.map(({ id, value }) => ({ at: ids.indexOf(id), value }))

interface PlacedList {
  readonly id: string
  readonly file: string
  readonly entries: ListEntries
  readonly withoutRows: AskedTable["lists"][number]["withoutRows"]
  readonly joined: JoinedList
}

/** Groups or measures of a case: what its row says of them, and of the others what follows from its facts. */
class Attribute<A extends string | number> {
  readonly #ids: ReadonlyArray<string>
  readonly #asked: ReadonlyArray<Placed<A>>
  /** The places of those that the row does not state. */
  readonly others: ReadonlyArray<number>
  readonly values: Array<A | undefined>

  constructor(
    declared: { readonly [id: string]: unknown },
    asked: ReadonlyArray<{ readonly id: string; readonly value: PlacedValue<A> }>,
  ) {
    this.#ids = Object.keys(declared)
    this.#asked = placed(asked, this.#ids)
    const known = new Set(asked.map(({ id }) => id))
    this.others = [...this.#ids.keys()].filter((at) => !known.has(this.#ids[at] as string))
    this.values = this.#ids.map(() => undefined)
  }

  read(cells: RowCells, flaws: RowFlaws): void {
    for (const { at, value } of this.#asked) this.values[at] = valueIn(value, cells, flaws)
  }

  forget(id: string): void {
    this.values[this.#ids.indexOf(id)] = undefined
  }

  follow(from: { readonly [id: string]: A | undefined }): void {
    for (const at of this.others) this.values[at] = from[this.#ids[at] as string]
  }
}

class CaseReader {
  readonly #mapped: MappedTable
  readonly #asked: AskedTable
  readonly #setting: TableSetting
  readonly #builder: TableBuilder
  readonly #owners = new Map<string, number>()
  /** Facts, and lists that lie in no file, in the order of the declaration. */
  readonly #ids: ReadonlyArray<string>
  readonly #placed: ReadonlyArray<Placed<Value>>
  readonly #lists: ReadonlyArray<PlacedList>
  /** The places of the entries of the case at hand, in the order of the lists. */
  readonly #entries: Array<ReadonlyArray<number> | undefined> = []
  readonly #facts: Array<Facts[string]>
  readonly #groups: Attribute<string>
  readonly #measures: Attribute<number>

  constructor(mapped: MappedTable, asked: AskedTable, setting: TableSetting) {
    const { facts, groups, measures } = mapped.declaration
    this.#mapped = mapped
    this.#asked = asked
    this.#setting = setting
    this.#lists = asked.lists.flatMap(({ file, id, withoutRows }) => {
      const entries = setting.lists.get(id)
      return entries === undefined
        ? []
        : [{ id, file, entries, withoutRows, joined: new JoinedList(entries, setting.shared) }]
    })
    const inFiles = new Set(this.#lists.map(({ id }) => id))
    const lists = facts.lists.filter(({ id }) => !inFiles.has(id))
    const declaration = { ...mapped.declaration, facts: { ...facts, lists } }
    this.#builder = tableBuilder(declaration, { shared: setting.shared })
    for (const [row, id] of (setting.owners?.ids ?? []).entries()) this.#owners.set(identifierKey(id), row)
    this.#ids = [...facts.facts, ...lists].map(({ id }) => id)
    this.#placed = placed(asked.facts, this.#ids)
    this.#facts = this.#ids.map(() => undefined)
    this.#groups = new Attribute(groups, asked.groups)
    this.#measures = new Attribute(measures, asked.measures)
  }

  /** Adds the case of a row, or says why not. */
  add(row: FileRow, report: TableReport): void {
    const { line } = row
    const [file, column] = [this.#mapped.file.name, this.#mapped.id.name]
    const named = namedRow(row, this.#asked.id, column)
    if ("code" in named) {
      report.leftOut({ file, line, flaws: [named] })
      return
    }
    const { cells, id } = named
    const [flaws, unread]: [Array<RowFlaw>, Array<RowFlaw>] = [[], []]
    const { cases } = this.#setting
    const number = cases.numberOf(id)
    const before = cases.lineOf(number)
    if (before === undefined) cases.cameOn(number, line, id)
    else
      flaws.push({
        code: "row.duplicateId",
        column,
        expected: expectations.duplicateId,
        row: { file, line: before },
      })
    this.#addCase(number, cells, { flaws, unread })
    const of = { file, line, case: flaws.length === 0 ? cases.idOf(number) : id }
    if (flaws.length > 0) report.leftOut({ ...of, flaws })
    else if (unread.length > 0) report.unread({ ...of, flaws: unread })
  }

  #addCase(number: number, cells: RowCells, found: RowFlaws): void {
    const { weight } = this.#asked
    const { flaws, unread } = found
    // The weight and the owner of a case are never unknown.
    const weighs = weight === undefined ? 1 : valueIn(weight, cells, { flaws, unread: flaws })
    if (weighs === undefined && flaws.length === 0)
      flaws.push({ code: "row.noWeight", expected: expectations.noWeight })
    const owner = this.#ownerOf(cells, flaws)
    this.#readFacts(number, owner, cells, found)
    this.#groups.read(cells, found)
    this.#measures.read(cells, found)
    if (flaws.length > 0 || weighs === undefined) return
    for (let isAdded = false; !isAdded; ) {
      this.#followFacts()
      const misfits = this.#builder.addInOrder({
        id: this.#setting.cases.idOf(number),
        weight: weighs,
        facts: this.#facts,
        groups: this.#groups.values,
        measures: this.#measures.values,
        belongsTo: owner,
      })
      isAdded = misfits.length === 0
      for (const misfit of misfits)
        if (this.#isForgotten(misfit)) unread.push(this.#flawOf(misfit))
        else flaws.push(this.#flawOf(misfit))
      if (flaws.length > 0) return
    }
    for (let place = 0; place < this.#lists.length; place++)
      (this.#lists[place] as PlacedList).joined.add(this.#entries[place])
  }

  #followFacts(): void {
    if (this.#groups.others.length === 0 && this.#measures.others.length === 0) return
    const { day, jurisdiction } = this.#setting
    const facts = Object.fromEntries(factsOfAttributes[this.#mapped.kind].map((id) => [id, this.#factOf(id)]))
    const { groups, measures } = attributesFrom(this.#mapped.kind, facts, day, jurisdiction)
    this.#groups.follow(groups)
    this.#measures.follow(measures)
  }

  #factOf(id: string): Facts[string] {
    const place = this.#lists.findIndex((list) => list.id === id)
    const places = this.#entries[place]
    return places === undefined
      ? this.#facts[this.#ids.indexOf(id)]
      : (this.#lists[place] as PlacedList).entries.at(places)
  }

  #ownerOf(cells: RowCells, flaws: Array<RowFlaw>): number | undefined {
    const id = this.#asked.belongsTo?.(cells) ?? ""
    if (identifierKey(id) === "") return undefined
    const owner = this.#owners.get(identifierKey(id))
    if (owner === undefined)
      flaws.push({
        code: "row.unknownOwner",
        ...(this.#mapped.belongsTo === undefined ? {} : { column: this.#mapped.belongsTo.name }),
        expected: expectations.unknownOwner,
      })
    return owner
  }

  /** Makes unknown what lies outside its limits, where the mapping says so. */
  #isForgotten({ fact }: Misfit): boolean {
    const { facts, measures } = this.#mapped
    const isOfFacts = facts.some(({ id }) => id === fact)
    const mapped = (isOfFacts ? facts : measures).find(({ id }) => id === fact)
    if (mapped?.value.unreadable !== "unknown") return false
    if (isOfFacts) this.#facts[this.#ids.indexOf(fact)] = undefined
    else this.#measures.forget(fact)
    return true
  }

  /** A member of a family has the facts of the family. */
  #factsOfOwner(owner: number | undefined): Facts {
    const { owners } = this.#setting
    return this.#mapped.kind !== "member" || owner === undefined || owners === undefined
      ? {}
      : factsAt(owners.columns, owner)
  }

  #readFacts(number: number, owner: number | undefined, cells: RowCells, flaws: RowFlaws): void {
    if (this.#mapped.kind === "member") {
      const facts = this.#factsOfOwner(owner)
      for (const [at, fact] of this.#ids.entries()) this.#facts[at] = facts[fact]
    }
    // What a column says of a case goes before what its owner brings, even where it is unknown.
    for (const { at, value } of this.#placed) this.#facts[at] = valueIn(value, cells, flaws)
    for (let place = 0; place < this.#lists.length; place++)
      this.#entries[place] = this.#placesOf(this.#lists[place] as PlacedList, number, cells, flaws)
  }

  #placesOf(
    { entries, file, withoutRows }: PlacedList,
    number: number,
    cells: RowCells,
    found: RowFlaws,
  ): ReadonlyArray<number> | undefined {
    const line = entries.leftOutOf(number)
    if (line !== undefined)
      found.flaws.push({ code: "row.entryLeftOut", expected: expectations.entryLeftOut, row: { file, line } })
    const places = entries.placesOf(number)
    if (places !== undefined) return places
    const none =
      typeof withoutRows === "string" ? withoutRows === "none" : valueIn(withoutRows, cells, found) === true
    return none ? [] : undefined
  }

  /** Every value is of the kind of its fact: what does not fit lies outside its limits. */
  #flawOf({ fact }: Misfit): RowFlaw {
    const { declaration, facts, measures, weight } = this.#mapped
    const declared = declaration.facts.facts.find(({ id }) => id === fact)
    const given = [...facts, ...measures].find(({ id }) => id === fact)?.value ?? weight
    const column = given?.columns[0]?.name ?? fact
    return {
      code: "row.outsideLimits",
      column,
      // Weights and measures are no facts; they are whole numbers of at least 0.
      expected: limitsOf(declared ?? { minimum: 0 }),
    }
  }

  build(): PopulationTable {
    const table = this.#builder.build()
    const declarations = this.#mapped.declaration.facts
    const joined = new Map(this.#lists.map((list) => [list.id, list.joined.column()]))
    const lists = Object.fromEntries(
      declarations.lists.map(({ id }) => [id, joined.get(id) ?? (table.columns.lists[id] as ListColumn)]),
    )
    return { ...table, columns: { ...table.columns, declarations, lists } }
  }
}

export const readTable = async (
  mapped: MappedTable,
  table: FileTable,
  asked: AskedTable,
  setting: TableSetting,
  report: TableReport,
): Promise<PopulationTable> => {
  const cases = new CaseReader(mapped, asked, setting)
  for await (const rows of table.rows(asked.places))
    for (const row of rows) {
      if ("broken" in row) {
        report.broken(row)
        continue
      }
      report.row()
      cases.add(row, report)
    }
  for (const { id, withoutRows } of mapped.lists) {
    const orphans = setting.lists.get(id)?.ofNobody() ?? []
    // Where no entry means that there is none, a case without its entries would pass for one that has none.
    const takeNote = withoutRows === "unknown" ? report.leftOut : report.ofNobody
    for (const row of orphans) takeNote(row)
  }
  return cases.build()
}
