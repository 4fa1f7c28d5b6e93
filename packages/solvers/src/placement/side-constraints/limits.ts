/**
 * What openings have of something, and how much of it each party uses: seats, other dimensions, and quotas.
 */

import type * as solvers from "../../assignment/side-constraints/problem.ts"
import type { PlacementInstance } from "../instance.ts"
import type { Parties } from "./parties.ts"
import type { Quota, SideConstraints } from "./side-constraints.ts"

/** What is limited. A reserve limits everybody who is not of the category. */
type Limited =
  | { readonly kind: "seats" }
  | { readonly kind: "dimension"; readonly dimension: string }
  | { readonly kind: "ceiling"; readonly quota: Quota }
  | { readonly kind: "reserve"; readonly quota: Quota; readonly seats: number }

/** The candidates placed in these openings, by rank, together use no more than the capacity. */
export interface Limit extends solvers.Limit {
  readonly limited: Limited
}

/** Limits, those of the seats first and in the order of the openings. */
export interface Limits {
  readonly limits: ReadonlyArray<Limit>
  /** For each opening, by rank, the limits that count it. */
  readonly at: ReadonlyArray<ReadonlyArray<number>>
}

const amountsOf = ({ members }: Parties, amount: (candidate: number) => number): Float64Array =>
  Float64Array.from(members, (of) => of.reduce((sum, candidate) => sum + amount(candidate), 0))

/** What of an instance and its side constraints is counted. */
type Stated = {
  readonly instance: PlacementInstance
  readonly constraints: SideConstraints
  readonly parties: Parties
}

const dimensionLimits = ({ constraints, instance, parties }: Stated): ReadonlyArray<Limit> => {
  const { candidates = [], openings = [] } = constraints
  const usesOf = new Map(
    candidates.map(({ candidate, uses = {} }) => [candidate, new Map(Object.entries(uses))]),
  )
  const capacitiesOf = new Map(
    openings.map(({ capacities, opening }) => [opening, new Map(Object.entries(capacities))]),
  )
  const dimensions = [...new Set([...usesOf.values()].flatMap((uses) => [...uses.keys()]))].sort()
  return dimensions.flatMap((dimension) => {
    const amounts = amountsOf(
      parties,
      (candidate) => usesOf.get(instance.candidates[candidate]?.id ?? "")?.get(dimension) ?? 0,
    )
    return Array.from(parties.openings.placeOf, (place, rank) => ({
      limited: { kind: "dimension" as const, dimension },
      places: [rank],
      capacity: capacitiesOf.get(instance.openings[place]?.id ?? "")?.get(dimension) ?? 0,
      amounts,
    }))
  })
}

const quotaLimits = ({ constraints, instance, parties }: Stated): ReadonlyArray<Limit> => {
  const { candidates = [], quotas = [] } = constraints
  const categoriesOf = new Map(
    candidates.map(({ candidate, categories = [] }) => [candidate, new Set(categories)]),
  )
  const rankOf = new Map(
    instance.openings.map(({ id }, place) => [id, parties.openings.rankOf[place] as number]),
  )
  const seatsOf = new Map(instance.openings.map(({ id, seats }) => [id, seats]))
  return quotas
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((quota) => {
      const isOf = (candidate: number): boolean =>
        categoriesOf.get(instance.candidates[candidate]?.id ?? "")?.has(quota.category) ?? false
      const openings = quota.openings.map((id) => rankOf.get(id) as number).sort((one, other) => one - other)
      const limits: Array<Limit> = []
      if (quota.atMost !== undefined)
        limits.push({
          limited: { kind: "ceiling", quota },
          places: openings,
          capacity: quota.atMost,
          amounts: amountsOf(parties, (candidate) => (isOf(candidate) ? 1 : 0)),
        })
      if (quota.reserved !== undefined) {
        const { seats, unusedSeats } = quota.reserved
        const all = quota.openings.reduce((sum, id) => sum + (seatsOf.get(id) as number), 0)
        const reserve: Limit = {
          limited: { kind: "reserve", quota, seats },
          places: openings,
          capacity: all - seats,
          amounts: amountsOf(parties, (candidate) => (isOf(candidate) ? 0 : 1)),
        }
        const claimants = parties.members.flatMap((members, party) => (members.some(isOf) ? [party] : []))
        limits.push(unusedSeats === "kept" ? reserve : { ...reserve, claimants: new Set(claimants) })
      }
      return limits
    })
}

/** The limits that count each opening. */
const countingOf = (limits: ReadonlyArray<Limit>, openings: number): ReadonlyArray<ReadonlyArray<number>> => {
  const at: ReadonlyArray<Array<number>> = Array.from({ length: openings }, () => [])
  for (const [place, limit] of limits.entries()) for (const opening of limit.places) at[opening]?.push(place)
  return at
}

/** Whether a party could take an opening if it alone were placed; no reserve that may be released stands against it. */
const fitsAlone = ({ at, limits }: Limits, party: number, opening: number): boolean =>
  (at[opening] ?? []).every((place) => {
    const { amounts, capacity, claimants } = limits[place] as Limit
    return claimants !== undefined || (amounts[party] as number) <= capacity
  })

/** The limits of an instance with its side constraints. */
export const limitsOf = (stated: Stated): Limits => {
  const { instance, parties } = stated
  const sizes = Float64Array.from(parties.members, ({ length }) => length)
  const seats = Array.from(parties.openings.placeOf, (place, rank) => ({
    limited: { kind: "seats" as const },
    places: [rank],
    capacity: instance.openings[place]?.seats ?? 0,
    amounts: sizes,
  }))
  const limits: ReadonlyArray<Limit> = [...seats, ...dimensionLimits(stated), ...quotaLimits(stated)]
  const at = countingOf(limits, seats.length)
  const wishesOneOf = (party: number, openings: ReadonlyArray<number>): boolean =>
    parties.place
      .subarray(parties.start[party], parties.start[party + 1])
      .some((opening) => openings.includes(opening) && fitsAlone({ at, limits }, party, opening))
  return {
    limits: limits.map((limit) =>
      limit.claimants === undefined
        ? limit
        : {
            ...limit,
            claimants: new Set([...limit.claimants].filter((party) => wishesOneOf(party, limit.places))),
          },
    ),
    at,
  }
}
