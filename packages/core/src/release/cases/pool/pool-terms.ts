import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"

/** The offices of a pool, as a jurisdiction states them. */
export interface PoolTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who opens a pool, and closes it. */
  readonly keepers: Roles
  /** Who records promises and what becomes of them. */
  readonly fundraisers: Roles
  /** Who books money that has come in. */
  readonly cashiers: Roles
  readonly refunders: Roles
  /** Who reserves money for grants, and frees it. */
  readonly reservers: Roles
  /** Who sends money to creditors: never the person who reserved it. */
  readonly payers: Roles
  /** Who records what creditors and banks answer. */
  readonly receiptRecorders: Roles
}

/** By what a command to a pool is judged. */
export interface PoolSetting extends AnySetting {
  readonly terms: PoolTerms
  /** Ids of the grants of which payment may be ordered now: a second person has approved them; see `isPayable`. */
  readonly payable: ReadonlyArray<string>
}
