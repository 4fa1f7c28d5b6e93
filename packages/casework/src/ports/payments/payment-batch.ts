import type { Day, Money } from "@bazgasht/rules"

/** The holder of an account: the name as the bank knows it, and the number of the account, an IBAN without blanks. */
export interface PaymentParty {
  readonly name: string
  readonly account: string
}

/** One payment of a batch: a credit transfer from the account of the batch. */
export interface CreditTransfer {
  /** The key of the payment order, unique for ever: the bank repeats it in its answers. */
  readonly key: string
  readonly payee: PaymentParty
  /** In whole units of the currency. */
  readonly amount: Money
  /** Code of what it is paid for. */
  readonly purpose: string
  /** What the payee reads on the statement. */
  readonly reference?: string
}

/** Payments that go to a bank together, from one account. */
export interface PaymentBatch {
  /** Unique for ever: the bank takes a batch once. */
  readonly id: string
  /** The day on which the batch was made. */
  readonly madeOn: Day
  /** The day on which the bank is asked to pay. */
  readonly payOn: Day
  readonly debtor: PaymentParty
  /** Three letters of ISO 4217: `IRR`. */
  readonly currency: string
  readonly payments: ReadonlyArray<CreditTransfer>
}

/** A file that goes to a bank. */
export interface PaymentFile {
  /** A name without a folder. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly digest: string
}
