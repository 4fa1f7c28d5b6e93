import type { Expression, Places } from "../expression.ts"
import type { Text } from "../values/text.ts"

/** The words and the operands of an operator. */
interface OperatorOptions {
  /** A stable name. */
  readonly name: string
  /** What it says: `{name}` is the place of an operand. */
  readonly phrase: Text
  /** The operands by their places; they occur in what it means. */
  readonly places: Places
}

/**
 * A form that the language does not have, made by a function of its author. It is what it means in forms that are there, its words, and the types of that
 * function; every reader reads it.
 *
 * @example
 * const middleOf = (a: Expression<Count>, b: Expression<Count>, c: Expression<Count>): Expression<Count> =>
 *   operator(
 *     { name: "middleOf", phrase: text("عدد میانی {a}، {b} و {c}", "the middle of {a}, {b} and {c}"), places: { a, b, c } },
 *     greatest(smallest(a, b), smallest(greatest(a, b), c)),
 *   )
 * evaluate(middleOf(count(9), count(2), count(5)), {}, setting).value // => 5
 */
export const operator = <A>(options: OperatorOptions, of: Expression<A>): Expression<A> =>
  ({ op: "operator", ...options, of }) as Expression<A>
