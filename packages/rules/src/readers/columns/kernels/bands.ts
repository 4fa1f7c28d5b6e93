import { getOrInsertComputed } from "../../../memo.ts"
import { isNumber, isUnknown, type Plan, type PlanOf } from "../../compiled/plan.ts"
import type { Limits } from "../cells.ts"

/** Ranges as bands: below the first cut the first range, from each cut on the next, by its index. -1 is none. */
export interface Bands {
  readonly of: Plan
  readonly cuts: ReadonlyArray<number>
  readonly rows: ReadonlyArray<number>
}

export const bandsOf = ({ of, ranges }: PlanOf<"ranges">): Bands => {
  const cuts = [...new Set(ranges.flatMap(({ high, low }) => [low, high + 1]))]
    .filter((cut) => Number.isFinite(cut))
    .sort((a, b) => a - b)
  const rowAt = (number: number): number =>
    ranges.findIndex(({ high, low }) => low <= number && number <= high)
  return { of, cuts, rows: [rowAt(Number.NEGATIVE_INFINITY), ...cuts.map(rowAt)] }
}

/** Constant numbers by the bands of another: below the first cut the first value, from each cut on the next; NaN is none. */
export interface NumbersByBands {
  readonly of: Plan
  readonly cuts: ReadonlyArray<number>
  readonly values: Float64Array
}

/** The constant numbers of ranges by bands; `undefined` for other ranges. Ranges of such ranges are one. */
export const numbersByBands = (plan: PlanOf<"ranges">): NumbersByBands | undefined => {
  const gives = plan.ranges.map((range) => range.gives)
  if (plan.sort !== "number" || !gives.every((one) => isNumber(one) || isUnknown(one))) return undefined
  const { cuts, of, rows } = bandsOf(plan)
  const numberOf = (row: number): number => {
    const one = gives[row]
    return one !== undefined && isNumber(one) ? one.value : Number.NaN
  }
  const values = Float64Array.from(rows, numberOf)
  const asked = of.form === "ranges" ? numbersByBands(of) : undefined
  if (asked === undefined) return { of, cuts, values }
  const valueAt = (number: number): number =>
    Number.isNaN(number) ? number : (values[cuts.filter((cut) => number >= cut).length] as number)
  return { of: asked.of, cuts: asked.cuts, values: asked.values.map(valueAt) }
}

/** A step function: its change from each cut on. */
export interface Steps {
  readonly of: Plan
  readonly cuts: ReadonlyArray<number>
  readonly changes: ReadonlyArray<number>
}

/** The sum of constant numbers, each where a condition holds: a constant, step functions, other conditions, limits of the sum. */
export interface SumOfFixed extends Limits {
  readonly base: number
  readonly steps: ReadonlyArray<Steps>
  readonly others: ReadonlyArray<{ readonly when: Plan; readonly gives: number }>
}

type Changes = Map<number, number>

const stepsOf = (of: Plan, changes: Changes): Steps => {
  const cuts = [...changes.keys()]
    .filter((cut) => Number.isFinite(cut) && changes.get(cut) !== 0)
    .sort((a, b) => a - b)
  return { of, cuts, changes: cuts.map((cut) => changes.get(cut) as number) }
}

/** A sum of choices between two constant numbers; `undefined` for other sums. */
export const sumOfFixed = ({ plus, terms }: PlanOf<"linear">): SumOfFixed | undefined => {
  const byNumber = new Map<Plan, Changes>()
  const others: Array<{ readonly when: Plan; readonly gives: number }> = []
  let base = plus
  let [low, high] = [plus, plus]
  for (const { of, times } of terms) {
    const [branch, another] = of.form === "choose" ? of.branches : []
    if (of.form !== "choose" || of.agreeing || branch === undefined || another !== undefined) return undefined
    const { when } = branch
    if (!isNumber(branch.gives) || !isNumber(of.otherwise)) return undefined
    const [first, second] = [times * branch.gives.value, times * of.otherwise.value]
    const gives = first - second
    base += second
    low += Math.min(first, second)
    high += Math.max(first, second)
    if (when.form === "within" && when.inside === 2) {
      const changes = getOrInsertComputed(byNumber, when.of, (): Changes => new Map())
      const change = (cut: number, by: number): void => {
        changes.set(cut, (changes.get(cut) ?? 0) + by)
      }
      if (when.low <= when.high) {
        if (when.low === Number.NEGATIVE_INFINITY) base += gives
        else change(when.low, gives)
        change(when.high + 1, -gives)
      }
    } else others.push({ when, gives })
  }
  const steps = [...byNumber].map(([of, changes]) => stepsOf(of, changes))
  const all = [base, low, high, ...steps.flatMap((of) => of.changes), ...others.map(({ gives }) => gives)]
  return all.every((number) => Number.isSafeInteger(number)) ? { base, steps, others, low, high } : undefined
}
