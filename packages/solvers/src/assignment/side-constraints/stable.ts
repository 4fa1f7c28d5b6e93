/**
 * Stable assignment under side constraints: deferred acceptance in which a place takes a party that fits, by seats and every
 * other limit, beside those of a higher priority; those of a lower priority stay as far as they still fit. Proposals are
 * repeated when room may have been freed. With seats alone this is deferred acceptance.
 */

import { brokenReserves, emptyOccupancy, fill, isClaimed, type Occupancy } from "./occupancy.ts"
import type { ConstrainedProblem } from "./problem.ts"
import { proposing } from "./proposals.ts"
import { reception } from "./reception.ts"

/** A place that a party should have had. */
export interface UnsettledClaim {
  readonly party: number
  readonly place: number
}

/** An assignment of parties, and the claims it leaves unsettled. */
export interface StableParties {
  readonly where: Int32Array
  readonly unsettled: ReadonlyArray<UnsettledClaim>
}

/** Settles with every reserve kept, then releases those without a claimant left out, except those in `keptAlways`. */
const settledWithout = (
  problem: ConstrainedProblem,
  keptAlways: ReadonlySet<number>,
): { readonly occupancy: Occupancy; readonly claimed: ReadonlyArray<number> } => {
  const { at, limits } = problem
  const capacities = Float64Array.from(limits, ({ capacity }) => capacity)
  const occupancy = emptyOccupancy(problem, capacities)
  const { call, settle } = proposing(problem, occupancy)
  for (const place of at.keys()) call(place)
  for (let changed = true; changed; ) {
    settle()
    changed = false
    for (const [index, limit] of limits.entries()) {
      const isKept = limit.claimants === undefined || keptAlways.has(index) || isClaimed(occupancy, limit)
      if (isKept || capacities[index] === Number.POSITIVE_INFINITY) continue
      capacities[index] = Number.POSITIVE_INFINITY
      changed = true
      for (const place of limit.places) call(place)
    }
  }
  return { occupancy, claimed: brokenReserves(problem, occupancy) }
}

/** The places that parties wish more than what they have and should have had. */
const unsettledIn = (
  problem: ConstrainedProblem,
  settled: Occupancy,
  wishes: (party: number) => ReadonlyArray<number>,
): ReadonlyArray<UnsettledClaim> => {
  const { limits, members } = problem
  // Whether a reserve is claimed must not change while parties are removed to look.
  const capacities = Float64Array.from(limits, (limit) =>
    limit.claimants === undefined || isClaimed(settled, limit) ? limit.capacity : Number.POSITIVE_INFINITY,
  )
  const occupancy = emptyOccupancy(problem, capacities)
  for (const [party, rank] of settled.where.entries()) if (rank !== -1) occupancy.put(party, rank)
  const { take } = reception(problem, occupancy)
  /** Whether the place would take the party without leaving out a claimant of a reserve. */
  const isOwed = (party: number, rank: number): boolean => {
    const displaced = take(party, rank)
    if (displaced === undefined) return false
    const isClaimedThen = brokenReserves(problem, occupancy).length > 0
    occupancy.remove(party)
    for (const other of displaced) occupancy.put(other, rank)
    return !isClaimedThen
  }
  const unsettled: Array<UnsettledClaim> = []
  for (const party of members.keys()) {
    const has = occupancy.where[party] as number
    if (has !== -1) occupancy.remove(party)
    for (const rank of wishes(party)) {
      if (rank === has) break
      if (isOwed(party, rank)) unsettled.push({ party, place: rank })
    }
    if (has !== -1) occupancy.put(party, has)
  }
  return unsettled
}

/**
 * A stable assignment of parties.
 *
 * It violates no constraint, and no party that is left out could take a free seat. A place that a party wishes more than its own
 * has no room beside the parties of a higher priority there, or a claimant of a reserve would be left out. The last may fail where
 * priorities differ from place to place, since proposals may then cycle; such claims are listed as unsettled.
 *
 * @example
 * // Two agents who are kept apart, and one place.
 * stableUnderConstraints(problem) // => { where: Int32Array.of(0, -1), unsettled: [] }
 */
export const stableUnderConstraints = (problem: ConstrainedProblem): StableParties => {
  const { byWish, members, place, start } = problem
  const keptAlways = new Set<number>()
  let settled = settledWithout(problem, keptAlways)
  while (settled.claimed.length > 0) {
    for (const index of settled.claimed) keptAlways.add(index)
    settled = settledWithout(problem, keptAlways)
  }
  const occupancy = emptyOccupancy(problem)
  for (const [party, rank] of settled.occupancy.where.entries()) if (rank !== -1) occupancy.put(party, rank)
  const wishes = (party: number): ReadonlyArray<number> =>
    Array.from(byWish.subarray(start[party], start[party + 1]), (pair) => place[pair] as number)
  fill(occupancy, members.keys(), wishes)
  return { where: occupancy.where, unsettled: unsettledIn(problem, occupancy, wishes) }
}
