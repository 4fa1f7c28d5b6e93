import { moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { storedStatus } from "../../../stored-status.ts"

/** What one gift pays. */
export type GiftPayment = ReturnType<typeof giftPaymentSchema>["Type"]

export const giftPaymentSchema = () => Schema.Struct({ gift: Schema.NonEmptyString, amount: moneySchema() })

/** Money that is asked for a grant. */
export type ReservationRequest = ReturnType<typeof reservationRequestSchema>["Type"]

export const reservationRequestSchema = () =>
  Schema.Struct({
    /** The id of the grant: what is paid to one creditor of one petition. */
    grant: Schema.NonEmptyString,
    /** The id of the petition. */
    petition: Schema.NonEmptyString,
    /** The id of the obligation to whose creditor it is paid. */
    obligation: Schema.NonEmptyString,
    /** Which gifts pay how much; they add up to the grant. */
    payments: Schema.Array(giftPaymentSchema()),
  })

/** How much pools may hold together for a petition, and for one obligation of it: what nothing else covers. */
export type PoolShare = ReturnType<typeof poolShareSchema>["Type"]

export const poolShareSchema = () => Schema.Struct({ petition: moneySchema(), obligation: moneySchema() })

/** Money that is reserved for a grant, as an event has it. */
export const reservedGrantSchema = () =>
  Schema.Struct({
    ...reservationRequestSchema().fields,
    /** What earmarks look at: the province, the kind of debt. */
    attributes: Schema.Record(Schema.String, Schema.String),
    /** As it was when the money was reserved; absent where that was not read. */
    poolShare: Schema.optionalKey(poolShareSchema()),
  })

/** The allocation run from which reservations come, and the free money on which it was computed. */
export const runReferenceSchema = () =>
  Schema.Struct({ id: Schema.NonEmptyString, giftsDigest: Schema.NonEmptyString })

/**
 * How far the money of a reservation has come.
 *
 * - `reserved`: nobody else can have it
 * - `freed`: it was not used and is free again
 * - `ordered`: it is on its way to the creditor
 * - `spent`: the creditor has given a receipt
 * - `reversed`: it came back after the receipt and is free again
 */
export type ReservationStatus = ReturnType<typeof reservationStatusSchema>["Type"]

export const reservationStatusSchema = () =>
  Schema.Literals(["reserved", "freed", "ordered", "spent", "reversed"])

/** A reservation in a pool. It is never split: all of it moves at once. */
export type Reservation = ReturnType<typeof reservationSchema>["Type"]

export const reservationSchema = () =>
  Schema.Struct({
    ...reservedGrantSchema().fields,
    status: reservationStatusSchema(),
    /** Opaque id of the person who reserved it: another one has to order the payment. */
    reservedBy: Schema.NonEmptyString,
    /** Id of the allocation run from which it comes; absent where it was approved by itself. */
    run: Schema.optionalKey(Schema.NonEmptyString),
    /** Id of the creditor's receipt, once there is one. */
    receipt: Schema.optionalKey(Schema.NonEmptyString),
  }).pipe(Schema.encodeKeys(storedStatus))
