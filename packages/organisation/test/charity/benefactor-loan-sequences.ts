/** Arbitrary sequences of commands to a loan from a benefactors' fund. */

import type { Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { benefactorLoan, benefactorLoanSchemas } from "../../src/charity/benefactor-loan/benefactor-loan.ts"
import type { BenefactorLoanLife } from "../../src/charity/benefactor-loan/benefactor-loan-protocol.ts"
import type {
  BenefactorLoanSetting,
  BenefactorLoanTerms,
} from "../../src/charity/benefactor-loan/benefactor-loan-terms.ts"
import { isPaidOut, repaidOf } from "../../src/charity/benefactor-loan/instalments.ts"

const terms: BenefactorLoanTerms = {
  citations: [],
  proposers: ["charity"],
  approvers: ["charity", "treasurer"],
  payers: ["treasurer"],
  bookkeepers: ["accountant"],
}

export const benefactorLoanSetting: BenefactorLoanSetting = { policyDigest: "policy-1", terms }

const contentOf = (
  type: BenefactorLoanLife["Command"]["type"],
  { at, choices, state }: Occasion<BenefactorLoanLife>,
): object => {
  const { first, second, sound, third } = choices
  const outstanding = isPaidOut(state) ? state.amount - repaidOf(state) : 1
  switch (type) {
    case "propose": {
      const parts = Array.from({ length: 1 + (first % 4) }, (_, place) => 1 + ((second + place) % 40))
      const step = sound || third % 2 === 0 ? 30 : 0
      return {
        borrower: "person-0",
        petition: "petition-1",
        fund: "fund-1",
        allotment: "allotment-1",
        amount: (parts.reduce((sum, part) => sum + part, 0) + (sound ? 0 : first % 2)) as Money,
        plan: parts.map((amount, place) => ({ due: at + step * (place + 1), amount })),
        unit: chosen(["unit-1", "unit-2"], first),
      }
    }
    case "payOut":
      return { order: "order-1" }
    case "repay":
      return {
        receipt: `receipt-${sound ? state.version : second % 3}`,
        amount: (sound
          ? chosen([outstanding, 1, Math.ceil(outstanding / 2)], first)
          : outstanding + 1) as Money,
      }
    case "doubt":
    case "withdraw":
      return { reason: "moved abroad" }
    default:
      return {}
  }
}

export const testedBenefactorLoan: Tested<BenefactorLoanLife> = {
  name: "loan from a benefactors' fund",
  lifeCycle: benefactorLoan,
  setting: fc.constantFrom(benefactorLoanSetting, benefactorLoanSetting, {
    ...benefactorLoanSetting,
    isBooked: false,
  }),
  command: commandBy({
    lifeCycle: benefactorLoan,
    subject: "loan-1",
    roles: ["charity", "treasurer", "accountant"],
    seldom: ["withdraw"],
    contentOf,
  }),
  schemas: benefactorLoanSchemas(),
}
