/**
 * Terms of a placement. That the council decides and the judge confirms is the rule's (EMP-2), that work outside needs security
 * and the permission of a judge too (EMP-3), and that it is voluntary (EMP-4). Work after release asks for the release and for
 * no decision. The constraints are those of the programme.
 */

import type {
  CustodyAtWork,
  PlacementDocument,
  PlacementOffices,
  PlacementTerms,
} from "@bazgasht/core/employment"
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
import {
  councilDecision,
  medicalFitness,
  outsidePermission,
  releaseCertificate,
  securityOrder,
} from "../case-codes.ts"
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
  providers,
  supervision,
  throughRelease,
  workWithin,
} from "./offices.ts"

/** Of somebody who has been released neither the council nor a judge decides anything, and no doctor of the prison. */
const held: ReadonlyArray<CustodyAtWork> = ["inside", "outside"]

/** What is asked for. A doctor looks again while somebody works; whatever permits the place has to last to the end. */
const requiredDocuments: ReadonlyArray<PlacementDocument> = [
  { document: councilDecision.code, issuers: council, confirmers: judge, askedIn: held, untilEnd: true },
  { document: medicalFitness.code, issuers: doctors, askedIn: held, untilEnd: false },
  {
    document: outsidePermission.code,
    issuers: roles(...openStatus.deciders),
    askedIn: ["outside"],
    untilEnd: true,
  },
  {
    document: securityOrder.code,
    issuers: roles(prosecutor, enforcementJudge),
    askedIn: ["outside"],
    untilEnd: true,
  },
]

/** Who acts where the work begins after release. Whoever employs decides on a dismissal. */
const afterRelease: PlacementOffices = {
  proposers: throughRelease,
  overriders: supervision,
  officers: throughRelease,
  clearers: prison,
  dismissalDeciders: providers,
}

/**
 * Terms of a placement on the day of the setting; `undefined` where a number is unknown.
 *
 * @example
 * placementTerms({ pack: iranPack, today: jalaliDay(1404, 2, 10) })?.followUpDays // => [30, 90, 180]
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
    dismissalDeciders: council,
    afterRelease,
    followUpOfficers: afterCare,
    hardConstraints: employmentProgramme.constraints.map(({ id }) => id),
    requiredDocuments,
    releaseCertificate: { document: releaseCertificate.code, issuers: prison },
    followUpDays: [first, second, last],
    ...lengths,
  }
}
