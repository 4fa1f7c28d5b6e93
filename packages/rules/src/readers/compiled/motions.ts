/** How steps go with the day, and what they ask about numbers that move with it. */

import { type Plan, type PlanOf, stepsOf } from "./plan.ts"

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
export interface Question {
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
export class Motions {
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
