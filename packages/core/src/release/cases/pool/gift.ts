import { daySchema, moneySchema } from "@bazgasht/casework"
import type { Earmark } from "@bazgasht/solvers/fund"
import * as Schema from "effect/Schema"
import { storedStatus } from "../../../stored-status.ts"
import { balanceSchema } from "./balance.ts"

/** The schema of an {@link Earmark}. */
const earmarkSchema = (): Schema.Codec<Earmark> =>
  Schema.Record(Schema.NonEmptyString, Schema.Array(Schema.NonEmptyString))

/**
 * What is promised.
 *
 * - `sum`: an amount
 * - `match`: for each `per` units that others give with the same purpose, `matched` units, all together up to the ceiling
 */
const giftPromiseSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("sum"), amount: moneySchema() }),
    Schema.Struct({
      kind: Schema.Literal("match"),
      matched: Schema.Natural,
      per: Schema.Natural,
      ceiling: moneySchema(),
    }),
  ])

/** A gift as it is promised. */
export const pledgedGiftSchema = () =>
  Schema.Struct({
    /** The id of the gift. */
    gift: Schema.NonEmptyString,
    /** Opaque id of the donor. */
    donor: Schema.NonEmptyString,
    /** What the money may be spent on; of a match also which gifts it adds to: those meant for nothing else. */
    earmark: earmarkSchema(),
    promise: giftPromiseSchema(),
    /** The last day on which it is expected; after it the promise may lapse. */
    until: daySchema(),
  })

/** Money of a gift that has come in. */
export const giftReceiptSchema = () =>
  Schema.Struct({
    /** The id of the receipt, unique in the pool. */
    receipt: Schema.NonEmptyString,
    amount: moneySchema(),
    receivedOn: daySchema(),
  })

/**
 * What has become of the promise.
 *
 * - `promised`: nothing has come yet
 * - `partlyReceived`: a part has come
 * - `received`: all of it has come
 * - `lapsed`: the day passed, and the rest is not expected any more
 * - `cancelled`: the donor took the rest of the promise back
 */
export type GiftStatus = ReturnType<typeof giftStatusSchema>["Type"]

export const giftStatusSchema = () =>
  Schema.Literals(["promised", "partlyReceived", "received", "lapsed", "cancelled"])

/** A gift in a pool. */
export type PoolGift = ReturnType<typeof poolGiftSchema>["Type"]

export const poolGiftSchema = () =>
  Schema.Struct({
    ...pledgedGiftSchema().fields,
    status: giftStatusSchema(),
    receipts: Schema.Array(giftReceiptSchema()),
    balance: balanceSchema(),
  }).pipe(Schema.encodeKeys(storedStatus))
