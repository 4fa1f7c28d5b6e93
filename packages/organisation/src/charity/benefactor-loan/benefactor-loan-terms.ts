import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"

/** The offices of loans from benefactors' funds, as a jurisdiction states them. */
export interface BenefactorLoanTerms {
  readonly citations: ReadonlyArray<Citation>
  readonly proposers: Roles
  /** Who approves a loan, and a write-off: never the person who proposed it. */
  readonly approvers: Roles
  readonly payers: Roles
  /** Who books instalments. */
  readonly bookkeepers: Roles
}

/** By what a command to a loan of a benefactors' fund is judged. */
export interface BenefactorLoanSetting extends AnySetting {
  readonly terms: BenefactorLoanTerms
  /** Whether the petition that a proposal names is one of the borrower. Read from the petition; absent where the life cycle runs without a store. */
  readonly isOfBorrower?: boolean
  /**
   * Whether the fund has booked what a command records, under the allotment of the loan: all of the loan as paid by the order, or the instalment by its receipt.
   * Read from the fund; absent where the life cycle runs without a store.
   */
  readonly isBooked?: boolean
  /** Whether the petition counts on the loan. Read from the petition; absent where the life cycle runs without a store. */
  readonly isReserved?: boolean
}
