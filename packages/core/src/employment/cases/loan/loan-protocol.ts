import {
  daySchema,
  defineProtocol,
  type LifeOf,
  moneySchema,
  refusing,
  type StateIn,
} from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { instalmentSchema, loanAccountSchema } from "./account.ts"
import {
  disbursementSchema,
  loanAgreementSchema,
  openLoanSchema,
  proposedLoanPlanSchema,
  securitySchema,
} from "./agreement.ts"
import { loanApplicationSchema } from "./application.ts"
import type { LoanSetting } from "./loan-terms.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
const amount = () => ({ amount: moneySchema() })
const application = () => loanApplicationSchema().fields
const payment = () => disbursementSchema().fields
const securities = () => ({ securities: Schema.Array(securitySchema()) })
const payer = () => ({ payer: Schema.NonEmptyString })
const forgiveness = () => ({ ...amount(), ...reason() })
const asked = () => ({ application: loanApplicationSchema() })
const agreed = () => ({ ...asked(), agreement: loanAgreementSchema() })
const secured = () => ({
  ...agreed(),
  securities: Schema.Array(securitySchema()),
  /** In the order in which they were made. */
  disbursements: Schema.Array(disbursementSchema()),
})
const lent = () => ({ ...secured(), account: loanAccountSchema() })

const reviewers = { permission: "reviewers", participation: "reviewer" } as const

