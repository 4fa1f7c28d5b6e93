import type { Calendar } from "../../values/day.ts"
import type { MonotonicityOfSteps, Question } from "../compiled/monotonicity.ts"
import { entriesOver, isNumber, type Plan, type PlanOf, visitSteps } from "../compiled/plan.ts"
import { Fits } from "./kernels/fits.ts"

/** The days on which answers may change. */
export interface ChangeDays {
  /** Days of every case, in rising order. */
  readonly fixed: ReadonlyArray<number>
  /** Days that depend on the case, NaN where there is none; of days in entries of a list the nearest ones. */
  readonly ofCase: ReadonlyArray<Plan>
}

const constant = (value: number): Plan => ({ form: "constant", sort: "number", value })

const numberOf = (plan: Plan): number | undefined => (isNumber(plan) ? plan.value : undefined)

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

/** Of the days of the entries of a list, the first after today and the last up to today. */
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

/** Solves monotone numbers for the day. */
class Solver {
  readonly #monotonicity: MonotonicityOfSteps
  readonly #calendar: Calendar

  constructor(monotonicity: MonotonicityOfSteps, calendar: Calendar) {
    this.#monotonicity = monotonicity
    this.#calendar = calendar
  }

  /** The days on which a monotone number reaches a mark, or starts or stops having a value; `undefined` where not solvable. */
  daysOf(plan: Plan, mark: Plan): ReadonlyArray<Plan> | undefined {
    switch (plan.form) {
      case "today":
        return [mark]
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

  /** The start of a month or a year reaches a mark when the first one that is not before the mark begins. */
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

  /** The only monotone part, and the sum of the others. */
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

  /** The days on which the answer to a question changes. An infinite mark asks only whether the number has a value. */
  daysOfQuestion({ about, marks, other }: Question): ReadonlyArray<Plan> | undefined {
    const all = [
      ...marks.map(constant),
      ...(other?.after ?? []).map((after) => sum(other?.of as Plan, constant(after))),
    ]
    return this.#all(about, all)?.filter((day) => !isEndless(day))
  }
}

/** The days on which plans may change; `undefined` where a plan is not piecewise constant, or its days are not solvable. */
export const changeDaysOf = (
  plans: ReadonlyArray<Plan>,
  monotonicity: MonotonicityOfSteps,
  calendar: Calendar,
): ChangeDays | undefined => {
  if (!plans.every((plan) => monotonicity.isPiecewiseConstant(plan))) return undefined
  const solver = new Solver(monotonicity, calendar)
  const fits = new Fits()
  const lists = new Map<number, string>()
  const fixed = new Set<number>()
  const ofCase: Array<Plan> = []
  let solved = true
  visitSteps(plans, (plan) => {
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
  })
  return solved ? { fixed: [...fixed].sort((a, b) => a - b), ofCase } : undefined
}
