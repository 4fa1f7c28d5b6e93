import type { PaymentOutcome } from "@bazgasht/casework/payments"

/** How files are written, and how answers are read. */
export interface CsvPaymentOptions {
  /** The name of the adapter among others: `csv` where nothing else is said. */
  readonly name?: string
  /** The currencies that are paid in; their amounts are written without a fraction. The rial where nothing else is said. */
  readonly currencies?: ReadonlyArray<string>
  /** Whether a file begins with the mark by which spreadsheets know UTF-8. It does where nothing else is said; both are read. */
  readonly byteOrderMark?: boolean
  /**
   * The words of the bank in the column `outcome`. Where nothing else is said: `accepted`, `settled`, `rejected`, `returned`, `unknown`. A word
   * that is not listed is read as `unknown`.
   */
  readonly outcomes?: { readonly [word: string]: PaymentOutcome["kind"] }
}
