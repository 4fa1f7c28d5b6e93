/**
 * Comparisons. Both sides have the same kind, or the compiler refuses. The ends of bands decide freedom: `moreThan` does
 * not hold for the bound itself, `atLeast` does.
 *
 * Terms are compared with thirty days to the month.
 *
 * @module
 */

import type { Expression, Relation } from "../expression.ts"
import type { Day } from "../values/day.ts"
import type { Ratio } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import type { Count, Money } from "../values/value.ts"

/** Kinds that have an order. */
export type Ordered = Count | Money | Day | Term | Ratio

type Compare = <A extends Ordered>(left: Expression<A>, right: Expression<NoInfer<A>>) => Expression<boolean>
type CompareDays = (left: Expression<Day>, right: Expression<Day>) => Expression<boolean>

const compare =
  (relation: Relation) =>
  (left: Expression, right: Expression): Expression<boolean> => ({ op: "compare", relation, left, right })

/** Both are the same. */
export const is: <A>(left: Expression<A>, right: Expression<NoInfer<A>>) => Expression<boolean> =
  compare("equal")

/** They differ. */
export const isNot: <A>(left: Expression<A>, right: Expression<NoInfer<A>>) => Expression<boolean> =
  compare("notEqual")

/** The first is greater; the bound itself is not. */
export const moreThan: Compare = compare("more")

/** The first is greater or the same. */
export const atLeast: Compare = compare("atLeast")

/** The first is smaller; the bound itself is not. */
export const lessThan: Compare = compare("less")

/** The first is smaller or the same. */
export const atMost: Compare = compare("atMost")

/** The first day lies before the second. */
export const before: CompareDays = compare("less")

/** The first day is the second or lies before it. */
export const onOrBefore: CompareDays = compare("atMost")

/** The first day lies after the second. */
export const after: CompareDays = compare("more")

/** The first day is the second or lies after it. */
export const onOrAfter: CompareDays = compare("atLeast")
