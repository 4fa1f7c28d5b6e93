/** How a member of a household is written in a country, and when the fields count. */

import * as Schema from "effect/Schema"
import { addedFields, addedTimes } from "../../case-file/added-part.ts"
import type { Chronology } from "../../case-file/chronology.ts"
import { knownDays, writtenDay } from "../../case-file/written-day.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import type { FamilyFileLaw } from "./family-file-law.ts"
import { householdRoles, leavingReasons, type Member, prisonerRelation } from "./member.ts"

/** How a member may be related to the prisoner in a country. */
const relationCodes = ({ relations }: Pick<FamilyFileLaw, "relations">): ReadonlyArray<string> => [
  prisonerRelation,
  ...relations,
]

/** The schema of a {@link Member}. */
export const memberSchema = (law: FamilyFileLaw, { identifiers = [], pack: { calendar } }: Jurisdiction) =>
  Schema.Struct({
    ...addedFields(law.member, calendar),
    person: writtenText,
    relation: writtenCode(relationCodes(law)),
    roles: Schema.optionalKey(Schema.Array(writtenCode(householdRoles))),
    joined: writtenDay(calendar),
    left: Schema.optionalKey(writtenDay(calendar)),
    ...knownDays(calendar),
    leaving: Schema.optionalKey(writtenCode(leavingReasons)),
    sharedCustody: Schema.optionalKey(writtenText),
    identifiers: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({ kind: writtenCode(identifiers.map(({ code }) => code)), number: writtenText }),
      ),
    ),
    nationality: Schema.optionalKey(writtenCode(law.nationalities)),
  }) as Schema.Constraint as Schema.Codec<Member, unknown>

/** When the fields of a {@link Member} count. A day of birth is one from which years are counted. */
export const memberTimes = ({ member }: FamilyFileLaw): Chronology => ({
  ...addedTimes({ ...member, times: { birthDay: { time: "reported", day: "limit" }, ...member.times } }),
  joined: { time: "dates" },
  left: { time: "ends", before: () => ({ leaving: undefined }) },
  known: { time: "known" },
  endKnown: { time: "known" },
})
