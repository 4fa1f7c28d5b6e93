import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation, Money } from "@bazgasht/rules"

/** The offices of gifts, and what gifts may say, as a jurisdiction states them. */
export interface GiftTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who records promises and what becomes of them. */
  readonly fundraisers: Roles
  /** Who books money that has come in. */
  readonly cashiers: Roles
  /** Who books money that went back to its donor. */
  readonly refunders: Roles
  /** Codes of the channels by which gifts are given. */
  readonly channels: ReadonlyArray<string>
  /** What earmarks may name: `province`, `debt`, `help`. */
  readonly attributes: ReadonlyArray<string>
}

/** By what a command to a gift is judged. */
export interface GiftSetting extends AnySetting {
  readonly terms: GiftTerms
  /** Whether there is the campaign that a gift names. Read from the campaign; absent where none is named, or the life cycle runs without a store. */
  readonly isCampaign?: boolean
  /**
   * What the pool or the fund gave back of the batch, and no gift has recorded yet. Read from the book and the gifts of the batch; absent where the life cycle runs without
   * a store.
   */
  readonly returned?: Money
}
