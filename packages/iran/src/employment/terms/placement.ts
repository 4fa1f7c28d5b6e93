/**
 * Terms of a placement. That the council decides and the judge confirms is the rule's (EMP-2), that work outside needs security
 * and the permission of a judge too (EMP-3), and that it is voluntary (EMP-4). The constraints are those of the programme.
 *
 * @module
 */

import type { PlacementDocument, PlacementTerms } from "@bazgasht/core"
import type { Setting } from "@bazgasht/rules"
import { convict, enforcementJudge, prosecutor } from "../../actors.ts"
import { numbersOn } from "../../dated-numbers.ts"
import {
  firstFollowUp,
  lastFollowUp,
  longestPause,
  offerAnswerTime,
  secondFollowUp,
} from "../../parameters/employment-cases.ts"
import { roles } from "../../support/terms/offices.ts"
import { councilDecision, medicalFitness, outsidePermission, securityOrder } from "../case-codes.ts"
import { openStatus } from "../open-status.ts"
import { placedInOpening, voluntary } from "../placement.ts"
import { employmentProgramme } from "../rules.ts"
import {
  afterCare,
  caseworkers,
  council,
  doctors,
  judge,
  onWages,
  prison,
  prisonStaff,
  workWithin,
} from "./offices.ts"

/** What is asked for. A doctor looks again while somebody works; whatever permits the place has to last to the end. */
const requiredDocuments: ReadonlyArray<PlacementDocument> = [
  { document: councilDecision.code, issuers: council, confirmers: judge, onlyOutside: false, untilEnd: true },
  { document: medicalFitness.code, issuers: doctors, onlyOutside: false, untilEnd: false },
  {
    document: outsidePermission.code,
    issuers: roles(...openStatus.deciders),
    onlyOutside: true,
    untilEnd: true,
  },
  {
    document: securityOrder.code,
    issuers: roles(prosecutor, enforcementJudge),
    onlyOutside: true,
    untilEnd: true,
  },
]

/**
 * Terms of a placement on the day of the setting; `undefined` where a number is unknown.
 *
 * @example
 * placementTerms({ pack: iranPack, today })?.followUpDays // => [30, 90, 180]
 */
export const placementTerms = ({ today }: Setting): PlacementTerms | undefined => {
  const numbers = numbersOn(
    {
      answerTime: offerAnswerTime,
      longestPause,
      first: firstFollowUp,
      second: secondFollowUp,
      last: lastFollowUp,
    },
    today,
  )
  if (numbers === undefined) return undefined
  const { first, last, second, ...lengths } = numbers
  return {
    citations: [
      ...placedInOpening.citations,
      ...voluntary.citations,
      ...openStatus.citations,
      onWages,
      workWithin,
    ],
    prisonerRole: convict.id,
    proposers: caseworkers,
    overriders: council,
    officers: prisonStaff,
    clearers: prison,
    followUpOfficers: afterCare,
    dismissalDeciders: council,
    hardConstraints: employmentProgramme.constraints.map(({ id }) => id),
    requiredDocuments,
    followUpDays: [first, second, last],
    ...lengths,
  }
}
