/**
 * On what an allocation run rests, and whether that has changed.
 *
 * @module
 */

import { type Day, digestOf } from "@bazgasht/rules"
import type { FundablePetition } from "../../decisions/allocation/petition.ts"
import { standingHolds } from "../debt-petition/guards/gathering.ts"
import { uncoveredOf } from "../debt-petition/reading.ts"
import type { DebtPetitionState } from "../debt-petition/state.ts"
import { freeGiftsOf, giftsDigestOf } from "../pool/reading.ts"
import type { PoolState } from "../pool/state.ts"
import type { AllocationRunResult } from "./matter.ts"
import type { AllocationRunState } from "./state.ts"

/**
 * A petition as an allocation takes it; `undefined` where no money may be allocated to it on the day: its residual is not fixed or
 * has expired, nothing is left to be covered, or something holds the prisoner that money does not lift.
 *
 * @example
 * const petitions = states.flatMap((state) => fundablePetitionOf(state, words, today) ?? [])
 */
export const fundablePetitionOf = (
  state: DebtPetitionState,
  { attributes, values }: Pick<FundablePetition, "attributes" | "values">,
  day: Day,
): FundablePetition | undefined => {
  if (state.stage !== "fundable" || standingHolds(state.holds) > 0) return undefined
  return day > state.residual.validUntil && state.confirmed.length === 0
    ? undefined
    : { id: state.subject, residual: uncoveredOf(state), attributes, values }
}

/** The digest of petitions, in whatever order they are listed. */
export const petitionsDigestOf = (petitions: ReadonlyArray<FundablePetition>): string =>
  digestOf([...petitions].sort((one, other) => (one.id < other.id ? -1 : 1)))

/** A part of what a run rests on. */
export type RunInput = "gifts" | "petitions"

/** What has changed since a result was computed. */
export const changedSince = (
  { giftsDigest, petitionsDigest }: Pick<AllocationRunResult, "giftsDigest" | "petitionsDigest">,
  pool: PoolState,
  petitions: ReadonlyArray<FundablePetition>,
): ReadonlyArray<RunInput> => [
  ...(giftsDigestOf(freeGiftsOf(pool)) === giftsDigest ? [] : (["gifts"] as const)),
  ...(petitionsDigestOf(petitions) === petitionsDigest ? [] : (["petitions"] as const)),
]

/**
 * Whether a run is stale: free money of its pool or a petition has changed since it was computed. Committed runs are history and
 * never stale.
 *
 * @example
 * isStale(run, pool, petitions) // => true as soon as another gift has come in
 */
export const isStale = (
  run: AllocationRunState,
  pool: PoolState,
  petitions: ReadonlyArray<FundablePetition>,
): boolean =>
  (run.stage === "computed" || run.stage === "proposed" || run.stage === "approved") &&
  changedSince(run.result, pool, petitions).length > 0
