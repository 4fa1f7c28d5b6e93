/**
 * A look ahead: what becomes month by month of those who are in prison today, under the law in force and under a reform.
 *
 * Nobody is added. What is announced of somebody counts from its day, where the population holds it; everything else stays as it
 * is on the day of the population. On the first day of each month everybody in prison is asked about each route; of those for
 * whom it is open so many leave by it as the scenario says. Whose term ends within the month leaves at its end. Chances belong
 * to a person, a month and a route, so that between baseline and reform nothing differs but the law.
 */

import type { Jurisdiction } from "@bazgasht/core"
import { type Calendar, type Day, eligibility, type Rule } from "@bazgasht/rules"
import {
  type Columns,
  type CompileSetting,
  compileAnswerColumns,
  compileValueColumns,
  ExactSum,
  type NumberCells,
  pickColumns,
  sliceColumns,
  unknownIn,
  valueAtPlace,
} from "@bazgasht/rules/columns"
import { type AnnouncedFacts, chanceOf, type Population, type PopulationTable } from "../populations/index.ts"
import { type Cost, costOfSupport } from "../questions.ts"
import type { ReformedLaw } from "../reforms/index.ts"
import type { GrantRate, ProjectionPlan, Scenario } from "../scenarios/index.ts"
import { type BeforeAndAfter, type Range, RangeSum } from "./comparison.ts"
import { addResults, Counter, type WeightedCount } from "./tally.ts"

/** What a month comes to. */
export interface MonthTally {
  /** In prison on its first day. */
  readonly stock: WeightedCount
  /** By the places of the scenario's routes: people for whom the route is open on the first day, for whom that is undetermined, and who leave. */
  readonly open: ReadonlyArray<WeightedCount>
  readonly undetermined: ReadonlyArray<WeightedCount>
  readonly granted: ReadonlyArray<WeightedCount>
  /** Whose term ends within the month. */
  readonly served: WeightedCount
  /** What those in prison owe, in rials, as far as it is recorded; absent where the population records no debts. */
  readonly debts?: { readonly total: bigint; readonly debtors: WeightedCount }
  /** Families of those in prison that are paid for, and what that costs in the month; absent where the population has none. */
  readonly families?: WeightedCount
  readonly support?: Range
}

/** A month, before and after. */
export interface ProjectedMonth extends BeforeAndAfter<MonthTally> {
  readonly day: Day
  /** Families that are paid another amount after the reform, or on one side only. */
  readonly paidOtherwise: WeightedCount
}

export const addMonths = (
  one: ReadonlyArray<ProjectedMonth>,
  other: ReadonlyArray<ProjectedMonth>,
): ReadonlyArray<ProjectedMonth> =>
  one.map(({ day, ...month }, place) => {
    const { day: _, ...more } = other[place] as ProjectedMonth
    return { day, ...addResults(month, more) }
  })

/** The first days of so many months, and of the month behind them. A month that leaves the calendar is not there. */
export const firstDaysOf = (calendar: Calendar, day: Day, months: number): ReadonlyArray<Day> =>
  Array.from({ length: months + 1 }, (_, month) => calendar.addMonths(day, month)).filter(
    (first) => first !== undefined,
  )

type Answers = (columns: Columns, day: Day) => Uint8Array

/** Cases of a slice, and what is announced of them. */
interface CasesOverTime {
  readonly columns: Columns
  readonly announced: ReadonlyArray<AnnouncedFacts>
}

/** The cases at these rows of a table, with what is announced of them at their places among these. */
const casesAt = (
  { announced = [] }: PopulationTable,
  columns: Columns,
  rows: ReadonlyMap<number, number> | { readonly from: number; readonly to: number },
): CasesOverTime => {
  const placeOf = (row: number): number | undefined =>
    "from" in rows ? (row >= rows.from && row < rows.to ? row - rows.from : undefined) : rows.get(row)
  return {
    columns,
    announced: announced.flatMap((stretch) => {
      const [places, at]: [Array<number>, Array<number>] = [[], []]
      stretch.rows.forEach((row, index) => {
        const place = placeOf(row)
        if (place === undefined) return
        places.push(place)
        at.push(index)
      })
      return places.length === 0
        ? []
        : [{ from: stretch.from, rows: Int32Array.from(places), columns: pickColumns(stretch.columns, at) }]
    }),
  }
}

/** What a reader says of cases on a day: of each what it says of the facts that it has by then. */
const readOn = <Cells extends Uint8Array | Float64Array>(
  { announced, columns }: CasesOverTime,
  day: Day,
  read: (columns: Columns, day: Day) => Cells,
): Cells => {
  const now = read(columns, day)
  if (announced.length === 0) return now
  // What a reader returns may be a column of the population itself.
  const cells = now.slice() as Cells
  for (const { columns: later, from, rows } of announced) {
    if (from > day) continue
    const then = read(later, day)
    rows.forEach((row, place) => {
      cells[row] = then[place] as number
    })
  }
  return cells
}

