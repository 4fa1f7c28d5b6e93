import type { ProtocolSteps } from "@bazgasht/casework"
import type { BenefactorLoanLife } from "./benefactor-loan-protocol.ts"

export const steps: ProtocolSteps<BenefactorLoanLife> = {
  proposed: "carry",
  approved: "carry",
  paidOut: (_, { at, nextDue }) => ({ paidOn: at, repayments: [], nextDue }),
  // The amount of the event is the instalment's; the loan keeps its own.
  repaid: ({ amount, repayments }, event) => ({
    amount,
    repayments: [...repayments, { receipt: event.receipt, amount: event.amount, on: event.at }],
    nextDue: event.nextDue,
  }),
  doubted: "carry",
  resumed: "carry",
  writtenOff: "carry",
  withdrawn: "carry",
}
