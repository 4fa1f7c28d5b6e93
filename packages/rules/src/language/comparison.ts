import type { Expression, Relation } from "../expression.ts"
import type { Day } from "../values/day.ts"
import type { Ratio } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import type { Count, Money } from "../values/value.ts"

/** Kinds that have an order. Terms are compared with thirty days to the month. */
export type Ordered = Count | Money | Day | Term | Ratio

type Compare = <A extends Ordered>(left: Expression<A>, right: Expression<NoInfer<A>>) => Expression<boolean>
type CompareDays = (left: Expression<Day>, right: Expression<Day>) => Expression<boolean>

const compare =
  (relation: Relation) =>
  (left: Expression, right: Expression): Expression<boolean> => ({ op: "compare", relation, left, right })

/**
 * Both are the same.
 *
 * @example
 * evaluate(is(code("life"), code("life")), {}, setting).value // => true
 */
export const is: <A>(left: Expression<A>, right: Expression<NoInfer<A>>) => Expression<boolean> =
  compare("equal")

/**
 * They differ.
 *
 * @example
 * const kind = codeFact({ id: "kind", label: text("نوع حبس", "kind of imprisonment"), codes: ["life", "fixed"] })
 * evaluate(isNot(kind, code("fixed")), { kind: "life" }, setting).value // => true
 */
export const isNot: <A>(left: Expression<A>, right: Expression<NoInfer<A>>) => Expression<boolean> =
  compare("notEqual")

/**
 * The first is greater; the bound itself is not.
 *
 * @example
 * evaluate(moreThan(count(3), count(3)), {}, setting).value // => false
 */
export const moreThan: Compare = compare("more")

/**
 * The first is greater or the same.
 *
 * @example
 * evaluate(atLeast(count(3), count(3)), {}, setting).value // => true
 */
export const atLeast: Compare = compare("atLeast")

/**
 * The first is smaller; the bound itself is not.
 *
 * @example
 * evaluate(lessThan(months(1), days(31)), {}, setting).value // => true
 */
export const lessThan: Compare = compare("less")

/**
 * The first is smaller or the same.
 *
 * @example
 * evaluate(atMost(months(1), days(30)), {}, setting).value // => true
 */
export const atMost: Compare = compare("atMost")

/**
 * The first day lies before the second.
 *
 * @example
 * evaluate(before(today, today), {}, setting).value // => false
 */
export const before: CompareDays = compare("less")

/**
 * The first day is the second or lies before it.
 *
 * @example
 * evaluate(onOrBefore(today, today), {}, setting).value // => true
 */
export const onOrBefore: CompareDays = compare("atMost")

/**
 * The first day lies after the second.
 *
 * @example
 * evaluate(after(addDays(today, count(1)), today), {}, setting).value // => true
 */
export const after: CompareDays = compare("more")

/**
 * The first day is the second or lies after it.
 *
 * @example
 * evaluate(onOrAfter(today, today), {}, setting).value // => true
 */
export const onOrAfter: CompareDays = compare("atLeast")