/** A version of the law, compiled for looking ahead. */
interface Ahead {
  readonly routes: ReadonlyArray<Answers>
  readonly cover: Answers
  readonly amount: (columns: Columns, day: Day) => Float64Array
}

/** The ids of the rules that a look ahead reads of a population: those about families where it has families of prisoners. */
export const rulesOfProjection = (
  jurisdiction: Jurisdiction,
  { grants }: ProjectionPlan,
  { family }: Population["tables"],
): ReadonlyArray<string> => {
  const cost = costOfSupport(jurisdiction)
  return [
    ...grants.map(({ rule }) => rule),
    ...(cost === undefined || family?.belonging?.kind !== "prisoner" ? [] : [cost.decision, cost.amount]),
  ]
}

const aheadOf = (
  setting: CompileSetting,
  cost: Cost | undefined,
  grants: ReadonlyArray<GrantRate>,
): Ahead => {
  const { rules } = setting.pack
  const never: Answers = (columns) => new Uint8Array(columns.size)
  const decision = (id: string): Answers => {
    const rule = rules.get(id) as Rule<boolean> | undefined
    return rule === undefined ? never : compileAnswerColumns(eligibility(rule), setting).answers
  }
  const amount = cost === undefined ? undefined : rules.get(cost.amount)
  const values = amount === undefined ? undefined : compileValueColumns(amount, setting).values
  return {
    routes: grants.map(({ rule }) => decision(rule)),
    cover: cost === undefined ? never : decision(cost.decision),
    amount: (columns, day) => {
      const column = values?.(columns, day)
      if (column?.column === "number" && column.cells instanceof Float64Array) return column.cells
      return Float64Array.from({ length: columns.size }, (_, row) => {
        const value = column === undefined ? undefined : valueAtPlace(column, row)
        return typeof value === "number" ? value : Number.NaN
      })
    },
  }
}

interface Families extends CasesOverTime {
  readonly weights: ReadonlyArray<number>
  /** The row of the prisoner within the slice. */
  readonly prisoners: ReadonlyArray<number>
}

const familiesOf = (table: PopulationTable | undefined, from: number, to: number): Families | undefined => {
  if (table?.belonging?.kind !== "prisoner") return undefined
  const rows: Array<number> = []
  const prisoners: Array<number> = []
  table.belonging.rows.forEach((prisoner, row) => {
    if (prisoner < from || prisoner >= to) return
    rows.push(row)
    prisoners.push(prisoner - from)
  })
  return {
    ...casesAt(table, pickColumns(table.columns, rows), new Map(rows.map((row, place) => [row, place]))),
    weights: rows.map((row) => table.weights[row] as number),
    prisoners,
  }
}

interface Cohort extends CasesOverTime {
  readonly from: number
  readonly weights: Float64Array
  /** The ends of the terms as they are on the day of the population. */
  readonly ends: Float64Array
  /** Absent where the population records no debts. */
  readonly debts: Float64Array | undefined
  readonly families: Families | undefined
}

const numbersIn = (size: number, at: (row: number) => unknown): Float64Array =>
  Float64Array.from({ length: size }, (_, row) => {
    const value = at(row)
    return typeof value === "number" ? value : Number.NaN
  })

/** The last day of the term of each, as it is by a day; not a number where that is not known. */
const endsIn = ({ facts: { endOfTerm }, size }: Columns): Float64Array =>
  numbersIn(size, (row) => (endOfTerm === undefined ? undefined : valueAtPlace(endOfTerm, row)))

const isRecordedOfAnybody = (cells: NumberCells): boolean => {
  const unknown = unknownIn(cells)
  return cells.some((cell: number) => cell !== unknown && !Number.isNaN(cell))
}

const cohortOf = ({ tables }: Population, from: number, to: number): Cohort => {
  const table = tables.prisoner as PopulationTable
  const columns = sliceColumns(table.columns, from, to)
  const debt = table.measures["debt"]?.cells
  const unknownDebt = debt === undefined ? Number.NaN : unknownIn(debt)
  return {
    ...casesAt(table, columns, { from, to }),
    from,
    weights: new Float64Array(table.weights.subarray(from, to)),
    ends: endsIn(columns),
    debts:
      debt === undefined || !isRecordedOfAnybody(debt)
        ? undefined
        : numbersIn(columns.size, (row) => {
            const owed = debt[from + row]
            return owed === unknownDebt ? undefined : owed
          }),
    families: familiesOf(tables.family, from, to),
  }
}

const isGranted = (seed: number, month: number, { rate, rule }: GrantRate, person: number): boolean =>
  rate.numerator > 0 &&
  chanceOf(seed, `grant ${rule} ${month}`, person).between(1, rate.denominator) <= rate.numerator

/** Stand for a payment that is not made, and for one that is undetermined. */
const [unpaid, openPayment] = [-1, -2] as const

