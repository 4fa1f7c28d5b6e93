/**
 * Reading the cases of one table.
 *
 * @module
 */

import { type Calendar, type Day, type Entry, type Facts, factsAt, type Misfit } from "@bazgasht/rules"
import { textOf } from "../cells/index.ts"
import type { MappedTable } from "../mapping/mapping.ts"
import type { BrokenRows, FileRow, FileTable } from "../rows/file-rows.ts"
import type { PopulationTable } from "../tables/population.ts"
import { attributesFrom } from "../tables/standard-groups.ts"
import { type TableBuilder, tableBuilder } from "../tables/table-builder.ts"
import { expectations, type LeftOut, limitsOf, type RowFlaw } from "./left-out.ts"
import type { ListEntries } from "./list-entries.ts"
import { type AskedColumns, type KnownCells, knownCells, type PlacedValue, valueIn } from "./row-cells.ts"

/** What a table is read with. */
export interface TableSetting {
  readonly day: Day
  readonly calendar: Calendar
  readonly shared: boolean
  /** The lists of the cases, by their ids. */
  readonly lists: ReadonlyMap<string, ListEntries>
  /** The table of those to whom the cases belong. */
  readonly owners?: PopulationTable
}

/** What reading a table reports. */
export interface TableReport {
  readonly leftOut: (row: LeftOut) => void
  readonly broken: (at: BrokenRows) => void
  readonly row: () => void
}

/** Asks for the columns of a table. */
export const askForTable = (mapped: MappedTable, asked: AskedColumns) => ({
  id: asked.column(mapped.id),
  weight: mapped.weight === undefined ? undefined : asked.value(mapped.weight),
  belongsTo: mapped.belongsTo === undefined ? undefined : asked.column(mapped.belongsTo),
  facts: mapped.facts.map(({ id, value }) => ({ id, value: asked.value(value) })),
  groups: mapped.groups.map(({ id, value }) => ({ id, value: asked.value(value) })),
  measures: mapped.measures.map(({ id, value }) => ({ id, value: asked.value(value) })),
  knownLists: mapped.lists.map(({ id, withoutRows }) => ({
    id,
    withoutRows: typeof withoutRows === "string" ? withoutRows : asked.value(withoutRows),
  })),
  places: asked.places,
})

/** Columns of a table that were asked for. */
export type AskedTable = ReturnType<typeof askForTable>

/** Reads cases row by row into a table. */
class CaseReader {
  readonly #mapped: MappedTable
  readonly #asked: AskedTable
  readonly #setting: TableSetting
  readonly #builder: TableBuilder
  readonly #lines = new Map<string, number>()
  readonly #owners = new Map<string, number>()

  constructor(mapped: MappedTable, asked: AskedTable, setting: TableSetting) {
    this.#mapped = mapped
    this.#asked = asked
    this.#setting = setting
    this.#builder = tableBuilder(mapped.declaration, { shared: setting.shared })
    for (const [row, id] of (setting.owners?.ids ?? []).entries()) this.#owners.set(id, row)
  }

