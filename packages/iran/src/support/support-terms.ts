/**
 * The terms of support as the life cycles of core need them: which office does what, and within which time.
 *
 * Our sources say who decides on cover and who reports; they say nothing of how an association works within. What an office
 * does beyond that, and every number, is our choice.
 *
 * @module
 */

import type { EntitlementTerms, HouseholdTerms, SupportCycleTerms, SupportTerms } from "@bazgasht/core"
import type { Actor, Citation, Setting } from "@bazgasht/rules"
import { family, headOfPrison, provincialDirectorate, socialWorker, supportAssociation } from "../actors.ts"
import { ours } from "../citing.ts"
import { numbersOn } from "../dated-numbers.ts"
import {
  adultAge,
  answerTime,
  appealTime,
  assessmentLimit,
  collectionTime,
  monitoring,
  mostAttempts,
  phaseOut,
  reviewGrace,
  reviewInterval,
} from "../parameters/support-cases.ts"
import { bridging } from "./bridging.ts"
import {
  closingOutcomes,
  graduationCriteria,
  reviewMissed,
  selfReliant,
  suspensionReasons,
} from "./case-codes.ts"
import { familyCover } from "./family-cover.ts"
import { monthlyPension } from "./monthly-pension.ts"
import { payers } from "./payers.ts"

const roles = (...actors: ReadonlyArray<Actor>): ReadonlyArray<string> => actors.map(({ id }) => id)
const codes = (entries: ReadonlyArray<{ readonly code: string }>): ReadonlyArray<string> =>
  entries.map(({ code }) => code)

const within: Citation = ours("no text on the work within an association was found; a design choice")

const association = roles(supportAssociation)
const field = roles(socialWorker)
const both = roles(supportAssociation, socialWorker)

const householdTerms = ({ today }: Setting): HouseholdTerms | undefined => {
  const numbers = numbersOn({ adultAge }, today)
  return numbers && { citations: [within], roles: { registrars: both, mergers: association }, ...numbers }
}

const caseTerms = ({ today }: Setting): SupportTerms | undefined => {
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
      citations: [...familyCover.citations, within],
      roles: {
        openers: roles(family, socialWorker, supportAssociation),
        screeners: field,
        suppliers: roles(family, socialWorker, headOfPrison, supportAssociation),
        assessors: roles(...familyCover.reporters),
        approvers: roles(...familyCover.deciders),
        reviewers: field,
        officers: both,
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

const cycleTerms: SupportCycleTerms = {
  citations: [within],
  planners: association,
  lockers: association,
  approvers: association,
  releasers: association,
  settlers: association,
  closers: association,
  aborters: association,
}

const entitlementTerms = ({ today }: Setting): EntitlementTerms | undefined => {
  const numbers = numbersOn({ maxAttempts: mostAttempts, expiry: collectionTime }, today)
  return (
    numbers && {
      citations: [...monthlyPension.citations, within],
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
      ...numbers,
    }
  )
}

/** The terms of every life cycle of support. One whose numbers are unknown on the day is absent. */
export interface TermsOfSupport {
  readonly household?: HouseholdTerms
  readonly supportCase?: SupportTerms
  readonly cycle: SupportCycleTerms
  readonly entitlement?: EntitlementTerms
}

/**
 * The terms of support on the day of the setting.
 *
 * @example
 * supportTerms({ pack: iranPack, today }).supportCase?.reviewInterval
 */
export const supportTerms = (setting: Setting): TermsOfSupport => {
  const household = householdTerms(setting)
  const supportCase = caseTerms(setting)
  const entitlement = entitlementTerms(setting)
  return {
    cycle: cycleTerms,
    ...(household === undefined ? {} : { household }),
    ...(supportCase === undefined ? {} : { supportCase }),
    ...(entitlement === undefined ? {} : { entitlement }),
  }
}
