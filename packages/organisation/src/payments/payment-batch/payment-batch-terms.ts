import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"

/** The offices of payment batches, and from where and for what is paid, as a jurisdiction states them. */
export interface PaymentBatchTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who collects payment orders, and takes them out again. */
  readonly collectors: Roles
  /** Who approves; always another person than those who collected. */
  readonly approvers: Roles
  /** Who makes the file and takes it to the bank. */
  readonly exporters: Roles
  /** Who reads the answers of the bank. */
  readonly reporters: Roles
  /** Who finds out what the bank does not say; always another person than the exporter. */
  readonly reconcilers: Roles
  readonly closers: Roles
  /** Codes of the accounts from which is paid. The numbers stand where the application keeps its secrets. */
  readonly debtors: ReadonlyArray<string>
  /** Codes of what is paid for. */
  readonly purposes: ReadonlyArray<string>
  /** The most payments of a batch: a thousand at most. */
  readonly maxPayments: number
}

/**
 * What keeps a line out of a file.
 *
 * - `account`: the account of the order is not the one in force
 * - `source`: the case that asked for the money does not wait for this payment: it is held, not submitted, or over
 */
export interface PaymentHindrance {
  /** Place of the line in the batch. */
  readonly line: number
  readonly of: "account" | "source"
}

/** By what a command to a payment batch is judged. */
export interface PaymentBatchSetting extends AnySetting {
  readonly terms: PaymentBatchTerms
  /** What keeps lines of the batch out of a file now: read from the accounts of the payees and from the cases that asked for the money. */
  readonly hindrances: ReadonlyArray<PaymentHindrance>
}
