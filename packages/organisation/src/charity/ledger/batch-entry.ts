import type { Money } from "@bazgasht/rules"
import type { GiftEarmark } from "../gift/gift-profile.ts"

/** Money of a batch as a pool or a fund books it, once. */
export interface BatchEntry {
  /** The id of the entry: that of the batch, or of what a campaign did not need of it. */
  readonly entry: string
  readonly amount: Money
  readonly earmark: GiftEarmark
}
