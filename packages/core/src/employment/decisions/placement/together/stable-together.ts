/**
 * Stable placement under side constraints.
 *
 * Parties propose to openings, as in deferred acceptance, and an opening takes one where seats and every other limit leave room
 * beside those of a higher priority; those of a lower priority then stay as far as they still fit. What a change makes possible
 * again is proposed again. Without side constraints this is deferred acceptance.
 *
 * @module
 */

import type { JointProblem } from "./joint-problem.ts"
import { proposing } from "./proposals.ts"
import { reception } from "./reception.ts"
import { brokenReserves, emptyStanding, fill, isClaimed, type Standing } from "./standing.ts"

/** An opening that a candidate should have had. */
export interface Unsettled {
  /** The id of the candidate, or of the first member of a group. */
  readonly candidate: string
  readonly opening: string
}

/** A placement of parties, and what it leaves unsettled. */
export interface Settlement {
  readonly where: Int32Array
  readonly unsettled: ReadonlyArray<Unsettled>
}

/** Settles with every reserve kept, then releases those that nobody claims, except those that may not be. */
const settledWithout = (
  problem: JointProblem,
  keptAlways: ReadonlySet<number>,
): { readonly standing: Standing; readonly claimed: ReadonlyArray<number> } => {
  const { at, limits } = problem
  const capacities = Float64Array.from(limits, ({ capacity }) => capacity)
  const standing = emptyStanding(problem, capacities)
  const { call, settle } = proposing(problem, standing)
  for (const opening of at.keys()) call(opening)
  for (let changed = true; changed; ) {
    settle()
    changed = false
    for (const [place, limit] of limits.entries()) {
      const isKept = limit.claimants === undefined || keptAlways.has(place) || isClaimed(standing, limit)
      if (isKept || capacities[place] === Number.POSITIVE_INFINITY) continue
      capacities[place] = Number.POSITIVE_INFINITY
      changed = true
      for (const opening of limit.openings) call(opening)
    }
  }
  return { standing, claimed: brokenReserves(problem, standing) }
}

/** The openings that parties wish more than what they have and should have had, at the capacities as they have become. */
const unsettledIn = (
  problem: JointProblem,
  settled: Standing,
  wishes: (party: number) => ReadonlyArray<number>,
): ReadonlyArray<Unsettled> => {
  const { limits, members, openings, ranked } = problem
  // Whether a reserve is claimed is not to change while parties are taken away for a look.
  const capacities = Float64Array.from(limits, (limit) =>
    limit.claimants === undefined || isClaimed(settled, limit) ? limit.capacity : Number.POSITIVE_INFINITY,
  )
  const standing = emptyStanding(problem, capacities)
  for (const [party, rank] of settled.where.entries()) if (rank !== -1) standing.put(party, rank)
  const { take } = reception(problem, standing)
  /** Whether the opening would take the party, and nobody would then be left out for whom a seat is reserved. */
  const isOwed = (party: number, rank: number): boolean => {
    const displaced = take(party, rank)
    if (displaced === undefined) return false
    const isClaimedThen = brokenReserves(problem, standing).length > 0
    standing.remove(party)
    for (const other of displaced) standing.put(other, rank)
    return !isClaimedThen
  }
  const unsettled: Array<Unsettled> = []
  for (const [party, [first]] of members.entries()) {
    const has = standing.where[party] as number
    if (has !== -1) standing.remove(party)
    for (const rank of wishes(party)) {
      if (rank === has) break
      if (isOwed(party, rank))
        unsettled.push({
          candidate: ranked.instance.candidates[first as number]?.id ?? "",
          opening: ranked.instance.openings[openings.placeOf[rank] as number]?.id ?? "",
        })
    }
    if (has !== -1) standing.put(party, has)
  }
  return unsettled
}

/**
 * A stable placement of parties.
 *
 * What holds of it: no constraint is broken; no seat is free that somebody left out could take; and whoever wishes an opening
 * more than what he has is kept out of it by seats or by a named constraint beside those of a higher priority there alone, or by
 * a reserve because somebody for whom it is would be left out instead. The last does not always hold where preferences chase each
 * other, as they can where priorities differ from opening to opening; the openings of which it does not are named. A group has
 * the priority of its last member.
 */
export const settleTogether = (problem: JointProblem): Settlement => {
  const { byWish, members, opening, start } = problem
  const keptAlways = new Set<number>()
  let settled = settledWithout(problem, keptAlways)
  while (settled.claimed.length > 0) {
    for (const place of settled.claimed) keptAlways.add(place)
    settled = settledWithout(problem, keptAlways)
  }
  const standing = emptyStanding(problem)
  for (const [party, rank] of settled.standing.where.entries()) if (rank !== -1) standing.put(party, rank)
  const wishes = (party: number): ReadonlyArray<number> =>
    Array.from(byWish.subarray(start[party], start[party + 1]), (pair) => opening[pair] as number)
  fill(standing, members.keys(), wishes)
  return { where: standing.where, unsettled: unsettledIn(problem, standing, wishes) }
}
