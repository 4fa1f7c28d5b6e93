/** What an author of a payment adapter hands to the suite: the adapter, and the bank's side of its format. */

import type { AnsweredPayment, PaymentAdapter } from "@bazgasht/casework/payments"
import type { Money } from "@bazgasht/rules"

/** What a bank says of a payment, with the amount that it repeats. */
export interface BankLine extends AnsweredPayment {
  readonly amount: Money
}

/** An adapter, and answers as a bank writes them. */
export interface FormatUnderTest {
  readonly adapter: PaymentAdapter
  /** Writes the bank's answer to a batch: a line for each payment named, in their order. */
  readonly answer: (batch: string, lines: ReadonlyArray<BankLine>) => Uint8Array
  /** Sound numbers of accounts, at least three of them. */
  readonly accounts: ReadonlyArray<string>
}
