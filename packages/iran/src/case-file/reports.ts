/** What reports, findings and undertakings say under Iranian law, by the id of the fact they prove. */

import type { Chronology } from "@bazgasht/core/case-file"
import type { FactNode } from "@bazgasht/rules"
import { otherHold } from "../facts/debt/enforcement.ts"
import * as conduct from "../facts/release/conduct.ts"
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
} from "../facts/release/furlough.ts"
import { guiltFound } from "../facts/release/judgment.ts"
import * as pardon from "../facts/release/pardon.ts"
import { newOffenceInCustody } from "../facts/release/person.ts"
import * as supervision from "../facts/release/supervision.ts"

/** The facts that an Iranian case file states as reports. */
export const reports: { readonly [fact: string]: FactNode } = {
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
]

/** What is said of a measure counts from the day on which it was granted. */
export const reportTimes: Chronology = {
  measureDay: {
    time: "reported",
    day: "happens",
    before: () => Object.fromEntries(ofMeasure.map((field) => [field, undefined])),
  },
}
