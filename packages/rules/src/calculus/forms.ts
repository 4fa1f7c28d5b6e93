/**
 * The calculus: the few forms into which every expression of the language is desugared, and which executing readers carry out.
 *
 * A graph lists its steps so that a step comes after those that it needs; `At` is the index of a step. A step has one scalar
 * value for a case on a day: a truth, a whole number or a code, or no value where it is unknown. A number is exact: from
 * -(2^53 - 1) to 2^53 - 1, or unknown. Terms are two steps (months, days) and ratios two (numerator, denominator); the whole is
 * unknown as soon as one of them is.
 *
 * Unless a form says otherwise, its value is unknown where one of its steps is.
 */

import type { FactNode } from "../expression.ts"
import type { DayCount } from "../law/day-count.ts"
import type { Rounding } from "../values/ratio.ts"
import type { Kind } from "../values/value.ts"

/** The index of a step in its graph. */
export type At = number

/** What a step yields: truths are yes, no or unknown; days, counts, amounts and parts of terms and ratios are numbers. */
export type ScalarSort = "truth" | "number" | "code"

/** A known value of a step. */
export type Scalar = boolean | number | string

/** The parts of a value that is not a scalar. */
export type PartOfValue = "months" | "days" | "numerator" | "denominator"

/** A value that does not depend on the case. Without a `value` it is unknown, for every case. */
interface ConstantForm {
  readonly form: "constant"
  readonly value?: Scalar
}

/**
 * A fact of the case, or one part of it. It is unknown where it is absent, of another kind than `fact.kind`, not exact, below
 * `fact.minimum`, above `fact.maximum` (both included) or not among `fact.codes`. A term is refused as a whole: both parts are
 * unknown where one is not exact, or 30 × months + days is not. So is a ratio, whose denominator has to be more than 0.
 */
interface FactForm {
  readonly form: "fact"
  readonly fact: FactNode
  readonly part?: PartOfValue
}

/**
 * A field of the current entry of the fold whose entries stand in `slot`, or one part of it. It is unknown where it is absent, of
 * another kind or not exact; fields have no limits.
 */
interface FieldForm {
  readonly form: "field"
  readonly list: string
  readonly slot: number
  readonly name: string
  readonly kind: Kind
  readonly part?: PartOfValue
}

/** The day of the decision, or the day whose law governs where it is an argument beside that day. Both are always known. */
interface DayForm {
  readonly form: "day"
  readonly day: "today" | "lawDay"
}

/** `all`: no where one is no, else unknown where one is unknown, else yes. `any`: yes where one is yes, else unknown, else no. */
interface JunctionForm {
  readonly form: "all" | "any"
  readonly of: ReadonlyArray<At>
}

/** Yes where at least `count` steps are yes, no where fewer are yes or unknown together, else unknown. */
interface AtLeastForm {
  readonly form: "atLeast"
  readonly count: number
  readonly of: ReadonlyArray<At>
}

/** Yes for no, no for yes. */
interface NotForm {
  readonly form: "not"
  readonly of: At
}

/** Whether the left number is at least the right one. Every order of numbers is this one, its sides exchanged or denied. */
interface OrderForm {
  readonly form: "order"
  readonly left: At
  readonly right: At
}

/**
 * Whether the left ratio is at least the right one: left numerator × right denominator ≥ right numerator × left denominator. The
 * products are exact however large they are. Denominators are more than 0.
 */
interface OrderOfRatiosForm {
  readonly form: "orderOfRatios"
  readonly left: readonly [numerator: At, denominator: At]
  readonly right: readonly [numerator: At, denominator: At]
}

/** Whether two values of one sort are the same. */
interface SameForm {
  readonly form: "same"
  readonly left: At
  readonly right: At
}

/** Whether a code is one of these. */
interface AmongForm {
  readonly form: "among"
  readonly of: At
  readonly codes: ReadonlyArray<string>
}

/**
 * The sum of steps, each times a whole number, and a constant. Only the result has to be exact; sums on the way may be greater. A
 * step times 0 adds nothing, and yet the sum is unknown where that step is.
 */
interface LinearForm {
  readonly form: "linear"
  readonly terms: ReadonlyArray<{ readonly times: number; readonly of: At }>
  readonly plus: number
}

/**
 * `of` × `by` ÷ `per`, rounded to a whole number: `down` to the next lower, `up` to the next higher, `nearest` with halves up. The
 * product is exact however large it is. Unknown where `per` is 0 or the result is not exact.
 */
interface PortionForm {
  readonly form: "portion"
  readonly of: At
  readonly by: At
  readonly per: At
  readonly rounding: Rounding
}

