/**
 * Who does what in the life cycles of support. Our sources say who decides on cover and who reports; they say nothing of how an association
 * works within, so what an office does beyond that is our choice. Where two people have to act, they may hold the same office.
 */

import type { VocabularyEntry } from "@bazgasht/core"
import type {
  DuplicateTerms,
  EntitlementTerms,
  GrievanceTerms,
  HouseholdTerms,
  SupportCycleTerms,
  SupportTerms,
} from "@bazgasht/core/support"
import type { Actor, Citation, Setting } from "@bazgasht/rules"
import { family, headOfPrison, provincialDirectorate, socialWorker, supportAssociation } from "../actors.ts"
import { ours } from "../citing.ts"
import { type TermsOn, termsWith } from "../dated-numbers.ts"
import { relations } from "../facts/family/household.ts"
import {
  acknowledgeWithin,
  adultAge,
  answerTime,
  appealTime,
  assessmentLimit,
  collectionTime,
  monitoring,
  mostAttempts,
  phaseOut,
  reopenLimit,
  reviewGrace,
  reviewInterval,
  ruleWithin,
} from "../parameters/support-cases.ts"
import { bridging } from "./bridging.ts"
import {
  closingOutcomes,
  graduationCriteria,
  grievanceSubjects,
  reviewMissed,
  selfReliant,
  stayableSubjects,
  suspensionReasons,
} from "./case-codes.ts"
import { familyCover } from "./family-cover.ts"
import { monthlyPension } from "./monthly-pension.ts"
import { payers } from "./relief-committee-cover.ts"

/** Ids of actors, as terms name offices. */
export const roles = (...actors: ReadonlyArray<Actor>): ReadonlyArray<string> => actors.map(({ id }) => id)

/** The codes of entries, as terms list them. */
export const codes = (entries: ReadonlyArray<VocabularyEntry>): ReadonlyArray<string> =>
  entries.map(({ code }) => code)

/** The association's own staff. */
export const association = roles(supportAssociation)

/** Who knows the family from visits. */
export const field = roles(socialWorker)

/** Whoever works for the association, within or in the field. */
export const staff = roles(supportAssociation, socialWorker)

/** Whoever may speak for the family, itself among them. */
export const familyAndStaff = roles(family, socialWorker, supportAssociation)

/** The office above the association: it hears what families complain of. */
export const supervision = roles(provincialDirectorate)

/** What terms cite for the work within an association. */
export const workWithin: Citation = ours(
  "no text on the work within an association was found; a design choice",
)

/** Terms of a support cycle. */
export const cycleTerms: SupportCycleTerms = {
  citations: [workWithin],
  planners: association,
  lockers: association,
  approvers: association,
  releasers: association,
  settlers: association,
  closers: association,
  aborters: association,
}

/** Terms of a suspected duplicate. */
export const duplicateTerms: DuplicateTerms = {
  citations: [workWithin],
  reporters: staff,
  adjudicators: association,
  confirmers: association,
  reopeners: staff,
}

// Terms of an entitlement and its payments.

/** Terms of an entitlement on the day of the setting; `undefined` where a number is unknown. */
export const entitlementTerms: TermsOn<EntitlementTerms> = termsWith(
  { maxAttempts: mostAttempts, expiry: collectionTime },
  {
    citations: [...monthlyPension.citations, workWithin],
    calculators: association,
    approvers: association,
    releasers: association,
    holders: association,
    preparers: association,
    submitters: association,
    reporters: association,
    reconcilers: association,
    closers: association,
    cancellers: association,
  },
)

// Terms of a grievance. It is heard above the association, so that nobody judges what was complained of at the desk that decided.

/** Terms of a grievance on the day of the setting; `undefined` where a number is unknown. */
export const grievanceTerms: TermsOn<GrievanceTerms> = termsWith(
  { acknowledgeWithin, ruleWithin, reopenLimit },
  {
    citations: [workWithin],
    complainantRole: family.id,
    receivers: [...familyAndStaff, ...supervision],
    registrars: supervision,
    handlers: supervision,
    approvers: supervision,
    stayers: supervision,
    closers: supervision,
    reopeners: [family.id, ...supervision],
    subjects: codes(grievanceSubjects),
    stayable: codes(stayableSubjects),
  },
)

/** Terms of the register of households on the day of the setting; `undefined` where a number is unknown. */
export const householdTerms: TermsOn<HouseholdTerms> = termsWith(
  { adultAge },
  {
    citations: [workWithin],
    roles: { registrars: staff, mergers: association },
    relations,
  },
)

// Terms of a support case. Who decides on cover and who reports is the rule's (FAM-1).

/** Terms of a support case on the day of the setting; `undefined` where a number is unknown. */
export const supportCaseTerms: TermsOn<SupportTerms> = termsWith(
  {
    answerTime,
    appealTime,
    snapshotLimit: assessmentLimit,
    reviewInterval,
    grace: reviewGrace,
    phaseOut,
    monitoring,
  },
  {
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
    otherPayers: codes(payers.slice(1)),
    referralBodies: [
      ...new Set([...codes(payers.slice(1)), ...familyCover.referrals.map(({ to }) => to.id)]),
    ],
    grievanceOffice: provincialDirectorate.id,
    freshReviewer: false,
    suspensionReasons: codes(suspensionReasons),
    overdueReason: reviewMissed.code,
    graduationCriteria: codes(graduationCriteria),
    closingOutcomes: codes(closingOutcomes),
    graduatedOutcome: selfReliant.code,
  },
)

// The terms of support as the life cycles of core need them: which office does what, and within which time.

/** The terms of every life cycle of support. One whose numbers are unknown on the day is absent. */
export interface TermsOfSupport {
  readonly household?: HouseholdTerms
  readonly supportCase?: SupportTerms
  readonly cycle: SupportCycleTerms
  readonly entitlement?: EntitlementTerms
  readonly grievance?: GrievanceTerms
  readonly duplicate: DuplicateTerms
}

/**
 * The terms of support on the day of the setting.
 *
 * @example
 * const { entitlement, supportCase } = supportTerms({ pack: iranPack, today })
 * supportCase?.coverRule // => "FAM-1"
 * // What is not collected within six months expires.
 * entitlement?.expiry // => { months: 6, days: 0 }
 */
export const supportTerms = (setting: Setting): TermsOfSupport => {
  const household = householdTerms(setting)
  const supportCase = supportCaseTerms(setting)
  const entitlement = entitlementTerms(setting)
  const grievance = grievanceTerms(setting)
  return {
    cycle: cycleTerms,
    duplicate: duplicateTerms,
    ...(household === undefined ? {} : { household }),
    ...(supportCase === undefined ? {} : { supportCase }),
    ...(entitlement === undefined ? {} : { entitlement }),
    ...(grievance === undefined ? {} : { grievance }),
  }
}
