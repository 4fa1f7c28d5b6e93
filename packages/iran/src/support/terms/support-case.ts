/** Terms of a support case. Who decides on cover and who reports is the rule's (FAM-1). */

import type { SupportTerms } from "@bazgasht/core/support"
import type { Setting } from "@bazgasht/rules"
import { headOfPrison, provincialDirectorate } from "../../actors.ts"
import { numbersOn } from "../../dated-numbers.ts"
import {
  answerTime,
  appealTime,
  assessmentLimit,
  monitoring,
  phaseOut,
  reviewGrace,
  reviewInterval,
} from "../../parameters/support-cases.ts"
import { bridging } from "../bridging.ts"
import {
  closingOutcomes,
  graduationCriteria,
  reviewMissed,
  selfReliant,
  suspensionReasons,
} from "../case-codes.ts"
import { familyCover } from "../family-cover.ts"
import { payers } from "../payers.ts"
import { codes, familyAndStaff, field, roles, staff, workWithin } from "./offices.ts"

/** Terms of a support case on the day of the setting; `undefined` where a number is unknown. */
export const supportCaseTerms = ({ today }: Setting): SupportTerms | undefined => {
  const numbers = numbersOn(
    {
      answerTime,
      appealTime,
      snapshotLimit: assessmentLimit,
      reviewInterval,
      grace: reviewGrace,
      phaseOut,
      monitoring,
    },
    today,
  )
  const [, ...otherPayers] = payers
  return (
    numbers && {
      citations: [...familyCover.citations, workWithin],
      roles: {
        openers: familyAndStaff,
        screeners: field,
        suppliers: [...familyAndStaff, headOfPrison.id],
        assessors: roles(...familyCover.reporters),
        approvers: roles(...familyCover.deciders),
        reviewers: field,
        officers: staff,
      },
      coverRule: familyCover.id,
      bridgingRule: bridging.id,
      otherPayers: codes(otherPayers),
      grievanceOffice: provincialDirectorate.id,
      freshReviewer: false,
      suspensionReasons: codes(suspensionReasons),
      overdueReason: reviewMissed.code,
      graduationCriteria: codes(graduationCriteria),
      closingOutcomes: codes(closingOutcomes),
      graduatedOutcome: selfReliant.code,
      ...numbers,
    }
  )
}
