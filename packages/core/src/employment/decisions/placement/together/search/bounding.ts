/**
 * The bound of one subproblem, and what it is divided into.
 *
 * @module
 */

import type { MovingPrices } from "./prices.ts"
import type { Relaxed, Rows } from "./relaxation.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Decision, Subproblem } from "./subproblem.ts"
import { branchesOf, excesses, placedBy } from "./violations.ts"

/** The least bound of a subproblem, and what it is to be divided into. */
export interface Bounded {
  readonly bound: number
  readonly prices: Float64Array
  /** `undefined` where a placement that breaks nothing reaches the bound. */
  readonly branches: ReadonlyArray<ReadonlyArray<Decision>> | undefined
}

/** How subproblems are solved, and what is known of the whole problem meanwhile. */
export interface Solving {
  readonly relax: (subproblem: Subproblem, prices: Float64Array) => Relaxed
  /** What the best placement that was found is worth: nothing below is of interest. */
  readonly least: () => number
  readonly isSpent: () => boolean
}

/** Bounds a subproblem in so many rounds, or finds that it holds nothing worth more than what was found. */
export const bounded = (
  space: SearchSpace,
  rows: Rows,
  { isSpent, least, relax }: Solving,
  subproblem: Subproblem,
  from: Float64Array,
  { move }: MovingPrices,
  rounds: number,
): Bounded | undefined => {
  let prices: Float64Array | undefined = from
  let lowest: Bounded = { bound: Number.POSITIVE_INFINITY, prices, branches: undefined }
  for (let round = 0; prices !== undefined && round < rounds && !(round > 0 && isSpent()); round++) {
    const relaxed = relax(subproblem, prices)
    const placed = placedBy(space, rows, relaxed.rows)
    if (relaxed.bound < lowest.bound)
      lowest = { bound: relaxed.bound, prices, branches: branchesOf(space, subproblem, relaxed, placed) }
    if (lowest.bound <= least()) return undefined
    prices = move(prices, excesses(space, subproblem, placed.used))
  }
  if (lowest.branches !== undefined) return lowest
  // Nothing is broken at these prices: what is broken without any divides the subproblem, or else it is solved.
  const relaxed = relax(subproblem, new Float64Array(from.length))
  const branches = branchesOf(space, subproblem, relaxed, placedBy(space, rows, relaxed.rows))
  return { ...lowest, bound: Math.min(lowest.bound, relaxed.bound), branches }
}
