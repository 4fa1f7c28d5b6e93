/**
 * Who does what in the life cycles of work and training. Our sources say who places and who confirms (EMP-2), who examines (EMP-7), who
 * runs workplaces (EMP-11), that the head of the prison supervises wages (EMP-5), and that the after-care centre follows people up. They
 * say nothing of the work on it within a prison, so what an office does beyond that is our choice. Where two people have to act, they may
 * hold the same office.
 */

import type {
  CustodyAtWork,
  LoanTerms,
  OpeningTerms,
  PlacementDocument,
  PlacementOffices,
  PlacementRunTerms,
  PlacementTerms,
  ReadinessTerms,
  TrainingTerms,
} from "@bazgasht/core/employment"
import type { Citation, Setting } from "@bazgasht/rules"
import {
  afterCareCentre,
  classificationCouncil,
  convict,
  employer,
  enforcementJudge,
  headOfPrison,
  prisonDoctor,
  prosecutor,
  provincialDirectorate,
  socialWorker,
  trainingOrganization,
} from "../actors.ts"
import { article, ours, reg00 } from "../citing.ts"
import { numbersOn, type TermsOn, termsWith } from "../dated-numbers.ts"
import {
  attendanceThreshold,
  firstFollowUp,
  lastFollowUp,
  longestPause,
  mostSittings,
  offerAnswerTime,
  readinessReview,
  secondFollowUp,
} from "../parameters/employment-cases.ts"
import { codes, roles } from "../support/terms.ts"
import {
  attendanceReasons,
  councilDecision,
  decliningReasons,
  medicalFitness,
  operators,
  outsidePermission,
  practicalExamination,
  releaseCertificate,
  securityOrder,
  workplaceHealth,
  workplaceSecurity,
  writtenExamination,
} from "./codes.ts"
import { openStatus } from "./open-status.ts"
import { placedInOpening, voluntary } from "./placement.ts"
import { employmentProgramme } from "./rules.ts"
import { loanTerms } from "./start-up-loan.ts"
import { training } from "./training.ts"
import { workplaces } from "./workplaces.ts"

/** Who works with the prisoner day by day. */
export const caseworkers = roles(socialWorker)

/** The prison: its head, and their deputy. */
export const prison = roles(headOfPrison)

/** Whoever works in the prison on placements. */
export const prisonStaff = [...caseworkers, ...prison]

/** Who works with the person until release, and who does afterwards. */
export const throughRelease = roles(socialWorker, afterCareCentre)

/** Who places a sentenced person. */
export const council = roles(classificationCouncil)

/** Who confirms what the council decides. */
export const judge = roles(enforcementJudge)

/** Who certifies what somebody's health allows. */
export const doctors = roles(prisonDoctor)

/** Who follows people up after release. */
export const afterCare = roles(afterCareCentre)

/** Who examines and certifies skills. */
export const examiners = roles(trainingOrganization)

/** Whoever offers work or a course. */
export const providers = [employer.id, ...codes(operators)]

/** The office above the prison. */
export const supervision = roles(provincialDirectorate)

/** What terms cite for wages: the head of the prison supervises them, and they are paid into the prisoner's own account. */
export const onWages: Citation = reg00(article(185), "verifiedText", "Adljou")

/** What terms cite for the work within a prison. */
export const workWithin: Citation = ours(
  "no text on the work within a prison on openings, placements and courses was found; a design choice",
)

// Terms of an opening: it has no numbers. No one clears the workplace that they answer for.

/** Terms of an opening. */
export const openingTerms: OpeningTerms = {
  citations: [workWithin],
  workplaces,
  drafters: [...providers, ...prison],
  clearers: supervision,
  openers: prison,
  seatKeepers: prisonStaff,
  suspenders: [...providers, ...prison, ...supervision],
  requiredDocuments: [
    { document: workplaceSecurity.code, issuers: prison },
    { document: workplaceHealth.code, issuers: doctors },
  ],
}

