import type { Calendar } from "../../values/day.ts"
import type { MonotonicityOfSteps, Question } from "../compiled/monotonicity.ts"
import { constant, isNumber, type Plan, type PlanOf, visitSteps } from "../compiled/plan.ts"
import { Fits } from "./kernels/fits.ts"

/** The days on which answers may change. */
export interface ChangeDays {
  /** Days of every case, in rising order. */
  readonly fixed: ReadonlyArray<number>
  /** Days that depend on the case, NaN where there is none; of days in entries of a list the nearest ones. */
  readonly ofCase: ReadonlyArray<Plan>
}

const fixed = (value: number): Plan => constant(value, "number")

const numberOf = (plan: Plan): number | undefined => (isNumber(plan) ? plan.value : undefined)

const isEndless = (plan: Plan): boolean => Math.abs(numberOf(plan) ?? 0) === Number.POSITIVE_INFINITY

const plus = (left: Plan, times: 1 | -1, right: Plan): Plan => {
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a !== undefined && b !== undefined) return fixed(a + times * b)
  if (isEndless(left) || b === 0) return left
  if (b !== undefined && isEndless(right)) return fixed(times * b)
  const terms = [
    { times: 1, of: left },
    { times, of: right },
  ]
  return { form: "linear", sort: "number", terms, plus: 0 }
}

const sum = (left: Plan, right: Plan): Plan => plus(left, 1, right)

const difference = (left: Plan, right: Plan): Plan => plus(left, -1, right)

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
  const entries = { form: "fold", sort: "number", list, slot, of: day, passing: true } as const
  return [
    { ...entries, fold: "smallest", where: isAtLeast(day, sum(today, fixed(1))) },
    { ...entries, fold: "greatest", where: isAtLeast(today, day) },
  ]
}

/** The list whose entries stand in a slot that a plan reads. */
const listIn = (plan: Plan, slot: number): string | undefined => {
  let list: string | undefined
  visitSteps([plan], (step) => {
    if (step.form === "field" && step.slot === slot) list = step.list
  })
  return list
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
      case "calendar":
        return plan.ask === "startOfMonth" || plan.ask === "startOfYear"
          ? this.#daysOfStart(plan, mark)
          : undefined
      case "limited":
        return this.#all(plan.of, [mark, fixed(plan.low), fixed(plan.high + 1)])
      case "linear":
        return this.#daysOfSum(plan, mark)
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
  #daysOfStart({ ask, of: [day] }: PlanOf<"calendar">, mark: Plan): ReadonlyArray<Plan> | undefined {
    if (day === undefined) return undefined
    const calendar = this.#calendar
    const startOf = ask === "startOfMonth" ? calendar.startOfMonth : calendar.startOfYear
    let first = calendar.firstDay
    while (first <= calendar.lastDay && startOf(first) === undefined) first++
    const before: Plan = { form: "calendar", sort: "number", ask, of: [difference(mark, fixed(1))] }
    const months = fixed(ask === "startOfMonth" ? 1 : 12)
    return this.#all(day, [
      ...(isEndless(mark)
        ? []
        : [{ form: "calendar", sort: "number", ask: "addMonths", of: [before, months] } as const]),
      fixed(first),
      fixed(calendar.lastDay + 1),
    ])
  }

  /** The days of a sum with one monotone part, which is taken once. */
  #daysOfSum({ plus: by, terms }: PlanOf<"linear">, mark: Plan): ReadonlyArray<Plan> | undefined {
    const [moving, another] = terms.filter(({ of }) => this.#monotonicity.isMonotone(of))
    const others = terms.filter((term) => term !== moving)
    if (moving === undefined || another !== undefined || Math.abs(moving.times) !== 1) return undefined
    if (!others.every(({ of }) => this.#monotonicity.isPiecewiseConstant(of))) return undefined
    const [first, second] = others
    const rest: Plan =
      first === undefined
        ? fixed(by)
        : second === undefined && first.times === 1 && by === 0
          ? first.of
          : { form: "linear", sort: "number", terms: others, plus: by }
    const isDifference = second === undefined && (first === undefined || first.times !== moving.times)
    const marks = isDifference
      ? [mark]
      : // Beyond these the sum is not exact, and so unknown.
        [mark, fixed(Number.MIN_SAFE_INTEGER), sum(fixed(Number.MAX_SAFE_INTEGER), fixed(1))]
    return this.#all(
      moving.of,
      marks.map((one) => (moving.times === 1 ? difference(one, rest) : sum(difference(rest, one), fixed(1)))),
    )
  }

  #all(plan: Plan, marks: ReadonlyArray<Plan>): ReadonlyArray<Plan> | undefined {
    const found = marks.map((mark) => this.daysOf(plan, mark))
    return found.every((days) => days !== undefined) ? found.flat() : undefined
  }

  /** The days on which the answer to a question changes. An infinite mark asks only whether the number has a value. */
  daysOfQuestion({ about, marks, other }: Question): ReadonlyArray<Plan> | undefined {
    const all = [
      ...marks.map(fixed),
      ...(other?.after ?? []).map((after) => sum(other?.of as Plan, fixed(after))),
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
  const days = new Set<number>()
  const ofCase: Array<Plan> = []
  let solved = true
  visitSteps(plans, (plan) => {
    for (const question of monotonicity.changingQuestions(plan)) {
      const found = solver.daysOfQuestion(question)
      if (found === undefined) solved = false
      for (const day of found ?? []) {
        const number = numberOf(day)
        const [slot, another] = fits.open(day)
        const list = slot === undefined ? undefined : listIn(day, slot)
        if (number !== undefined) days.add(number)
        else if (slot === undefined) ofCase.push(day)
        else if (list !== undefined && another === undefined) ofCase.push(...nearestOf(day, list, slot))
        else solved = false
      }
    }
  })
  return solved ? { fixed: [...days].sort((a, b) => a - b), ofCase } : undefined
}
