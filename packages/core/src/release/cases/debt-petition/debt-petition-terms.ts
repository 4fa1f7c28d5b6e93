import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Day, Money, Term } from "@bazgasht/rules"

/** The most that is lent for obligations of some kinds together, by the day on which the money is received. */
export interface ReleaseLoanCeiling {
  /** Codes of the kinds: `compensation`. */
  readonly kinds: ReadonlyArray<string>
  /** In the order of their days. Without an amount nobody has seen the ceiling of that time. */
  readonly values: ReadonlyArray<{ readonly from: Day; readonly amount?: Money }>
}

/** The offices of a petition and its limits. Core knows no office of any country: a jurisdiction gives them here. */
export interface DebtPetitionTerms {
  readonly citations: ReadonlyArray<Citation>
  readonly openers: Roles
  readonly evidenceRecorders: Roles
  readonly screeners: Roles
  readonly negotiators: Roles
  /** Who books money that was received. */
  readonly bookkeepers: Roles
  /** Who sends the money: never whoever fixed the residual or booked the money. */
  readonly payers: Roles
  readonly receiptRecorders: Roles
  readonly orderRequesters: Roles
  readonly orderRecorders: Roles
  readonly releaseRecorders: Roles
  /** How long a residual stands. */
  readonly validity: Term
  /** The greatest residual that is helped with; none where there is no limit. */
  readonly ceiling?: Money
  /** None where a loan has no ceiling of its own. */
  readonly loanCeiling?: ReleaseLoanCeiling
}

/** By what a command to a petition is judged. */
export interface DebtPetitionSetting extends AnySetting {
  readonly terms: DebtPetitionTerms
  readonly calendar: Calendar
  /**
   * Whether the grant that a command books is approved for this petition and sum, and its pool keeps the money. Read from the grant and its pool; absent where the
   * life cycle runs without a store.
   */
  readonly isGranted?: boolean
  /**
   * Whether the loan that a command books is approved for this petition and sum. Read by whoever keeps loans to debtors beside petitions; absent where nobody does, or the loan is not
   * theirs.
   */
  readonly isLent?: boolean
}
