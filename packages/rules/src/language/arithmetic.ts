/**
 * Exact arithmetic. A quotient has a named rounding; what leaves the safe range of integers is refused, not rounded.
 *
 * @module
 */

import type { Expression } from "../expression.ts"
import type { Ratio, Rounding } from "../values/ratio.ts"
import type { Count, Money } from "../values/value.ts"
import type { Ordered } from "./comparison.ts"

/** Kinds that can be added and subtracted. */
export type Amount = Count | Money

/** The sum. */
export const add = <A extends Amount>(
  first: Expression<A>,
  ...rest: ReadonlyArray<Expression<NoInfer<A>>>
): Expression<A> => ({ op: "add", of: [first, ...rest] }) as Expression<A>

/** The first less the second; may be negative. */
export const subtract = <A extends Amount>(
  left: Expression<A>,
  right: Expression<NoInfer<A>>,
): Expression<A> => ({ op: "subtract", left, right }) as Expression<A>

/** An amount taken a number of times. */
export const multiply = <A extends Amount>(of: Expression<A>, by: Expression<Count>): Expression<A> =>
  ({ op: "multiply", of, by }) as Expression<A>

/** A fraction of an amount, rounded in the named sense. */
export const scaled = <A extends Amount>(
  of: Expression<A>,
  by: Expression<Ratio>,
  rounding: Rounding,
): Expression<A> => ({ op: "scale", of, by, rounding }) as Expression<A>

/** How many times the second goes into the first, rounded in the named sense. */
export const quotient = <A extends Amount>(
  left: Expression<A>,
  right: Expression<NoInfer<A>>,
  rounding: Rounding,
): Expression<Count> => ({ op: "divide", left, right, rounding }) as Expression<Count>

/** The first as an exact fraction of the second. */
export const ratioOf = <A extends Amount>(
  left: Expression<A>,
  right: Expression<NoInfer<A>>,
): Expression<Ratio> => ({ op: "ratio", left, right }) as Expression<Ratio>

/** The smallest. */
export const smallest = <A extends Ordered>(
  first: Expression<A>,
  ...rest: ReadonlyArray<Expression<NoInfer<A>>>
): Expression<A> => ({ op: "smallest", of: [first, ...rest] }) as Expression<A>

/** The greatest. */
export const greatest = <A extends Ordered>(
  first: Expression<A>,
  ...rest: ReadonlyArray<Expression<NoInfer<A>>>
): Expression<A> => ({ op: "greatest", of: [first, ...rest] }) as Expression<A>
