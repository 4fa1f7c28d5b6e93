/**
 * The best choice where all money may reach all petitions.
 *
 * @module
 */

import { greatestWorth } from "./knapsack.ts"
import { type BestSelection, type Items, selectionOf } from "./selection.ts"

/** The best choice under one sum of money, exactly. */
export const bestInOnePot = (items: Items, free: number): BestSelection => {
  const { costs, worths } = items
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  const { worth } = selectionOf(items, greatestWorth(costs, worths, free))
  // Of all choices of that worth the cheapest leaves out the dearest, so whoever is left out is chosen in the same way, with
  // worth and cost exchanged.
  const chosen = greatestWorth(worths, costs, total - worth).map((out) => 1 - out)
  return { ...selectionOf(items, chosen), bound: worth, leastCost: true }
}
