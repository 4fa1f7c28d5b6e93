import { accountOf, type LoanAccount, type LoanState, type LoanTerms, loan } from "@bazgasht/core/employment"
import type { Money } from "@bazgasht/rules"
import { gregorianDay } from "../../../core.ts"
import { lived } from "../../../lived.ts"
import { known } from "../../../setting.ts"
import { common, termsOfWork } from "../../employment.ts"

export const terms: LoanTerms = termsOfWork.loan
export const setting = { ...common, terms }

/** A loan of 1,200 crowns without a fee. Twelve instalments fall due from 10 March 2025; one has been repaid. */
export const state: LoanState = lived(loan, "loan-1", setting, [
  [
    gregorianDay(2025, 2, 1),
    {
      type: "apply",
      borrower: "borrower",
      relatives: [],
      caseworker: "caseworker",
      requested: 1_200 as Money,
      purpose: { kind: "enterprise", plan: "plan-1", vendors: ["vendor"] },
    },
  ],
  [gregorianDay(2025, 2, 5), { type: "recommend" }],
  [
    gregorianDay(2025, 2, 7),
    {
      type: "approve",
      plan: {
        principal: 1_200 as Money,
        yearlyRate: { numerator: 0, denominator: 1 },
        method: "balance",
        rounding: "down",
        instalments: 12,
        everyMonths: 1,
      },
      openLoans: [],
    },
  ],
  [gregorianDay(2025, 2, 8), { type: "secure", securities: [{ id: "cheque-1", value: 2_400 as Money }] }],
  [gregorianDay(2025, 2, 10), { type: "disburse", payee: "vendor", amount: 1_200 as Money }],
  [gregorianDay(2025, 3, 10), { type: "repay", amount: 100 as Money }],
])

export const account: LoanAccount = known(accountOf(state))
