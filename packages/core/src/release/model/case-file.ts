/** The case file of a prisoner: one document with everything that is known of the case. */

import type { Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, fileAt, type Moment, turningDays } from "../../case-file/chronology.ts"
import { oncePer } from "../../case-file/once-per.ts"
import { writtenDay } from "../../case-file/written-day.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { Work } from "../../employment/model/work.ts"
import { workSchema, workTimes } from "../../employment/model/work-schema.ts"
import type { PrisonerFileLaw } from "../../jurisdiction.ts"
import { custodySchema, custodyTimes } from "./custody.ts"
import { debtSchema, debtTimes } from "./debt-schema.ts"
import { personSchema, personTimes } from "./person-schema.ts"
import { reportsSchema, reportTimes } from "./reports.ts"
import { sentenceEventSchema, sentenceEventTimes } from "./sentence-event-schema.ts"
import { sentenceSchema, sentenceTimes } from "./sentence-schema.ts"

const build = (jurisdiction: PrisonerFileLaw) => {
  const { caseFile, pack } = jurisdiction
  const { calendar } = pack
  return Schema.Struct({
    /** The id of the file; opaque, and no name or number of a person. */
    id: writtenText,
    kind: writtenCode(["prisoner"]),
    /** The day for which a decision is asked, where the file fixes one. */
    day: Schema.optionalKey(writtenDay(calendar)),
    person: Schema.optionalKey(personSchema(caseFile, calendar)),
    /** The sentences that were judged together, of which the heaviest is executed. */
    sentences: Schema.optionalKey(Schema.Array(sentenceSchema(jurisdiction))),
    custody: Schema.optionalKey(custodySchema(caseFile.furloughs, calendar)),
    /** Everything that happened to the sentences since the judgment; an empty list says that nothing did. */
    events: Schema.optionalKey(Schema.Array(sentenceEventSchema(jurisdiction))),
    reports: Schema.optionalKey(reportsSchema(jurisdiction, calendar)),
    /** Every debt for which the prisoner is held or may be; an empty list says that there is none. */
    debts: Schema.optionalKey(Schema.Array(debtSchema(jurisdiction))),
    work: Schema.optionalKey(workSchema(jurisdiction) as Schema.Constraint as Schema.Codec<Work, unknown>),
  })
}

/**
 * The case file of a prisoner. Everything that it does not state is unknown: nothing has a default. A list that is stated is
 * complete, and an empty one says that there is none.
 */
export interface CaseFile extends Schema.Schema.Type<ReturnType<typeof build>> {}

/** The schema of a {@link CaseFile} in a jurisdiction. */
export type CaseFileSchema = ReturnType<typeof build>

/** A case file as a document: JSON with days and terms in words. */
export type CaseFileDocument = CaseFileSchema["Encoded"]

/**
 * The schema of case files in a jurisdiction: it decodes, encodes and describes them. Checks that look at several fields at
 * once are made by `decodeCaseFile` only.
 *
 * @example
 * const decode = Schema.decodeUnknownResult(caseFileSchema(ruritania))
 * Result.isSuccess(decode({ kind: "prisoner", id: "A-1", custody: { commitmentDay: "2023/05/31" } })) // => true
 * Result.isSuccess(decode({ kind: "prisoner", id: "A-1", custody: { commitmentDay: "2023/13/10" } })) // => false
 */
export const caseFileSchema: (jurisdiction: PrisonerFileLaw) => CaseFileSchema =
  /* @__PURE__ */ oncePer(build)

/**
 * When the fields of a {@link CaseFile} count.
 *
 * @example
 * caseFileTimes(ruritania)["custody"]?.time // => "part"
 */
export const caseFileTimes = /* @__PURE__ */ oncePer((jurisdiction: PrisonerFileLaw): Chronology => {
  const { caseFile } = jurisdiction
  return {
    day: { time: "asked" },
    person: { time: "part", of: personTimes(caseFile) },
    sentences: { time: "list", of: sentenceTimes(caseFile) },
    custody: { time: "part", of: custodyTimes },
    events: { time: "list", of: sentenceEventTimes(caseFile) },
    reports: { time: "part", of: reportTimes(jurisdiction) },
    debts: { time: "list", of: debtTimes(caseFile) },
    work: { time: "part", of: workTimes(caseFile.work) },
  }
})

/** The file of a prisoner at a moment: without anything that had not happened yet, or was not known. */
export const caseFileAt = (file: CaseFile, jurisdiction: PrisonerFileLaw, moment: Moment): CaseFile => {
  const then = fileAt(file, caseFileTimes(jurisdiction), moment)
  if (then.sentences?.length !== 0 || file.sentences?.length === 0) return then
  // Before the first judgment it is open what will be judged: that is not the statement that nothing was.
  const { sentences: _, ...before } = then
  return before
}

/**
 * The file of a prisoner as it was on a day. What is dated later is not there, and what ended later has not ended; a list that is
 * stated stays complete.
 *
 * An entry counts from its own day. Where the file says that it became known later, it counts from then; where it became known
 * earlier, it is announced until its day comes.
 *
 * @example
 * const events = [{ kind: "royalRemission", day: "2024/12/21", term: "6y" }]
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", events }, ruritania))
 * caseFileOn(file, ruritania, gregorianDay(2024, 7, 22)).events // => []
 * caseFileOn(file, ruritania, gregorianDay(2024, 12, 21)).events?.length // => 1
 */
export const caseFileOn = (file: CaseFile, jurisdiction: PrisonerFileLaw, day: Day): CaseFile =>
  caseFileAt(file, jurisdiction, { day, known: day })

/** The days on which something of the file begins to count or ends, as far as it is known by a day. */
export const turningDaysOf = (
  file: CaseFile,
  jurisdiction: PrisonerFileLaw,
  known: Day,
): ReadonlyArray<Day> => turningDays(file, caseFileTimes(jurisdiction), known)
