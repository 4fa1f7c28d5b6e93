/**
 * Whether a rule can be asked of a prisoner: other rules read what families bring, or openings for work.
 *
 * @module
 */

import { iran } from "@bazgasht/iran"
import { factsRead, type Rule, type RulePack } from "@bazgasht/rules"
import { factsOfCases } from "../populations/index.ts"

/** Whether a rule reads nothing but what prisoners bring. Asked of them, any other would say that nothing is known of anybody. */
export const isAskedOfPrisoners = (rule: Rule, pack: RulePack): boolean => {
  const { facts, lists } = factsOfCases({ ...iran, pack }).prisoner
  const brought = new Set([...facts, ...lists].map(({ id }) => id))
  const read = factsRead([rule], pack)
  return [...read.facts, ...read.lists].every(({ id }) => brought.has(id))
}
