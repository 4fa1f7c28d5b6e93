import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"

/** Who keeps the accounts of payees, and where their banks may be, as a jurisdiction states it. */
export interface PayeeAccountTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who writes accounts down. */
  readonly proposers: Roles
  /** Who confirms them by writing them down again; always another person. */
  readonly confirmers: Roles
  /** Codes of the countries to whose banks money is paid: `IR`. */
  readonly countries: ReadonlyArray<string>
}

/** By what a command to the account of a payee is judged. */
export interface PayeeAccountSetting extends AnySetting {
  readonly terms: PayeeAccountTerms
}
