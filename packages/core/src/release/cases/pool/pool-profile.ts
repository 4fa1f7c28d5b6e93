import * as Schema from "effect/Schema"

/** What a pool is. */
export const poolProfileFields = () => ({
  /** Opaque id of the unit that keeps it. */
  unit: Schema.NonEmptyString,
  /** What earmarks may name: `province`, `debt`. */
  attributes: Schema.Array(Schema.NonEmptyString),
})
