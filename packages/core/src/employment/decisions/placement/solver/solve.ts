/**
 * The best placement of a market, with the prices that prove it.
 *
 * @module
 */

import { augmenter } from "./augment.ts"
import type { Market, Solution } from "./market.ts"
import { emptySeating } from "./seating.ts"

/**
 * Places people so that the worth of all pairs together is greatest. At the prices of the solution everybody placed is where
 * worth less price is greatest, nobody left out would gain, and only full openings have a price.
 */
export const solve = (market: Market): Solution => {
  const seating = emptySeating(market)
  const place = augmenter(market, seating)
  for (let candidate = 0; candidate < market.candidates; candidate++) place(candidate)
  return { placed: seating.placed, prices: seating.prices }
}
