/** How files are written. */
export interface IsoPaymentOptions {
  /** The name of the adapter among others: `iso20022` where nothing else is said. */
  readonly name?: string
  /** The currencies that are paid in; their amounts are written without a fraction. The rial where nothing else is said. */
  readonly currencies?: ReadonlyArray<string>
  /** BIC of the bank that pays. Absent: the bank is found by the account. */
  readonly debtorBank?: string
  /**
   * Codes of ISO 20022 (`ExternalPurpose1Code`, such as `SALA`, `SSBE`) by our codes of purposes. A purpose that is not listed is written as
   * it is, as a proprietary one. No two purposes share a code.
   */
  readonly purposes?: { readonly [purpose: string]: string }
  /** Whether only letters of the Latin character set of SWIFT may stand in texts. Absent: any letters, Persian ones among them. */
  readonly latinOnly?: boolean
}
