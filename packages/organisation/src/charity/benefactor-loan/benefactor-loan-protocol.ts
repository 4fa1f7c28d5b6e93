import { daySchema, defineProtocol, type LifeOf, moneySchema, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { BenefactorLoanSetting } from "./benefactor-loan-terms.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
const amount = () => ({ amount: moneySchema() })
const instalment = () => ({ due: daySchema(), ...amount() })
const profile = () => ({
  /** Opaque id of the debtor. */
  borrower: Schema.NonEmptyString,
  /** Id of the petition whose obligations it helps to pay. */
  petition: Schema.NonEmptyString,
  /** Id of the fund, and of its allotment for this loan. */
  fund: Schema.NonEmptyString,
  allotment: Schema.NonEmptyString,
  ...amount(),
  /** The instalments in the order of their days; they add up to the loan. */
  plan: Schema.Array(Schema.Struct(instalment())),
  /** Opaque id of the unit that follows it. */
  unit: Schema.NonEmptyString,
})
/** The day of the first instalment that is not paid in full; absent once all are. */
const next = () => ({ nextDue: Schema.optionalKey(daySchema()) })
const repayment = () => ({ receipt: Schema.NonEmptyString, ...amount() })
const paidOut = () => ({
  ...profile(),
  order: Schema.NonEmptyString,
  paidOn: daySchema(),
  repayments: Schema.Array(Schema.Struct({ ...repayment(), on: daySchema() })),
  ...next(),
})

/** The protocol of a loan from a benefactors' fund to a debtor, for the release. */
export const benefactorLoanProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    proposed: profile,
    approved: profile,
    paidOut,
    /** One person holds that the rest will not come. */
    doubtful: () => ({ ...paidOut(), ...reason() }),
    repaid: paidOut,
    writtenOff: () => ({ ...paidOut(), ...reason() }),
    withdrawn: () => ({ ...profile(), ...reason() }),
  },
  events: {
    proposed: profile,
    approved: nothing,
    paidOut: () => ({ order: Schema.NonEmptyString, ...next() }),
    repaid: () => ({ ...repayment(), ...next() }),
    doubted: reason,
    resumed: nothing,
    writtenOff: nothing,
    withdrawn: reason,
  },
  participations: ["proposer", "doubter"],
  separateFrom: ["beneficiary"],
  commands: {
    propose: {
      takes: profile,
      permission: "proposers",
      participation: "proposer",
      moves: { from: "none", event: "proposed", to: "proposed" },
    },
    approve: {
      permission: "approvers",
      separateFrom: ["beneficiary", "proposer"],
      moves: { from: "proposed", event: "approved", to: "approved" },
    },
    /** Records that the creditors have the money. */
    payOut: {
      takes: () => ({ order: Schema.NonEmptyString }),
      permission: "payers",
      moves: { from: "approved", event: "paidOut", to: "paidOut" },
    },
    repay: {
      takes: repayment,
      permission: "bookkeepers",
      moves: [
        { from: "paidOut", event: "repaid", to: ["paidOut", "repaid"] },
        { from: "doubtful", event: "repaid", to: ["doubtful", "repaid"] },
      ],
    },
    doubt: {
      takes: reason,
      permission: "proposers",
      participation: "doubter",
      moves: { from: "paidOut", event: "doubted", to: "doubtful" },
    },
    resume: { permission: "approvers", from: "doubtful", event: "resumed", to: "paidOut" },
    writeOff: {
      permission: "approvers",
      separateFrom: ["beneficiary", "doubter"],
      moves: { from: "doubtful", event: "writtenOff", to: "writtenOff" },
    },
    withdraw: {
      takes: reason,
      permission: "proposers",
      moves: { from: ["proposed", "approved"], event: "withdrawn", to: "withdrawn" },
    },
  },
  attributes: {
    borrower: { type: "identifier", at: "borrower" },
    petition: { type: "identifier", at: "petition" },
    fund: { type: "identifier", at: "fund" },
    unit: { type: "identifier", at: "unit" },
    due: { type: "number", at: { paidOut: "nextDue", doubtful: "nextDue" } },
    /** No text says by when: it waits since the day of its last step. */
    since: { type: "number", at: { proposed: "day", approved: "day" } },
  },
  access: { unit: "unit", beneficiaries: "borrower" },
  refusals: () => ({
    "amount.none": {},
    /** There is no such petition, or it is another debtor's. */
    "petition.ofAnother": {},
    "plan.otherSum": { planned: moneySchema(), amount: moneySchema() },
    "plan.unordered": {},
    /** The fund has not paid the whole loan under its allotment, or not by this order. */
    "order.notBooked": {},
    "repayment.tooMuch": { outstanding: moneySchema() },
    "repayment.repeated": {},
    /** The fund has booked no such instalment under the allotment. */
    "repayment.notBooked": {},
    /** The petition has booked it, and creditors are paid out of it. */
    "loan.reserved": {},
  }),
})

/** The types of the life cycle of a loan from a benefactors' fund. */
export interface BenefactorLoanLife extends LifeOf<typeof benefactorLoanProtocol, BenefactorLoanSetting> {
  readonly Reads: "isOfBorrower" | "isBooked" | "isReserved"
}

/** The state of a loan from a benefactors' fund, one shape for each stage. */
export type BenefactorLoanState = BenefactorLoanLife["State"]

/** A command to a loan from a benefactors' fund. Commands that come from outside are decoded with the schema first. */
export type BenefactorLoanCommand = BenefactorLoanLife["Command"]

export const refuse = /* @__PURE__ */ refusing<BenefactorLoanLife["Refusal"]>()
