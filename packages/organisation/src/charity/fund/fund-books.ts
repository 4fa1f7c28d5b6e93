import { daySchema, moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { giftEarmarkSchema } from "../gift/gift-profile.ts"

/** What an allotment is for: a support cycle, one family's entitlement, a sponsored family, a loan to a debtor, or goods for a stock. */
export const allotmentPurposes = [
  "supportCycle",
  "entitlement",
  "sponsorship",
  "benefactorLoan",
  "stock",
] as const

/** Money of one batch that a fund holds, in the smallest unit of the currency. */
export type FundEntry = ReturnType<typeof fundEntrySchema>["Type"]

export const fundEntrySchema = () =>
  Schema.Struct({
    /** Id of the entry: of the batch, or of the part of it that a campaign did not need. */
    entry: Schema.NonEmptyString,
    earmark: giftEarmarkSchema(),
    /** What came in. */
    received: moneySchema(),
    /** What went back to donors. */
    refunded: moneySchema(),
    /** What no allotment has taken. */
    free: moneySchema(),
  })

/** What an allotment takes from one entry. */
export const allotmentPartSchema = () =>
  Schema.Struct({ entry: Schema.NonEmptyString, amount: moneySchema() })

export const allotmentRequestFields = () => ({
  allotment: Schema.NonEmptyString,
  to: Schema.Struct({ kind: Schema.Literals(allotmentPurposes), id: Schema.NonEmptyString }),
  /** From which entries how much, in the order in which they pay; what comes back goes to the last of them first. */
  parts: Schema.Array(allotmentPartSchema()),
})

export const allottedFields = () => ({
  ...allotmentRequestFields(),
  /** What earmarks look at: the province, the kind of help. */
  attributes: Schema.Record(Schema.String, Schema.String),
})

/** Money that was given out for an allotment. */
export const allotmentPaymentSchema = () =>
  Schema.Struct({
    /** Key of the payment order, or of the settlement of a cycle. */
    order: Schema.NonEmptyString,
    amount: moneySchema(),
    on: daySchema(),
  })

/** Money of a fund that is set apart for a purpose. What it takes is what is still held for it and what was paid. */
export type Allotment = ReturnType<typeof allotmentSchema>["Type"]

export const allotmentSchema = () =>
  Schema.Struct({
    ...allottedFields(),
    /** Opaque id of the person who asked for it: another one approves it. */
    allottedBy: Schema.NonEmptyString,
    approved: Schema.Boolean,
    payments: Schema.Array(allotmentPaymentSchema()),
    /** What came back after it was paid: instalments of a loan, a transfer that a bank sent back. It is free again. */
    repayments: Schema.Array(
      Schema.Struct({ receipt: Schema.NonEmptyString, amount: moneySchema(), on: daySchema() }),
    ),
  })
