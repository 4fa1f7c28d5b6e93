import type { CaseClaim } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"

/**
 * A share of the money of a batch. All shares are parts of one whole, which a store keeps to. While gifts come in, they take shares; a batch that
 * is sealed takes all that they leave, so that the store accepts the seal only if the gifts add up to its total at most, and no gift after it.
 */
export const shareOfBatch = (batch: string, amount: Money | number): CaseClaim => ({
  claim: "giftBatch",
  by: [batch],
  units: amount,
  of: Number.MAX_SAFE_INTEGER,
})
