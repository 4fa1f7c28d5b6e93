import {
  codeFact,
  countFact,
  type Day,
  type Facts,
  type History,
  moneyFact,
  type Text,
  text,
} from "@bazgasht/rules"
import {
  type Column,
  type ColumnsBuilder,
  type ColumnsOptions,
  columnsBuilder,
  type Declarations,
  type Misfit,
} from "@bazgasht/rules/columns"
import type {
  AnnouncedFacts,
  Group,
  GroupValue,
  Measure,
  PopulationTable,
  RegisterKind,
} from "./population.ts"

/** What cases are grouped by. */
export interface GroupDeclaration {
  readonly title: Text
  /** The values that are known beforehand; others are added as they come, under their codes. */
  readonly values: ReadonlyArray<GroupValue>
}

/** What is added up over cases. */
export interface MeasureDeclaration {
  readonly title: Text
  readonly unit: Measure["unit"]
}

/** What a table holds. */
export interface TableDeclaration {
  readonly facts: Declarations
  readonly groups: { readonly [id: string]: GroupDeclaration }
  readonly measures: { readonly [id: string]: MeasureDeclaration }
  /** The kind of cases to which the cases of this table belong. */
  readonly belongsTo?: RegisterKind
}

/** A case to be added. What is left out is unknown. */
export interface TableCase {
  readonly id: string
  readonly facts: Facts
  /** How many cases of the country this one stands for; 1 unless it is said. */
  readonly weight?: number
  readonly groups?: { readonly [id: string]: string | undefined }
  readonly measures?: { readonly [id: string]: number | undefined }
  /** The row of the case to which this one belongs. */
  readonly belongsTo?: number | undefined
  /** What the case is from later days on, as far as it is announced: all its facts from each of these days. */
  readonly announced?: History
}

/** A case to be added, with everything in the order of the declaration. */
export interface OrderedCase {
  readonly id: string
  readonly weight: number
  /** The values of the facts, and then the lists. */
  readonly facts: ReadonlyArray<Facts[string]>
  readonly groups: ReadonlyArray<string | undefined>
  readonly measures: ReadonlyArray<number | undefined>
  readonly belongsTo?: number | undefined
}

/** Takes one case after another. */
export interface TableBuilder {
  readonly size: number
  /** Adds a case, or says which of its facts do not fit; then nothing of it is added. */
  readonly add: (of: TableCase) => ReadonlyArray<Misfit>
  /** Adds a case as `add` does, without looking anything up by its name. */
  readonly addInOrder: (of: OrderedCase) => ReadonlyArray<Misfit>
  /** The cases added so far. The builder is done with then. */
  readonly build: () => PopulationTable
}

const weightId = "weight"
const groupColumn = (id: string): string => `group ${id}`
const measureColumn = (id: string): string => `measure ${id}`

/** Groups, measures and weights lie in columns of their own: rules do not see them. */
const attributesOf = ({ groups, measures }: TableDeclaration): Declarations => ({
  facts: [
    countFact({ id: weightId, label: text("وزن", "weight") }),
    ...Object.entries(groups).map(([id, { title }]) => codeFact({ id: groupColumn(id), label: title })),
    ...Object.entries(measures).map(([id, { title, unit }]) =>
      (unit === "rials" ? moneyFact : countFact)({ id: measureColumn(id), label: title }),
    ),
  ],
  lists: [],
})

const eachOf = <A, B>(of: { readonly [id: string]: A }, make: (one: A, id: string) => B) =>
  Object.fromEntries(Object.entries(of).map(([id, one]) => [id, make(one, id)]))

/** The values that were declared keep their places; others follow in the order in which they came. */
const groupOf = ({ title, values }: GroupDeclaration, column: Column): Group => {
  const { cells, codes } = column as Column & { readonly column: "code" }
  const places = new Map(values.map(({ code }, place) => [code, place + 1]))
  const all = [...values]
  const placeOf = [0, ...codes.map((code) => places.get(code) ?? all.push({ code, title: text(code, code) }))]
  // A place that was declared and never came may not fit in the array that came.
  const placed = all.length < 2 ** (8 * cells.BYTES_PER_ELEMENT) ? cells : new Uint32Array(cells.length)
  for (let row = 0; row < cells.length; row++) placed[row] = placeOf[cells[row] as number] as number
  return { title, values: all, cells: placed }
}

const measureOf = ({ title, unit }: MeasureDeclaration, column: Column): Measure => ({
  title,
  unit,
  cells: (column as Column & { readonly column: "number" }).cells,
})

const isWhole = (value: number | undefined): boolean =>
  value === undefined || (Number.isSafeInteger(value) && value >= 0)

const wrongNumber = (fact: string): Misfit => ({
  code: "columns.outsideLimits",
  fact,
  expected: "a whole number of at least 0",
})

