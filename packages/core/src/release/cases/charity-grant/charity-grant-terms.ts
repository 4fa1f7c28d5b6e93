import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"
import type { DebtPetitionState } from "../debt-petition/debt-petition-protocol.ts"
import type { PoolState } from "../pool/pool-protocol.ts"

/** The offices of a charity grant, as a jurisdiction states them. */
export interface CharityGrantTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who proposes grants, and gives them up. */
  readonly proposers: Roles
  /** Who approves them: never the person who proposed. */
  readonly approvers: Roles
  /** Who sends the money: never the person who proposed. */
  readonly payers: Roles
  /** Who records what creditors and banks answer. */
  readonly receiptRecorders: Roles
  /** Who confirms that the debt is paid: never the person who recorded the receipt. */
  readonly confirmers: Roles
  /** Who reports to donors. */
  readonly reporters: Roles
}

/**
 * By what a command to a charity grant is judged. Money moves in the pool first, and the grant follows: where it is, and what the
 * petition needs, is read from them as they are now and not from what a command says.
 */
export interface CharityGrantSetting extends AnySetting {
  readonly terms: CharityGrantTerms
  readonly pool: PoolState
  readonly petition: DebtPetitionState
}
