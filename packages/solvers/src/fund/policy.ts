import type { PriorityPolicy } from "../placement/priority.ts"

/** Breaks ties by lots that follow from the seed. */
export type TieBreaker = PriorityPolicy["tieBreaker"]

/** Frees as many people as possible; of all ways to do so, one that costs least. */
export interface CountPolicy {
  readonly mode: "count"
  readonly tieBreaker: TieBreaker
}

/** Frees those whose weights together are greatest; of all ways to do so, one that costs least. */
export interface WeightPolicy {
  readonly mode: "weight"
  /** The value of the petition that is its weight: a whole number greater than zero. */
  readonly weight: string
  readonly tieBreaker: TieBreaker
}

/**
 * Frees in the order of declared keys while the money lasts. The key `residual` is what still has to be paid; every other key
 * is a value of the petition.
 */
export interface InOrderPolicy {
  readonly mode: "priority"
  readonly priority: PriorityPolicy
}

/**
 * Spends the gifts so that every donor has influence in proportion to the gift: again and again that petition is served which
 * asks least of each who may pay for it, and all of them pay the same, or all that they have left. What nobody can be served with in
 * this way is left over.
 */
export interface EqualSharesPolicy {
  readonly mode: "equalShares"
  readonly tieBreaker: TieBreaker
}

/** A policy of allocation. */
export type AllocationPolicy = CountPolicy | WeightPolicy | InOrderPolicy | EqualSharesPolicy

/** The seed from which lots follow. */
export const seedOf = (policy: AllocationPolicy): string =>
  (policy.mode === "priority" ? policy.priority.tieBreaker : policy.tieBreaker).seed

/** The name of a way to allocate. */
export type AllocationMode = AllocationPolicy["mode"]
