/**
 * What a bound rules out: pairs by which nobody can be placed in anything better than what was found.
 *
 * At the prices of a relaxed solution a bound sinks by what a party loses by another pair than its best (reduced costs). Where it
 * sinks below what would be better, the pair is out for the whole subproblem, and so for all into which it is divided.
 *
 * @module
 */

import type { Relaxed } from "./relaxation.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Decision, Subproblem } from "./subproblem.ts"

/**
 * Forbids the pairs of a subproblem that are ruled out, and tells the parties that only one pair is left to.
 *
 * @param isOpen - whether a bound leaves room for something better
 * @returns `undefined` where nothing better is left in the subproblem
 */
export const ruleOut = (
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
