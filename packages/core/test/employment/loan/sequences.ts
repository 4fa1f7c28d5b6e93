/** Arbitrary sequences of commands to a loan. */

import { gregorian, type Money, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  chosen,
  commandBy,
  type Occasion,
  people,
  type Tested,
} from "../../../../casework/test/life-cycle/laws.ts"
import { loan, loanSchemas } from "../../../src/employment/cases/loan/loan.ts"
import type { LoanLife } from "../../../src/employment/cases/loan/loan-protocol.ts"
import {
  accountOf,
  disbursedOf,
  firstUnpaid,
  outstandingOf,
} from "../../../src/employment/cases/loan/loan-reading.ts"
import type { LoanSetting, LoanTerms } from "../../../src/employment/cases/loan/loan-terms.ts"

const rials = (value: number) => value as Money

const terms: LoanTerms = {
  citations: [],
  applicationRecorders: ["clerk"],
  reviewers: ["reviewer"],
  approvers: ["board"],
  securityRecorders: ["clerk"],
  disbursers: ["treasurer"],
  cashiers: ["cashier"],
  collectors: ["collector"],
  writeOffApprovers: ["board", "treasurer"],
  cancellers: ["board"],
  caseworkerMayReview: false,
  ceilings: { enterprise: rials(3_000_000_000), release: rials(500_000_000) },
  securityShare: { numerator: 6, denominator: 5 },
  tolerance: rials(1000),
  grace: makeTerm({ days: 10 }),
}

/** The setting of every written sequence. */
export const setting: LoanSetting = { policyDigest: "policy-1", calendar: gregorian, terms }

/** Settings of other patience: without tolerance, securities and days of grace, or with more of each. */
const settings: fc.Arbitrary<LoanSetting> = fc.constantFrom(
  setting,
  {
    ...setting,
    terms: {
      ...terms,
      securityShare: { numerator: 0, denominator: 1 },
      tolerance: rials(0),
      grace: makeTerm({ days: 0 }),
    },
  },
  { ...setting, terms: { ...terms, caseworkerMayReview: true, grace: makeTerm({ months: 2 }) } },
)

type Type = LoanLife["Command"]["type"]

const application = ({ choices: { first, second, sound, third } }: Occasion<LoanLife>): object => ({
  borrower: "person-0",
  relatives: ["person-1"],
  ...(third % 3 === 0 ? {} : { caseworker: "person-2" }),
  requested: rials(sound ? 1_000_000 : first % 2),
  purpose:
    second % 2 === 0
      ? { kind: "enterprise", plan: "plan-1", vendors: ["vendor"] }
      : {
          kind: "release",
          obligation: "obligation-1",
          creditors: chosen(
            [["creditor"], ["creditor", sound ? "other-creditor" : "person-0"], ["creditor", "person-1"], []],
            third,
          ),
        },
})

const plan = ({ choices: { first, second, sound, third } }: Occasion<LoanLife>): object => ({
  principal: rials(chosen(sound ? [1000, 350_000_000, 499_999_999] : [0, 4_000_000_000, 5], first)),
  yearlyRate: { numerator: second % 5, denominator: sound || third % 2 === 0 ? 100 : 0 },
  method: chosen(["flat", "balance"], second),
  rounding: chosen(["up", "down", "nearest"], third),
  instalments: chosen(sound ? [1, 3, 12] : [0, 100_000], second),
  everyMonths: chosen([1, 1, 2], third),
})

const disbursement = ({ choices: { first, second, sound, third }, state }: Occasion<LoanLife>): object => {
  const principal = "agreement" in state ? state.agreement.plan.principal : 0
  const left = principal - disbursedOf(state)
  const release = "application" in state && state.application.purpose.kind === "release"
  const payees = release
    ? ["creditor", "person-0", "creditor", "person-1"]
    : ["vendor", "person-0", "person-1"]
  return {
    payee: chosen(sound ? payees : people, second),
    amount: rials(chosen(sound ? [left, left + 1, left, Math.ceil(left / 2)] : [0, left], first)),
    ...(release && (sound || third % 2 === 0) ? { enforcement: "enforcement-1" } : {}),
  }
}

const repayment = ({ choices: { first, sound }, setting: { terms }, state }: Occasion<LoanLife>): Money => {
  const account = accountOf(state)
  const outstanding: number = outstandingOf(state)
  const next = (account === undefined ? undefined : firstUnpaid(account))?.amount ?? 1
  const sums = [next, Math.ceil(outstanding / 2), outstanding, outstanding + terms.tolerance, next, 1]
  return rials(chosen(sound ? sums : [0, outstanding + terms.tolerance + 1], first))
}

const contentOf = (type: Type, occasion: Occasion<LoanLife>): object => {
  const { choices, state } = occasion
  const { first, second, sound, third } = choices
  const reason = sound ? "flood" : " "
  switch (type) {
    case "apply":
      return application(occasion)
    case "approve":
      return {
        plan: plan(occasion),
        openLoans: sound
          ? []
          : [
              { loan: "loan-2", kind: "enterprise" },
              { loan: "loan-3", kind: "release" },
            ],
      }
    case "secure": {
      const needed = "agreement" in state ? state.agreement.requiredSecurity : 0
      const half = Math.floor(needed / 2)
      return {
        securities: sound
          ? [
              { id: "cheque", value: rials(half) },
              { id: "deed", value: rials(needed - half) },
            ]
          : [
              { id: "cheque", value: rials(half) },
              { id: first % 2 === 0 ? "cheque" : "deed", value: rials(0) },
            ],
      }
    }
    case "disburse":
      return disbursement(occasion)
    case "repay":
      return { amount: repayment(occasion) }
    case "reschedule":
      return { instalments: sound ? 1 + (first % 6) : 0, everyMonths: 1 + (second % 3), reason: "flood" }
    case "forgive": {
      const outstanding: number = outstandingOf(state)
      const sums = sound ? [1, Math.ceil(outstanding / 2), outstanding] : [0, outstanding + 1]
      return { amount: rials(chosen(sums, second)), reason }
    }
    case "assume":
      return { payer: chosen(sound ? ["benefactor", "other-benefactor"] : ["person-0", "benefactor"], third) }
    case "refund": {
      const surplus = accountOf(state)?.surplus ?? 0
      return { amount: rials(sound ? surplus : surplus + 1) }
    }
    case "reject":
    case "closeDisbursement":
    case "proposeWriteOff":
    case "cancel":
      return { reason }
    default:
      return {}
  }
}

export const tested: Tested<LoanLife> = {
  name: "loan",
  lifeCycle: loan,
  setting: settings,
  command: commandBy({
    lifeCycle: loan,
    subject: "loan-1",
    roles: ["clerk", "board", "cashier", "family"],
    seldom: ["reject", "withdraw", "cancel", "closeDisbursement", "forgive"],
    contentOf,
  }),
  schemas: loanSchemas(),
}
