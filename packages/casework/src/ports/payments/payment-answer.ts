import type { Money } from "@bazgasht/rules"

/**
 * What a bank says of a payment.
 *
 * - `accepted`: the bank has taken it and will carry it out
 * - `settled`: the money has arrived, or has left for good; `reference` is that of the bank
 * - `rejected`: the money has not moved; `reason` is a code
 * - `returned`: the money had left and has come back; `reason` is a code
 * - `unknown`: the bank does not know yet, or says what no one can tell: it is asked about, never paid again blindly
 */
export type PaymentOutcome =
  | { readonly kind: "accepted" }
  | { readonly kind: "settled"; readonly reference: string }
  | { readonly kind: "rejected"; readonly reason: string }
  | { readonly kind: "returned"; readonly reason: string }
  | { readonly kind: "unknown" }

/** What a bank says of the payment of a key. */
export interface AnsweredPayment {
  readonly key: string
  readonly outcome: PaymentOutcome
}

/** What an answer file says of one batch. It may speak of a part of the payments, and of one payment more than once. */
export interface PaymentAnswer {
  /** Id of the batch. */
  readonly batch: string
  readonly answers: ReadonlyArray<AnsweredPayment>
}

/** The batch of which an answer is expected. An answer of another batch, or of payments that it does not have, is refused. */
export interface AwaitedBatch {
  readonly id: string
  readonly currency: string
  readonly payments: ReadonlyArray<{ readonly key: string; readonly amount: Money }>
}
