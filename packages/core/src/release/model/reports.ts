/**
 * What reports, findings and undertakings say of a case, by the id of the fact they prove.
 *
 * @module
 */

import type { Calendar, Count, Day, Fact, Term, Value } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, reportedTimes } from "../../case-file/chronology.ts"
import type { Reported } from "../../case-file/reported.ts"
import { type FactsOf, type ReportedFields, reportedFields } from "../../case-file/reported-fields.ts"
import * as conduct from "../facts/conduct.ts"
import { otherHold } from "../facts/debt/enforcement.ts"
import {
  consentLeaveUseful,
  creditPoints,
  creditPointsEarned,
  debtPartPaid,
  detentionAuthorityAgrees,
  occasionCircular,
  prisonRulesKept,
  programmeParticipation,
  unableToGiveSecurity,
  urgentRelativeEvent,
} from "../facts/furlough.ts"
import { guiltFound } from "../facts/judgment.ts"
import * as pardon from "../facts/pardon.ts"
import { newOffenceInCustody } from "../facts/person.ts"
import * as supervision from "../facts/supervision.ts"

/** What reports, findings and undertakings say, by the id of the fact. */
export interface ReportValues {
  readonly goodConduct: boolean
  readonly noReoffendingExpected: boolean
  readonly reformExpected: boolean
  readonly mitigatingGround: boolean
  readonly suitableSecurity: boolean
  readonly activityUndertaking: boolean
  readonly ownConsent: boolean
  readonly definedPlace: boolean
  readonly councilReport: boolean
  readonly socialWorkerOpinion: boolean
  readonly newOffenceInCustody: boolean
  readonly guiltFound: boolean
  readonly prisonRulesKept: boolean
  readonly programmeParticipation: boolean
  readonly creditPointsEarned: boolean
  readonly creditPoints: Count
  readonly urgentRelativeEvent: boolean
  readonly unableToGiveSecurity: boolean
  readonly consentLeaveUseful: boolean
  readonly debtPartPaid: boolean
  readonly otherHold: boolean
  readonly occasionCircular: boolean
  readonly detentionAuthorityAgrees: boolean
  readonly pardonProposed: boolean
  readonly executionBegun: boolean
  readonly securityActivitySinceConviction: boolean
  readonly releasePeriod: Term
  readonly measureDay: Day
  readonly suspensionPeriod: Term
  readonly suspensionScope: supervision.SuspensionScope
  readonly executedTerm: Term
  readonly unexcusedBreaches: Count
  readonly laterOffence: boolean
  readonly laterOffenceIntentional: boolean
  readonly laterOffencePunishment: supervision.PunishmentKind
  readonly laterOffenceDegree: Count
  readonly radiusGrade: Count
  /** In metres. */
  readonly distanceFromHome: Count
  readonly supervisedDays: Count
  readonly supervisionMeans: supervision.SupervisionMeans
}

/** The facts that a case file states as reports. */
export const reportFacts: FactsOf<ReportValues> = {
  ...conduct,
  ...pardon,
  ...supervision,
  consentLeaveUseful,
  creditPoints,
  creditPointsEarned,
  debtPartPaid,
  detentionAuthorityAgrees,
  guiltFound,
  newOffenceInCustody,
  occasionCircular,
  otherHold,
  prisonRulesKept,
  programmeParticipation,
  unableToGiveSecurity,
  urgentRelativeEvent,
}

/**
 * Reports by the id of the fact: a bare value, or the value with its document, issuer and day.
 *
 * Besides the facts of the domain, the file may state those that the jurisdiction adds.
 *
 * @example
 * const reports: Reports = { goodConduct: { value: true, issuer: "headOfPrison" }, ownConsent: true }
 */
export type Reports = ReportedFields<ReportValues> & {
  readonly [factOfJurisdiction: string]: Reported<Value> | undefined
}

/** The schema of {@link Reports}, with the facts that a jurisdiction adds. */
export const reportsSchema = (calendar: Calendar, added: ReadonlyArray<Fact>) =>
  Schema.Struct({
    ...reportedFields(Object.fromEntries(added.map((fact) => [fact.id, fact])), calendar),
    ...reportedFields({ ...reportFacts }, calendar),
  })

/** What a file states of a measure only once it was granted. */
const ofMeasure = [
  "releasePeriod",
  "suspensionPeriod",
  "suspensionScope",
  "executedTerm",
  "unexcusedBreaches",
  "laterOffence",
  "laterOffenceIntentional",
  "laterOffencePunishment",
  "laterOffenceDegree",
  "radiusGrade",
  "distanceFromHome",
  "supervisedDays",
] as const satisfies ReadonlyArray<keyof ReportValues>

/** When {@link Reports} count: from the day of the document; what is said of a measure from the day on which it was granted. */
export const reportTimes = (added: ReadonlyArray<Fact>): Chronology => ({
  ...reportedTimes(Object.fromEntries(added.map((fact) => [fact.id, fact]))),
  ...reportedTimes(
    { ...reportFacts },
    {
      measureDay: {
        time: "reported",
        day: "happens",
        before: () => Object.fromEntries(ofMeasure.map((field) => [field, undefined])),
      },
    },
  ),
})
