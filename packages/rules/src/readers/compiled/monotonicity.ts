import { getOrInsertComputed } from "../../memo.ts"
import { type Plan, stepsOf } from "./plan.ts"

/**
 * A step as a function of the day.
 *
 * - `constant`
 * - `piecewise-constant`: it changes only where a monotone number reaches a mark
 * - `rising`, `falling`: a monotone number that has a value on one stretch of days
 * - `unknown`
 */
type Monotonicity = "constant" | "piecewise-constant" | "rising" | "falling" | "unknown"

const reversed = (monotonicity: Monotonicity): Monotonicity =>
  monotonicity === "rising" ? "falling" : monotonicity === "falling" ? "rising" : monotonicity

/** The monotonicity of a number that is increasing in each of its parts. */
const monotonicityOfSum = (parts: ReadonlyArray<Monotonicity>): Monotonicity => {
  const moving = parts.filter((part) => part !== "constant")
  const [first = "constant"] = moving
  const isMonotone = first === "rising" || first === "falling"
  return moving.length === 0 || (isMonotone && moving.every((part) => part === first)) ? first : "unknown"
}

/** A number that a step compares with marks: fixed ones, and some `after` the number of another step. */
export interface Question {
  readonly about: Plan
  readonly marks: ReadonlyArray<number>
  readonly other?: { readonly of: Plan; readonly after: ReadonlyArray<0 | 1> }
}

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
    case "ranges":
      return [{ about: plan.of, marks: plan.ranges.flatMap(({ high, low }) => [low, high + 1]) }]
    default:
      return []
  }
}

/** The monotonicity of the steps of some plans. */
export class MonotonicityOfSteps {
  readonly #known = new Map<Plan, Monotonicity>()

  of(plan: Plan): Monotonicity {
    return getOrInsertComputed(this.#known, plan, () => this.#find(plan))
  }

  isMonotone(plan: Plan): boolean {
    const monotonicity = this.of(plan)
    return monotonicity === "rising" || monotonicity === "falling"
  }

  isPiecewiseConstant(plan: Plan): boolean {
    const monotonicity = this.of(plan)
    return monotonicity === "constant" || monotonicity === "piecewise-constant"
  }

  /** The questions of a step whose answers change with the day. */
  changingQuestions(plan: Plan): ReadonlyArray<Question> {
    return questionsOf(plan).filter(
      ({ about, other }) =>
        this.isMonotone(about) && (other === undefined || this.isPiecewiseConstant(other.of)),
    )
  }

  #find(plan: Plan): Monotonicity {
    if (plan.form === "today") return "rising"
    const steps = stepsOf(plan)
    const parts = steps.map((step) => this.of(step))
    if (parts.every((part) => part === "constant")) return "constant"
    // A step may have one plan both as a compared number and as a result.
    const rest = [...steps]
    for (const { about } of this.changingQuestions(plan)) rest.splice(rest.indexOf(about), 1)
    if (rest.every((step) => this.isPiecewiseConstant(step))) return "piecewise-constant"
    switch (plan.form) {
      case "smallest":
      case "greatest":
      case "limited":
        return monotonicityOfSum(parts)
      case "linear":
        if (plan.terms.some(({ times }) => times === 0)) return "unknown"
        return monotonicityOfSum(
          plan.terms.map(({ of, times }) => (times > 0 ? this.of(of) : reversed(this.of(of)))),
        )
      case "calendar":
        return plan.ask === "monthsBetween" || plan.ask === "completion"
          ? "unknown"
          : monotonicityOfSum(parts)
      default:
        return "unknown"
    }
  }
}
