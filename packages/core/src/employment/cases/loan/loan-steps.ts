import type { ProtocolSteps } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import * as Struct from "effect/Struct"
import type { LoanAccount } from "./account.ts"
import type { LoanIn, LoanLife } from "./loan-protocol.ts"

type Lent = Pick<LoanIn<"active">, "account">

const withAccount = ({ account }: Lent, change: Partial<LoanAccount>): Lent => ({
  account: { ...account, ...change },
})

const plus = (one: number, other: number): Money => (one + other) as Money

export const steps: ProtocolSteps<LoanLife> = {
  applied: (_, event) => ({
    application: Struct.pick(event, ["borrower", "relatives", "caseworker", "requested", "purpose"]),
  }),
  recommended: "carry",
  rejected: "carry",
  approved: "carry",
  secured: () => ({ disbursements: [] }),
  disbursed: ({ disbursements }, event) => ({
    disbursements: [...disbursements, Struct.pick(event, ["payee", "amount", "enforcement"])],
  }),
  disbursedInFull: ({ disbursements }, event) => ({
    disbursements: [...disbursements, Struct.pick(event, ["payee", "amount", "enforcement"])],
  }),
  disbursementClosed: "carry",
  repaid: (state, { amount, surplus }) =>
    withAccount(state, { repaid: plus(state.account.repaid, amount - surplus), surplus }),
  markedOverdue: "carry",
  rescheduled: (state, { instalments }) =>
    withAccount(state, { instalments, before: plus(state.account.repaid, state.account.forgiven) }),
  forgiven: (state, { amount }) => withAccount(state, { forgiven: plus(state.account.forgiven, amount) }),
  assumed: (state, { payer }) => withAccount(state, { payer }),
  writeOffProposed: (_, { by, reason }) => ({ writeOff: { by: by.id, reason } }),
  writtenOff: (state, { amount }) => withAccount(state, { writtenOff: amount }),
  refunded: (state, { amount }) => withAccount(state, { surplus: 0 as Money, refunded: amount }),
  withdrawn: "carry",
  cancelled: "carry",
}
