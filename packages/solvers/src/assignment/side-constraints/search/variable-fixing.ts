/**
 * Reduced-cost fixing: at the prices of a relaxed solution the bound falls by the reduced cost of a pair if a party is forced to
 * use it. If it falls to the incumbent or below, no improvement uses the pair, in this subproblem and in all its branches.
 */

import type { Relaxed } from "./relaxation.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Decision, Subproblem } from "./subproblem.ts"

/**
 * Forbids the pairs that no improvement uses.
 *
 * @param isOpen - whether a bound leaves room for an improvement
 * @returns decisions for the parties that have one pair left; `undefined` where the subproblem holds no improvement
 */
export const fixVariables = (
  { problem: { start } }: SearchSpace,
  { fixed, forbidden }: Subproblem,
  { bound, loss }: Relaxed,
  isOpen: (bound: number) => boolean,
): ReadonlyArray<Decision> | undefined => {
  const settled: Array<Decision> = []
  for (const [party, own] of fixed.entries()) {
    if (own !== -1) continue
    let [left, last] = [isOpen(bound - loss(party, -1)) ? 1 : 0, -1]
    for (let pair = start[party] as number; pair < (start[party + 1] as number); pair++) {
      if (forbidden[pair] === 1) continue
      if (isOpen(bound - loss(party, pair))) [left, last] = [left + 1, pair]
      else forbidden[pair] = 1
    }
    if (left === 0) return undefined
    if (left === 1 && last !== -1) settled.push({ kind: "fix", pair: last })
  }
  return settled
}