interface AnnouncedInMaking {
  readonly rows: Array<number>
  readonly facts: ColumnsBuilder
}

class Builder implements TableBuilder {
  readonly #declaration: TableDeclaration
  readonly #facts: ColumnsBuilder
  readonly #attributes: ColumnsBuilder
  readonly #factsAndLists: ReadonlyArray<string>
  /** What the case at hand brings, in the order of the declaration. */
  readonly #given: Array<Facts[string]> = []
  readonly #groups: ReadonlyArray<string>
  readonly #measures: ReadonlyArray<string>
  readonly #ids: Array<string> = []
  readonly #belongsTo: Array<number> = []
  readonly #announced = new Map<Day, AnnouncedInMaking>()

  constructor(declaration: TableDeclaration, options: ColumnsOptions) {
    this.#declaration = declaration
    this.#facts = columnsBuilder(declaration.facts, options)
    this.#attributes = columnsBuilder(attributesOf(declaration), options)
    this.#factsAndLists = [...declaration.facts.facts, ...declaration.facts.lists].map(({ id }) => id)
    this.#groups = Object.keys(declaration.groups)
    this.#measures = Object.keys(declaration.measures)
  }

  get size(): number {
    return this.#ids.length
  }

  add(given: TableCase): ReadonlyArray<Misfit> {
    const { announced = [], belongsTo, facts, groups = {}, id, measures = {}, weight = 1 } = given
    // What is announced first: of a case that does not fit nothing may be added.
    const later = announced.map((stretch) => ({ ...stretch, values: this.#inOrder(stretch.facts) }))
    const misfits = later.flatMap(({ values }) => columnsBuilder(this.#declaration.facts).addInOrder(values))
    if (misfits.length > 0) return misfits
    for (let place = 0; place < this.#factsAndLists.length; place++)
      this.#given[place] = facts[this.#factsAndLists[place] as string]
    const row = this.size
    const wrong = this.addInOrder({
      id,
      weight,
      facts: this.#given,
      groups: this.#groups.map((group) => groups[group]),
      measures: this.#measures.map((measure) => measures[measure]),
      belongsTo,
    })
    if (wrong.length > 0) return wrong
    for (const { from, values } of later) {
      const stretch = this.#announced.get(from) ?? {
        rows: [],
        facts: columnsBuilder(this.#declaration.facts),
      }
      this.#announced.set(from, stretch)
      stretch.rows.push(row)
      stretch.facts.addInOrder(values)
    }
    return []
  }

  #inOrder(facts: Facts): ReadonlyArray<Facts[string]> {
    return this.#factsAndLists.map((id) => facts[id])
  }

  addInOrder({ belongsTo, facts, groups, id, measures, weight }: OrderedCase): ReadonlyArray<Misfit> {
    // Numbers first: facts that fit are added at once, and nothing of a case that does not fit may be.
    const wrong: Array<Misfit> = []
    if (!isWhole(weight)) wrong.push(wrongNumber(weightId))
    for (let place = 0; place < measures.length; place++)
      if (!isWhole(measures[place])) wrong.push(wrongNumber(this.#measures[place] as string))
    const misfits = wrong.length > 0 ? wrong : this.#facts.addInOrder(facts)
    if (misfits.length > 0) return misfits
    this.#attributes.addInOrder([weight, ...groups, ...measures])
    this.#ids.push(id)
    this.#belongsTo.push(belongsTo ?? -1)
    return []
  }

  build(): PopulationTable {
    const { belongsTo, groups, measures } = this.#declaration
    const { facts } = this.#attributes.build()
    const weights = facts[weightId] as Column & { readonly column: "number" }
    const announced = [...this.#announced]
      .sort(([one], [other]) => one - other)
      .map(
        ([from, { facts: later, rows }]): AnnouncedFacts => ({
          from,
          rows: Int32Array.from(rows),
          columns: later.build(),
        }),
      )
    return {
      ids: this.#ids,
      columns: this.#facts.build(),
      weights: weights.cells,
      groups: eachOf(groups, (group, id) => groupOf(group, facts[groupColumn(id)] as Column)),
      measures: eachOf(measures, (measure, id) => measureOf(measure, facts[measureColumn(id)] as Column)),
      ...(belongsTo === undefined
        ? {}
        : { belonging: { kind: belongsTo, rows: Int32Array.from(this.#belongsTo) } }),
      ...(announced.length === 0 ? {} : { announced }),
    }
  }
}

/**
 * A builder of a table.
 *
 * @example
 * const builder = tableBuilder({ facts: factsOfCases(iran).prisoner, groups: {}, measures: {} })
 * builder.add({ id: "P-1", facts: { birthDay: jalaliDay(1360, 5, 2) } }) // => []
 * builder.build().ids // => ["P-1"]
 */
export const tableBuilder = (declaration: TableDeclaration, options: ColumnsOptions = {}): TableBuilder =>
  new Builder(declaration, options)
