/** A node of the search tree: decisions, and what they imply at once. */

import type { Limit } from "../problem.ts"
import type { SearchSpace } from "./search-space.ts"

/** A branching decision. */
export type Decision =
  | { readonly kind: "forbid"; readonly pair: number }
  | { readonly kind: "fix"; readonly pair: number }
  /** A reserve that may be released is kept. */
  | { readonly kind: "keep"; readonly limit: number }
  /** A reserve is released: everybody who could claim it is placed. */
  | { readonly kind: "release"; readonly limit: number }

/** A subproblem with everything that its decisions imply at once. */
export interface Subproblem {
  /** Forbidden pairs. */
  readonly forbidden: Uint8Array
  /** The pair that each party is fixed to, or -1. */
  readonly fixed: Int32Array
  /** What of each limit is left for the parties that are not fixed; infinite where the limit does not bind. */
  readonly residual: Float64Array
  readonly released: ReadonlyArray<number>
  readonly undecided: ReadonlyArray<number>
}

/**
 * Applies decisions and propagates them.
 *
 * @param ruledOut - further forbidden pairs
 * @returns `undefined` where no feasible assignment meets the decisions
 */
export const subproblemOf = (
  { problem, sizes }: SearchSpace,
  decisions: Iterable<Decision>,
  ruledOut?: Uint8Array,
): Subproblem | undefined => {
  const { apartFrom, at, limits, place, partyOf, start } = problem
  const forbidden = ruledOut?.slice() ?? new Uint8Array(place.length)
  const fixed = new Int32Array(sizes.length).fill(-1)
  const kept = new Set<number>()
  const released = new Set<number>()
  const partyOfPair = (pair: number): number => {
    let [from, to] = [0, sizes.length]
    while (from + 1 < to) {
      const middle = (from + to) >> 1
      if ((start[middle] as number) <= pair) from = middle
      else to = middle
    }
    return from
  }
  for (const decision of decisions) {
    if (decision.kind === "keep") kept.add(decision.limit)
    else if (decision.kind === "release") released.add(decision.limit)
    else if (decision.kind === "forbid") forbidden[decision.pair] = 1
    else fixed[partyOfPair(decision.pair)] = decision.pair
  }
  const residual = Float64Array.from(limits, ({ capacity, claimants }, index) =>
    claimants === undefined || kept.has(index) ? capacity : Number.POSITIVE_INFINITY,
  )
  const where = new Int32Array(sizes.length).fill(-1)
  for (const [party, pair] of fixed.entries()) {
    if (pair === -1) continue
    if (forbidden[pair] === 1) return undefined
    const rank = place[pair] as number
    where[party] = rank
    for (const index of at[rank] as ReadonlyArray<number>)
      residual[index] = (residual[index] as number) - ((limits[index] as Limit).amounts[party] as number)
  }
  if (residual.some((left) => left < 0)) return undefined
  for (const [party, pair] of fixed.entries()) {
    for (const other of apartFrom[party] as ReadonlySet<number>)
      if (pair !== -1 && where[partyOf[other] as number] === where[party]) return undefined
    if (pair !== -1) continue
    for (let own = start[party] as number; own < (start[party + 1] as number); own++) {
      const rank = place[own] as number
      for (const index of at[rank] as ReadonlyArray<number>)
        if (((limits[index] as Limit).amounts[party] as number) > (residual[index] as number))
          forbidden[own] = 1
      for (const other of apartFrom[party] as ReadonlySet<number>)
        if (where[partyOf[other] as number] === rank) forbidden[own] = 1
    }
  }
  const undecided = [...limits.entries()].flatMap(([index, { claimants }]) =>
    claimants === undefined || kept.has(index) || released.has(index) ? [] : [index],
  )
  return { forbidden, fixed, residual, released: [...released], undecided }
}
