/**
 * The days on which the answer of a plan may turn, worked out for each case as numbers like any other.
 *
 * @module
 */

import type { Calendar } from "../../values/day.ts"
import type { Motions, Question } from "../compiled/motions.ts"
import { type Plan, stepsOf } from "../compiled/plan.ts"

/** Days on which answers may turn: some are the same for every case, others are to be worked out. */
export interface TurningDays {
  /** In rising order. */
  readonly fixed: ReadonlyArray<number>
  /** Numbers; NaN where there is no such day. */
  readonly ofCase: ReadonlyArray<Plan>
}

const constant = (value: number): Plan => ({ form: "constant", sort: "number", value })

const numberOf = (plan: Plan): number | undefined =>
  plan.form === "constant" && typeof plan.value === "number" ? plan.value : undefined

const sum = (left: Plan, right: Plan): Plan => {
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a !== undefined && b !== undefined) return constant(a + b)
  if (b === 0) return left
  return { form: "add", sort: "number", of: [left, right] }
}

const difference = (left: Plan, right: Plan): Plan => {
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a !== undefined && b !== undefined) return constant(a - b)
  return { form: "subtract", sort: "number", left, right }
}

/** Solves for the day. */
class Solver {
  readonly #motions: Motions
  readonly #calendar: Calendar

  constructor(motions: Motions, calendar: Calendar) {
    this.#motions = motions
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
          .filter((part) => this.#motions.isMoving(part))
          .map((part) => this.daysOf(part, mark))
        return found.every((days) => days !== undefined) ? found.flat() : undefined
      }
      default:
        return undefined
    }
  }

  #difference(left: Plan, right: Plan, mark: Plan): ReadonlyArray<Plan> | undefined {
    if (this.#motions.isSteady(right)) return this.daysOf(left, sum(mark, right))
    if (this.#motions.isSteady(left)) return this.daysOf(right, sum(difference(left, mark), constant(1)))
    return undefined
  }

  /** The one part that moves, and the sum of the others. */
  #one(parts: ReadonlyArray<Plan>): { readonly of: Plan; readonly rest: Plan } | undefined {
    const [of, another] = parts.filter((part) => this.#motions.isMoving(part))
    const others = parts.filter((part) => part !== of)
    const [first = constant(0), ...more] = others
    if (of === undefined || another !== undefined || others.length !== parts.length - 1) return undefined
    if (!others.every((part) => this.#motions.isSteady(part))) return undefined
    return { of, rest: more.length === 0 ? first : { form: "add", sort: "number", of: others } }
  }

  #all(plan: Plan, marks: ReadonlyArray<Plan>): ReadonlyArray<Plan> | undefined {
    const found = marks.map((mark) => this.daysOf(plan, mark))
    return found.every((days) => days !== undefined) ? found.flat() : undefined
  }

  /** The days on which the answer to a question turns. */
  daysOfQuestion({ about, marks, other }: Question): ReadonlyArray<Plan> | undefined {
    const all = [
      ...marks.filter((mark) => Number.isFinite(mark)).map(constant),
      ...(other?.after ?? []).map((after) => sum(other?.of as Plan, constant(after))),
    ]
    return this.#all(about, all)
  }
}

/**
 * The days on which one of some plans may turn; between two of them each comes to the same. `undefined` where a plan does not
 * go by marks, or its marks cannot be worked out as numbers.
 */
export const turningDaysOf = (
  plans: ReadonlyArray<Plan>,
  motions: Motions,
  calendar: Calendar,
): TurningDays | undefined => {
  if (!plans.every((plan) => motions.isSteady(plan))) return undefined
  const solver = new Solver(motions, calendar)
  const seen = new Set<Plan>()
  const fixed = new Set<number>()
  const ofCase: Array<Plan> = []
  let solved = true
  const visit = (plan: Plan): void => {
    if (seen.has(plan)) return
    seen.add(plan)
    for (const question of motions.turningQuestions(plan)) {
      const days = solver.daysOfQuestion(question)
      if (days === undefined) solved = false
      for (const day of days ?? []) {
        const number = numberOf(day)
        if (number === undefined) ofCase.push(day)
        else fixed.add(number)
      }
    }
    stepsOf(plan).forEach(visit)
  }
  plans.forEach(visit)
  return solved ? { fixed: [...fixed].sort((a, b) => a - b), ofCase } : undefined
}
