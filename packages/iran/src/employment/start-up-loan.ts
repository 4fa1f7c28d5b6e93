/** The loan for work after release, as reported for the year 1404 (EMP-10). */

import type { LoanPlan, LoanRule, LoanTerms } from "@bazgasht/core/employment"
import {
  all,
  code,
  decisionRule,
  is,
  lawDay,
  type Money,
  type Setting,
  text,
  valueOfParameter,
  versions,
  when,
} from "@bazgasht/rules"
import { afterCareCentre, provincialDirectorate } from "../actors.ts"
import { employmentLoans, ours } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { numbersOn } from "../dated-numbers.ts"
import { businessPlanApproved, loanCeiling } from "../facts/employment/worker.ts"
import {
  loanGrace,
  loanInstalments,
  loanRate,
  loanSecurityShare,
  loanTolerance,
  loanYear,
  lowerLoanCeiling,
  upperLoanCeiling,
} from "../parameters/employment.ts"
import { roles } from "../support/terms.ts"
import { finalRelease } from "./custody.ts"

const report = employmentLoans("whole", "verifiedReport", "IRIB South Khorasan 1404/08/06")

/** EMP-10: the loan, from the after-care centre through the provincial directorate. */
export const startUpLoan = decisionRule({
  id: "EMP-10",
  title: text("وام اشتغال پس از آزادی", "loan for work after release"),
  citations: [report],
  kind: "administrative",
  proposers: [afterCareCentre],
  deciders: [provincialDirectorate],
  expression: versions(lawDay, {
    ...loanYear,
    of: all(
      finalRelease("EMP-10-released", report),
      clausesOf(report)("EMP-10-plan", "طرح کسب‌وکار تأیید شده است", "the business plan is approved", {
        yes: text("طرح کسب‌وکار تأیید شده است", "the business plan is approved"),
        no: text("طرح کسب‌وکار تأیید نشده است", "the business plan is not approved"),
        question: text("آیا طرح کسب‌وکار تأیید شده است؟", "is the business plan approved?"),
      })(businessPlanApproved),
    ),
  }),
})

/** EMP-10/ceiling: rials that are lent at most. */
const startUpLoanCeiling = computed([report]).money(
  "EMP-10/ceiling",
  "سقف وام اشتغال",
  "ceiling of the loan for work",
  when(
    is(loanCeiling, code("upper")),
    valueOfParameter(upperLoanCeiling),
    valueOfParameter(lowerLoanCeiling),
  ),
)

/** The loans of the programme. */
export const loans: ReadonlyArray<LoanRule> = [
  { kind: "enterprise", rule: startUpLoan, ceiling: startUpLoanCeiling },
]

// The terms of the loan for work after release. The report gives the ceilings, the fee, the time, and who approves; who does the rest, and
// the other numbers, are ours.

const centre = roles(afterCareCentre)
const directorate = roles(provincialDirectorate)

/**
 * Terms of a loan on the day of the setting; `undefined` where a number is unknown. Money for a debt that bars release
 * is no business of these offices: its ceiling is nothing.
 *
 * @example
 * // The upper ceiling of the loan for work in 1404.
 * loanTerms({ pack: iranPack, today })?.ceilings.enterprise // => 3_000_000_000
 * // Of a year that nobody has seen there are no terms.
 * loanTerms({ pack: iranPack, today: jalaliDay(1406, 1, 1) }) // => undefined
 */
export const loanTerms = ({ today }: Setting): LoanTerms | undefined => {
  const numbers = numbersOn(
    {
      ceiling: upperLoanCeiling,
      securityShare: loanSecurityShare,
      tolerance: loanTolerance,
      grace: loanGrace,
    },
    today,
  )
  if (numbers === undefined) return undefined
  const { ceiling, ...others } = numbers
  return {
    citations: [...startUpLoan.citations, ours("no text on the work on a loan was found; a design choice")],
    applicationRecorders: centre,
    reviewers: centre,
    approvers: roles(...startUpLoan.deciders),
    securityRecorders: centre,
    disbursers: directorate,
    cashiers: centre,
    collectors: centre,
    writeOffApprovers: directorate,
    cancellers: directorate,
    caseworkerMayReview: false,
    ceilings: { enterprise: ceiling, release: 0 as Money },
    ...others,
  }
}

/**
 * The schedule of the loan but for its principal, on the day of the setting; `undefined` where a number is unknown. The report
 * says 4 % and five years; that the fee is of the balance, rounded down, and paid back every month is ours.
 *
 * @example
 * const plan = startUpLoanPlan({ pack: iranPack, today })
 * plan?.yearlyRate // => { numerator: 1, denominator: 25 }
 * plan?.instalments // => 60
 * const schedule = plan && loanSchedule({ ...plan, principal: 1_500_000_000 as Money }, today, jalali)
 * schedule && Result.getOrThrow(schedule).fee // => 152_500_000
 */
export const startUpLoanPlan = ({ today }: Setting): Omit<LoanPlan, "principal"> | undefined => {
  const numbers = numbersOn({ yearlyRate: loanRate, instalments: loanInstalments }, today)
  return numbers && { ...numbers, method: "balance", rounding: "down", everyMonths: 1 }
}
