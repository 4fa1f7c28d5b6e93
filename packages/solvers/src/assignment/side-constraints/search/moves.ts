/** Local moves that improve a feasible assignment and keep it feasible. */

import type { Occupancy } from "../occupancy.ts"
import type { Limit } from "../problem.ts"
import { pairAt } from "../problem.ts"
import type { SearchSpace } from "./search-space.ts"

/** Moves parties to free places with a greater objective; returns whether any moved. */
export const moveUp = (
  { byObjective, order, problem, objective }: SearchSpace,
  occupancy: Occupancy,
): boolean => {
  const { place, start } = problem
  let moved = false
  for (const party of order) {
    const from = occupancy.where[party] as number
    if (from === -1) continue
    const has = objective[pairAt(problem, party, from) as number] as number
    occupancy.remove(party)
    let to = from
    for (const pair of byObjective.subarray(start[party], start[party + 1])) {
      if ((objective[pair] as number) <= has) break
      if (occupancy.obstacle(party, place[pair] as number) !== undefined) continue
      to = place[pair] as number
      moved = true
      break
    }
    occupancy.put(party, to)
  }
  return moved
}

/** The parties that keep another out of a place: those that use the limit it needs, or have to be kept apart from it. */
const inTheWay = (
  { problem }: SearchSpace,
  occupancy: Occupancy,
  party: number,
  rank: number,
): ReadonlyArray<number> => {
  const { apartFrom, limits, partyOf } = problem
  const obstacle = occupancy.obstacle(party, rank)
  if (obstacle === undefined) return []
  const there = [...(occupancy.holders[rank] as ReadonlySet<number>)]
  if (obstacle.kind === "apart") {
    const apart = new Set(
      Array.from(apartFrom[party] as ReadonlySet<number>, (other) => partyOf[other] as number),
    )
    return there.filter((other) => apart.has(other))
  }
  const { amounts, limited } = limits[obstacle.limit] as Limit
  return limited.kind === "seats" ? [] : there.filter((other) => (amounts[other] as number) > 0)
}

/** Places parties that are left out by moving or removing one other party, where that increases the objective. */
export const makeWay = (space: SearchSpace, occupancy: Occupancy): boolean => {
  const { byObjective, order, problem, objective } = space
  const { place, start } = problem
  const worthAt = (party: number, rank: number): number =>
    objective[pairAt(problem, party, rank) as number] as number
  const pairsOf = (party: number): Int32Array => byObjective.subarray(start[party], start[party + 1])
  let changed = false
  for (const party of order) {
    if (occupancy.where[party] !== -1) continue
    let best = { gain: 0, rank: -1, other: -1, to: -1 }
    for (const pair of pairsOf(party)) {
      const rank = place[pair] as number
      for (const other of inTheWay(space, occupancy, party, rank)) {
        occupancy.remove(other)
        if (occupancy.obstacle(party, rank) === undefined) {
          occupancy.put(party, rank)
          const next = pairsOf(other).find(
            (own) => place[own] !== rank && occupancy.obstacle(other, place[own] as number) === undefined,
          )
          const kept = next === undefined ? 0 : (objective[next] as number)
          const gain = (objective[pair] as number) + kept - worthAt(other, rank)
          if (gain > best.gain)
            best = { gain, rank, other, to: next === undefined ? -1 : (place[next] as number) }
          occupancy.remove(party)
        }
        occupancy.put(other, rank)
      }
    }
    if (best.rank === -1) continue
    occupancy.remove(best.other)
    occupancy.put(party, best.rank)
    if (best.to !== -1) occupancy.put(best.other, best.to)
    changed = true
  }
  return changed
}
