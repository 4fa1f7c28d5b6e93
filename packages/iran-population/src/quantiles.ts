/** Draws from a distribution given by quantiles, in whole numbers: every machine draws the same. */

import type { Chance } from "@bazgasht/simulation"

/** Values at parts of ten thousand, the least first, from part 0 to part 10,000. */
export type Quantiles = ReadonlyArray<readonly [part: number, value: number]>

/**
 * A value of a distribution, between two quantiles in proportion.
 *
 * @example
 * valueFrom(chance, [[0, 18], [7000, 40], [10_000, 75]]) // 7 of 10 are below 40
 */
export const valueFrom = (chance: Chance, quantiles: Quantiles): number => {
  const part = chance.between(0, 9999)
  let [low, least] = quantiles[0] ?? [0, 0]
  for (const [high, greatest] of quantiles) {
    if (part < high) return least + Math.floor(((part - low) * (greatest - least)) / (high - low))
    low = high
    least = greatest
  }
  return least
}
