import { daySchema, moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** Money that benefactors gave for the cycle: an allotment of a fund. */
const cycleFundsSchema = () =>
  Schema.Struct({
    /** Id of the fund, and of its allotment for this cycle. */
    fund: Schema.NonEmptyString,
    allotment: Schema.NonEmptyString,
    amount: moneySchema(),
  })

/** The days of the cycle and the money for them. */
export const cyclePlanSchema = () =>
  Schema.Struct({
    from: daySchema(),
    /** The first day after the cycle. */
    to: daySchema(),
    /** In the smallest unit of the currency. */
    budget: moneySchema(),
    /** The funds that the budget comes from; they add up to it. Absent where it comes from elsewhere. */
    funds: Schema.optionalKey(Schema.Array(cycleFundsSchema())),
  })

/** What was locked: digests and totals, never the families themselves. */
export type LockedRecord = ReturnType<typeof lockedRecordSchema>["Type"]

export const lockedRecordSchema = () =>
  Schema.Struct({
    /** Digest of the snapshot of the families. */
    snapshotDigest: Schema.NonEmptyString,
    /** Digest of the record that was computed from the snapshot. */
    recordDigest: Schema.NonEmptyString,
    /** How many families the snapshot holds. */
    families: Schema.Natural,
    /** What the record grants to all of them together, after every cut. */
    owed: moneySchema(),
  })

/** What was locked, when, and by which policy. */
export const cycleLockSchema = () =>
  Schema.Struct({
    ...lockedRecordSchema().fields,
    on: daySchema(),
    /** Digest of the law and of the options by which the record was computed. */
    policyDigest: Schema.NonEmptyString,
  })

/** Where the money that was released has gone. The four add up to it. */
export type Settlement = ReturnType<typeof settlementSchema>["Type"]

export const settlementSchema = () =>
  Schema.Struct({
    /** Confirmed payments. */
    paid: moneySchema(),
    undeliverable: moneySchema(),
    expired: moneySchema(),
    /** What was left of entitlements that were cancelled. */
    cancelled: moneySchema(),
  })
