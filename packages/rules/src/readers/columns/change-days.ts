import type { Calendar } from "../../values/day.ts"
import type { MonotonicityOfSteps, Question } from "../compiled/monotonicity.ts"
import { entriesOver, type Plan, type PlanOf, stepsOf } from "../compiled/plan.ts"
import { Fits } from "./kernels/fits.ts"

/** Days on which answers may turn: some are the same for every case, others are to be worked out. */
export interface ChangeDays {
  /** In rising order. */
  readonly fixed: ReadonlyArray<number>
  /** Numbers; NaN where there is no such day. Of days in the entries of a list those nearest to the day asked. */
  readonly ofCase: ReadonlyArray<Plan>
}

const constant = (value: number): Plan => ({ form: "constant", sort: "number", value })

const numberOf = (plan: Plan): number | undefined =>
  plan.form === "constant" && typeof plan.value === "number" ? plan.value : undefined

const isEndless = (plan: Plan): boolean => Math.abs(numberOf(plan) ?? 0) === Number.POSITIVE_INFINITY

const sum = (left: Plan, right: Plan): Plan => {
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a !== undefined && b !== undefined) return constant(a + b)
  if (isEndless(left)) return left
  if (b === 0) return left
  return { form: "add", sort: "number", of: [left, right] }
}

const difference = (left: Plan, right: Plan): Plan => {
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a !== undefined && b !== undefined) return constant(a - b)
  if (isEndless(left)) return left
  if (b !== undefined && isEndless(right)) return constant(-b)
  return { form: "subtract", sort: "number", left, right }
}

/**
 * Of a day that each entry of a list has, the first that is still to come and the last that has come; an entry without such a
 * day has neither.
 */
const nearestOf = (day: Plan, list: string, slot: number): ReadonlyArray<Plan> => {
  const isAtLeast = (left: Plan, right: Plan): Plan => ({
    form: "order",
    sort: "truth",
    left,
    right,
    whenAtLeast: 2,
    whenLess: 0,
  })
  const today: Plan = { form: "today", sort: "number" }
  const entries = { sort: "number", list, slot, of: day, passing: true } as const
  return [
    { form: "smallestOf", ...entries, where: isAtLeast(day, sum(today, constant(1))) },
    { form: "greatestOf", ...entries, where: isAtLeast(today, day) },
  ]
}

/** Solves for the day. */
class Solver {
  readonly #monotonicity: MonotonicityOfSteps
  readonly #calendar: Calendar

  constructor(monotonicity: MonotonicityOfSteps, calendar: Calendar) {
    this.#monotonicity = monotonicity
    this.#calendar = calendar
  }

