import { accountOf, type LoanAccount, type LoanState, type LoanTerms, loan } from "@bazgasht/core/employment"
import { jalaliDay } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import { lived } from "../../../lived.ts"
import { common, employment, known } from "../../../setting.ts"

export const terms: LoanTerms = known(employment.loan)
export const setting = { ...common, terms }

/** A loan of 120,000,000 rials without a fee, due in twelve instalments from 10 Khordad 1404, of which one has been repaid. */
export const state: LoanState = lived(loan, "loan-1", setting, [
  [
    jalaliDay(1404, 2, 1),
    {
      type: "apply",
      borrower: "borrower",
      relatives: [],
      caseworker: "caseworker",
      requested: 120_000_000 as Money,
      purpose: { kind: "enterprise", plan: "plan-1", vendors: ["vendor"] },
    },
  ],
  [jalaliDay(1404, 2, 5), { type: "recommend" }],
  [
    jalaliDay(1404, 2, 7),
    {
      type: "approve",
      plan: {
        principal: 120_000_000 as Money,
        yearlyRate: { numerator: 0, denominator: 1 },
        method: "balance",
        rounding: "down",
        instalments: 12,
        everyMonths: 1,
      },
      openLoans: [],
    },
  ],
  [jalaliDay(1404, 2, 8), { type: "secure", securities: [{ id: "cheque-1", value: 240_000_000 as Money }] }],
  [jalaliDay(1404, 2, 10), { type: "disburse", payee: "vendor", amount: 120_000_000 as Money }],
  [jalaliDay(1404, 3, 10), { type: "repay", amount: 10_000_000 as Money }],
])

export const account: LoanAccount = known(accountOf(state))
