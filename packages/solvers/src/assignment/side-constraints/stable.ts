/**
 * Stable placement under side constraints.
 *
 * Parties propose to places, as in deferred acceptance, and a place takes one where seats and every other limit leave room
 * beside those of a higher priority; those of a lower priority then stay as far as they still fit. What a change makes possible
 * again is proposed again. Without side constraints this is deferred acceptance.
 *
 * @module
 */

import type { ConstrainedProblem } from "./problem.ts"
import { proposing } from "./proposals.ts"
import { reception } from "./reception.ts"
import { brokenReserves, emptyStanding, fill, isClaimed, type Standing } from "./standing.ts"

/** A place that a party should have had. */
export interface Unsettled {
  readonly party: number
  readonly place: number
}

/** A placement of parties, and what it leaves unsettled. */
export interface Settlement {
  readonly where: Int32Array
  readonly unsettled: ReadonlyArray<Unsettled>
}

/** Settles with every reserve kept, then releases those that nobody claims, except those that may not be. */
const settledWithout = (
  problem: ConstrainedProblem,
  keptAlways: ReadonlySet<number>,
): { readonly standing: Standing; readonly claimed: ReadonlyArray<number> } => {
  const { at, limits } = problem
  const capacities = Float64Array.from(limits, ({ capacity }) => capacity)
  const standing = emptyStanding(problem, capacities)
  const { call, settle } = proposing(problem, standing)
  for (const place of at.keys()) call(place)
  for (let changed = true; changed; ) {
    settle()
    changed = false
    for (const [index, limit] of limits.entries()) {
      const isKept = limit.claimants === undefined || keptAlways.has(index) || isClaimed(standing, limit)
      if (isKept || capacities[index] === Number.POSITIVE_INFINITY) continue
      capacities[index] = Number.POSITIVE_INFINITY
      changed = true
      for (const place of limit.places) call(place)
    }
  }
  return { standing, claimed: brokenReserves(problem, standing) }
}

/** The places that parties wish more than what they have and should have had, at the capacities as they have become. */
const unsettledIn = (
  problem: ConstrainedProblem,
  settled: Standing,
  wishes: (party: number) => ReadonlyArray<number>,
): ReadonlyArray<Unsettled> => {
  const { limits, members } = problem
  // Whether a reserve is claimed is not to change while parties are taken away for a look.
  const capacities = Float64Array.from(limits, (limit) =>
    limit.claimants === undefined || isClaimed(settled, limit) ? limit.capacity : Number.POSITIVE_INFINITY,
  )
  const standing = emptyStanding(problem, capacities)
  for (const [party, rank] of settled.where.entries()) if (rank !== -1) standing.put(party, rank)
  const { take } = reception(problem, standing)
  /** Whether the place would take the party, and nobody would then be left out for whom a seat is reserved. */
  const isOwed = (party: number, rank: number): boolean => {
    const displaced = take(party, rank)
    if (displaced === undefined) return false
    const isClaimedThen = brokenReserves(problem, standing).length > 0
    standing.remove(party)
    for (const other of displaced) standing.put(other, rank)
    return !isClaimedThen
  }
  const unsettled: Array<Unsettled> = []
  for (const party of members.keys()) {
    const has = standing.where[party] as number
    if (has !== -1) standing.remove(party)
    for (const rank of wishes(party)) {
      if (rank === has) break
      if (isOwed(party, rank)) unsettled.push({ party, place: rank })
    }
    if (has !== -1) standing.put(party, has)
  }
  return unsettled
}

/**
 * A stable placement of parties.
 *
 * What holds of it: no constraint is broken; no seat is free that somebody left out could take; and whoever wishes a place
 * more than what he has is kept out of it by seats or by a named constraint beside those of a higher priority there alone, or by
 * a reserve because somebody for whom it is would be left out instead. The last does not always hold where preferences chase each
 * other, as they can where priorities differ from place to place; the places of which it does not are named. A group has
 * the priority of its last member.
 *
 * @example
 * // Two agents who are kept apart, and one place.
 * stableUnderConstraints(problem) // => { where: Int32Array.of(0, -1), unsettled: [] }
 */
export const stableUnderConstraints = (problem: ConstrainedProblem): Settlement => {
  const { byWish, members, place, start } = problem
  const keptAlways = new Set<number>()
  let settled = settledWithout(problem, keptAlways)
  while (settled.claimed.length > 0) {
    for (const index of settled.claimed) keptAlways.add(index)
    settled = settledWithout(problem, keptAlways)
  }
  const standing = emptyStanding(problem)
  for (const [party, rank] of settled.standing.where.entries()) if (rank !== -1) standing.put(party, rank)
  const wishes = (party: number): ReadonlyArray<number> =>
    Array.from(byWish.subarray(start[party], start[party + 1]), (pair) => place[pair] as number)
  fill(standing, members.keys(), wishes)
  return { where: standing.where, unsettled: unsettledIn(problem, standing, wishes) }
}