  /** The days on which a number that moves passes a mark, or gets or loses its value; `undefined` where no form tells. */
  daysOf(plan: Plan, mark: Plan): ReadonlyArray<Plan> | undefined {
    switch (plan.form) {
      case "today":
        return [mark]
      case "daysBetween":
        return this.#difference(plan.right, plan.left, mark)
      case "subtract":
        return this.#difference(plan.left, plan.right, mark)
      case "startOf":
        return this.#daysOfStart(plan, mark)
      case "addDays": {
        const { firstDay, lastDay } = this.#calendar
        const moving = this.#one([plan.left, plan.right])
        if (moving === undefined) return undefined
        const { of, rest } = moving
        return this.#all(of, [
          difference(mark, rest),
          difference(constant(firstDay), rest),
          difference(constant(lastDay + 1), rest),
        ])
      }
      case "add": {
        const moving = this.#one(plan.of)
        if (moving === undefined) return undefined
        const { of, rest } = moving
        return this.#all(of, [
          difference(mark, rest),
          // Beyond these the sum is not exact, and so unknown.
          difference(constant(Number.MIN_SAFE_INTEGER), rest),
          sum(difference(constant(Number.MAX_SAFE_INTEGER), rest), constant(1)),
        ])
      }
      case "smallest":
      case "greatest": {
        const found = plan.of
          .filter((part) => this.#monotonicity.isMonotone(part))
          .map((part) => this.daysOf(part, mark))
        return found.every((days) => days !== undefined) ? found.flat() : undefined
      }
      default:
        return undefined
    }
  }

  /** The start of a month or a year has reached a mark when the first that is not before the mark has begun. */
  #daysOfStart({ day, unit }: PlanOf<"startOf">, mark: Plan): ReadonlyArray<Plan> | undefined {
    const calendar = this.#calendar
    const startOf = unit === "month" ? calendar.startOfMonth : calendar.startOfYear
    let first = calendar.firstDay
    while (first <= calendar.lastDay && startOf(first) === undefined) first++
    const before: Plan = { form: "startOf", sort: "number", unit, day: difference(mark, constant(1)) }
    const term: Plan = {
      form: "constant",
      sort: "term",
      value: { months: unit === "month" ? 1 : 12, days: 0 },
    }
    return this.#all(day, [
      ...(isEndless(mark) ? [] : [{ form: "addTerm", sort: "number", day: before, term } as const]),
      constant(first),
      constant(calendar.lastDay + 1),
    ])
  }

  #difference(left: Plan, right: Plan, mark: Plan): ReadonlyArray<Plan> | undefined {
    if (this.#monotonicity.isPiecewiseConstant(right)) return this.daysOf(left, sum(mark, right))
    if (this.#monotonicity.isPiecewiseConstant(left))
      return this.daysOf(right, sum(difference(left, mark), constant(1)))
    return undefined
  }

  /** The one part that moves, and the sum of the others. */
  #one(parts: ReadonlyArray<Plan>): { readonly of: Plan; readonly rest: Plan } | undefined {
    const [of, another] = parts.filter((part) => this.#monotonicity.isMonotone(part))
    const others = parts.filter((part) => part !== of)
    const [first = constant(0), ...more] = others
    if (of === undefined || another !== undefined || others.length !== parts.length - 1) return undefined
    if (!others.every((part) => this.#monotonicity.isPiecewiseConstant(part))) return undefined
    return { of, rest: more.length === 0 ? first : { form: "add", sort: "number", of: others } }
  }

  #all(plan: Plan, marks: ReadonlyArray<Plan>): ReadonlyArray<Plan> | undefined {
    const found = marks.map((mark) => this.daysOf(plan, mark))
    return found.every((days) => days !== undefined) ? found.flat() : undefined
  }

  /** The days on which the answer to a question turns. A mark without end asks only whether the number has a value. */
  daysOfQuestion({ about, marks, other }: Question): ReadonlyArray<Plan> | undefined {
    const all = [
      ...marks.map(constant),
      ...(other?.after ?? []).map((after) => sum(other?.of as Plan, constant(after))),
    ]
    return this.#all(about, all)?.filter((day) => !isEndless(day))
  }
}

/**
 * The days on which one of some plans may turn; between two of them each comes to the same. `undefined` where a plan does not
 * go by marks, or its marks cannot be worked out as numbers.
 */
export const changeDaysOf = (
  plans: ReadonlyArray<Plan>,
  monotonicity: MonotonicityOfSteps,
  calendar: Calendar,
): ChangeDays | undefined => {
  if (!plans.every((plan) => monotonicity.isPiecewiseConstant(plan))) return undefined
  const solver = new Solver(monotonicity, calendar)
  const fits = new Fits()
  const lists = new Map<number, string>()
  const seen = new Set<Plan>()
  const fixed = new Set<number>()
  const ofCase: Array<Plan> = []
  let solved = true
  const visit = (plan: Plan): void => {
    if (seen.has(plan)) return
    seen.add(plan)
    const over = entriesOver(plan)
    if (over !== undefined) lists.set(over.slot, over.list)
    for (const question of monotonicity.changingQuestions(plan)) {
      const days = solver.daysOfQuestion(question)
      if (days === undefined) solved = false
      for (const day of days ?? []) {
        const number = numberOf(day)
        const [slot, another] = fits.open(day)
        const list = lists.get(slot ?? -1)
        if (number !== undefined) fixed.add(number)
        else if (slot === undefined) ofCase.push(day)
        else if (list !== undefined && another === undefined) ofCase.push(...nearestOf(day, list, slot))
        else solved = false
      }
    }
    stepsOf(plan).forEach(visit)
  }
  plans.forEach(visit)
  return solved ? { fixed: [...fixed].sort((a, b) => a - b), ofCase } : undefined
}
