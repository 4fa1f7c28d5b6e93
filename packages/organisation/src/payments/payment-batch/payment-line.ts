/** A line of a batch: a payment order, and everything that was heard of it. */

import { daySchema } from "@bazgasht/casework"
import type { PaymentOutcome } from "@bazgasht/casework/payments"
import * as Schema from "effect/Schema"
import { paymentOrderSchema } from "./payment-order.ts"

const code = () => ({ reason: Schema.NonEmptyString })

/** What the bank says of a payment; see `PaymentOutcome` of the payment port. */
export const outcomeOfPaymentSchema = (): Schema.Codec<PaymentOutcome> =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("accepted") }),
    Schema.Struct({ kind: Schema.Literal("settled"), reference: Schema.NonEmptyString }),
    Schema.Struct({ kind: Schema.Literal("rejected"), ...code() }),
    Schema.Struct({ kind: Schema.Literal("returned"), ...code() }),
    Schema.Struct({ kind: Schema.Literal("unknown") }),
  ])

/** What a person has found out of a payment: whether the money moved. */
export const findingOfPaymentSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("settled"), reference: Schema.NonEmptyString }),
    Schema.Struct({ kind: Schema.Literal("rejected"), ...code() }),
  ])

/** What was heard of a payment, on which day. */
export type HeardOfPayment = ReturnType<typeof heardSchema>["Type"]

const heardSchema = () =>
  Schema.Struct({
    on: daySchema(),
    outcome: outcomeOfPaymentSchema(),
    /** Whether a person found it out; otherwise the bank says so. */
    found: Schema.optionalKey(Schema.Literal(true)),
  })

/** A line of a batch. */
export type PaymentLine = ReturnType<typeof paymentLineSchema>["Type"]

export const paymentLineSchema = () =>
  Schema.Struct({
    ...paymentOrderSchema().fields,
    /** Each thing once, in the order in which it was heard. */
    heard: Schema.Array(heardSchema()),
    /** The payment failed and its batch was closed: another batch may take the order. */
    freed: Schema.optionalKey(Schema.Literal(true)),
  })

/**
 * Where the money of a line is.
 *
 * - `sent`: the bank has not answered, or the file has not gone yet
 * - `accepted`, `unknown`: the bank has it; it may have moved or not
 * - `disputed`: the bank said that it moved and that it did not
 * - `settled`: it has arrived
 * - `rejected`, `returned`: it has not moved, or has come back
 */
export type LineStatus = "sent" | "accepted" | "unknown" | "disputed" | "settled" | "rejected" | "returned"

/**
 * Where the money of a line is, by all that was heard of it: the order in which answers come makes no difference. What a person found out
 * takes the place of everything before it.
 *
 * @example
 * const heard = [{ on: gregorianDay(2025, 4, 10), outcome: { kind: "settled", reference: "bank-77" } }] as const
 * lineStatus({ heard }) // => "settled"
 * lineStatus({ heard: [] }) // => "sent"
 */
export const lineStatus = ({ heard }: Pick<PaymentLine, "heard">): LineStatus => {
  const since = heard.findLastIndex(({ found }) => found === true)
  const said = new Set(heard.slice(Math.max(since, 0)).map(({ outcome }) => outcome.kind))
  if (said.has("returned")) return "returned"
  if (said.has("settled")) return said.has("rejected") ? "disputed" : "settled"
  for (const kind of ["rejected", "accepted", "unknown"] as const) if (said.has(kind)) return kind
  return "sent"
}

const failedStatus: ReadonlySet<LineStatus> = new Set(["rejected", "returned"])

/** Whether the money of a line is back, or never left. */
export const isFailed = (line: Pick<PaymentLine, "heard">): boolean => failedStatus.has(lineStatus(line))

/** Whether it is known where the money of a line is. */
export const isFinal = (line: Pick<PaymentLine, "heard">): boolean =>
  isFailed(line) || lineStatus(line) === "settled"

/** Whether a line has heard the same before. */
export const hasHeard = ({ heard }: Pick<PaymentLine, "heard">, outcome: PaymentOutcome): boolean =>
  heard.some(
    (one) =>
      one.outcome.kind === outcome.kind &&
      Reflect.get(one.outcome, "reference") === Reflect.get(outcome, "reference") &&
      Reflect.get(one.outcome, "reason") === Reflect.get(outcome, "reason"),
  )
