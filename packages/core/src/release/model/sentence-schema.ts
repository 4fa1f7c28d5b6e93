/** How a sentence is written in a country, and when its fields count. */

import * as Schema from "effect/Schema"
import { addedFields, addedTimes } from "../../case-file/added-part.ts"
import type { Chronology } from "../../case-file/chronology.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenMoney } from "../../case-file/written-number.ts"
import { writtenTerm } from "../../case-file/written-term.ts"
import { writtenCode, writtenOffence, writtenText, writtenTruth } from "../../case-file/written-word.ts"
import type { PrisonerFileLaw } from "../../jurisdiction.ts"
import type { CaseFileShape } from "./case-file-law.ts"
import { life, type Sentence } from "./sentence.ts"

/** The codes of the kinds of imprisonment in a country. */
export const imprisonmentCodes = ({
  imprisonment,
}: Pick<CaseFileShape, "imprisonment">): ReadonlyArray<string> => [
  ...new Set([...imprisonment.map(({ code }) => code), life]),
]

/** The schema of a {@link Sentence}. */
export const sentenceSchema = ({ caseFile, offences, pack: { calendar } }: PrisonerFileLaw) => {
  const imprisonment = Schema.Struct({
    kind: Schema.optionalKey(writtenCode(imprisonmentCodes(caseFile))),
    term: Schema.optionalKey(writtenTerm),
  })
  const punishments = Schema.Struct({
    imprisonment: Schema.optionalKey(imprisonment),
    fine: Schema.optionalKey(writtenMoney),
    ...addedFields(caseFile.punishments, calendar),
  })
  return Schema.Struct({
    id: Schema.optionalKey(writtenText),
    executed: Schema.optionalKey(writtenTruth),
    offence: Schema.optionalKey(writtenOffence(offences.map(({ code }) => code))),
    offenceDay: Schema.optionalKey(writtenDay(calendar)),
    judgmentDay: Schema.optionalKey(writtenDay(calendar)),
    finalityDay: Schema.optionalKey(writtenDay(calendar)),
    punishments: Schema.optionalKey(punishments),
    ...addedFields(caseFile.sentence, calendar),
    ...knownDay(calendar),
  }) as Schema.Constraint as Schema.Codec<Sentence, unknown>
}

/** When the fields of a {@link Sentence} count. A sentence is there from the day of the judgment. */
export const sentenceTimes = ({ sentence }: CaseFileShape): Chronology => ({
  offenceDay: { time: "dates" },
  judgmentDay: { time: "dates" },
  finalityDay: { time: "happens" },
  ...addedTimes(sentence),
  known: { time: "known" },
})