/** The protocol of a loan. */
export const loanProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** The application is recorded. */
    applied: asked,
    /** A reviewer has recommended it. */
    recommended: asked,
    /** A reviewer has rejected it. */
    rejected: () => ({ ...asked(), ...reason() }),
    /** Its terms are agreed. */
    approved: agreed,
    /** There are securities; money may be paid out. */
    secured,
    /** It is paid out and is being repaid. */
    active: lent,
    /** An instalment was not paid in time. */
    overdue: () => ({
      ...lent(),
      /** Who has proposed to write it off, and why; only while it is overdue. */
      writeOff: Schema.optionalKey(Schema.Struct({ by: Schema.NonEmptyString, ...reason() })),
    }),
    /** More was repaid than was due; the surplus is to be refunded. */
    overpaid: lent,
    /** Nothing is outstanding, and no surplus is kept. */
    settled: lent,
    /** Two people have given up what was outstanding. */
    writtenOff: () => ({ ...lent(), ...reason() }),
    /** The applicant gave it up before any money was paid out. */
    withdrawn: asked,
    /** Taken back for a reason before any money was paid out. */
    cancelled: () => ({ ...asked(), ...reason() }),
  },
  events: {
    applied: application,
    recommended: nothing,
    rejected: reason,
    approved: () => ({ agreement: loanAgreementSchema() }),
    secured: securities,
    disbursed: payment,
    /** The payment with which the whole is paid out, and the account with which repayment begins. */
    disbursedInFull: () => ({ ...payment(), account: loanAccountSchema() }),
    disbursementClosed: () => ({ ...reason(), account: loanAccountSchema() }),
    /** `surplus` is the part of the amount that was beyond what was outstanding. */
    repaid: () => ({ ...amount(), surplus: moneySchema() }),
    markedOverdue: nothing,
    rescheduled: () => ({ instalments: Schema.Array(instalmentSchema()), ...reason() }),
    forgiven: forgiveness,
    assumed: payer,
    writeOffProposed: reason,
    writtenOff: () => ({ ...amount(), ...reason() }),
    refunded: amount,
    withdrawn: nothing,
    cancelled: reason,
  },
  participations: ["reviewer"],
  separateFrom: ["beneficiary"],
  commands: {
    apply: {
      takes: application,
      permission: "applicationRecorders",
      moves: { from: "none", event: "applied", to: "applied" },
    },
    recommend: { ...reviewers, from: "applied", event: "recommended", to: "recommended" },
    reject: { takes: reason, ...reviewers, from: "applied", event: "rejected", to: "rejected" },
    /** Agrees the terms; the approver says which loans of the borrower are open that are kept elsewhere. */
    approve: {
      takes: () => ({ plan: proposedLoanPlanSchema(), openLoans: Schema.Array(openLoanSchema()) }),
      permission: "approvers",
      separateFrom: ["beneficiary", "reviewer"],
      moves: { from: "recommended", event: "approved", to: "approved" },
    },
    secure: {
      takes: securities,
      permission: "securityRecorders",
      moves: { from: "approved", event: "secured", to: "secured" },
    },
    /** Pays out the whole or a part. */
    disburse: {
      takes: payment,
      permission: "disbursers",
      moves: [
        { from: "secured", event: "disbursed" },
        { from: "secured", event: "disbursedInFull", to: "active" },
      ],
    },
    /** Pays out no more: what has been paid out is what is lent. */
    closeDisbursement: {
      takes: reason,
      permission: "disbursers",
      moves: { from: "secured", event: "disbursementClosed", to: "active" },
    },
    repay: {
      takes: amount,
      permission: "cashiers",
      moves: [
        { from: "active", event: "repaid", to: ["active", "settled", "overpaid"] },
        { from: "overdue", event: "repaid", to: ["overdue", "active", "settled", "overpaid"] },
      ],
    },
    markOverdue: { permission: "collectors", from: "active", event: "markedOverdue", to: "overdue" },
    /** Divides what is outstanding into new instalments. */
    reschedule: {
      takes: () => ({ instalments: Schema.Natural, everyMonths: Schema.Natural, ...reason() }),
      permission: "approvers",
      moves: { from: "overdue", event: "rescheduled", to: "active" },
    },
    forgive: {
      takes: forgiveness,
      permission: "approvers",
      moves: [
        { from: "active", event: "forgiven", to: ["active", "settled"] },
        { from: "overdue", event: "forgiven", to: ["overdue", "active", "settled"] },
      ],
    },
    /** Another person takes over the instalments. */
    assume: {
      takes: payer,
      permission: "collectors",
      moves: { from: ["active", "overdue"], event: "assumed", to: "active" },
    },
    /** The first of the two approvals that a write-off needs. */
    proposeWriteOff: {
      takes: reason,
      permission: "writeOffApprovers",
      moves: { from: "overdue", event: "writeOffProposed" },
    },
    writeOff: { permission: "writeOffApprovers", from: "overdue", event: "writtenOff", to: "writtenOff" },
    refund: { takes: amount, permission: "cashiers", from: "overpaid", event: "refunded", to: "settled" },
    withdraw: {
      permission: "applicationRecorders",
      moves: { from: ["applied", "recommended", "approved", "secured"], event: "withdrawn", to: "withdrawn" },
    },
    cancel: {
      takes: reason,
      permission: "cancellers",
      moves: { from: ["applied", "recommended", "approved", "secured"], event: "cancelled", to: "cancelled" },
    },
  },
  attributes: {
    borrower: { type: "identifier", at: "application.borrower" },
    /** No text says by when: it waits since the day of its last step. */
    since: {
      type: "number",
      at: { applied: "day", recommended: "day", approved: "day", secured: "day", overpaid: "day" },
    },
  },
  access: { assigned: "application.caseworker", beneficiaries: "application.borrower" },
  refusals: () => ({
    "requested.none": {},
    "creditor.missing": {},
    "creditor.related": {},
    "reviewer.caseworker": {},
    "loan.overCeiling": { ceiling: moneySchema() },
    "loan.openOfKind": {},
    "principal.none": {},
    "rate.negative": {},
    /** No method by which a fee is counted: the nearest ones, or all where none is near. */
    "method.unknown": { nearest: Schema.Array(Schema.String) },
    "instalments.none": {},
    "instalments.tooMany": {},
    "due.tooGreat": {},
    "day.outsideCalendar": { calendar: Schema.String },
    "security.repeated": {},
    "security.tooLittle": { needed: moneySchema() },
    "payee.notOfPurpose": {},
    "enforcement.missing": {},
    "disbursement.none": {},
    "disbursement.overApproved": { left: moneySchema() },
    "disbursement.nothingYet": {},
    "loan.moneyDisbursed": { disbursed: moneySchema() },
    "repayment.none": {},
    "repayment.tooMuch": { most: moneySchema() },
    /** It may be recorded as overdue from `from` on, unless something is paid before. */
    "loan.notOverdue": { from: daySchema() },
    "forgiveness.none": {},
    "forgiveness.tooMuch": { outstanding: moneySchema() },
    "payer.same": {},
    "writeOff.alreadyProposed": {},
    "writeOff.notProposed": {},
    "writeOff.sameApprover": {},
    "refund.notSurplus": { surplus: moneySchema() },
  }),
})

/** The types of the life cycle of a loan. */
export interface LoanLife extends LifeOf<typeof loanProtocol, LoanSetting> {
  readonly Reads: "openLoans"
}

/** The state of a loan, one shape for each stage. */
export type LoanState = LoanLife["State"]

export type LoanIn<Stage extends LoanState["stage"]> = StateIn<LoanState, Stage>

/** A command to a loan. Commands that come from outside are decoded with the schema first. */
export type LoanCommand = LoanLife["Command"]

export const refuse = /* @__PURE__ */ refusing<LoanLife["Refusal"]>()
