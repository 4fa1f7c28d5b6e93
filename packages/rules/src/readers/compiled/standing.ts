/**
 * How long an answer stands: conditions compiled so that each reading also says between which days nothing that it read
 * changes.
 *
 * Whoever wants to know when an answer turns reads on at the end of those days, and needs no list of days that might matter.
 *
 * @module
 */

import { nodeOfRule, type Rule } from "../../law/rule.ts"
import type { Truth } from "../../values/truth.ts"
import type { Facts } from "../../values/value.ts"
import type { Setting } from "../setting.ts"
import { Closures, type Read, type Watch } from "./closures.ts"
import type { CompileSetting } from "./compile.ts"
import { type Plan, type PlanOf, stepsOf, survey } from "./plan.ts"
import { Planner } from "./planner.ts"

/**
 * How what a step comes to goes with the day.
 *
 * - `lasting`: it does not
 * - `stepwise`: it changes only where a number that moves passes a mark
 * - `rising`, `falling`: it is a number that never falls or never rises, and has a value on one stretch of days
 * - `free`: none of these is known
 */
type Motion = "lasting" | "stepwise" | "rising" | "falling" | "free"

/** The motion of a number that rises with each of its parts, or falls where it is told to. */
const motionOfSum = (parts: ReadonlyArray<Motion>, falling?: number): Motion => {
  let motion: Motion = "lasting"
  for (const [index, part] of parts.entries()) {
    if (part === "lasting") continue
    if (part === "stepwise" || part === "free") return "free"
    const here = index !== falling ? part : part === "rising" ? "falling" : "rising"
    if (motion !== "lasting" && motion !== here) return "free"
    motion = here
  }
  return motion
}

/**
 * A number that a step asks about, and its marks: whole numbers that matter only in so far as the number has reached them or
 * not. A mark is fixed, or lies a little after another step's number.
 */
interface Question {
  readonly about: Plan
  readonly marks: ReadonlyArray<number>
  readonly other?: { readonly of: Plan; readonly after: ReadonlyArray<0 | 1> }
}

const aboutColumns = ({ columns, rows }: PlanOf<"table">): ReadonlyArray<Question> =>
  columns.flatMap(({ of }, column) => {
    const asks = rows.flatMap((row) => row.asks.filter((ask) => ask.column === column))
    const marks = asks.flatMap((ask) =>
      ask.ask === "within"
        ? [ask.low, ask.high + 1]
        : ask.ask === "numbers"
          ? ask.numbers.flatMap((number) => [number, number + 1])
          : [],
    )
    const onNumbers = asks.every(({ ask }) => ask === "within" || ask === "numbers")
    return onNumbers ? [{ about: of, marks }] : []
  })

/** What a step asks about numbers. */
const questionsOf = (plan: Plan): ReadonlyArray<Question> => {
  switch (plan.form) {
    case "within":
      return [{ about: plan.of, marks: [plan.low, plan.high + 1] }]
    case "order":
      return [
        { about: plan.left, marks: [], other: { of: plan.right, after: [0] } },
        { about: plan.right, marks: [], other: { of: plan.left, after: [1] } },
      ]
    case "same":
      return [
        { about: plan.left, marks: [], other: { of: plan.right, after: [0, 1] } },
        { about: plan.right, marks: [], other: { of: plan.left, after: [0, 1] } },
      ]
    case "parameter":
      return [{ about: plan.at, marks: plan.from }]
    case "versions":
      return [{ about: plan.at, marks: plan.versions.flatMap(({ first, last }) => [first, last + 1]) }]
    case "table":
      return aboutColumns(plan)
    default:
      return []
  }
}

/** Knows how each step of some plans goes with the day. */
class Motions {
  readonly #known = new Map<Plan, Motion>()

  of(plan: Plan): Motion {
    let known = this.#known.get(plan)
    if (known === undefined) {
      known = this.#find(plan)
      this.#known.set(plan, known)
    }
    return known
  }

  isMoving(plan: Plan): boolean {
    const motion = this.of(plan)
    return motion === "rising" || motion === "falling"
  }

  isSteady(plan: Plan): boolean {
    const motion = this.of(plan)
    return motion === "lasting" || motion === "stepwise"
  }

