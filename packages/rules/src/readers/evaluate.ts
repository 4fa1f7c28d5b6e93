import type { Node } from "../expression.ts"
import type { Facts } from "../values/value.ts"
import type { Proof } from "./proof.ts"
import { Reading, type Scope } from "./reading.ts"
import type { Setting } from "./setting.ts"

export type { Scope } from "./reading.ts"

/**
 * The proof of an expression. Every part is evaluated, so that the proof shows each condition.
 *
 * @example
 * evaluate(any(always, not(always)), {}, setting).value // => true
 */
export const evaluate = (node: Node, facts: Facts, setting: Setting, scope?: Scope): Proof =>
  new Reading(facts, setting).prove(node, scope)
