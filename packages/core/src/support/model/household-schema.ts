/** How a household is written in a country, and when the fields count. */

import * as Schema from "effect/Schema"
import { addedFields, addedTimes } from "../../case-file/added-part.ts"
import type { Chronology } from "../../case-file/chronology.ts"
import { writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import type { FamilyFileLaw } from "./family-file-law.ts"
import type { Household } from "./household.ts"
import { memberSchema, memberTimes } from "./member-schema.ts"

/** The schema of a {@link Household}. */
export const householdSchema = (law: FamilyFileLaw, jurisdiction: Jurisdiction) =>
  Schema.Struct({
    ...addedFields(law.household, jurisdiction.pack.calendar),
    id: Schema.optionalKey(writtenText),
    area: Schema.optionalKey(writtenText),
    members: Schema.optionalKey(Schema.Array(memberSchema(law, jurisdiction))),
    account: Schema.optionalKey(writtenText),
  }) as Schema.Constraint as Schema.Codec<Household, unknown>

/** When the fields of a {@link Household} count. */
export const householdTimes = (law: FamilyFileLaw): Chronology => ({
  ...addedTimes(law.household),
  members: { time: "list", of: memberTimes(law) },
})
