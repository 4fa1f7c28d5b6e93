/** How work is written in the file of a prisoner, and when its fields count. */

import * as Schema from "effect/Schema"
import { addedFields, addedTimes } from "../../case-file/added-part.ts"
import type { Chronology } from "../../case-file/chronology.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenCount } from "../../case-file/written-number.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { releaseAssumptionSchema, releaseAssumptionTimes } from "./release-assumption.ts"
import type { WorkLaw } from "./work-law.ts"
import { writtenOccupation, writtenOccupationGroup } from "./written-occupation.ts"

const list = <A, I>(of: Schema.Codec<A, I>) => Schema.optionalKey(Schema.Array(of))

export const workSchema = ({ caseFile, employment, pack: { calendar } }: Jurisdiction) =>
  Schema.Struct({
    ...addedFields(caseFile.work, calendar),
    institution: Schema.optionalKey(writtenText),
    waitingSince: Schema.optionalKey(writtenDay(calendar)),
    releaseAssumptions: list(releaseAssumptionSchema(calendar)),
    medicalRestrictions: list(writtenCode((employment?.activities ?? []).map(({ code }) => code))),
    skills: list(
      Schema.Struct({ skill: writtenText, level: Schema.optionalKey(writtenCount({ minimum: 1 })) }),
    ),
    certificates: list(
      Schema.Struct({
        occupation: writtenOccupation,
        on: Schema.optionalKey(writtenDay(calendar)),
        ...knownDay(calendar),
      }),
    ),
    experience: list(Schema.Struct({ occupation: writtenOccupation, months: writtenCount({ minimum: 0 }) })),
    preferredOccupations: list(writtenOccupationGroup),
    wishes: list(writtenText),
    uses: Schema.optionalKey(Schema.Record(writtenText, writtenCount({ minimum: 0 }))),
    keptApartFrom: list(writtenText),
  })

/** When the fields of {@link Work} count. An expected release is foreseen, and is known with its paper. */
export const workTimes = ({ times, ...law }: WorkLaw): Chronology => ({
  ...addedTimes({ ...law, times: { expectedReleaseDay: { time: "reported", day: "limit" }, ...times } }),
  waitingSince: { time: "happens" },
  releaseAssumptions: { time: "list", of: releaseAssumptionTimes },
  certificates: { time: "list", of: { on: { time: "dates" }, known: { time: "known" } } },
})
