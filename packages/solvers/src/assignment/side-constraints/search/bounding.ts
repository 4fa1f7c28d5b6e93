import { disagreement, movingDuals, type Packings } from "./packing.ts"
import { movingPrices, type Prices } from "./prices.ts"
import type { Relaxed, Rows } from "./relaxation.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Decision, Subproblem } from "./subproblem.ts"
import { fixVariables } from "./variable-fixing.ts"
import { branchesOf, excesses, placedBy, shareIn } from "./violations.ts"

/** The tightest bound found for a subproblem, and the branches it is divided into. */
export interface Bounded {
  readonly bound: number
  readonly prices: Prices
  /** `undefined` where a feasible assignment reaches the bound. */
  readonly branches: ReadonlyArray<ReadonlyArray<Decision>> | undefined
  /** Decisions that hold in every assignment better than the incumbent. */
  readonly settled: ReadonlyArray<Decision>
}

/** How subproblems are solved, and the incumbent of the whole problem. */
export interface Solving {
  readonly space: SearchSpace
  readonly rows: Rows
  readonly packings: Packings
  readonly relax: (subproblem: Subproblem, prices: Prices) => Relaxed
  /** The objective of the incumbent. */
  readonly least: () => number
  /** Whether a bound leaves room for an improvement. */
  readonly isOpen: (bound: number) => boolean
  readonly isSpent: () => boolean
}

/** How often prices are moved; their first step as a fraction of the greatest score, and that of duals as a fraction of the gap to the incumbent. */
export interface Moving {
  readonly rounds: number
  readonly fraction: number
  readonly length: number
}

/**
 * Bounds a subproblem in so many rounds. Pairs that no improvement can use are forbidden in it.
 *
 * @returns `undefined` where the subproblem holds no improvement
 */
export const bounded = (
  { isOpen, isSpent, least, packings, relax, rows, space }: Solving,
  subproblem: Subproblem,
  from: Prices,
  { fraction, length, rounds }: Moving,
): Bounded | undefined => {
  const ofLimits = movingPrices(space, fraction)
  const ofDuals = movingDuals(length)
  /** The next prices, or `undefined` where no price moves. */
  const moved = ({ limits, duals }: Prices, relaxed: Relaxed, over: Float64Array): Prices | undefined => {
    if (duals === undefined || relaxed.taken === undefined) {
      const next = ofLimits.move(limits, over)
      return next && { limits: next }
    }
    const unpacked = over.map((much, index) =>
      packings.isPacked[index] === 1 ? Number.NEGATIVE_INFINITY : much,
    )
    const apart = disagreement(packings, subproblem, shareIn(space, rows, relaxed.rows), relaxed.taken)
    const nextLimits = ofLimits.move(limits, unpacked)
    const nextDuals = ofDuals.move(duals, apart, relaxed.bound, least())
    return nextLimits === undefined && nextDuals === undefined
      ? undefined
      : { limits: nextLimits ?? limits, duals: nextDuals ?? duals }
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
    const settled = fixVariables(space, subproblem, relaxed, isOpen)
    if (settled === undefined) return undefined
    lowest = { ...lowest, settled: [...lowest.settled, ...settled] }
    prices = moved(prices, relaxed, excesses(space, subproblem, placed.used))
  }
  if (lowest.branches !== undefined) return lowest
  // The relaxed solution is feasible at these prices: branch on what it violates without prices, or else the subproblem is solved.
  const relaxed = relax(subproblem, { limits: new Float64Array(from.limits.length) })
  const branches = branchesOf(space, packings, subproblem, relaxed, placedBy(space, rows, relaxed.rows))
  return { ...lowest, bound: Math.min(lowest.bound, relaxed.bound), branches }
}
