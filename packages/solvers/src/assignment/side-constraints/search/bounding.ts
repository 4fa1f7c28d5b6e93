/**
 * The bound of one subproblem, and what it is divided into.
 *
 * @module
 */

import { disagreement, movingTolls, type Packings } from "./packing.ts"
import { movingPrices, type Prices } from "./prices.ts"
import type { Relaxed, Rows } from "./relaxation.ts"
import { ruleOut } from "./ruling-out.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Decision, Subproblem } from "./subproblem.ts"
import { branchesOf, excesses, placedBy, shareIn } from "./violations.ts"

/** The least bound of a subproblem, and what it is to be divided into. */
export interface Bounded {
  readonly bound: number
  readonly prices: Prices
  /** `undefined` where a placement that breaks nothing reaches the bound. */
  readonly branches: ReadonlyArray<ReadonlyArray<Decision>> | undefined
  /** What has to be decided in anything better than what was found. */
  readonly settled: ReadonlyArray<Decision>
}

/** How subproblems are solved, and what is known of the whole problem meanwhile. */
export interface Solving {
  readonly space: SearchSpace
  readonly rows: Rows
  readonly packings: Packings
  readonly relax: (subproblem: Subproblem, prices: Prices) => Relaxed
  /** What the best placement that was found is worth. */
  readonly least: () => number
  /** Whether a bound leaves room for something better. */
  readonly isOpen: (bound: number) => boolean
  readonly isSpent: () => boolean
}

/** How often prices are moved; their first step as a part of the greatest score, and that of tolls as a part of the way to the best found. */
export interface Moving {
  readonly rounds: number
  readonly fraction: number
  readonly length: number
}

/**
 * Bounds a subproblem in so many rounds, or finds that it holds nothing worth more than what was found. Pairs that cannot be in
 * anything better are forbidden in the subproblem.
 */
export const bounded = (
  { isOpen, isSpent, least, packings, relax, rows, space }: Solving,
  subproblem: Subproblem,
  from: Prices,
  { fraction, length, rounds }: Moving,
): Bounded | undefined => {
  const ofLimits = movingPrices(space, fraction)
  const ofTolls = movingTolls(length)
  /** The next prices, or `undefined` where nothing is left to move. */
  const moved = ({ limits, tolls }: Prices, relaxed: Relaxed, over: Float64Array): Prices | undefined => {
    if (tolls === undefined || relaxed.taken === undefined) {
      const next = ofLimits.move(limits, over)
      return next && { limits: next }
    }
    const unpacked = over.map((much, index) =>
      packings.isPacked[index] === 1 ? Number.NEGATIVE_INFINITY : much,
    )
    const apart = disagreement(packings, subproblem, shareIn(space, rows, relaxed.rows), relaxed.taken)
    const nextLimits = ofLimits.move(limits, unpacked)
    const nextTolls = ofTolls.move(tolls, apart, relaxed.bound, least())
    return nextLimits === undefined && nextTolls === undefined
      ? undefined
      : { limits: nextLimits ?? limits, tolls: nextTolls ?? tolls }
  }

  let prices: Prices | undefined = from
  let lowest: Bounded = { bound: Number.POSITIVE_INFINITY, prices, branches: undefined, settled: [] }
  for (let round = 0; prices !== undefined && round < rounds && !(round > 0 && isSpent()); round++) {
    const relaxed = relax(subproblem, prices)
    const placed = placedBy(space, rows, relaxed.rows)
    if (relaxed.bound < lowest.bound)
      lowest = {
        bound: relaxed.bound,
        prices,
        branches: branchesOf(space, packings, subproblem, relaxed, placed),
        settled: lowest.settled,
      }
    if (!isOpen(lowest.bound)) return undefined
    const settled = ruleOut(space, subproblem, relaxed, isOpen)
    if (settled === undefined) return undefined
    lowest = { ...lowest, settled: [...lowest.settled, ...settled] }
    prices = moved(prices, relaxed, excesses(space, subproblem, placed.used))
  }
  if (lowest.branches !== undefined) return lowest
  // Nothing is broken at these prices: what is broken without any divides the subproblem, or else it is solved.
  const relaxed = relax(subproblem, { limits: new Float64Array(from.limits.length) })
  const branches = branchesOf(space, packings, subproblem, relaxed, placedBy(space, rows, relaxed.rows))
  return { ...lowest, bound: Math.min(lowest.bound, relaxed.bound), branches }
}
