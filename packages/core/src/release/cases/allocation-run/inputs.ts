import { type Day, digestOf } from "@bazgasht/rules"
import type { FundablePetition } from "@bazgasht/solvers/fund"
import { countOpenHolds } from "../debt-petition/debt-petition-guards.ts"
import type { DebtPetitionState } from "../debt-petition/debt-petition-protocol.ts"
import { uncoveredOf } from "../debt-petition/debt-petition-reading.ts"
import type { PoolState } from "../pool/pool-protocol.ts"
import { freeGiftsOf } from "../pool/pool-reading.ts"
import type { AllocationRunState } from "./allocation-run-protocol.ts"
import type { AllocationRunResult } from "./matter.ts"

/**
 * A petition as an allocation takes it; `undefined` where no money may be allocated to it on the day: its residual is not fixed or
 * has expired, nothing is left to be covered, or something holds the prisoner that money does not lift.
 *
 * @example
 * // A rent of 90,000,000 crowns, of which the creditor gives up 40,000,000.
 * const words = { attributes: { debt: "rent" }, values: {} }
 * fundablePetitionOf(fundable, words, gregorianDay(2025, 4, 21))
 * // => { id: "petition-1", residual: 50_000_000, attributes: { debt: "rent" }, values: {} }
 * // What creditors said stands for three months.
 * fundablePetitionOf(fundable, words, gregorianDay(2025, 7, 23)) // => undefined
 * fundablePetitionOf(paying, words, gregorianDay(2025, 4, 21)) // => undefined
 */
export const fundablePetitionOf = (
  state: DebtPetitionState,
  { attributes, values }: Pick<FundablePetition, "attributes" | "values">,
  day: Day,
): FundablePetition | undefined => {
  if (state.stage !== "fundable" || countOpenHolds(state.holds) > 0) return undefined
  return day > state.residual.validUntil && state.confirmed.length === 0
    ? undefined
    : { id: state.subject, residual: uncoveredOf(state), attributes, values }
}

/** The digest of petitions, in whatever order they are listed. */
export const petitionsDigestOf = (petitions: ReadonlyArray<FundablePetition>): string =>
  digestOf([...petitions].sort((one, other) => (one.id < other.id ? -1 : 1)))

/** A part of what a run rests on. */
export type RunInput = "gifts" | "petitions"

/** Whether each gift still has free what a result pays from it. */
const isCovered = ({ grants }: Pick<AllocationRunResult, "grants">, pool: PoolState): boolean => {
  const left = new Map(freeGiftsOf(pool).map(({ free, id }) => [id, free as number]))
  return grants
    .flatMap(({ payments }) => payments)
    .every(({ amount, gift }) => {
      const rest = (left.get(gift) ?? 0) - amount
      left.set(gift, rest)
      return rest >= 0
    })
}

/**
 * What has changed since a result was computed, so that it does not hold any more: a petition, or a gift that no longer has free what is
 * paid from it. Money that came in since takes nothing from anybody: it stays free for the next run.
 */
export const changedSince = (
  result: Pick<AllocationRunResult, "grants" | "petitionsDigest">,
  pool: PoolState,
  petitions: ReadonlyArray<FundablePetition>,
): ReadonlyArray<RunInput> => [
  ...(isCovered(result, pool) ? [] : (["gifts"] as const)),
  ...(petitionsDigestOf(petitions) === result.petitionsDigest ? [] : (["petitions"] as const)),
]

/**
 * Whether a run is stale: since it was computed a petition has changed, or a gift no longer has free what the run pays from it. Committed runs
 * are history and never stale.
 *
 * @example
 * // A gift of 60,000,000 crowns, of which the run gives 50,000,000.
 * const petitions = [fundablePetitionOf(fundable, { attributes: { debt: "rent" }, values: {} }, gregorianDay(2025, 4, 21))]
 * isStale(computed, openPool, petitions.flatMap((one) => one ?? [])) // => false
 * // The petition is withdrawn.
 * isStale(computed, openPool, []) // => true
 * // Committed runs are history.
 * isStale(committed, openPool, []) // => false
 */
export const isStale = (
  run: AllocationRunState,
  pool: PoolState,
  petitions: ReadonlyArray<FundablePetition>,
): boolean =>
  (run.stage === "computed" || run.stage === "proposed" || run.stage === "approved") &&
  changedSince(run.result, pool, petitions).length > 0
