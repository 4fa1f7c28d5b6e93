/**
 * Who stands where while parties are being placed, what is used of each limit, and what stands against one party more.
 *
 * @module
 */

import type { Assignment } from "../instance.ts"
import type { JointProblem } from "./joint-problem.ts"
import type { Limit } from "./limits.ts"
import type { PlacementFigures } from "./search/worth.ts"

/** What stands against a party in an opening: a limit, by its place, or somebody from whom a member is kept apart. */
export type Obstacle =
  | { readonly kind: "limit"; readonly limit: number }
  | { readonly kind: "apart"; readonly people: number }

/** Parties in openings, by rank. */
export interface Standing {
  /** The opening of each party, or -1. */
  readonly where: Int32Array
  readonly holders: ReadonlyArray<ReadonlySet<number>>
  readonly used: Float64Array
  readonly put: (party: number, opening: number) => void
  readonly remove: (party: number) => void
  /** The first thing that stands against a party that is placed nowhere: seats, then those kept apart, then the other limits. */
  readonly obstacle: (party: number, opening: number) => Obstacle | undefined
}

/**
 * Nobody placed.
 *
 * @param capacities - what each limit allows, and may be changed while parties are placed. Without it limits are as they are
 *   stated: a reserve that is released limits nobody while all who could claim it are placed
 */
export const emptyStanding = (problem: JointProblem, capacities?: Float64Array): Standing => {
  const { apartFrom, at, limits, members, partyOf } = problem
  const where = new Int32Array(members.length).fill(-1)
  const holders: ReadonlyArray<Set<number>> = at.map(() => new Set())
  const used = new Float64Array(limits.length)

  const count = (party: number, opening: number, sign: 1 | -1): void => {
    for (const place of at[opening] as ReadonlyArray<number>)
      used[place] = (used[place] as number) + sign * ((limits[place] as Limit).amounts[party] as number)
  }

  const isBroken = (place: number, party: number): boolean => {
    const { amounts, capacity, claimants } = limits[place] as Limit
    const amount = amounts[party] as number
    if (amount === 0 || (used[place] as number) + amount <= (capacities?.[place] ?? capacity)) return false
    if (capacities !== undefined || claimants === undefined) return true
    for (const claimant of claimants) if (claimant !== party && where[claimant] === -1) return true
    return false
  }

  const peopleApart = (party: number, opening: number): number => {
    let people = 0
    for (const other of apartFrom[party] as ReadonlySet<number>)
      if (where[partyOf[other] as number] === opening) people++
    return people
  }

  return {
    where,
    holders,
    used,
    put: (party, opening) => {
      where[party] = opening
      holders[opening]?.add(party)
      count(party, opening, 1)
    },
    remove: (party) => {
      const opening = where[party] as number
      where[party] = -1
      holders[opening]?.delete(party)
      count(party, opening, -1)
    },
    obstacle: (party, opening) => {
      const counting = at[opening] as ReadonlyArray<number>
      const [seats, ...others] = counting
      if (seats !== undefined && isBroken(seats, party)) return { kind: "limit", limit: seats }
      const people = peopleApart(party, opening)
      if (people > 0) return { kind: "apart", people }
      for (const place of others) if (isBroken(place, party)) return { kind: "limit", limit: place }
      return undefined
    },
  }
}

/**
 * Puts parties that are left out where nothing stands against them, in the order in which they are given, until nobody is left
 * out for whom something is free.
 *
 * @param openingsOf - the openings of a party, the one to be tried first in front
 */
export const fill = (
  standing: Standing,
  order: Iterable<number>,
  openingsOf: (party: number) => ReadonlyArray<number>,
): void => {
  const parties = [...order]
  for (let changed = true; changed; ) {
    changed = false
    for (const party of parties) {
      if (standing.where[party] !== -1) continue
      const opening = openingsOf(party).find((rank) => standing.obstacle(party, rank) === undefined)
      if (opening === undefined) continue
      standing.put(party, opening)
      // Whoever is placed gives up his claim to seats that are kept.
      changed = true
    }
  }
}

/** Whether somebody is left out for whom a reserve that is released is kept. */
export const isClaimed = ({ where }: Pick<Standing, "where">, { claimants }: Limit): boolean => {
  for (const claimant of claimants ?? []) if (where[claimant] === -1) return true
  return false
}

/** The reserves, by place, that take in others while somebody is left out for whom they are kept. */
export const brokenReserves = (
  { limits }: JointProblem,
  standing: Pick<Standing, "used" | "where">,
): ReadonlyArray<number> =>
  [...limits.entries()]
    .filter(
      ([place, limit]) => (standing.used[place] as number) > limit.capacity && isClaimed(standing, limit),
    )
    .map(([place]) => place)

/** What a standing reaches, in the order of the candidates. */
export const assignmentOf = ({ members, openings, ranked }: JointProblem, where: Int32Array): Assignment => {
  const assignment = new Array<number | undefined>(ranked.instance.candidates.length).fill(undefined)
  for (const [party, opening] of where.entries())
    if (opening !== -1)
      for (const member of members[party] ?? []) assignment[member] = openings.placeOf[opening] as number
  return assignment
}

/** How many a standing places, and their fits added up. */
export const figuresOf = (
  { fit, members, start, opening }: JointProblem,
  where: Int32Array,
): PlacementFigures => {
  let people = 0
  let sum = 0
  for (const [party, rank] of where.entries())
    for (let pair = start[party] as number; pair < (start[party + 1] as number); pair++)
      if (rank !== -1 && opening[pair] === rank) {
        people += members[party]?.length ?? 0
        sum += fit[pair] as number
      }
  return { people, fit: sum }
}
