/**
 * Who stands where while parties are being placed, what is used of each limit, and what stands against one party more.
 *
 * @module
 */

import type { ConstrainedProblem, Limit } from "./problem.ts"
import type { Figures } from "./search/worth.ts"

/** What stands against a party in a place: a limit, by its index, or somebody from whom a member is kept apart. */
export type Obstacle =
  | { readonly kind: "limit"; readonly limit: number }
  | { readonly kind: "apart"; readonly agents: number }

/** Parties in places, by rank. */
export interface Standing {
  /** The place of each party, or -1. */
  readonly where: Int32Array
  readonly holders: ReadonlyArray<ReadonlySet<number>>
  readonly used: Float64Array
  readonly put: (party: number, place: number) => void
  readonly remove: (party: number) => void
  /** The first thing that stands against a party that is placed nowhere: seats, then those kept apart, then the other limits. */
  readonly obstacle: (party: number, place: number) => Obstacle | undefined
}

/**
 * Nobody placed.
 *
 * @param capacities - what each limit allows, and may be changed while parties are placed. Without it limits are as they are
 *   stated: a reserve that is released limits nobody while all who could claim it are placed
 * @example
 * // Two agents who are kept apart, and one place.
 * const standing = emptyStanding(problem)
 * standing.put(0, 0)
 * standing.obstacle(1, 0) // => { kind: "apart", agents: 1 }
 */
export const emptyStanding = (problem: ConstrainedProblem, capacities?: Float64Array): Standing => {
  const { apartFrom, at, limits, members, partyOf } = problem
  const where = new Int32Array(members.length).fill(-1)
  const holders: ReadonlyArray<Set<number>> = at.map(() => new Set())
  const used = new Float64Array(limits.length)

  const count = (party: number, place: number, sign: 1 | -1): void => {
    for (const index of at[place] as ReadonlyArray<number>)
      used[index] = (used[index] as number) + sign * ((limits[index] as Limit).amounts[party] as number)
  }

  const isBroken = (index: number, party: number): boolean => {
    const { amounts, capacity, claimants } = limits[index] as Limit
    const amount = amounts[party] as number
    if (amount === 0 || (used[index] as number) + amount <= (capacities?.[index] ?? capacity)) return false
    if (capacities !== undefined || claimants === undefined) return true
    for (const claimant of claimants) if (claimant !== party && where[claimant] === -1) return true
    return false
  }

  const agentsApart = (party: number, place: number): number => {
    let agents = 0
    for (const other of apartFrom[party] as ReadonlySet<number>)
      if (where[partyOf[other] as number] === place) agents++
    return agents
  }

  return {
    where,
    holders,
    used,
    put: (party, place) => {
      where[party] = place
      holders[place]?.add(party)
      count(party, place, 1)
    },
    remove: (party) => {
      const place = where[party] as number
      where[party] = -1
      holders[place]?.delete(party)
      count(party, place, -1)
    },
    obstacle: (party, place) => {
      const counting = at[place] as ReadonlyArray<number>
      const [seats, ...others] = counting
      if (seats !== undefined && isBroken(seats, party)) return { kind: "limit", limit: seats }
      const agents = agentsApart(party, place)
      if (agents > 0) return { kind: "apart", agents }
      for (const index of others) if (isBroken(index, party)) return { kind: "limit", limit: index }
      return undefined
    },
  }
}

/**
 * Puts parties that are left out where nothing stands against them, in the order in which they are given, until nobody is left
 * out for whom something is free.
 *
 * @param placesOf - the places of a party, the one to be tried first in front
 */
export const fill = (
  standing: Standing,
  order: Iterable<number>,
  placesOf: (party: number) => ReadonlyArray<number>,
): void => {
  const parties = [...order]
  for (let changed = true; changed; ) {
    changed = false
    for (const party of parties) {
      if (standing.where[party] !== -1) continue
      const place = placesOf(party).find((rank) => standing.obstacle(party, rank) === undefined)
      if (place === undefined) continue
      standing.put(party, place)
      // Whoever is placed gives up his claim to seats that are kept.
      changed = true
    }
  }
}

/**
 * Whether somebody is left out for whom a reserve that is released is kept.
 *
 * @example
 * const reserve = {
 *   limited: { kind: "reserve" }, places: [0], capacity: 1, amounts: Float64Array.of(0, 1), claimants: new Set([0]),
 * } as const
 * isClaimed({ where: Int32Array.of(-1, 0) }, reserve) // => true
 * isClaimed({ where: Int32Array.of(0, 0) }, reserve) // => false
 */
export const isClaimed = ({ where }: Pick<Standing, "where">, { claimants }: Limit): boolean => {
  for (const claimant of claimants ?? []) if (where[claimant] === -1) return true
  return false
}

/** The reserves, by index, that take in others while somebody is left out for whom they are kept. */
export const brokenReserves = (
  { limits }: ConstrainedProblem,
  standing: Pick<Standing, "used" | "where">,
): ReadonlyArray<number> =>
  [...limits.entries()]
    .filter(
      ([index, limit]) => (standing.used[index] as number) > limit.capacity && isClaimed(standing, limit),
    )
    .map(([index]) => index)

/**
 * How many agents a standing places, and their scores added up.
 *
 * @example
 * figuresOf(problem, Int32Array.of(0, -1)) // => { agents: 1, score: 3 }
 */
export const figuresOf = (
  { score, members, start, place }: ConstrainedProblem,
  where: Int32Array,
): Figures => {
  let agents = 0
  let sum = 0
  for (const [party, rank] of where.entries())
    for (let pair = start[party] as number; pair < (start[party + 1] as number); pair++)
      if (rank !== -1 && place[pair] === rank) {
        agents += members[party]?.length ?? 0
        sum += score[pair] as number
      }
  return { agents, score: sum }
}
