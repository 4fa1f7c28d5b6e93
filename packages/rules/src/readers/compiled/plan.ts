/**
 * Plans: a graph of the calculus as back ends carry it out. Most steps are those of the calculus; some run faster in a form of
 * their own, such as a fact that is compared with a constant, or a choice by ranges of one number.
 */

import type { PartOfValue, Scalar, ScalarSort, StepOf } from "../../calculus/forms.ts"
import type { FactNode } from "../../expression.ts"
import type { Rounding } from "../../values/ratio.ts"
import type { Truth } from "../../values/truth.ts"
import type { Kind } from "../../values/value.ts"

/** A truth is 0, 1 or 2; a number a safe integer, or NaN where unknown; a code a text or `undefined`. */
export type Sort = ScalarSort

interface Of<S extends Sort> {
  readonly sort: S
}

interface Sides {
  readonly left: Plan
  readonly right: Plan
}

/** The results of a test that holds or not. */
interface Outcomes {
  readonly inside: Truth
  readonly outside: Truth
}

/** A ratio as two numbers. */
type RatioOfPlans = readonly [numerator: Plan, denominator: Plan]

type LeafPlan =
  | (Of<Sort> & { readonly form: "constant"; readonly value: Scalar | undefined })
  | (Of<"truth"> & {
      readonly form: "truthFact"
      readonly id: string
      readonly whenYes: Truth
      readonly whenNo: Truth
    })
  /** The truth of each code of the vocabulary; any other value is unknown. */
  | (Of<"truth"> & {
      readonly form: "codeFact"
      readonly id: string
      readonly truths: ReadonlyMap<unknown, Truth>
    })
  | (Of<"number"> & {
      readonly form: "numberFact"
      readonly id: string
      readonly low: number
      readonly high: number
    })
  | (Of<Sort> & { readonly form: "fact"; readonly fact: FactNode; readonly part?: PartOfValue | undefined })
  | (Of<Sort> & {
      readonly form: "field"
      readonly list: string
      readonly slot: number
      readonly name: string
      readonly kind: Kind
      readonly part?: PartOfValue | undefined
    })
  | (Of<"number"> & { readonly form: "today" })
  /** The day whose law governs, where it is an argument beside the day. */
  | (Of<"number"> & { readonly form: "lawDay" })

type TruthPlan = Of<"truth"> &
  (
    | { readonly form: "all" | "any"; readonly of: ReadonlyArray<Plan> }
    | { readonly form: "not"; readonly of: Plan }
    | { readonly form: "atLeast"; readonly count: number; readonly of: ReadonlyArray<Plan> }
    /** A number between limits that are included. */
    | ({ readonly form: "within"; readonly of: Plan; readonly low: number; readonly high: number } & Outcomes)
    /** The order of two numbers. */
    | ({ readonly form: "order"; readonly whenAtLeast: Truth; readonly whenLess: Truth } & Sides)
    /** The identity of two values of one sort. */
    | ({ readonly form: "same"; readonly whenSame: Truth; readonly whenDifferent: Truth } & Sides)
    /** Whether the left ratio is at least the right one. */
    | { readonly form: "orderOfRatios"; readonly left: RatioOfPlans; readonly right: RatioOfPlans }
    /** A code in a set of codes. */
    | ({ readonly form: "among"; readonly of: Plan; readonly codes: ReadonlySet<string> } & Outcomes)
  )

type NumberPlan = Of<"number"> &
  (
    | {
        readonly form: "linear"
        readonly terms: ReadonlyArray<{ readonly times: number; readonly of: Plan }>
        readonly plus: number
      }
    | {
        readonly form: "portion"
        readonly of: Plan
        readonly by: Plan
        readonly per: Plan
        readonly rounding: Rounding
      }
    | ({ readonly form: "divisor" } & Sides)
    /** A number between limits that are included; unknown elsewhere. */
    | { readonly form: "limited"; readonly of: Plan; readonly low: number; readonly high: number }
    | { readonly form: "smallest" | "greatest"; readonly of: ReadonlyArray<Plan> }
    | {
        readonly form: "calendar"
        readonly ask: StepOf<"calendar">["ask"]
        readonly of: ReadonlyArray<Plan>
        readonly dayCount?: StepOf<"calendar">["dayCount"] | undefined
      }
  )

