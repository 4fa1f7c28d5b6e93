/**
 * A placement that breaks nothing, made from one that does.
 *
 * @module
 */

import { pairAt } from "../joint-problem.ts"
import { emptyStanding, fill, type Standing } from "../standing.ts"
import type { SearchSpace } from "./search-space.ts"
import type { Placed } from "./violations.ts"

/** A placement that breaks nothing, and what it is worth. */
export interface Found {
  /** The opening of each party, or -1. */
  readonly where: Int32Array
  readonly worth: number
}

/** What a standing is worth. */
export const worthIn = ({ problem, worth }: SearchSpace, where: Int32Array): number => {
  let sum = 0
  for (const [party, rank] of where.entries())
    if (rank !== -1) sum += worth[pairAt(problem, party, rank) as number] as number
  return sum
}

/** Moves parties that are placed to openings that are worth more and free, until there is none. */
const moveUp = ({ byWorth, order, problem, worth }: SearchSpace, standing: Standing): boolean => {
  const { opening, start } = problem
  let moved = false
  for (const party of order) {
    const from = standing.where[party] as number
    if (from === -1) continue
    const has = worth[pairAt(problem, party, from) as number] as number
    standing.remove(party)
    let to = from
    for (const pair of byWorth.subarray(start[party], start[party + 1])) {
      if ((worth[pair] as number) <= has) break
      if (standing.obstacle(party, opening[pair] as number) !== undefined) continue
      to = opening[pair] as number
      moved = true
      break
    }
    standing.put(party, to)
  }
  return moved
}

/** Keeps of a relaxed solution what can be kept, groups first and then what is worth most, and fills what is free. */
export const repaired = (space: SearchSpace, { pairs, split }: Placed): Found => {
  const { byWorth, order, problem, worth } = space
  const { limits, opening, start } = problem
  const openingsOf = (party: number): ReadonlyArray<number> =>
    Array.from(byWorth.subarray(start[party], start[party + 1]), (pair) => opening[pair] as number)
  // Reserves are kept at first: who claims them is not known before everybody else is placed.
  const kept = emptyStanding(
    problem,
    Float64Array.from(limits, ({ capacity }) => capacity),
  )
  const wanted = pairs.slice()
  for (const [party, pair] of split) wanted[party] = pair
  for (const party of order) {
    const pair = wanted[party] as number
    const rank = pair === -1 ? -1 : (opening[pair] as number)
    if (rank !== -1 && kept.obstacle(party, rank) === undefined) kept.put(party, rank)
  }
  fill(kept, order, openingsOf)
  const stated = emptyStanding(problem)
  for (const [party, rank] of kept.where.entries()) if (rank !== -1) stated.put(party, rank)
  do fill(stated, order, openingsOf)
  while (moveUp(space, stated))
  return { where: stated.where, worth: worthIn({ ...space, worth }, stated.where) }
}
