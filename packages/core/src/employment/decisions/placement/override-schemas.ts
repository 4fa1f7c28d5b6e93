import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { writtenText } from "../../../case-file/written-word.ts"

/**
 * The schema of an override. The ids are opaque, and the reason is not empty.
 *
 * @example
 * const override = { candidate: "a", opening: "bakery", officer: "officer-4", reason: "has taught the bakers" }
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

/**
 * The schema of the record of an override, for reading one back from where it is kept.
 *
 * @example
 * const override = { candidate: "a", opening: "bakery", officer: "officer-4", reason: "has taught the bakers" }
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
