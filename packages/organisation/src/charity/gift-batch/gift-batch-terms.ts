import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation, Money } from "@bazgasht/rules"

/** The offices of batches of gifts, as a jurisdiction states them. */
export interface GiftBatchTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who opens a batch, counts it and seals it. */
  readonly cashiers: Roles
  /** Who counts it again: never the person who sealed it. */
  readonly confirmers: Roles
  /** Who records that the pool or the fund has booked it. */
  readonly bookkeepers: Roles
  /** What earmarks may name. */
  readonly attributes: ReadonlyArray<string>
}

/** By what a command to a batch of gifts is judged. */
export interface GiftBatchSetting extends AnySetting {
  readonly terms: GiftBatchTerms
  /** What its pool or fund has booked of it; read from there. */
  readonly booked: Money
}
