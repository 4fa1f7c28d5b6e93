import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./payment-batch-guards.ts"
import {
  type PaymentBatchLife,
  type PaymentBatchState,
  paymentBatchProtocol,
} from "./payment-batch-protocol.ts"
import { steps } from "./payment-batch-steps.ts"
import { isFailed, lineStatus, type PaymentLine } from "./payment-line.ts"

/**
 * The lines of a batch, in the order in which they were collected.
 *
 * @example
 * linesOf(exportedBatch).map(({ key }) => key) // => ["order-1", "order-2"]
 */
export const linesOf = (state: PaymentBatchState): ReadonlyArray<PaymentLine> =>
  "lines" in state ? state.lines : []

/**
 * The life of a payment batch: orders are collected, a second person approves them, a file goes to the bank, and what the bank answers is
 * heard line by line until it is known where all the money is.
 *
 * @example
 * const answer = {
 *   type: "answer", digest: "digest-of-the-file", answers: [{ key: "order-1", outcome: { kind: "settled", reference: "bank-77" } }],
 *   id: "c-5", subject: "batch-1", at: gregorianDay(2025, 4, 10), by: { id: "p-3", role: "treasurer" }, expectedVersion: 4,
 * } as const
 * const { state } = Result.getOrThrow(paymentBatch.handle(exportedBatch, answer, batchSetting))
 * state.stage // => "exported"
 * linesOf(state).map(lineStatus) // => ["settled", "sent"]
 */
export const paymentBatch: LifeCycle<PaymentBatchLife> = /* @__PURE__ */ lifeCycleOf<PaymentBatchLife>(
  paymentBatchProtocol,
  {
    beneficiariesOf: (state, command) => [
      ...linesOf(state).map(({ payee }) => payee),
      ...(command.type === "collect" ? command.orders.map(({ payee }) => payee) : []),
    ],
    guards,
    steps,
  },
)

/**
 * The schemas of payment batches, made when somebody first asks.
 *
 * @example
 * const command = { type: "approve", payments: 2, total: 15_000_000, ...written }
 * const decode = Schema.decodeUnknownResult(paymentBatchSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, total: 1.5 })) // => false
 */
export const paymentBatchSchemas = /* @__PURE__ */ schemasOf<PaymentBatchLife>(paymentBatchProtocol)

/** An order is in one batch: in a live one, or for ever in the one that has paid it. */
export const claimsOfPaymentBatch = (state: PaymentBatchState): ReadonlyArray<CaseClaim> =>
  state.stage === "discarded"
    ? []
    : linesOf(state).flatMap(({ freed, key }) =>
        freed === true ? [] : [{ claim: "paymentOrder", by: [key] }],
      )

/**
 * What has become of an order.
 *
 * - `open`: collected or with the bank; nobody may pay it another time
 * - `paid`: the money has arrived
 * - `failed`: the money has not moved or has come back, and no batch is about to pay it again
 */
export type OrderStatus = "open" | "paid" | "failed"

/**
 * What has become of an order in all batches that have had it; `undefined` where none has.
 *
 * @example
 * orderStatusIn([exportedBatch], "order-1") // => "open"
 * orderStatusIn([exportedBatch], "order-9") // => undefined
 */
export const orderStatusIn = (
  batches: ReadonlyArray<PaymentBatchState>,
  key: string,
): OrderStatus | undefined => {
  const lines = batches.flatMap((batch) =>
    batch.stage === "discarded" ? [] : linesOf(batch).filter((line) => line.key === key),
  )
  if (lines.length === 0) return undefined
  if (lines.some((line) => lineStatus(line) === "settled")) return "paid"
  return lines.every(isFailed) ? "failed" : "open"
}
