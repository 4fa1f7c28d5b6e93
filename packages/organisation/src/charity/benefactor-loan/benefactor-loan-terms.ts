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
}