const supportOf = (law: Ahead, { families }: Cohort, held: Uint8Array, day: Day) => {
  const counted = new Counter()
  const paid = new RangeSum()
  const payments = new Float64Array(families?.columns.size ?? 0).fill(unpaid)
  if (families !== undefined && families.columns.size > 0) {
    const { columns, prisoners, weights } = families
    const cover = readOn(families, day, law.cover)
    const amounts = readOn(families, day, law.amount)
    for (let row = 0; row < columns.size; row++) {
      const weight = weights[row] as number
      if (held[prisoners[row] as number] === 0 || cover[row] === 0) continue
      const isSure = cover[row] === 2
      const amount = amounts[row] as number
      if (isSure) counted.add(weight)
      paid.add(isSure ? 2 : 1, amount, weight)
      payments[row] = isSure && !Number.isNaN(amount) ? amount : openPayment
    }
  }
  return {
    payments,
    month: families === undefined ? {} : { families: counted.tally, support: paid.range },
  }
}

const otherwisePaid = (
  { families }: Cohort,
  { after, before }: BeforeAndAfter<{ readonly payments: Float64Array }>,
): WeightedCount => {
  const counter = new Counter()
  families?.weights.forEach((weight, row) => {
    if (before.payments[row] !== after.payments[row]) counter.add(weight)
  })
  return counter.tally
}

const monthOf = (
  law: Ahead,
  cohort: Cohort,
  held: Uint8Array,
  { grants, seed }: { readonly grants: ReadonlyArray<GrantRate>; readonly seed: number },
  { day, month, next }: { readonly day: Day; readonly month: number; readonly next: Day },
): { readonly tally: MonthTally; readonly payments: Float64Array } => {
  const { columns, debts, from, weights } = cohort
  const counters = () => grants.map(() => new Counter())
  const [open, undetermined, granted] = [counters(), counters(), counters()]
  const [stock, served, debtors, owed] = [new Counter(), new Counter(), new Counter(), new ExactSum()]
  const answers = law.routes.map((route) => readOn(cohort, day, route))
  const ends = readOn(cohort, day, (of) => (of === columns ? cohort.ends : endsIn(of)))
  // Before anybody leaves: the month is paid for all who are in prison on its first day.
  const support = supportOf(law, cohort, held, day)
  for (let row = 0; row < columns.size; row++) {
    if (held[row] === 0) continue
    const weight = weights[row] as number
    stock.add(weight)
    const debt = debts?.[row] ?? Number.NaN
    if (debt > 0) {
      debtors.add(weight)
      owed.addProduct(debt, weight)
    }
    grants.forEach((grant, route) => {
      const answer = answers[route]?.[row]
      if (answer === 1) undetermined[route]?.add(weight)
      if (answer !== 2) return
      open[route]?.add(weight)
      if (held[row] === 1 && isGranted(seed, month, grant, from + row)) {
        held[row] = 0
        granted[route]?.add(weight)
      }
    })
    if (held[row] === 1 && (ends[row] as number) < next) {
      held[row] = 0
      served.add(weight)
    }
  }
  const tallies = (of: ReadonlyArray<Counter>): ReadonlyArray<WeightedCount> => of.map(({ tally }) => tally)
  return {
    payments: support.payments,
    tally: {
      stock: stock.tally,
      open: tallies(open),
      undetermined: tallies(undetermined),
      granted: tallies(granted),
      served: served.tally,
      ...(debts === undefined ? {} : { debts: { total: owed.value(), debtors: debtors.tally } }),
      ...support.month,
    },
  }
}

/** Both versions of the law, compiled for looking ahead. */
export interface Projection {
  readonly days: ReadonlyArray<Day>
  readonly months: (population: Population, from: number, to: number) => ReadonlyArray<ProjectedMonth>
}

/** Makes a look ahead ready; nothing where the scenario asks for none. */
export const projectionOf = (
  jurisdiction: Jurisdiction,
  baseline: CompileSetting,
  law: ReformedLaw,
  scenario: Scenario,
  day: Day,
): Projection | undefined => {
  const plan = scenario.projection
  if (plan === undefined) return undefined
  const after = { ...baseline, pack: law.pack, choices: { ...baseline.choices, ...law.choices } }
  const cost = costOfSupport(jurisdiction)
  const versions = [aheadOf(baseline, cost, plan.grants), aheadOf(after, cost, plan.grants)] as const
  const days = firstDaysOf(baseline.pack.calendar, day, plan.months)
  return {
    days,
    months: (population, from, to) => {
      const cohort = cohortOf(population, from, to)
      const assumed = { grants: plan.grants, seed: scenario.seed }
      const held = { before: new Uint8Array(to - from).fill(1), after: new Uint8Array(to - from).fill(1) }
      return days.slice(0, -1).map((first, month) => {
        const within = { day: first, month, next: days[month + 1] as Day }
        const before = monthOf(versions[0], cohort, held.before, assumed, within)
        const reformed = monthOf(versions[1], cohort, held.after, assumed, within)
        return {
          day: first,
          before: before.tally,
          after: reformed.tally,
          paidOtherwise: otherwisePaid(cohort, { before, after: reformed }),
        }
      })
    },
  }
}
