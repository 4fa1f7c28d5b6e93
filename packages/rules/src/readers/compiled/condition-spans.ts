import { nodeOfRule, type Rule } from "../../law/rule.ts"
import type { Truth } from "../../values/truth.ts"
import type { Facts } from "../../values/value.ts"
import { firstWhere } from "../first-where.ts"
import type { Setting } from "../setting.ts"
import type { Read, Reads } from "./closures/reads.ts"
import { Closures, type Watch } from "./closures.ts"
import { commonSubexpressions } from "./common-subexpressions.ts"
import type { CompileSetting } from "./compile.ts"
import { MonotonicityOfSteps, type Question } from "./monotonicity.ts"
import { type Plan, stepsOf } from "./plan.ts"
import { Planner } from "./planner.ts"

/** Narrows a window by a mark that a number passes. */
type Note = (facts: Facts, today: number, mark: number) => void

/** The days on which all that was read since it was opened stays as it is: from one day up to, not including, another. */
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

  // A mark that is unknown is neither reached nor ahead.
  readonly #noteToday: Note = (_, today, mark) => {
    if (mark <= today) {
      if (mark > this.from) this.from = mark
    } else if (mark < this.to) this.to = mark
  }

  /** Where another number passes a mark is found by bisection: before, from then on and without value are one stretch each. */
  #noteSearched(about: Plan, reads: Reads): Note {
    const number = reads.number(about)
    const parts = this.#lastingParts(about).map((part) => reads.value(part))
    return (facts, today, mark) => {
      if (Number.isNaN(mark)) return
      const reachedOn = (day: number): boolean | undefined => {
        const value = number(facts, day)
        return value >= mark ? true : value < mark ? false : undefined
      }
      const here = reachedOn(today)
      if (here === undefined && parts.some((part) => part(facts, today) === undefined)) return
      const isOther = (day: number): boolean => reachedOn(day) !== here
      const turnsBefore = isOther(this.from)
      const turnsAfter = isOther(this.to - 1)
      if (turnsBefore) this.from = firstWhere(this.from, today, (day) => !isOther(day))
      if (turnsAfter) this.to = firstWhere(today + 1, this.to - 1, isOther)
      // No value today nor at either end: on both sides there may be days with one.
      if (here === undefined && !turnsBefore && !turnsAfter) {
        this.from = today
        this.to = today + 1
      }
    }
  }

  #lastingParts(plan: Plan): ReadonlyArray<Plan> {
    return this.isConstant(plan) ? [plan] : stepsOf(plan).flatMap((step) => this.#lastingParts(step))
  }
}

/** The days on which an answer is known to stand: from the first up to, not including, the second. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Conditions compiled together: what several of them need, or one of them on several days, is worked out once for a case. */
export class ConditionSpans {
  readonly #closures: Closures
  readonly #window: Window
  readonly #answers: ReadonlyArray<Read<Truth> | undefined>

  constructor(rules: ReadonlyArray<Rule>, given: CompileSetting) {
    // No step reads the day of the setting: the day is an argument of what is compiled.
    const setting: Setting = { ...given, today: given.pack.calendar.firstDay }
    const planner = new Planner(setting)
    const monotonicity = new MonotonicityOfSteps()
    const plans = rules.map((rule) => planner.plan(nodeOfRule(rule)))
    const common = commonSubexpressions(
      plans.filter((plan) => monotonicity.isPiecewiseConstant(plan)),
      (step, neededBy) => monotonicity.of(step) === "constant" && monotonicity.of(neededBy) !== "constant",
    )
    // A number that moves is read on other days than today.
    const kept = new Set([...common.kept].filter((plan) => !monotonicity.isMonotone(plan)))
    this.#window = new Window(monotonicity, setting)
    this.#closures = new Closures(setting, { ...common, kept }, this.#window)
    this.#answers = plans.map((plan) =>
      monotonicity.isPiecewiseConstant(plan) ? this.#closures.truth(plan) : undefined,
    )
  }

  /** Whether a rule, by its place, can be followed over the days. */
  follows(rule: number): boolean {
    return this.#answers[rule] !== undefined
  }

  /** Starts a case. What was kept of another is forgotten. */
  start(): void {
    this.#closures.startCase()
  }

  /** Whether a rule that is followed, by its place, holds for the case on a day. The stretch around that day is known then. */
  answer(rule: number, facts: Facts, day: number): Truth {
    this.#closures.startReading()
    this.#window.open()
    return (this.#answers[rule] as Read<Truth>)(facts, day)
  }

  /** The days around the last day asked on which the answer is the same. It may stand for longer. */
  get stretch(): Stretch {
    return this.#window
  }
}
