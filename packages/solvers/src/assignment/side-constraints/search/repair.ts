/**
 * A placement that breaks nothing, made from one that does.
 *
 * @module
 */

import type { Limit } from "../problem.ts"
import { brokenReserves, emptyStanding, fill, type Standing } from "../standing.ts"
import { type Found, worthIn } from "./found.ts"
import { makeWay, moveUp } from "./moves.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Placed } from "./violations.ts"

/** Parties in their places, as stated. */
const standingAs = ({ problem }: SearchSpace, where: Int32Array): Standing => {
  const standing = emptyStanding(problem)
  for (const [party, rank] of where.entries()) if (rank !== -1) standing.put(party, rank)
  return standing
}

const placesBy =
  ({ byWorth, problem: { place, start } }: SearchSpace) =>
  (party: number): ReadonlyArray<number> =>
    Array.from(byWorth.subarray(start[party], start[party + 1]), (pair) => place[pair] as number)

/**
 * Improves a placement that breaks nothing: fills what is free, and moves parties one or two at a time as long as that leaves
 * nobody out for whom a seat is kept.
 */
export const polished = (space: SearchSpace, { where }: Found): Found => {
  const standing = standingAs(space, where)
  let best: Found = { where, worth: 0 }
  do {
    fill(standing, space.order, placesBy(space))
    if (brokenReserves(space.problem, standing).length > 0) break
    best = { where: standing.where.slice(), worth: worthIn(space, standing.where) }
  } while (makeWay(space, standing) || moveUp(space, standing))
  return best
}

/** Keeps of a relaxed solution what can be kept, groups first and then what is worth most, and fills what is free. */
export const repaired = (space: SearchSpace, { pairs, split }: Placed): Found => {
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
    const standing = emptyStanding(problem, capacities)
    for (const party of order) {
      const pair = wanted[party] as number
      const rank = pair === -1 ? -1 : (place[pair] as number)
      if (rank !== -1 && standing.obstacle(party, rank) === undefined) standing.put(party, rank)
    }
    do fill(standing, order, placesOf)
    while (moveUp(space, standing))
    const claimed = brokenReserves(problem, standing)
    for (const index of claimed) capacities[index] = (limits[index] as Limit).capacity
    if (claimed.length > 0) continue
    return { where: standing.where, worth: worthIn(space, standing.where) }
  }
}
