/** From the file of a prisoner, and from an opening, to the facts that rules speak of. */

import type { Day, Entry, FactNode, Facts, History, Value } from "@bazgasht/rules"
import { arranged } from "../../case-file/arrangement.ts"
import { historyOver } from "../../case-file/case-history.ts"
import type { Moment } from "../../case-file/chronology.ts"
import { addKnown } from "../../case-file/known-only.ts"
import { type Reported, reportedValue } from "../../case-file/reported.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { addReleaseFacts, type FactsInMaking } from "../../release/facts/release-facts.ts"
import { type CaseFile, caseFileAt, turningDaysOf } from "../../release/model/case-file.ts"
import type { Opening } from "../model/opening.ts"
import { openingOn } from "../model/opening-schema.ts"
import type { Work } from "../model/work.ts"
import type { WorkLaw } from "../model/work-law.ts"
import { assumedRelease } from "./assumed-release.ts"

/** Adds what is reported, by the ids of the facts. */
const addReported = (
  facts: FactsInMaking,
  part: object,
  by: { readonly [field: string]: FactNode } = {},
): void => {
  const reports = part as { readonly [field: string]: Reported<Value> | undefined }
  for (const field in by) {
    const reported = reports[field]
    if (reported !== undefined) facts[(by[field] as FactNode).id] = reportedValue(reported)
  }
}

const entriesOf = (list: ReadonlyArray<Entry> | undefined): ReadonlyArray<Entry> | undefined =>
  list === undefined ? undefined : arranged(list)

const codes = (field: string, list: ReadonlyArray<string> | undefined): ReadonlyArray<Entry> | undefined =>
  entriesOf(list?.map((code) => ({ [field]: code })))

const addWorked = (facts: FactsInMaking, work: Work, { facts: following, reported }: WorkLaw): void => {
  addReported(facts, work, reported)
  addKnown(facts, {
    medicalRestrictions: codes("activity", work.medicalRestrictions),
    skillCertificates: codes(
      "occupation",
      work.certificates?.map(({ occupation }) => occupation),
    ),
  })
  if (facts["expectedReleaseDay"] === undefined) addKnown(facts, { expectedReleaseDay: facts["endOfTerm"] })
  if (following !== undefined) addKnown(facts, following(work, facts))
}

/** Whether a day of release is set; it is not known where neither a day nor a life that is being served is known. */
const isReleaseForeseen = (facts: Facts): boolean | undefined => {
  if (facts["expectedReleaseDay"] !== undefined) return true
  return facts["imprisonmentKind"] === "life" && facts["executionEnded"] === false ? false : undefined
}

/**
 * Adds the facts of {@link workFacts} to an object in which none of them has a value yet. Whoever asks for the facts of
 * one prisoner after another, and keeps none, gets them sooner in one object that has a place for each.
 *
 * @example
 * const document = { kind: "prisoner", id: "A-1", work: { expectedReleaseDay: "2027/01/01" } }
 * const facts: { [fact: string]: Facts[string] } = {}
 * addWorkFacts(facts, Result.getOrThrow(decodeCaseFile(document, ruritania)), ruritania, gregorianDay(2025, 2, 10))
 * facts["expectedReleaseDay"] // => gregorianDay(2027, 1, 1)
 * facts["releaseForeseen"] // => true
 */
export const addWorkFacts = (
  facts: FactsInMaking,
  file: CaseFile,
  jurisdiction: Jurisdiction,
  day: Day,
): void => {
  addWorkFactsAt(facts, file, jurisdiction, { day, known: day })
}

const addWorkFactsAt = (
  facts: FactsInMaking,
  whole: CaseFile,
  jurisdiction: Jurisdiction,
  moment: Moment,
): void => {
  const file = caseFileAt(whole, jurisdiction, moment)
  // Into one object, which grows: copies of so many facts would cost more than deriving them.
  addReleaseFacts(facts, file, jurisdiction)
  addWorked(facts, file.work ?? {}, jurisdiction.caseFile.work)
  const releaseForeseen = isReleaseForeseen(facts)
  addKnown(facts, { releaseForeseen, ...assumedRelease(file.work?.releaseAssumptions, releaseForeseen) })
}

/**
 * The facts of a prisoner in view of work on a day: those of the sentence, and what the file says of work. The expected day of release is
 * the end of the term unless the file states an earlier or later one.
 *
 * @example
 * const custody = { commitmentDay: "2023/03/10", detention: [], escapes: [] }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", custody }, ruritania))
 * workFacts(file, ruritania, gregorianDay(2025, 2, 10))["commitmentDay"] // => gregorianDay(2023, 3, 10)
 */
export const workFacts = (file: CaseFile, jurisdiction: Jurisdiction, day: Day): Facts => {
  const facts: FactsInMaking = {}
  addWorkFacts(facts, file, jurisdiction, day)
  return facts
}

/**
 * The facts of {@link workFacts} over time, as far as they are known on a day.
 *
 * @example
 * const work = { certificates: [{ occupation: "7531", on: "2024/06/01" }] }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", work }, ruritania))
 * const history = workHistory(file, ruritania, gregorianDay(2025, 2, 10))
 * history.map(({ facts }) => facts["skillCertificates"]) // => [[], [{ occupation: "7531" }]]
 */
export const workHistory = (file: CaseFile, jurisdiction: Jurisdiction, known: Day): History =>
  historyOver(turningDaysOf(file, jurisdiction, known), jurisdiction.pack.calendar, (day) => {
    const facts: FactsInMaking = {}
    addWorkFactsAt(facts, file, jurisdiction, { day, known })
    return facts
  })

/** Codes of offences for codes of offences and groups of offences. */
const offencesOf = (
  excluded: ReadonlyArray<string> | undefined,
  { employment }: Jurisdiction,
): ReadonlyArray<string> | undefined => {
  if (excluded === undefined) return undefined
  const groups = new Map((employment?.offenceGroups ?? []).map(({ code, offences }) => [code, offences]))
  return [...new Set(excluded.flatMap((code) => groups.get(code) ?? [code]))]
}

/**
 * The facts of an opening on a day: what it states of itself by then.
 *
 * @example
 * const document = { kind: "work", id: "O-1", seats: 2, workplace: "quarry" }
 * const opening = Result.getOrThrow(decodeOpening(document, ruritania))
 * openingFacts(opening, ruritania, gregorianDay(2025, 2, 10))["openingWorkplace"] // => "quarry"
 */
export const openingFacts = (whole: Opening, jurisdiction: Jurisdiction, day: Day): Facts => {
  const opening = openingOn(whole, jurisdiction, day)
  const facts: FactsInMaking = {}
  addReported(facts, opening, jurisdiction.employment?.opening.reported)
  addKnown(facts, {
    openingKind: opening.kind,
    excludedOffences: codes("offence", offencesOf(opening.excludedOffences, jurisdiction)),
    openingDemands: codes("activity", opening.demands),
    requiredCertificates: codes("occupation", opening.requiredCertificates),
  })
  return facts
}
