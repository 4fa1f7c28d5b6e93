import { moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { storedStatus } from "../../../stored-status.ts"

/**
 * What has become of an attempt.
 *
 * - `prepared`: written, and not yet with the bank
 * - `discarded`: never went to the bank
 * - `submitted`: with the bank, which has not answered yet
 * - `unknown`: the bank did not answer in time: the money may have moved or not. Only reconciling settles it
 * - `confirmed`: the money has arrived
 * - `refused`: the money has not moved, or has come back
 */
export type AttemptStatus = ReturnType<typeof attemptStatusSchema>["Type"]

export const attemptStatusSchema = () =>
  Schema.Literals(["prepared", "discarded", "submitted", "unknown", "confirmed", "refused"])

/** What is to be paid, to whom, under which key. */
export const orderedPaymentSchema = () =>
  Schema.Struct({
    /** The key under which the bank knows the attempt: whoever sends it twice pays once. */
    key: Schema.NonEmptyString,
    /** Opaque id of the recipient. */
    payee: Schema.NonEmptyString,
    amount: moneySchema(),
  })

/** An attempt to pay the whole or a part. */
export type PaymentAttempt = ReturnType<typeof attemptSchema>["Type"]

export const attemptSchema = () =>
  Schema.Struct({
    ...orderedPaymentSchema().fields,
    status: attemptStatusSchema(),
    /** The bank's reference; only of an attempt that was confirmed. */
    reference: Schema.optionalKey(Schema.NonEmptyString),
    /** Code of the reason; only of a refused attempt. */
    reason: Schema.optionalKey(Schema.NonEmptyString),
  }).pipe(Schema.encodeKeys(storedStatus))

/** What became of an attempt, as it was found out. */
export type AttemptOutcome = ReturnType<typeof attemptOutcomeSchema>["Type"]

export const attemptOutcomeSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("confirmed"), reference: Schema.NonEmptyString }),
    Schema.Struct({ kind: Schema.Literal("refused"), reason: Schema.NonEmptyString }),
  ])

/** Whether the money of an attempt may have left without our knowing where it is. */
export const isInFlight = ({ status }: PaymentAttempt): boolean =>
  status === "submitted" || status === "unknown"

/** Whether an attempt is still to come to something, so that there cannot be another one. */
export const isOpen = (attempt: PaymentAttempt): boolean =>
  attempt.status === "prepared" || isInFlight(attempt)
