import type { Jurisdiction } from "@bazgasht/core"
import type { Day, Money } from "@bazgasht/rules"
import { sliceColumns } from "@bazgasht/rules/columns"
import { type Admission, type AdmissionError, admit, type PriorityPolicy } from "@bazgasht/solvers/placement"
import type { PopulationTable } from "../populations/index.ts"
import { costOfSupport, needIndicators } from "../questions.ts"
import type { ReformedLaw } from "../reforms/index.ts"
import type { BudgetPlan } from "../scenarios/index.ts"
import type { BeforeAndAfter } from "./comparison.ts"
import { type AskedQuestion, studyOf } from "./study.ts"
import { addTallies, Counter, none, type WeightedCount } from "./tally.ts"

/** Families that would be paid for, were there no end of money. */
export interface Claims {
  readonly rows: Uint32Array
  /** Points of need that are proven. */
  readonly points: Float64Array
  /** What a month costs. */
  readonly amounts: Float64Array
}

/** What becomes of the families under a budget. */
export interface BudgetSide {
  readonly budget: Money
  readonly claiming: WeightedCount
  readonly reached: WeightedCount
  readonly waiting: WeightedCount
  /** In rials, each family counted as often as it weighs. */
  readonly spent: bigint
  /** The points of the last family that is reached; absent where none is. */
  readonly lowestReached?: number
  /** Families that are covered and whose amount is unknown: they are not ranked. */
  readonly unknown: WeightedCount
}

/** Before and after, and who is reached on one side only. */
export interface BudgetComparison extends BeforeAndAfter<BudgetSide> {
  readonly newlyReached: WeightedCount
  readonly noLongerReached: WeightedCount
}

const [nothing, everything] = [[] as ReadonlyArray<boolean>, true] as const

export const rulesOfBudget = (jurisdiction: Jurisdiction): ReadonlyArray<string> => {
  const cost = costOfSupport(jurisdiction)
  return cost === undefined
    ? []
    : [cost.decision, cost.amount, ...needIndicators(jurisdiction).map(({ id }) => id)]
}

export const claimsOf = (jurisdiction: Jurisdiction, law: ReformedLaw, day: Day) => {
  const { asked, parts } = studyOf({
    jurisdiction,
    law,
    day,
    questions: rulesOfBudget(jurisdiction).map((id) => ({ id, field: "support", of: "family" })),
  })
  const [covers, pays, ...indicators] = asked
  const side = (made: ReadonlyArray<boolean>, table: PopulationTable, from: number, to: number): Claims => {
    const columns = sliceColumns(table.columns, from, to)
    const read = (one: AskedQuestion | undefined) => one?.readWith(made)(columns, day)
    const outcomes = read(covers)?.decisions?.outcomes
    const amounts = read(pays)?.codes
    const points = indicators.map((one) => read(one)?.codes)
    const rows = Array.from({ length: columns.size }, (_, row) => row).filter((row) => outcomes?.[row] === 2)
    // Families rank by proven points; unknown points count for nothing.
    const proven = (row: number): number =>
      points.reduce((sum, values) => sum + (Number.isNaN(values?.[row]) ? 0 : Number(values?.[row])), 0)
    return {
      rows: Uint32Array.from(rows, (row) => row + from),
      points: Float64Array.from(rows, proven),
      amounts: Float64Array.from(rows, (row) => Number(amounts?.[row])),
    }
  }
  return (table: PopulationTable, from: number, to: number): BeforeAndAfter<Claims> => ({
    before: side(nothing, table, from, to),
    after: side(
      parts.map(() => everything),
      table,
      from,
      to,
    ),
  })
}

const policyOf = (seed: number): PriorityPolicy => ({
  keys: [{ key: "need", order: "highestFirst" }],
  tieBreaker: { kind: "lottery", seed: String(seed) },
  misfit: "stop",
})

interface Reached {
  readonly side: BudgetSide
  readonly rows: ReadonlySet<number>
}

const reachedBy = (
  { amounts, points, rows }: Claims,
  budget: Money,
  seed: number,
  table: PopulationTable,
): Reached | ReadonlyArray<AdmissionError> => {
  const [claiming, reached, waiting, unknown] = [new Counter(), new Counter(), new Counter(), new Counter()]
  const weightOf = (row: number): number => table.weights[row] as number
  const rowOf = new Map<string, number>()
  const candidates = [...rows].flatMap((row, place) => {
    const amount = amounts[place] as number
    claiming.add(weightOf(row))
    if (Number.isNaN(amount)) {
      unknown.add(weightOf(row))
      return []
    }
    const id = table.ids[row] as string
    rowOf.set(id, row)
    const cost = (amount * weightOf(row)) as Money
    return [{ id, cost, values: { need: points[place] as number } }]
  })
  const made = admit(candidates, budget, policyOf(seed))
  if (made._tag === "Failure") return made.failure
  const { admitted, spent, waiting: left }: Admission = made.success
  const admittedRows = admitted.map(({ candidate }) => rowOf.get(candidate.id) as number)
  for (const row of admittedRows) reached.add(weightOf(row))
  for (const { candidate } of left) waiting.add(weightOf(rowOf.get(candidate.id) as number))
  const last = admitted.at(-1)?.candidate.values["need"]
  return {
    rows: new Set(admittedRows),
    side: {
      budget,
      claiming: claiming.tally,
      reached: reached.tally,
      waiting: waiting.tally,
      spent: BigInt(spent),
      ...(last === undefined ? {} : { lowestReached: last }),
      unknown: unknown.tally,
    },
  }
}

const isReached = (of: Reached | ReadonlyArray<AdmissionError>): of is Reached => "side" in of

const talliedBeyond = (
  some: ReadonlySet<number>,
  others: ReadonlySet<number>,
  table: PopulationTable,
): WeightedCount =>
  [...some]
    .filter((row) => !others.has(row))
    .reduce((sum, row) => addTallies(sum, { cases: 1, weight: BigInt(table.weights[row] as number) }), none)

const joinedClaims = (claims: ReadonlyArray<Claims>): Claims => ({
  rows: Uint32Array.from(claims.flatMap(({ rows }) => [...rows])),
  points: Float64Array.from(claims.flatMap(({ points }) => [...points])),
  amounts: Float64Array.from(claims.flatMap(({ amounts }) => [...amounts])),
})

/** Compares the families that a budget reaches before and after; fails with the errors of `admit`. */
export const budgetComparison = (
  claims: ReadonlyArray<BeforeAndAfter<Claims>>,
  plan: BudgetPlan,
  seed: number,
  table: PopulationTable,
): BudgetComparison | ReadonlyArray<AdmissionError> => {
  const before = reachedBy(joinedClaims(claims.map((one) => one.before)), plan.before, seed, table)
  const after = reachedBy(joinedClaims(claims.map((one) => one.after)), plan.after, seed, table)
  if (!isReached(before)) return before
  if (!isReached(after)) return after
  return {
    before: before.side,
    after: after.side,
    newlyReached: talliedBeyond(after.rows, before.rows, table),
    noLongerReached: talliedBeyond(before.rows, after.rows, table),
  }
}
