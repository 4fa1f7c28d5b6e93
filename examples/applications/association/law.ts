/**
 * By which law the commands of the association are judged, and what it decides on.
 *
 * @module
 */

import { readFileSync } from "node:fs"
import type { GivenSetting } from "@bazgasht/casework/law"
import type { LoanPlan, LoanSetting } from "@bazgasht/core/employment"
import {
  decodeFamilyFile,
  familyCase,
  familyOutlook,
  type SupportCaseLife,
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

/** The run by which families were admitted, and which the books have committed. */
export const admissionRun = "run-1404-07"

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
    admissionRuns: [admissionRun],
  }
}

/** The terms of a loan on a day. */
export const lawOfLoans = (today: Day): LoanSetting => {
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

/** What the library decides of the family of this example on a day: its cover, with the receipt, and its need, point by point. */
export const findingsOn = (today: Day) => {
  const family = familyCase(Result.getOrThrow(decodeFamilyFile(document, iran, { today })), iran, today)
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
