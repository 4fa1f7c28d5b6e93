import type { Rule } from "../../law/rule.ts"
import type { Truth } from "../../values/truth.ts"
import type { Facts } from "../../values/value.ts"
import { firstWhere } from "../first-where.ts"
import type { Setting } from "../setting.ts"
import type { Read, Reads } from "./closures/reads.ts"
import { Closures, type Watch } from "./closures.ts"
import { commonSubexpressions } from "./common-subexpressions.ts"
import { type CompileSetting, plansOf, settingForAnyDay } from "./compile.ts"
import { MonotonicityOfSteps, type Question } from "./monotonicity.ts"
import { type Plan, stepsOf } from "./plan.ts"

/** Narrows a window by the day on which a number reaches a mark. */
type Note = (facts: Facts, today: number, mark: number) => void

/** Whether a step is unknown. */
const isUnknownIn = (reads: Reads, plan: Plan): Read<boolean> => {
  switch (plan.sort) {
    case "truth": {
      const read = reads.truth(plan)
      return (facts, today) => read(facts, today) === 1
    }
    case "number": {
      const read = reads.number(plan)
      return (facts, today) => Number.isNaN(read(facts, today))
    }
    case "code": {
      const read = reads.code(plan)
      return (facts, today) => read(facts, today) === undefined
    }
  }
}

/** The days from `from` up to, not including, `to` on which everything read since `open` stays the same. */
class Window implements Watch {
  readonly #monotonicity: MonotonicityOfSteps
  readonly #firstDay: number
  readonly #end: number
  from: number
  to: number

  constructor(monotonicity: MonotonicityOfSteps, { pack }: Setting) {
    this.#monotonicity = monotonicity
    this.#firstDay = pack.calendar.firstDay
    this.#end = pack.calendar.lastDay + 1
    this.from = this.#firstDay
    this.to = this.#end
  }

  open(): void {
    this.from = this.#firstDay
    this.to = this.#end
  }

  isConstant(plan: Plan): boolean {
    return this.#monotonicity.of(plan) === "constant"
  }

  noteOf(plan: Plan, reads: Reads): ((facts: Facts, today: number) => void) | undefined {
    const notes = this.#monotonicity.changingQuestions(plan).map((question) => this.#noteOf(question, reads))
    const [first, second] = notes
    return second === undefined
      ? first
      : (facts, today) => {
          for (const note of notes) note(facts, today)
        }
  }

  #noteOf({ about, marks, other }: Question, reads: Reads): (facts: Facts, today: number) => void {
    const note = about.form === "today" ? this.#noteToday : this.#noteSearched(about, reads)
    if (other === undefined)
      return (facts, today) => {
        for (const mark of marks) note(facts, today, mark)
      }
    const number = reads.number(other.of)
    const { after } = other
    return (facts, today) => {
      const mark = number(facts, today)
      for (const days of after) note(facts, today, mark + days)
    }
  }

  // An unknown mark narrows nothing.
  readonly #noteToday: Note = (_, today, mark) => {
    if (mark <= today) {
      if (mark > this.from) this.from = mark
    } else if (mark < this.to) this.to = mark
  }

  /** Finds the day of another number by bisection: below the mark, at or above it, and unknown are one stretch each. */
  #noteSearched(about: Plan, reads: Reads): Note {
    const number = reads.number(about)
    const isUnknown = this.#lastingParts(about).map((part) => isUnknownIn(reads, part))
    return (facts, today, mark) => {
      if (Number.isNaN(mark)) return
      const reachedOn = (day: number): boolean | undefined => {
        const value = number(facts, day)
        return value >= mark ? true : value < mark ? false : undefined
      }
      const here = reachedOn(today)
      if (here === undefined && isUnknown.some((read) => read(facts, today))) return
      const isOther = (day: number): boolean => reachedOn(day) !== here
      const turnsBefore = isOther(this.from)
      const turnsAfter = isOther(this.to - 1)
      if (turnsBefore) this.from = firstWhere(this.from, today, (day) => !isOther(day))
      if (turnsAfter) this.to = firstWhere(today + 1, this.to - 1, isOther)
      // Without a value today and at both ends there may be days with one on both sides.
      if (here === undefined && !turnsBefore && !turnsAfter) {
        this.from = today
        this.to = today + 1
      }
    }
  }

  #lastingParts(plan: Plan, seen = new Set<Plan>()): ReadonlyArray<Plan> {
    if (seen.has(plan)) return []
    seen.add(plan)
    return this.isConstant(plan) ? [plan] : stepsOf(plan).flatMap((step) => this.#lastingParts(step, seen))
  }
}

/** Days with one answer, from the first up to, not including, the second. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Conditions compiled together, with the days around each reading on which its answer stays the same. */
export class ConditionSpans {
  readonly #closures: Closures
  readonly #window: Window
  readonly #answers: ReadonlyArray<Read<Truth> | undefined>

  constructor(rules: ReadonlyArray<Rule>, given: CompileSetting) {
    const setting = settingForAnyDay(given)
    const monotonicity = new MonotonicityOfSteps()
    const plans = plansOf(rules, given).map((output) => output.plans[0])
    const common = commonSubexpressions(
      plans.filter((plan) => monotonicity.isPiecewiseConstant(plan)),
      (step, neededBy) => monotonicity.of(step) === "constant" && monotonicity.of(neededBy) !== "constant",
    )
    // A monotone number is read on other days than today.
    const kept = new Set([...common.kept].filter((plan) => !monotonicity.isMonotone(plan)))
    this.#window = new Window(monotonicity, setting)
    this.#closures = new Closures(setting, { ...common, kept }, this.#window)
    this.#answers = plans.map((plan) =>
      monotonicity.isPiecewiseConstant(plan) ? this.#closures.truth(plan) : undefined,
    )
  }

  /** Whether a rule, by its index, can be followed over the days. */
  follows(rule: number): boolean {
    return this.#answers[rule] !== undefined
  }

  /** Starts a case. */
  start(): void {
    this.#closures.startCase()
  }

  /** Whether a followed rule, by its index, holds for the case on a day; sets {@link stretch}. */
  answer(rule: number, facts: Facts, day: number): Truth {
    this.#closures.startReading()
    this.#window.open()
    return (this.#answers[rule] as Read<Truth>)(facts, day)
  }

  /** Days around the last day asked with the same answer; there may be more. */
  get stretch(): Stretch {
    return this.#window
  }
}
