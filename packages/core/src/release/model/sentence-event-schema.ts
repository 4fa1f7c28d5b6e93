/** How an event of a sentence is written in a country, and when it counts. */

import * as Schema from "effect/Schema"
import { addedFields, addedTimes } from "../../case-file/added-part.ts"
import type { Chronology } from "../../case-file/chronology.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenMoney } from "../../case-file/written-number.ts"
import { writtenTerm } from "../../case-file/written-term.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { PrisonerFileLaw } from "../../jurisdiction.ts"
import type { CaseFileShape } from "./case-file-law.ts"
import type { SentenceEvent } from "./sentence-event.ts"
import { imprisonmentCodes } from "./sentence-schema.ts"

/** The schema of a {@link SentenceEvent}. */
export const sentenceEventSchema = ({ caseFile, pack: { calendar } }: PrisonerFileLaw) =>
  Schema.Struct({
    id: Schema.optionalKey(writtenText),
    kind: writtenCode(caseFile.events.map(({ code }) => code)),
    day: writtenDay(calendar),
    ...knownDay(calendar),
    sentence: Schema.optionalKey(writtenText),
    term: Schema.optionalKey(writtenTerm),
    imprisonment: Schema.optionalKey(writtenCode(imprisonmentCodes(caseFile))),
    reduction: Schema.optionalKey(writtenTerm),
    fine: Schema.optionalKey(writtenMoney),
    ...addedFields(caseFile.event, calendar),
  }) as Schema.Constraint as Schema.Codec<SentenceEvent, unknown>

/** When a {@link SentenceEvent} counts: from its day, and for a look ahead from the day on which it became known. */
export const sentenceEventTimes = ({ event }: CaseFileShape): Chronology => ({
  day: { time: "dates" },
  ...addedTimes(event),
  known: { time: "known" },
})
