import type { Expression } from "../expression.ts"
import type { Ratio, Rounding } from "../values/ratio.ts"
import type { Count, Money } from "../values/value.ts"
import type { Ordered } from "./comparison.ts"

/** Kinds that can be added and subtracted. Arithmetic is exact: a result outside the safe integers is refused. */
export type Amount = Count | Money

/**
 * The sum.
 *
 * @example
 * evaluate(add(count(2), count(3)), {}, setting).value // => 5
 */
export const add = <A extends Amount>(
  first: Expression<A>,
  ...rest: ReadonlyArray<Expression<NoInfer<A>>>
): Expression<A> => ({ op: "add", of: [first, ...rest] }) as Expression<A>

/**
 * The first less the second; may be negative.
 *
 * @example
 * evaluate(subtract(money(2), money(5)), {}, setting).value // => -3
 */
export const subtract = <A extends Amount>(
  left: Expression<A>,
  right: Expression<NoInfer<A>>,
): Expression<A> => ({ op: "subtract", left, right }) as Expression<A>

/**
 * An amount taken a number of times.
 *
 * @example
 * evaluate(multiply(money(500), count(3)), {}, setting).value // => 1500
 */
export const multiply = <A extends Amount>(of: Expression<A>, by: Expression<Count>): Expression<A> =>
  ({ op: "multiply", of, by }) as Expression<A>

/**
 * A fraction of an amount, rounded as named.
 *
 * @example
 * evaluate(scaled(money(100), share(1, 3), "up"), {}, setting).value // => 34
 */
export const scaled = <A extends Amount>(
  of: Expression<A>,
  by: Expression<Ratio>,
  rounding: Rounding,
): Expression<A> => ({ op: "scale", of, by, rounding }) as Expression<A>

/**
 * The quotient of two amounts, rounded as named.
 *
 * @example
 * evaluate(quotient(count(7), count(2), "down"), {}, setting).value // => 3
 */
export const quotient = <A extends Amount>(
  left: Expression<A>,
  right: Expression<NoInfer<A>>,
  rounding: Rounding,
): Expression<Count> => ({ op: "divide", left, right, rounding }) as Expression<Count>

/**
 * The first as an exact fraction of the second.
 *
 * @example
 * evaluate(ratioOf(money(200), money(600)), {}, setting).value // => { numerator: 1, denominator: 3 }
 */
export const ratioOf = <A extends Amount>(
  left: Expression<A>,
  right: Expression<NoInfer<A>>,
): Expression<Ratio> => ({ op: "ratio", left, right }) as Expression<Ratio>

/**
 * The smallest.
 *
 * @example
 * evaluate(smallest(days(40), months(1)), {}, setting).value // => { months: 1, days: 0 }
 */
export const smallest = <A extends Ordered>(
  first: Expression<A>,
  ...rest: ReadonlyArray<Expression<NoInfer<A>>>
): Expression<A> => ({ op: "smallest", of: [first, ...rest] }) as Expression<A>

/**
 * The greatest.
 *
 * @example
 * evaluate(greatest(count(0), subtract(count(3), count(5))), {}, setting).value // => 0
 */
export const greatest = <A extends Ordered>(
  first: Expression<A>,
  ...rest: ReadonlyArray<Expression<NoInfer<A>>>
): Expression<A> => ({ op: "greatest", of: [first, ...rest] }) as Expression<A>
