/**
 * What an opening does with a party that comes: it is taken where there is room beside those of a higher priority.
 *
 * @module
 */

import { comparePriority } from "../ranked-pairs.ts"
import { type JointProblem, pairAt } from "./joint-problem.ts"
import type { Limit } from "./limits.ts"
import type { Standing } from "./standing.ts"

/** What an opening does with somebody who comes. */
export const reception = (problem: JointProblem, standing: Standing) => {
  const { at, limits, ranked } = problem
  const priority = (party: number, opening: number): number =>
    problem.lowest[pairAt(problem, party, opening) as number] as number
  const lowerThan = (party: number, opening: number): ReadonlyArray<number> => {
    const own = priority(party, opening)
    return [...(standing.holders[opening] as ReadonlySet<number>)]
      .filter((other) => comparePriority(ranked, priority(other, opening), own) > 0)
      .sort((one, other) => comparePriority(ranked, priority(one, opening), priority(other, opening)))
  }
  /** Whether the party fits beside those of a higher priority, and takes the others away. Reads as nothing happened if not. */
  const makeRoom = (party: number, opening: number): ReadonlyArray<number> | undefined => {
    if (standing.obstacle(party, opening) === undefined) return []
    const lower = lowerThan(party, opening)
    for (const other of lower) standing.remove(other)
    if (standing.obstacle(party, opening) === undefined) return lower
    for (const other of lower) standing.put(other, opening)
    return undefined
  }
  return {
    /** Takes the party and gives those who lose their place, or refuses it. */
    take: (party: number, opening: number): ReadonlyArray<number> | undefined => {
      const lower = makeRoom(party, opening)
      if (lower === undefined) return undefined
      standing.put(party, opening)
      const displaced: Array<number> = []
      for (const other of lower) {
        if (standing.obstacle(other, opening) === undefined) standing.put(other, opening)
        else displaced.push(other)
      }
      return displaced
    },
    /** The openings where a change may have left room: those that share a limit of which less is used than before. */
    easedBy: (
      opening: number,
      usedBefore: Float64Array,
      left: ReadonlyArray<number>,
    ): ReadonlySet<number> => {
      const eased = new Set<number>()
      if (left.some((party) => (problem.apartFrom[party]?.size ?? 0) > 0)) eased.add(opening)
      for (const [index, place] of (at[opening] as ReadonlyArray<number>).entries())
        if ((standing.used[place] as number) < (usedBefore[index] as number))
          for (const other of (limits[place] as Limit).openings) eased.add(other)
      return eased
    },
  }
}
