import { stepsOf } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import type { LoanAccount } from "./account.ts"
import type { Disbursement } from "./agreement.ts"
import { type LoanIn, type LoanLife, loanProtocol } from "./loan-protocol.ts"

type Secured = Pick<LoanIn<"secured">, "application" | "agreement" | "securities" | "disbursements">
type Lent = Secured & Pick<LoanIn<"active">, "account">

const securedOf = ({ agreement, application, disbursements, securities }: Secured): Secured => ({
  application,
  agreement,
  securities,
  disbursements,
})

const withPayment = (state: Secured, { amount, enforcement, payee }: Disbursement): Secured => ({
  ...securedOf(state),
  disbursements: [
    ...state.disbursements,
    { payee, amount, ...(enforcement === undefined ? {} : { enforcement }) },
  ],
})

const withAccount = (state: Lent, change: Partial<LoanAccount>): Lent => ({
  ...securedOf(state),
  account: { ...state.account, ...change },
})

const plus = (one: number, other: number): Money => (one + other) as Money

/** The state in a stage after a change of the account. A proposal to write off stands only while the loan stays overdue. */
const changed = <Stage extends "active" | "overdue" | "settled" | "overpaid">(
  state: LoanIn<"active" | "overdue">,
  stage: Stage,
  change: Partial<LoanAccount>,
) => {
  const writeOff = stage === "overdue" && state.stage === "overdue" ? state.writeOff : undefined
  return { stage, ...withAccount(state, change), ...(writeOff === undefined ? {} : { writeOff }) }
}

export const steps = /* @__PURE__ */ stepsOf<LoanLife>(loanProtocol, {
  applied: (_, { borrower, caseworker, purpose, relatives, requested, stage }) => ({
    stage,
    application: {
      borrower,
      relatives,
      ...(caseworker === undefined ? {} : { caseworker }),
      requested,
      purpose,
    },
  }),
  recommended: "carry",
  rejected: "carry",
  approved: "carry",
  secured: ({ agreement, application }, { securities, stage }) => ({
    stage,
    application,
    agreement,
    securities,
    disbursements: [],
  }),
  disbursed: (state, event) => ({ stage: event.stage, ...withPayment(state, event) }),
  disbursedInFull: (state, event) => ({
    stage: event.stage,
    ...withPayment(state, event),
    account: event.account,
  }),
  disbursementClosed: "carry",
  repaid: (state, { amount, stage, surplus }) =>
    changed(state, stage, { repaid: plus(state.account.repaid, amount - surplus), surplus }),
  markedOverdue: "carry",
  rescheduled: (state, { instalments, stage }) => ({
    stage,
    ...withAccount(state, { instalments, before: plus(state.account.repaid, state.account.forgiven) }),
  }),
  forgiven: (state, { amount, stage }) =>
    changed(state, stage, { forgiven: plus(state.account.forgiven, amount) }),
  assumed: (state, { payer, stage }) => ({ stage, ...withAccount(state, { payer }) }),
  writeOffProposed: (state, { by, reason, stage }) => ({
    stage,
    ...withAccount(state, {}),
    writeOff: { by: by.id, reason },
  }),
  writtenOff: (state, { amount, reason, stage }) => ({
    stage,
    ...withAccount(state, { writtenOff: amount }),
    reason,
  }),
  refunded: (state, { amount, stage }) => ({
    stage,
    ...withAccount(state, { surplus: 0 as Money, refunded: amount }),
  }),
  withdrawn: "carry",
  cancelled: "carry",
})