/** A range of a number and its result. Both ends are included. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly gives: Plan
}

/** A branch of a choice. */
export interface PlannedBranch {
  readonly when: Plan
  readonly gives: Plan
}

type ChoicePlan = Of<Sort> &
  (
    | {
        readonly form: "choose"
        readonly branches: ReadonlyArray<PlannedBranch>
        readonly otherwise: Plan
        readonly agreeing: boolean
      }
    /** The result of the first range that holds a number; unknown where none does. */
    | { readonly form: "ranges"; readonly of: Plan; readonly ranges: ReadonlyArray<Range> }
    | {
        readonly form: "fold"
        readonly fold: StepOf<"fold">["fold"]
        readonly list: string
        /** The slot of the current entry. */
        readonly slot: number
        readonly where: Plan
        readonly of: Plan
        /** Skips entries with an unknown condition. No step means this; it finds the days of known entries. */
        readonly passing?: true
      }
  )

/** One step of a plan. */
export type Plan = LeafPlan | TruthPlan | NumberPlan | ChoicePlan

/** A step of one form. */
export type PlanOf<F extends Plan["form"], P = Plan> = P extends { readonly form: infer Forms }
  ? F extends Forms
    ? P
    : never
  : never

export const constant = (value: Scalar | undefined, sort: Sort): PlanOf<"constant"> => ({
  form: "constant",
  sort,
  value,
})

/** Whether a plan is a constant number. */
export const isNumber = (plan: Plan): plan is PlanOf<"constant"> & { readonly value: number } =>
  plan.form === "constant" && typeof plan.value === "number"

/** Whether a plan is unknown in every case. */
export const isUnknown = (plan: Plan): boolean => plan.form === "constant" && plan.value === undefined

/** Whether a fact is a code that only its vocabulary restricts. */
export const isPlainCode = ({ kind, minimum, maximum }: FactNode): boolean =>
  kind === "code" && minimum === undefined && maximum === undefined

/** A step that yields the result of one of its parts. */
export type Choice = PlanOf<"choose" | "ranges">

export const isChoice = (plan: Plan): plan is Choice => plan.form === "choose" || plan.form === "ranges"

/** The steps that a step needs. */
export const stepsOf = (plan: Plan): ReadonlyArray<Plan> => {
  switch (plan.form) {
    case "constant":
    case "truthFact":
    case "codeFact":
    case "numberFact":
    case "fact":
    case "field":
    case "today":
    case "lawDay":
      return []
    case "all":
    case "any":
    case "atLeast":
    case "smallest":
    case "greatest":
    case "calendar":
      return plan.of
    case "not":
    case "within":
    case "among":
    case "limited":
      return [plan.of]
    case "order":
    case "same":
    case "divisor":
      return [plan.left, plan.right]
    case "orderOfRatios":
      return [...plan.left, ...plan.right]
    case "linear":
      return plan.terms.map(({ of }) => of)
    case "portion":
      return [plan.of, plan.by, plan.per]
    case "choose":
      return [...plan.branches.flatMap(({ gives, when }) => [when, gives]), plan.otherwise]
    case "ranges":
      return [plan.of, ...plan.ranges.map(({ gives }) => gives)]
    case "fold":
      return plan.where === plan.of ? [plan.where] : [plan.where, plan.of]
  }
}

/** Whether a fold counts the entries for which its condition holds. */
export const isCount = ({ fold, of }: PlanOf<"fold">): boolean =>
  fold === "sum" && isNumber(of) && of.value === 1

/** Visits each step of some plans once, a step before its parts. */
export const visitSteps = (plans: ReadonlyArray<Plan>, visit: (plan: Plan) => void): void => {
  const seen = new Set<Plan>()
  const from = (plan: Plan): void => {
    if (seen.has(plan)) return
    seen.add(plan)
    visit(plan)
    stepsOf(plan).forEach(from)
  }
  plans.forEach(from)
}

/** The ids of the facts and lists that plans read. */
export const idsReadBy = (plans: ReadonlyArray<Plan>): ReadonlySet<string> => {
  const ids = new Set<string>()
  visitSteps(plans, (plan) => {
    if (plan.form === "truthFact" || plan.form === "codeFact" || plan.form === "numberFact") ids.add(plan.id)
    if (plan.form === "fact") ids.add(plan.fact.id)
    if (plan.form === "fold") ids.add(plan.list)
  })
  return ids
}