// Terms of a placement. That the council decides and the judge confirms is the rule's (EMP-2), that work outside needs security and the
// permission of a judge too (EMP-3), and that it is voluntary (EMP-4). Work after release asks for the release and for no decision. The
// constraints are those of the programme.

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

// Terms of a placement run: it has no numbers. Of each placement the council decides (EMP-2), which has to confirm it with a paper of its own.

/** Terms of a placement run. */
export const placementRunTerms: PlacementRunTerms = {
  citations: [...placedInOpening.citations, workWithin],
  recorders: throughRelease,
  committers: [...council, ...prison],
}

// Terms of a readiness profile. A wage is paid into the prisoner's own bank account (EMP-5), so nobody is ready without one; the rest is
// ours.

/**
 * Terms of a readiness profile on the day of the setting; `undefined` where a number is unknown.
 *
 * @example
 * readinessTerms({ pack: iranPack, today: jalaliDay(1404, 2, 10) })?.requiredActions // => ["identityPapers", "bankAccount"]
 */
export const readinessTerms: TermsOn<ReadinessTerms> = termsWith(
  { reviewWithin: readinessReview },
  {
    citations: [
      ...voluntary.citations,
      onWages,
      ours("identity papers are asked for because a bank does; no text on readiness was found"),
      workWithin,
    ],
    wishRecorders: [convict.id, ...throughRelease],
    profileRecorders: throughRelease,
    physicians: doctors,
    assessors: throughRelease,
    decliningReasons: codes(decliningReasons),
    requiredActions: ["identityPapers", "bankAccount"],
  },
)

// Terms of an enrolment. Written and practical examination and the certificate are those of the Technical and Vocational Training
// Organization (EMP-7).

/**
 * Terms of an enrolment on the day of the setting; `undefined` where a number is unknown.
 *
 * @example
 * trainingTerms({ pack: iranPack, today: jalaliDay(1404, 2, 10) })?.examiners // => ["trainingOrganization"]
 */
export const trainingTerms: TermsOn<TrainingTerms> = termsWith(
  { attendanceThreshold, mostSittings },
  {
    citations: [...training.citations, workWithin],
    applicationRecorders: caseworkers,
    registrars: roles(...training.deciders),
    trainers: providers,
    examiners,
    retakeGranters: examiners,
    issuers: examiners,
    revokers: examiners,
    transferrers: prison,
    attendanceReasons: attendanceReasons.map(({ attended, code, counted }) => ({
      id: code,
      attended,
      counted,
    })),
    examinationParts: [writtenExamination.code, practicalExamination.code],
  },
)

// The terms of employment as the life cycles of core need them: which office does what, on which papers, and within which time.

/** The terms of every life cycle of employment. One whose numbers are unknown on the day is absent. */
export interface TermsOfEmployment {
  readonly readiness?: ReadinessTerms
  readonly opening: OpeningTerms
  readonly placementRun: PlacementRunTerms
  readonly placement?: PlacementTerms
  readonly training?: TrainingTerms
  readonly loan?: LoanTerms
}

/**
 * The terms of employment on the day of the setting.
 *
 * @example
 * const { placement, readiness } = employmentTerms({ pack: iranPack, today })
 * placement?.followUpDays // => [30, 90, 180]
 * readiness?.requiredActions // => ["identityPapers", "bankAccount"]
 */
export const employmentTerms = (setting: Setting): TermsOfEmployment => {
  const readiness = readinessTerms(setting)
  const placement = placementTerms(setting)
  const training = trainingTerms(setting)
  const loan = loanTerms(setting)
  return {
    opening: openingTerms,
    placementRun: placementRunTerms,
    ...(readiness === undefined ? {} : { readiness }),
    ...(placement === undefined ? {} : { placement }),
    ...(training === undefined ? {} : { training }),
    ...(loan === undefined ? {} : { loan }),
  }
}
