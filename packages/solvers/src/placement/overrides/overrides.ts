import type { Day } from "@bazgasht/rules"
import * as Data from "effect/Data"

/** A candidate whom an officer places in an opening, with the reason. */
export interface PlacementOverride {
  /** The id of the candidate. */
  readonly candidate: string
  /** The id of the opening in which the officer places them. */
  readonly opening: string
  /** Opaque id of the officer. */
  readonly officer: string
  readonly reason: string
  /** The day of the decision. */
  readonly day?: Day
}

/** Somebody who has another place than without the overrides, or none. */
export interface Displaced {
  /** The id of the candidate. */
  readonly candidate: string
  /** The id of the opening that they would have had. */
  readonly from: string
  /** The id of the opening that they have; absent where they are left out. */
  readonly to?: string
}

/**
 * What is kept of an override: who decided it, why, and whom it displaced. The overrides of all records, applied to the same
 * placement problem in the same mode, give the same placement and the same records.
 */
export interface OverrideRecord {
  readonly override: PlacementOverride
  /** The id of the opening that the candidate would have had without any override. */
  readonly from?: string
  /** Those who would have their place again if this override were taken back and all others stood, by their ids. */
  readonly displaced: ReadonlyArray<Displaced>
}

/**
 * What is wrong with an override, as a stable code.
 *
 * - `override.reasonMissing`, `override.officerMissing`: no reason is stated, or nobody who answers for it
 * - `override.unknownCandidate`, `override.unknownOpening`: an id of nobody and nothing in the placement problem
 * - `override.notFeasible`: a hard constraint stands against the pair, or is undetermined
 * - `override.declined`: the candidate states wishes, and the opening is none of them; work is voluntary
 * - `override.duplicateCandidate`: two overrides of one candidate
 * - `override.overfull`: more overrides into an opening than it has seats
 */
export type OverrideErrorCode =
  | "override.reasonMissing"
  | "override.officerMissing"
  | "override.unknownCandidate"
  | "override.unknownOpening"
  | "override.notFeasible"
  | "override.declined"
  | "override.duplicateCandidate"
  | "override.overfull"

/**
 * One thing that is wrong with overrides. It names opaque ids and nothing else.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const override = { candidate: "a", opening: "library", officer: "officer-4", reason: "" }
 * const wrong = placeWithOverrides({ instance }, [override], bestFit)
 * Result.isFailure(wrong) && [wrong.failure].flat().map(({ code }) => code) // => ["override.reasonMissing", "override.unknownOpening"]
 */
export class OverrideError extends Data.TaggedError("OverrideError")<{
  readonly code: OverrideErrorCode
  readonly candidate?: string
  readonly opening?: string
}> {}
