/** The choice of a place: it takes a party that fits beside those of a higher priority. */

import type { Occupancy } from "./occupancy.ts"
import { type ConstrainedProblem, type Limit, pairAt } from "./problem.ts"

/** The choices of places. */
export const reception = (problem: ConstrainedProblem, occupancy: Occupancy) => {
  const { at, compare, limits } = problem
  const pairOf = (party: number, place: number): number => pairAt(problem, party, place) as number
  const lowerThan = (party: number, place: number): ReadonlyArray<number> => {
    const own = pairOf(party, place)
    return [...(occupancy.holders[place] as ReadonlySet<number>)]
      .filter((other) => compare(pairOf(other, place), own) > 0)
      .sort((one, other) => compare(pairOf(one, place), pairOf(other, place)))
  }
  /** Removes the parties of a lower priority if the party fits then, and returns them; otherwise changes nothing. */
  const makeRoom = (party: number, place: number): ReadonlyArray<number> | undefined => {
    if (occupancy.obstacle(party, place) === undefined) return []
    const lower = lowerThan(party, place)
    for (const other of lower) occupancy.remove(other)
    if (occupancy.obstacle(party, place) === undefined) return lower
    for (const other of lower) occupancy.put(other, place)
    return undefined
  }
  return {
    /** Takes the party and returns those it displaces, or `undefined` where it is refused. */
    take: (party: number, place: number): ReadonlyArray<number> | undefined => {
      const lower = makeRoom(party, place)
      if (lower === undefined) return undefined
      occupancy.put(party, place)
      const displaced: Array<number> = []
      for (const other of lower) {
        if (occupancy.obstacle(other, place) === undefined) occupancy.put(other, place)
        else displaced.push(other)
      }
      return displaced
    },
    /** The places where a change may have freed room: those that share a limit of which less is used than before. */
    easedBy: (place: number, usedBefore: Float64Array, left: ReadonlyArray<number>): ReadonlySet<number> => {
      const eased = new Set<number>()
      if (left.some((party) => (problem.apartFrom[party]?.size ?? 0) > 0)) eased.add(place)
      for (const [nth, limit] of (at[place] as ReadonlyArray<number>).entries())
        if ((occupancy.used[limit] as number) < (usedBefore[nth] as number))
          for (const other of (limits[limit] as Limit).places) eased.add(other)
      return eased
    },
  }
}