/** The greatest common divisor of two numbers, zero or more; that of 0 and n is |n|. */
interface DivisorForm {
  readonly form: "divisor"
  readonly left: At
  readonly right: At
}

/**
 * The result of the first branch whose condition holds, or `otherwise`. Branches whose condition is unknown may be it: the
 * candidates are the results of all branches with an unknown condition before the first that holds, and of that one (of
 * `otherwise` where none holds).
 *
 * `agreeing`: the value is the one on which all candidates agree; unknown where one candidate is unknown or two differ. Not
 * agreeing: the value is unknown as soon as there is more than one candidate. A step that is no candidate does not matter,
 * known or not.
 */
interface ChooseForm {
  readonly form: "choose"
  readonly branches: ReadonlyArray<{ readonly when: At; readonly gives: At }>
  readonly otherwise: At
  readonly agreeing: boolean
}

/**
 * A reading of the entries of a list of the case, each of which stands in `slot` while `where` and `of` are read. Unknown where the
 * list is absent or no list. A list of the same case may be folded again inside, in another slot.
 *
 * `exists`: whether `where` holds for an entry, as `any` over all of them; `of` is the same step as `where`.
 * `sum`: the sum of `of` over the entries for which `where` holds, of which only the result has to be exact; 0 without entries.
 * `smallest`, `greatest`: of those numbers; unknown where no entry is chosen.
 * The last three are unknown where `where` is unknown for one entry, or `of` for a chosen one; that of others does not matter.
 */
interface FoldForm {
  readonly form: "fold"
  readonly fold: "exists" | "sum" | "smallest" | "greatest"
  readonly list: string
  readonly slot: number
  readonly where: At
  readonly of: At
}

/**
 * A question to the calendar of the pack, answered by a whole number; unknown outside the calendar.
 *
 * `addMonths`: of a day and a number of months, the same day of the month so many months later, clamped to the month's length.
 * `startOfMonth`, `startOfYear`: of a day, the first day of its month or year.
 * `monthsBetween`: of two days, the greatest number of whole months (zero or more) after which the first does not pass the
 * second by `addMonths`; 0 where the second is not after the first.
 * `completion`: of a start, the months and days of a term, and the numerator and denominator of a share, the first day on which
 * the share of the term is complete by `dayCount`.
 */
interface CalendarForm {
  readonly form: "calendar"
  readonly ask: "addMonths" | "startOfMonth" | "startOfYear" | "monthsBetween" | "completion"
  readonly of: ReadonlyArray<At>
  /** Present for `completion`. */
  readonly dayCount?: DayCount
}

/** Every form of the calculus. */
export type Form =
  | ConstantForm
  | FactForm
  | FieldForm
  | DayForm
  | JunctionForm
  | AtLeastForm
  | NotForm
  | OrderForm
  | OrderOfRatiosForm
  | SameForm
  | AmongForm
  | LinearForm
  | PortionForm
  | DivisorForm
  | ChooseForm
  | FoldForm
  | CalendarForm

/** A form and the sort of its value. */
export type Step = Form & { readonly sort: ScalarSort }

/** Steps of one form. */
export type StepOf<F extends Form["form"]> = Step & { readonly form: F }

/** The value of a rule or an expression: one step for a scalar; months and days of a term; numerator and denominator of a ratio. */
export interface Output {
  readonly kind: Kind
  readonly at: readonly [At] | readonly [At, At]
}

/** Expressions as steps, each after those that it needs; equal steps stand once. */
export interface Graph {
  readonly steps: ReadonlyArray<Step>
  /** In the order in which the expressions were given. */
  readonly outputs: ReadonlyArray<Output>
}

/**
 * The steps that a step needs. Those of a fold are needed for every entry.
 *
 * @example
 * needsOf({ form: "order", left: 0, right: 1 }) // => [0, 1]
 */
export const needsOf = (step: Form): ReadonlyArray<At> => {
  switch (step.form) {
    case "constant":
    case "fact":
    case "field":
    case "day":
      return []
    case "all":
    case "any":
    case "atLeast":
    case "calendar":
      return step.of
    case "not":
    case "among":
      return [step.of]
    case "order":
    case "same":
    case "divisor":
      return [step.left, step.right]
    case "orderOfRatios":
      return [...step.left, ...step.right]
    case "linear":
      return step.terms.map(({ of }) => of)
    case "portion":
      return [step.of, step.by, step.per]
    case "choose":
      return [...step.branches.flatMap(({ when, gives }) => [when, gives]), step.otherwise]
    case "fold":
      return step.where === step.of ? [step.where] : [step.where, step.of]
  }
}
