import { daySchema } from "@bazgasht/casework"
import * as Data from "effect/Data"
import * as Schema from "effect/Schema"
import { writtenText } from "../../../../case-file/written-word.ts"

/**
 * The schema of an override. The ids are opaque, and the reason is not empty.
 *
 * @example
 * const override = { candidate: "a", opening: "bakery", officer: "officer-4", reason: "he has taught the bakers" }
 * const decode = Schema.decodeUnknownResult(placementOverrideSchema())
 * Result.isSuccess(decode(override)) // => true
 * Result.isSuccess(decode({ ...override, reason: "" })) // => false
 */
export const placementOverrideSchema = () =>
  Schema.Struct({
    /** The id of the candidate. */
    candidate: writtenText,
    /** The id of the opening in which the officer places them. */
    opening: writtenText,
    /** Opaque id of the officer. */
    officer: writtenText,
    reason: writtenText,
    /** The day of the decision. */
    day: Schema.optionalKey(daySchema()),
  })

/** A candidate whom an officer places in an opening, with the reason. */
export type PlacementOverride = ReturnType<typeof placementOverrideSchema>["Type"]

/**
 * The schema of somebody who is displaced.
 *
 * @example
 * const decode = Schema.decodeUnknownSync(displacedSchema())
 * decode({ candidate: "b", from: "bakery" }) // => { candidate: "b", from: "bakery" }
 */
export const displacedSchema = () =>
  Schema.Struct({
    /** The id of the candidate. */
    candidate: Schema.NonEmptyString,
    /** The id of the opening that they would have had. */
    from: Schema.NonEmptyString,
    /** The id of the opening that they have; absent where they are left out. */
    to: Schema.optionalKey(Schema.NonEmptyString),
  })

/** Somebody who has another place than without the overrides, or none. */
export type Displaced = ReturnType<typeof displacedSchema>["Type"]

/**
 * The schema of the record of an override, for reading one back from where it is kept.
 *
 * @example
 * const override = { candidate: "a", opening: "bakery", officer: "officer-4", reason: "he has taught the bakers" }
 * const record = { override, displaced: [{ candidate: "b", from: "bakery" }] }
 * Schema.decodeUnknownSync(overrideRecordSchema())(JSON.parse(JSON.stringify(record))) // => record
 */
export const overrideRecordSchema = () =>
  Schema.Struct({
    override: placementOverrideSchema(),
    /** The id of the opening that the candidate would have had without any override. */
    from: Schema.optionalKey(Schema.NonEmptyString),
    /** Those who would have their place again if this override were taken back and all others stood, by their ids. */
    displaced: Schema.Array(displacedSchema()),
  })

/**
 * What is kept of an override: who decided it, why, and whom it displaced. The overrides of all records, applied to the same
 * placement problem in the same mode, give the same placement and the same records.
 */
export type OverrideRecord = ReturnType<typeof overrideRecordSchema>["Type"]

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
