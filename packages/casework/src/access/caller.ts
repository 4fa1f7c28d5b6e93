/** The caller of a request: the person behind an account, and the roles that they hold. */

import * as Schema from "effect/Schema"

/**
 * Who asks, as the application has made sure of it. Not what a command says of itself: that is held against this.
 *
 * @example
 * const caller = { person: "person-17", linked: [], offices: [{ role: "socialWorker", unit: "unit-3" }] }
 * Schema.decodeUnknownSync(callerSchema())(caller) // => caller
 */
export const callerSchema = () =>
  Schema.Struct({
    /** Opaque id of the human being. */
    person: Schema.NonEmptyString,
    /** Every other id under which the same human being is or was known: accounts of one national id. They count as one. */
    linked: Schema.Array(Schema.NonEmptyString),
    offices: Schema.Array(
      Schema.Struct({
        /** Id of the office: `socialWorker`, `family`. */
        role: Schema.NonEmptyString,
        /** Opaque id of the unit in which it is held; absent where it belongs to none. */
        unit: Schema.optionalKey(Schema.NonEmptyString),
      }),
    ),
    /** Code of why they ask, which a register of readings keeps; absent where it was not asked. */
    purpose: Schema.optionalKey(Schema.NonEmptyString),
  })

/** Who asks, as the application has made sure of it. */
export type Caller = ReturnType<typeof callerSchema>["Type"]

/** All ids of the person. */
export const idsOf = ({ person, linked }: Caller): ReadonlyArray<string> => [person, ...linked]
