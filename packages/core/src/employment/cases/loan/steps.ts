/**
 * How an event changes a loan.
 *
 * @module
 */

import type { Money } from "@bazgasht/rules"
import type { LoanAccount } from "./account.ts"
import type { Disbursement } from "./agreement.ts"
import type { LoanEventType } from "./events.ts"
import type { LoanIn } from "./state.ts"
import type { LoanStep } from "./types.ts"

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

/** How each event changes a loan, by its name. */
export const steps: { readonly [Type in LoanEventType]: LoanStep<Type> } = {
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
  recommended: ({ application }, { stage }) => ({ stage, application }),
  rejected: ({ application }, { reason, stage }) => ({ stage, application, reason }),
  approved: ({ application }, { agreement, stage }) => ({ stage, application, agreement }),
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
  disbursementClosed: (state, { account, stage }) => ({ stage, ...securedOf(state), account }),
  repaid: (state, { amount, stage, surplus }) =>
    changed(state, stage, { repaid: plus(state.account.repaid, amount - surplus), surplus }),
  markedOverdue: (state, { stage }) => ({ stage, ...withAccount(state, {}) }),
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
  withdrawn: ({ application }, { stage }) => ({ stage, application }),
  cancelled: ({ application }, { reason, stage }) => ({ stage, application, reason }),
}
