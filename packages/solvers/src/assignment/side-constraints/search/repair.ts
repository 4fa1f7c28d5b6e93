/** Makes a relaxed solution feasible, and improves feasible ones. */

import { brokenReserves, emptyOccupancy, fill, type Occupancy } from "../occupancy.ts"
import type { Limit } from "../problem.ts"
import { type Incumbent, objectiveIn } from "./incumbent.ts"
import { makeWay, moveUp } from "./moves.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Placed } from "./violations.ts"

/** Parties in their places, as stated. */
const occupancyAs = ({ problem }: SearchSpace, where: Int32Array): Occupancy => {
  const occupancy = emptyOccupancy(problem)
  for (const [party, rank] of where.entries()) if (rank !== -1) occupancy.put(party, rank)
  return occupancy
}

const placesBy =
  ({ byObjective, problem: { place, start } }: SearchSpace) =>
  (party: number): ReadonlyArray<number> =>
    Array.from(byObjective.subarray(start[party], start[party + 1]), (pair) => place[pair] as number)

/**
 * Local search: fills free seats, and moves one or two parties at a time while the assignment stays feasible.
 */
export const polished = (space: SearchSpace, { where }: Incumbent): Incumbent => {
  const occupancy = occupancyAs(space, where)
  let best: Incumbent = { where, objective: 0 }
  do {
    fill(occupancy, space.order, placesBy(space))
    if (brokenReserves(space.problem, occupancy).length > 0) break
    best = { where: occupancy.where.slice(), objective: objectiveIn(space, occupancy.where) }
  } while (makeWay(space, occupancy) || moveUp(space, occupancy))
  return best
}

/** Keeps what is feasible of a relaxed solution, groups first and then by objective, and fills free seats. */
export const repaired = (space: SearchSpace, { pairs, split }: Placed): Incumbent => {
  const { order, problem } = space
  const { limits, place } = problem
  const placesOf = placesBy(space)
  const wanted = pairs.slice()
  for (const [party, pair] of split) wanted[party] = pair

  // Whether somebody claims a reserve is only known when everybody is placed: those that turn out to be claimed are kept then.
  const capacities = Float64Array.from(limits, ({ capacity, claimants }) =>
    claimants === undefined ? capacity : Number.POSITIVE_INFINITY,
  )
  for (;;) {
    const occupancy = emptyOccupancy(problem, capacities)
    for (const party of order) {
      const pair = wanted[party] as number
      const rank = pair === -1 ? -1 : (place[pair] as number)
      if (rank !== -1 && occupancy.obstacle(party, rank) === undefined) occupancy.put(party, rank)
    }
    do fill(occupancy, order, placesOf)
    while (moveUp(space, occupancy))
    const claimed = brokenReserves(problem, occupancy)
    for (const index of claimed) capacities[index] = (limits[index] as Limit).capacity
    if (claimed.length > 0) continue
    return { where: occupancy.where, objective: objectiveIn(space, occupancy.where) }
  }
}