  /** The questions of a step whose answers turn with the day. */
  turningQuestions(plan: Plan): ReadonlyArray<Question> {
    return questionsOf(plan).filter(
      ({ about, other }) => this.isMoving(about) && (other === undefined || this.isSteady(other.of)),
    )
  }

  #find(plan: Plan): Motion {
    if (plan.form === "today") return "rising"
    const steps = stepsOf(plan)
    const parts = steps.map((step) => this.of(step))
    if (parts.every((part) => part === "lasting")) return "lasting"
    // One plan may stand in a step twice: as what it asks about, and as what it gives.
    const rest = [...steps]
    for (const { about } of this.turningQuestions(plan)) rest.splice(rest.indexOf(about), 1)
    if (rest.every((step) => this.isSteady(step))) return "stepwise"
    switch (plan.form) {
      case "add":
      case "addDays":
      case "addTerm":
      case "startOf":
        return motionOfSum(parts)
      case "smallest":
      case "greatest":
        return plan.sort === "number" ? motionOfSum(parts) : "free"
      case "subtract":
        return motionOfSum(parts, 1)
      case "daysBetween":
        return motionOfSum(parts, 0)
      default:
        return "free"
    }
  }
}

/** The first day of [from, to) on which a condition holds that, once it holds, stays so; `to` if there is none. */
const firstWhere = (from: number, to: number, holds: (day: number) => boolean): number => {
  let low = from
  let high = to
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Narrows a window by a mark that a number passes. */
type Note = (facts: Facts, today: number, mark: number) => void

/** The days on which all that was read since it was opened stays as it is: from one day up to, not including, another. */
class Window implements Watch {
  readonly #motions: Motions
  readonly #firstDay: number
  readonly #end: number
  from: number
  to: number

  constructor(motions: Motions, { pack }: Setting) {
    this.#motions = motions
    this.#firstDay = pack.calendar.firstDay
    this.#end = pack.calendar.lastDay + 1
    this.from = this.#firstDay
    this.to = this.#end
  }

  open(): void {
    this.from = this.#firstDay
    this.to = this.#end
  }

  isLasting(plan: Plan): boolean {
    return this.#motions.of(plan) === "lasting"
  }

  noteOf(plan: Plan, closures: Closures): ((facts: Facts, today: number) => void) | undefined {
    const notes = this.#motions.turningQuestions(plan).map((question) => this.#noteOf(question, closures))
    const [first, second] = notes
    return second === undefined
      ? first
      : (facts, today) => {
          for (const note of notes) note(facts, today)
        }
  }

  #noteOf({ about, marks, other }: Question, closures: Closures): (facts: Facts, today: number) => void {
    const note = about.form === "today" ? this.#noteToday : this.#noteSearched(about, closures)
    if (other === undefined)
      return (facts, today) => {
        for (const mark of marks) note(facts, today, mark)
      }
    const number = closures.number(other.of)
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
  #noteSearched(about: Plan, closures: Closures): Note {
    const number = closures.number(about)
    const parts = this.#lastingParts(about).map((part) => closures.value(part))
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
    return this.isLasting(plan) ? [plan] : stepsOf(plan).flatMap((step) => this.#lastingParts(step))
  }
}

/** The days on which an answer is known to stand: from the first up to, not including, the second. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Conditions compiled together: what several of them need, or one of them on several days, is worked out once for a case. */
export class Standings {
  readonly #closures: Closures
  readonly #window: Window
  readonly #answers: ReadonlyArray<Read<Truth> | undefined>

  constructor(rules: ReadonlyArray<Rule>, given: CompileSetting) {
    // No step reads the day of the setting: the day is an argument of what is compiled.
    const setting: Setting = { ...given, today: given.pack.calendar.firstDay }
    const planner = new Planner(setting)
    const motions = new Motions()
    const plans = rules.map((rule) => planner.plan(nodeOfRule(rule)))
    const surveyed = survey(
      plans.filter((plan) => motions.isSteady(plan)),
      (step, neededBy) => motions.of(step) === "lasting" && motions.of(neededBy) !== "lasting",
    )
    // A number that moves is read on other days than today.
    const kept = new Set([...surveyed.kept].filter((plan) => !motions.isMoving(plan)))
    this.#window = new Window(motions, setting)
    this.#closures = new Closures(setting, { ...surveyed, kept }, this.#window)
    this.#answers = plans.map((plan) => (motions.isSteady(plan) ? this.#closures.truth(plan) : undefined))
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
