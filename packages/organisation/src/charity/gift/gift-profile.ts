import { daySchema, moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** What money may be spent on: for each attribute the values that are meant. Without any it may be spent on everything. */
export type GiftEarmark = ReturnType<typeof giftEarmarkSchema>["Type"]

export const giftEarmarkSchema = () =>
  Schema.Record(Schema.NonEmptyString, Schema.Array(Schema.NonEmptyString))

/** What a gift is. */
export const giftProfileFields = () => ({
  /** Opaque id of the donor; absent where the donor gives no name. */
  donor: Schema.optionalKey(Schema.NonEmptyString),
  /** What is promised, or what came in, in the smallest unit of the currency. */
  amount: moneySchema(),
  /** Code of the channel by which it is given. */
  channel: Schema.NonEmptyString,
  earmark: giftEarmarkSchema(),
  /** Id of the campaign for which it is given. */
  campaign: Schema.optionalKey(Schema.NonEmptyString),
  /** Opaque id of the unit that takes it in. */
  unit: Schema.NonEmptyString,
})

/** Where the money of a gift came in, and the batch in which it goes on. */
export const giftReceiptFields = () => ({
  /** Reference of the payment: of one channel, each names one gift. */
  receipt: Schema.NonEmptyString,
  receivedOn: daySchema(),
  /** Id of the batch by which the money reaches a pool or a fund. */
  batch: Schema.NonEmptyString,
})

/** Money of a gift that went back to the donor. */
export type GiftRefund = ReturnType<typeof giftRefundSchema>["Type"]

export const giftRefundSchema = () =>
  Schema.Struct({ document: Schema.NonEmptyString, amount: moneySchema(), on: daySchema() })
