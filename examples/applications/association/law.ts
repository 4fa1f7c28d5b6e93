/**
 * By which law the commands of the association are judged, and what it decides on.
 *
 * @module
 */

import { readFileSync } from "node:fs"
import type { GivenSetting } from "@bazgasht/casework/law"
import type { LoanLife, LoanPlan } from "@bazgasht/core/employment"
import {
  decodeFamilyFile,
  type EntitlementSetting,
  type FamilyFile,
  familyCase,
  familyOutlook,
  type SupportCaseLife,
  type SupportCycleLife,
  scoreOf,
} from "@bazgasht/core/support"
import {
  iran,
  iranPack,
  jalali,
  jalaliDay,
  loanTerms,
  startUpLoanPlan,
  supportProgramme,
  supportTerms,
} from "@bazgasht/iran"
import { type Day, digestOf, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"

const known = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is not known on this day.`)
  return value
}

/** The terms of support on a day, and the open cases of the household that the store has. */
export const lawOfFamilies = (
  today: Day,
  openCases: ReadonlyArray<string>,
): GivenSetting<SupportCaseLife> => {
  const terms = known(supportTerms({ pack: iranPack, today }).supportCase, "support")
  return {
    terms,
    calendar: jalali,
    policyDigest: digestOf(terms),
    openCases: () => openCases,
  }
}

/** The terms of a support cycle. */
export const lawOfCycles = (today: Day): GivenSetting<SupportCycleLife> => {
  const terms = supportTerms({ pack: iranPack, today }).cycle
  return { terms, policyDigest: digestOf(terms) }
}

/** The terms of payments to families on a day. */
export const lawOfEntitlements = (today: Day): EntitlementSetting => {
  const terms = known(supportTerms({ pack: iranPack, today }).entitlement, "the payment")
  return { terms, calendar: jalali, policyDigest: digestOf(terms) }
}

/** The terms of a loan on a day. */
export const lawOfLoans = (today: Day): GivenSetting<LoanLife> => {
  const terms = known(loanTerms({ pack: iranPack, today }), "the loan")
  return { terms, calendar: jalali, policyDigest: digestOf(terms) }
}

/** The plan of a loan of an amount on a day. */
export const planOfLoan = (today: Day, principal: Money): LoanPlan => ({
  ...known(startUpLoanPlan({ pack: iranPack, today }), "the plan of the loan"),
  principal,
})

const document: unknown = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../cases/iran/support/FA-1.json`, "utf8"),
)

/** The family of this example, as it is known on a day. */
export const familyOn = (today: Day, given: object = {}): FamilyFile =>
  Result.getOrThrow(decodeFamilyFile({ ...(document as object), ...given }, iran, { today }))

/** What the library decides of the family of this example on a day: its cover, with the receipt, and its need, point by point. */
export const findingsOn = (today: Day) => {
  const family = familyCase(familyOn(today), iran, today)
  const setting = { pack: iranPack, today }
  const { cover } = familyOutlook(family, supportProgramme, setting)
  if (cover.outcome.outcome !== "eligible") throw new Error("The family of the example is not covered.")
  const need = Result.getOrThrow(scoreOf(supportProgramme.needScore, family.facts, setting))
  return {
    receipt: cover.receipt,
    score: need.proven,
    breakdown: need.contributions.flatMap(({ points, rule }) =>
      points === undefined ? [] : [{ indicator: rule.id, points }],
    ),
  }
}

/** The day of arrest of the prisoner whose family it is. */
export const arrest = jalaliDay(1404, 4, 12)
