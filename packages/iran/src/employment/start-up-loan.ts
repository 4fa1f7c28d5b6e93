/** The loan for work after release, as reported for the year 1404 (EMP-10). */

import type { LoanRule } from "@bazgasht/core/employment"
import {
  all,
  code,
  decisionRule,
  is,
  lawDay,
  type Money,
  quantityRule,
  text,
  valueOfParameter,
  versions,
  when,
} from "@bazgasht/rules"
import { afterCareCentre, provincialDirectorate } from "../actors.ts"
import { employmentLoans } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { businessPlanApproved, loanCeiling } from "../facts/employment/worker.ts"
import { loanYear, lowerLoanCeiling, upperLoanCeiling } from "../parameters/employment.ts"
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
      clausesOf(report)("EMP-10-plan", "طرح کسب‌وکار تأیید شده است", "the business plan is approved")(
        businessPlanApproved,
      ),
    ),
  }),
})

/** EMP-10/ceiling: rials that are lent at most. */
const startUpLoanCeiling = quantityRule<Money>("money", {
  id: "EMP-10/ceiling",
  title: text("سقف وام اشتغال (ریال)", "ceiling of the loan in rials"),
  citations: [report],
  kind: "automatic",
  expression: when(
    is(loanCeiling, code("upper")),
    valueOfParameter(upperLoanCeiling),
    valueOfParameter(lowerLoanCeiling),
  ),
})

/** The loans of the programme. */
export const loans: ReadonlyArray<LoanRule> = [
  { kind: "enterprise", rule: startUpLoan, ceiling: startUpLoanCeiling },
]
