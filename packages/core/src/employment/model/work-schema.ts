/** How work is written in the file of a prisoner, and when its fields count. */

import * as Schema from "effect/Schema"
import { addedFields, addedTimes } from "../../case-file/added-part.ts"
import type { Chronology } from "../../case-file/chronology.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenCount } from "../../case-file/written-number.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { PrisonerFileLaw } from "../../jurisdiction.ts"
import { releaseAssumptionSchema, releaseAssumptionTimes } from "./release-assumption.ts"
import type { WorkShape } from "./work-law.ts"
import { writtenOccupation, writtenOccupationGroup } from "./written-occupation.ts"

const list = <A, I>(of: Schema.Codec<A, I>) => Schema.optionalKey(Schema.Array(of))

/** The activities that a doctor may forbid. */
const activitiesOf = ({ caseFile, employment }: PrisonerFileLaw): ReadonlyArray<string> =>
  caseFile.work.activities ?? (employment?.activities ?? []).map(({ code }) => code)

export const workSchema = (law: PrisonerFileLaw) => {
  const { caseFile, pack } = law
  const { calendar } = pack
  return Schema.Struct({
    ...addedFields(caseFile.work, calendar),
    institution: Schema.optionalKey(writtenText),
    waitingSince: Schema.optionalKey(writtenDay(calendar)),
    releaseAssumptions: list(releaseAssumptionSchema(calendar)),
    medicalRestrictions: list(writtenCode(activitiesOf(law))),
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
}

/** When the fields of {@link Work} count. An expected release is foreseen, and is known with its paper. */
export const workTimes = ({ times, ...law }: WorkShape): Chronology => ({
  ...addedTimes({ ...law, times: { expectedReleaseDay: { time: "reported", day: "limit" }, ...times } }),
  waitingSince: { time: "happens" },
  releaseAssumptions: { time: "list", of: releaseAssumptionTimes },
  certificates: { time: "list", of: { on: { time: "dates" }, known: { time: "known" } } },
})
