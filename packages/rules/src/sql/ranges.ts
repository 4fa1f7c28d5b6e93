import type { At, Graph, Step, StepOf } from "../calculus/forms.ts"
import type { CalendarArithmetic } from "./calendar-arithmetic.ts"
import type { FoundValues } from "./register.ts"

/** The least and the greatest value of a number, both included. */
export interface Range {
  readonly low: number
  readonly high: number
}

const safe: Range = { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER }

/** A range within the safe integers. Bounds are doubles, which round: what is close to the edge counts as beyond it. */
const within = ({ high, low }: Range): Range => ({
  low: Math.max(low, safe.low),
  high: Math.min(high, safe.high),
})

/** The range of a product. */
export const productOf = (left: Range, right: Range): Range => {
  const corners = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high]
  return { low: Math.min(...corners), high: Math.max(...corners) }
}

/** Whether every value of a range is a safe integer, however the bounds were rounded. */
export const isSafe = ({ high, low }: Range): boolean => low > safe.low && high < safe.high

/** Whether a range fits in 63 bits with room for a rounding. */
export const fitsWhole = ({ high, low }: Range): boolean => low > -(2 ** 61) && high < 2 ** 61

/** The sum of a linear step before it is tested. */
export const sumOf = (step: Step & { readonly form: "linear" }, rangeOf: (at: At) => Range): Range =>
  step.terms.reduce(
    (sum, { of, times }) => {
      const { high, low } = productOf(rangeOf(of), { low: times, high: times })
      return { low: sum.low + low, high: sum.high + high }
    },
    { low: step.plus, high: step.plus },
  )

const foundRange = (found: FoundValues | undefined): Range | undefined =>
  found && { low: found.minimum, high: found.maximum }

/** What the ranges of numbers rest on. */
export interface RangeSetting {
  readonly arithmetic: CalendarArithmetic | undefined
  /** The days on which rules are read. */
  readonly days: Range
  /** What a check of a table found of a fact or field. */
  readonly found: (step: StepOf<"fact"> | StepOf<"field">) => FoundValues | undefined
}

/** The range of a number, from those of the steps that it needs, as far as the declarations of facts give them. */
export const rangeOfStep = (
  step: Step,
  { arithmetic, days, found }: RangeSetting,
  steps: ReadonlyArray<Step>,
  rangeOf: (at: At) => Range,
): Range => {
  const union = (of: ReadonlyArray<At>): Range => ({
    low: Math.min(...of.map((at) => rangeOf(at).low)),
    high: Math.max(...of.map((at) => rangeOf(at).high)),
  })
  if (step.sort !== "number") return safe
  switch (step.form) {
    case "constant":
      return typeof step.value === "number" ? { low: step.value, high: step.value } : safe
    case "fact": {
      const checked = foundRange(found(step))
      if (checked !== undefined) return checked
      if (step.part === "denominator") return { low: 1, high: safe.high }
      return within({ low: step.fact.minimum ?? safe.low, high: step.fact.maximum ?? safe.high })
    }
    case "field":
      return foundRange(found(step)) ?? safe
    case "day":
      return days
    case "linear":
      return within(sumOf(step, rangeOf))
    case "choose":
      return union(
        [step.otherwise, ...step.branches.map(({ gives }) => gives)].filter((at) => isKnown(steps, at)),
      )
    case "divisor":
      return { low: 0, high: safe.high }
    case "portion": {
      const per = rangeOf(step.per)
      if (per.low < 1) return safe
      const { high, low } = productOf(rangeOf(step.of), rangeOf(step.by))
      return within({ low: Math.min(low, low / per.high) - 1, high: Math.max(high, high / per.high) + 1 })
    }
    case "calendar":
      if (arithmetic === undefined) return safe
      return step.ask === "monthsBetween"
        ? { low: 0, high: arithmetic.months }
        : { low: arithmetic.firstDay, high: arithmetic.lastDay }
    case "fold":
      return step.fold === "sum" || step.fold === "exists" ? safe : rangeOf(step.of)
    default:
      return safe
  }
}

/** The ranges of the numbers of a graph. */
export const rangesOf = ({ steps }: Graph, setting: RangeSetting): ReadonlyArray<Range> => {
  const ranges: Array<Range> = []
  for (const step of steps) ranges.push(rangeOfStep(step, setting, steps, (at) => ranges[at] as Range))
  return ranges
}

const isKnown = (steps: ReadonlyArray<Step>, at: At): boolean => {
  const step = steps[at] as Step
  return step.form !== "constant" || step.value !== undefined
}
