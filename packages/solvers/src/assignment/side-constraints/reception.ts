/**
 * What a place does with a party that comes: it is taken where there is room beside those of a higher priority.
 *
 * @module
 */

import { type ConstrainedProblem, type Limit, pairAt } from "./problem.ts"
import type { Standing } from "./standing.ts"

/** What a place does with somebody who comes. */
export const reception = (problem: ConstrainedProblem, standing: Standing) => {
  const { at, compare, limits } = problem
  const pairOf = (party: number, place: number): number => pairAt(problem, party, place) as number
  const lowerThan = (party: number, place: number): ReadonlyArray<number> => {
    const own = pairOf(party, place)
    return [...(standing.holders[place] as ReadonlySet<number>)]
      .filter((other) => compare(pairOf(other, place), own) > 0)
      .sort((one, other) => compare(pairOf(one, place), pairOf(other, place)))
  }
  /** Whether the party fits beside those of a higher priority, and takes the others away. Reads as nothing happened if not. */
  const makeRoom = (party: number, place: number): ReadonlyArray<number> | undefined => {
    if (standing.obstacle(party, place) === undefined) return []
    const lower = lowerThan(party, place)
    for (const other of lower) standing.remove(other)
    if (standing.obstacle(party, place) === undefined) return lower
    for (const other of lower) standing.put(other, place)
    return undefined
  }
  return {
    /** Takes the party and gives those who lose their place, or refuses it. */
    take: (party: number, place: number): ReadonlyArray<number> | undefined => {
      const lower = makeRoom(party, place)
      if (lower === undefined) return undefined
      standing.put(party, place)
      const displaced: Array<number> = []
      for (const other of lower) {
        if (standing.obstacle(other, place) === undefined) standing.put(other, place)
        else displaced.push(other)
      }
      return displaced
    },
    /** The places where a change may have left room: those that share a limit of which less is used than before. */
    easedBy: (place: number, usedBefore: Float64Array, left: ReadonlyArray<number>): ReadonlySet<number> => {
      const eased = new Set<number>()
      if (left.some((party) => (problem.apartFrom[party]?.size ?? 0) > 0)) eased.add(place)
      for (const [nth, limit] of (at[place] as ReadonlyArray<number>).entries())
        if ((standing.used[limit] as number) < (usedBefore[nth] as number))
          for (const other of (limits[limit] as Limit).places) eased.add(other)
      return eased
    },
  }
}
