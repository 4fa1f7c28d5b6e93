import { defineProtocol, type LifeOf, moneySchema, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { giftEarmarkSchema } from "../gift/gift-profile.ts"
import { allotmentRequestFields, allotmentSchema, allottedFields, fundEntrySchema } from "./fund-books.ts"
import type { FundSetting } from "./fund-terms.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
const allotment = () => ({ allotment: Schema.NonEmptyString })
const amount = () => ({ amount: moneySchema() })
/** Opaque id of the unit that keeps it. */
const unit = () => ({ unit: Schema.NonEmptyString })
const entry = () => ({ entry: Schema.NonEmptyString, ...amount(), earmark: giftEarmarkSchema() })
const refund = () => ({
  entry: Schema.NonEmptyString,
  /** Id of the gift. */
  gift: Schema.NonEmptyString,
  ...amount(),
  /** Id of the document of the transfer. */
  document: Schema.NonEmptyString,
  ...reason(),
})
const payment = () => ({ ...allotment(), order: Schema.NonEmptyString, ...amount() })
const repayment = () => ({ ...allotment(), receipt: Schema.NonEmptyString, ...amount() })
const giveUp = () => ({ ...allotment(), ...amount(), ...reason() })
const books = () => ({
  ...unit(),
  /** In the order in which they were booked. */
  entries: Schema.Array(fundEntrySchema()),
  refunds: Schema.Array(
    Schema.Struct({ document: Schema.NonEmptyString, gift: Schema.NonEmptyString, ...amount() }),
  ),
  /** In the order in which they were made. */
  allotments: Schema.Array(allotmentSchema()),
})

/** The protocol of a fund: money of benefactors for families, and for loans to debtors. */
export const fundProtocol = /* @__PURE__ */ defineProtocol({
  stages: { open: books, closed: books },
  events: {
    opened: unit,
    credited: entry,
    refunded: refund,
    allotted: allottedFields,
    approved: allotment,
    paid: payment,
    givenUp: giveUp,
    repaid: repayment,
    closed: nothing,
  },
  participations: [],
  commands: {
    open: { takes: unit, permission: "keepers", from: "none", event: "opened", to: "open" },
    /** Books the money of a batch. */
    credit: { takes: entry, permission: "bookkeepers", from: "open", event: "credited" },
    /** Sends free money back to the donor of a gift. */
    refund: { takes: refund, permission: "refunders", from: "open", event: "refunded" },
    /** Sets free money apart for a purpose. */
    allot: { takes: allotmentRequestFields, permission: "allotters", from: "open", event: "allotted" },
    approve: { takes: allotment, permission: "approvers", from: "open", event: "approved" },
    pay: { takes: payment, permission: "bookkeepers", from: "open", event: "paid" },
    /** Frees what an allotment does not need. */
    giveUp: { takes: giveUp, permission: "allotters", from: "open", event: "givenUp" },
    /** Books money that came back after it was paid. */
    repay: { takes: repayment, permission: "bookkeepers", from: "open", event: "repaid" },
    close: { permission: "keepers", from: "open", event: "closed", to: "closed" },
  },
  attributes: { unit: { type: "identifier", at: "unit" } },
  access: { unit: "unit" },
  refusals: () => ({
    "amount.none": {},
    "amount.tooGreat": {},
    "earmark.unknown": { known: Schema.Array(Schema.String) },
    "entry.repeated": {},
    /** The batch is not confirmed, is for another book, or holds another sum. */
    "entry.notOfBatch": {},
    "entry.unknown": {},
    "entry.notFree": { free: moneySchema() },
    "entry.otherEarmark": {},
    "refund.repeated": {},
    /** The gift is not of the batch, or holds less. */
    "refund.notOfGift": { left: moneySchema() },
    "allotment.repeated": {},
    "allotment.unknown": {},
    "allotment.unsound": {},
    "allotment.byOnePerson": {},
    "purpose.over": {},
    "allotment.approved": {},
    "allotment.notApproved": {},
    "allotment.overspent": { left: moneySchema() },
    /** What it is for is not approved, or does not name this allotment. */
    "allotment.notPayable": {},
    "payment.repeated": {},
    "repayment.tooMuch": { outstanding: moneySchema() },
    "repayment.repeated": {},
    "fund.notEmpty": { held: moneySchema() },
  }),
})

/** The types of the life cycle of a fund. */
export interface FundLife extends LifeOf<typeof fundProtocol, FundSetting> {
  readonly Reads: "attributes" | "bookable" | "payable" | "given" | "isOver"
}

/** The state of a fund, one shape for each stage. */
export type FundState = FundLife["State"]

/** The state of a fund that is open. */
export type OpenFund = StateIn<FundState, "open">

/** A command to a fund. Commands that come from outside are decoded with the schema first. */
export type FundCommand = FundLife["Command"]

export const refuse = /* @__PURE__ */ refusing<FundLife["Refusal"]>()
