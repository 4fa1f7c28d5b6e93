/** The payment port: files for a bank, and what its answer files say. An adapter reads and writes bytes; who carries them is the application. */

import type * as Result from "effect/Result"
import type { AwaitedBatch, PaymentAnswer, PaymentOutcome } from "./payment-answer.ts"
import type { PaymentBatch, PaymentFile } from "./payment-batch.ts"
import type { PaymentFileError } from "./payment-error.ts"

/** How long the texts of a batch may be, in characters. What is longer is refused, never cut. */
export interface PaymentLimits {
  readonly id: number
  readonly key: number
  readonly name: number
  readonly purpose: number
  readonly reference: number
}

/** What an adapter can do. The conformance suite checks it against the behaviour, both ways. */
export interface PaymentCapabilities {
  /** The name of the adapter, for reports. */
  readonly name: string
  readonly currencies: ReadonlyArray<string>
  /** The most payments of one file. */
  readonly maxPayments: number
  readonly limits: PaymentLimits
  /** What its answer files can say. */
  readonly outcomes: ReadonlyArray<PaymentOutcome["kind"]>
}

/** A format of a bank. */
export interface PaymentAdapter {
  readonly capabilities: PaymentCapabilities
  /** The file of a batch. The same batch always has the same bytes. */
  readonly render: (batch: PaymentBatch) => Result.Result<PaymentFile, PaymentFileError>
  /** The batch in a file that this adapter has written: whoever sends a file can see first that it says what was approved. */
  readonly parse: (bytes: Uint8Array) => Result.Result<PaymentBatch, PaymentFileError>
  /** What a file of the bank says of a batch. */
  readonly readAnswer: (
    bytes: Uint8Array,
    batch: AwaitedBatch,
  ) => Result.Result<PaymentAnswer, PaymentFileError>
}
