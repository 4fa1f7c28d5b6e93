/** Whether a rule can be asked of a prisoner: other rules read what families bring, or openings for work. */

import type { Jurisdiction } from "@bazgasht/core"
import type { Rule } from "@bazgasht/rules"
import { factsRead } from "@bazgasht/rules/columns"
import { factsOfCases } from "../populations/index.ts"

/** Whether a rule reads nothing but what prisoners bring. Asked of them, any other would say that nothing is known of anybody. */
export const isAskedOfPrisoners = (rule: Rule, jurisdiction: Jurisdiction): boolean => {
  const { facts, lists } = factsOfCases(jurisdiction).prisoner
  const brought = new Set([...facts, ...lists].map(({ id }) => id))
  const read = factsRead([rule], jurisdiction.pack)
  return [...read.facts, ...read.lists].every(({ id }) => brought.has(id))
}
