/**
 * Which party is in which place while parties are being placed, how much of each limit is used, and what keeps a further party
 * out.
 */

import type { ConstrainedProblem, Limit } from "./problem.ts"
import type { Figures } from "./search/objective.ts"

/** What keeps a party out of a place: a limit, by its index, or the number of agents that a member is kept apart from. */
export type Obstacle =
  | { readonly kind: "limit"; readonly limit: number }
  | { readonly kind: "apart"; readonly agents: number }

/** Parties in places. */
export interface Occupancy {
  /** The place of each party, or -1. */
  readonly where: Int32Array
  readonly holders: ReadonlyArray<ReadonlySet<number>>
  readonly used: Float64Array
  readonly put: (party: number, place: number) => void
  readonly remove: (party: number) => void
  /** The first obstacle to a party that is placed nowhere: seats, then separations, then the other limits. */
  readonly obstacle: (party: number, place: number) => Obstacle | undefined
}

/**
 * No party placed.
 *
 * @param capacities - the capacity of each limit, which the caller may change while parties are placed. Without it the limits of the
 *   problem hold: a released reserve limits no one while all its claimants are placed
 * @example
 * // Two agents who are kept apart, and one place.
 * const occupancy = emptyOccupancy(problem)
 * occupancy.put(0, 0)
 * occupancy.obstacle(1, 0) // => { kind: "apart", agents: 1 }
 */
export const emptyOccupancy = (problem: ConstrainedProblem, capacities?: Float64Array): Occupancy => {
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
 * Places parties that are left out wherever there is no obstacle, in the given order, until no more fit.
 *
 * @param placesOf - the places of a party, the one to be tried first in front
 */
export const fill = (
  occupancy: Occupancy,
  order: Iterable<number>,
  placesOf: (party: number) => ReadonlyArray<number>,
): void => {
  const parties = [...order]
  for (let changed = true; changed; ) {
    changed = false
    for (const party of parties) {
      if (occupancy.where[party] !== -1) continue
      const place = placesOf(party).find((rank) => occupancy.obstacle(party, rank) === undefined)
      if (place === undefined) continue
      occupancy.put(party, place)
      // A party that is placed no longer claims reserved seats.
      changed = true
    }
  }
}

/**
 * Whether a claimant of a released reserve is left out.
 *
 * @example
 * const reserve = {
 *   limited: { kind: "reserve" }, places: [0], capacity: 1, amounts: Float64Array.of(0, 1), claimants: new Set([0]),
 * } as const
 * isClaimed({ where: Int32Array.of(-1, 0) }, reserve) // => true
 * isClaimed({ where: Int32Array.of(0, 0) }, reserve) // => false
 */
export const isClaimed = ({ where }: Pick<Occupancy, "where">, { claimants }: Limit): boolean => {
  for (const claimant of claimants ?? []) if (where[claimant] === -1) return true
  return false
}

/** The released reserves, by index, that others use while a claimant is left out. */
export const brokenReserves = (
  { limits }: ConstrainedProblem,
  occupancy: Pick<Occupancy, "used" | "where">,
): ReadonlyArray<number> =>
  [...limits.entries()]
    .filter(
      ([index, limit]) => (occupancy.used[index] as number) > limit.capacity && isClaimed(occupancy, limit),
    )
    .map(([index]) => index)

/**
 * How many agents are placed, and the sum of their scores.
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
