import type { Node } from "../expression.ts"
import type { Facts } from "../values/value.ts"
import { budgetOf, type SearchOptions } from "./completion-search/budget.ts"
import type { Proof } from "./proof.ts"
import { Reading, type Scope } from "./reading.ts"
import type { Setting } from "./setting.ts"

export type { Scope } from "./reading.ts"

/**
 * The proof of an expression. Every part is evaluated, so that the proof shows each condition. Where a budget is spent, what was not read is
 * unknown, and the proof says that it stopped.
 *
 * @param options - a budget; and the entries of the surrounding aggregates, where the expression stands inside them
 * @example
 * evaluate(any(always, not(always)), {}, setting).value // => true
 * evaluate(any(always, not(always)), {}, setting, { budget: 3 }).stopped // => "budget"
 */
export const evaluate = (
  node: Node,
  facts: Facts,
  setting: Setting,
  options: SearchOptions & { readonly scope?: Scope } = {},
): Proof => {
  const budget = budgetOf(options)
  const proof = new Reading(facts, setting, budget).proveWhole(node, options.scope)
  return budget?.isSpent === true ? { ...proof, stopped: "budget" } : proof
}
