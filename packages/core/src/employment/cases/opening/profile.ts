import * as Schema from "effect/Schema"
import { workplaceSchema } from "../../model/custody-at-work.ts"

/** Where an opening is and whose it is. It never changes. */
export const openingProfileSchema = () =>
  Schema.Struct({
    /** Opaque id of the unit that runs it. */
    unit: Schema.NonEmptyString,
    ...workplaceSchema().fields,
    /** Opaque id of whoever employs there, where that is not the institution. */
    employer: Schema.optionalKey(Schema.NonEmptyString),
  })