  /** Adds the case of a row, or says why not. */
  add(row: FileRow): LeftOut | undefined {
    const file = this.#mapped.file.name
    const { line } = row
    if (row.cells === undefined)
      return { file, line, flaws: [{ code: "row.wrongLength", expected: expectations.wrongLength }] }
    const cells = knownCells(row, this.#mapped.file)
    const id = textOf(cells[this.#asked.id])
    const column = this.#mapped.id.name
    if (id === "") return { file, line, flaws: [{ code: "row.noId", column, expected: expectations.noId }] }
    const flaws: Array<RowFlaw> = []
    const before = this.#lines.get(id)
    if (before === undefined) this.#lines.set(id, line)
    else
      flaws.push({
        code: "row.duplicateId",
        column,
        expected: expectations.duplicateId,
        row: { file, line: before },
      })
    this.#addCase(id, cells, flaws)
    return flaws.length === 0 ? undefined : { file, line, case: id, flaws }
  }

  #addCase(id: string, cells: KnownCells, flaws: Array<RowFlaw>): void {
    const { weight } = this.#asked
    const weighs = weight === undefined ? 1 : valueIn(weight, cells, flaws)
    if (weighs === undefined && flaws.length === 0)
      flaws.push({ code: "row.noWeight", expected: expectations.noWeight })
    const owner = this.#ownerOf(cells, flaws)
    const facts = this.#factsOf(id, owner, cells, flaws)
    const { calendar, day } = this.#setting
    const follows = attributesFrom(this.#mapped.kind, facts, day, calendar)
    const groups = { ...follows.groups, ...this.#valuesOf(this.#asked.groups, cells, flaws) }
    const measures = { ...follows.measures, ...this.#valuesOf(this.#asked.measures, cells, flaws) }
    if (flaws.length > 0 || weighs === undefined) return
    const misfits = this.#builder.add({
      id,
      facts,
      weight: weighs,
      groups,
      measures,
      ...(owner === undefined ? {} : { belongsTo: owner }),
    })
    flaws.push(...misfits.map((misfit) => this.#flawOf(misfit)))
  }

  #valuesOf<A extends string | number>(
    asked: ReadonlyArray<{ readonly id: string; readonly value: PlacedValue<A> }>,
    cells: KnownCells,
    flaws: Array<RowFlaw>,
  ): { readonly [id: string]: A | undefined } {
    return Object.fromEntries(asked.map(({ id, value }) => [id, valueIn(value, cells, flaws)]))
  }

  #ownerOf(cells: KnownCells, flaws: Array<RowFlaw>): number | undefined {
    const { belongsTo } = this.#asked
    if (belongsTo === undefined) return undefined
    const id = textOf(cells[belongsTo])
    const owner = this.#owners.get(id)
    if (owner === undefined && id !== "")
      flaws.push({
        code: "row.unknownOwner",
        ...(this.#mapped.belongsTo === undefined ? {} : { column: this.#mapped.belongsTo.name }),
        expected: expectations.unknownOwner,
      })
    return owner
  }

  /** A member of a family has the facts of the family. */
  #factsOfOwner(owner: number | undefined): Facts | undefined {
    const { owners } = this.#setting
    return this.#mapped.kind !== "member" || owner === undefined || owners === undefined
      ? undefined
      : factsAt(owners.columns, owner)
  }

  #factsOf(id: string, owner: number | undefined, cells: KnownCells, flaws: Array<RowFlaw>): Facts {
    const ofOwner = this.#factsOfOwner(owner)
    const facts: { [id: string]: Facts[string] } = ofOwner === undefined ? {} : { ...ofOwner }
    for (const { id: fact, value } of this.#asked.facts) {
      const given = valueIn(value, cells, flaws)
      // What a column says of a case goes before what its owner brings, even where it is unknown.
      if (given !== undefined || ofOwner !== undefined) facts[fact] = given
    }
    for (const { id: list, withoutRows } of this.#asked.knownLists) {
      facts[list] = this.#entriesOf(list, id, withoutRows, cells, flaws)
    }
    return facts
  }

  #entriesOf(
    list: string,
    id: string,
    withoutRows: AskedTable["knownLists"][number]["withoutRows"],
    cells: KnownCells,
    flaws: Array<RowFlaw>,
  ): ReadonlyArray<Entry> | undefined {
    const lists = this.#setting.lists.get(list)
    const line = lists?.leftOutOf(id)
    const file = this.#mapped.lists.find((one) => one.id === list)?.file.name
    if (line !== undefined && file !== undefined)
      flaws.push({ code: "row.entryLeftOut", expected: expectations.entryLeftOut, row: { file, line } })
    const entries = lists?.of(id)
    if (entries !== undefined) return entries
    const none =
      typeof withoutRows === "string" ? withoutRows === "none" : valueIn(withoutRows, cells, flaws) === true
    return none ? [] : undefined
  }

  /** Every value is of the kind of its fact: what does not fit lies outside its limits. */
  #flawOf({ fact }: Misfit): RowFlaw {
    const declared = this.#mapped.declaration.facts.facts.find(({ id }) => id === fact)
    const column = this.#mapped.facts.find(({ id }) => id === fact)?.value.columns[0]?.name ?? fact
    return {
      code: "row.outsideLimits",
      column,
      // Weights and measures are no facts; they are whole numbers of at least 0.
      expected: limitsOf(declared ?? { minimum: 0 }),
    }
  }

  build(): PopulationTable {
    return this.#builder.build()
  }
}

/** Reads the cases of a table. */
export const readTable = async (
  mapped: MappedTable,
  table: FileTable,
  asked: AskedTable,
  setting: TableSetting,
  report: TableReport,
): Promise<PopulationTable> => {
  const cases = new CaseReader(mapped, asked, setting)
  for await (const row of table.rows(asked.places)) {
    if ("broken" in row) {
      report.broken(row)
      break
    }
    report.row()
    const leftOut = cases.add(row)
    if (leftOut !== undefined) report.leftOut(leftOut)
  }
  for (const entries of setting.lists.values()) for (const row of entries.ofNobody()) report.leftOut(row)
  return cases.build()
}
