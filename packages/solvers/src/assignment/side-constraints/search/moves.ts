/**
 * Moves that make a placement better and break nothing.
 *
 * @module
 */

import type { Limit } from "../problem.ts"
import { pairAt } from "../problem.ts"
import type { Standing } from "../standing.ts"
import type { SearchSpace } from "./search-space.ts"

/** Moves parties that are placed to places that are worth more and free, until there is none. */
export const moveUp = ({ byWorth, order, problem, worth }: SearchSpace, standing: Standing): boolean => {
  const { place, start } = problem
  let moved = false
  for (const party of order) {
    const from = standing.where[party] as number
    if (from === -1) continue
    const has = worth[pairAt(problem, party, from) as number] as number
    standing.remove(party)
    let to = from
    for (const pair of byWorth.subarray(start[party], start[party + 1])) {
      if ((worth[pair] as number) <= has) break
      if (standing.obstacle(party, place[pair] as number) !== undefined) continue
      to = place[pair] as number
      moved = true
      break
    }
    standing.put(party, to)
  }
  return moved
}

/** What stands in the way of a party where a seat is free: those who use what it needs, or from whom it is kept apart. */
const inTheWay = (
  { problem }: SearchSpace,
  standing: Standing,
  party: number,
  rank: number,
): ReadonlyArray<number> => {
  const { apartFrom, limits, partyOf } = problem
  const obstacle = standing.obstacle(party, rank)
  if (obstacle === undefined) return []
  const there = [...(standing.holders[rank] as ReadonlySet<number>)]
  if (obstacle.kind === "apart") {
    const apart = new Set(
      Array.from(apartFrom[party] as ReadonlySet<number>, (other) => partyOf[other] as number),
    )
    return there.filter((other) => apart.has(other))
  }
  const { amounts, limited } = limits[obstacle.limit] as Limit
  return limited.kind === "seats" ? [] : there.filter((other) => (amounts[other] as number) > 0)
}

/** Puts parties that are left out where a seat is free and one other party can go elsewhere or is worth less. */
export const makeWay = (space: SearchSpace, standing: Standing): boolean => {
  const { byWorth, order, problem, worth } = space
  const { place, start } = problem
  const worthAt = (party: number, rank: number): number =>
    worth[pairAt(problem, party, rank) as number] as number
  const pairsOf = (party: number): Int32Array => byWorth.subarray(start[party], start[party + 1])
  let changed = false
  for (const party of order) {
    if (standing.where[party] !== -1) continue
    let best = { gain: 0, rank: -1, other: -1, to: -1 }
    for (const pair of pairsOf(party)) {
      const rank = place[pair] as number
      for (const other of inTheWay(space, standing, party, rank)) {
        standing.remove(other)
        if (standing.obstacle(party, rank) === undefined) {
          standing.put(party, rank)
          const next = pairsOf(other).find(
            (own) => place[own] !== rank && standing.obstacle(other, place[own] as number) === undefined,
          )
          const kept = next === undefined ? 0 : (worth[next] as number)
          const gain = (worth[pair] as number) + kept - worthAt(other, rank)
          if (gain > best.gain)
            best = { gain, rank, other, to: next === undefined ? -1 : (place[next] as number) }
          standing.remove(party)
        }
        standing.put(other, rank)
      }
    }
    if (best.rank === -1) continue
    standing.remove(best.other)
    standing.put(party, best.rank)
    if (best.to !== -1) standing.put(best.other, best.to)
    changed = true
  }
  return changed
}
