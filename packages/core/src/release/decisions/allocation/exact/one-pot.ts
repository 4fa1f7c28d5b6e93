/**
 * The best choice where all money may reach all petitions.
 *
 * @module
 */

import { greatestWorth } from "./knapsack.ts"
import { type BestSelection, type Items, selectionOf } from "./selection.ts"

/**
 * Whoever is left out is chosen in the same way with worth and cost exchanged: as dear as possible, and worth no more than what
 * the best choice leaves.
 */
const leastCost = ({ costs, worths }: Items, left: number): Uint8Array =>
  greatestWorth(worths, costs, left).map((out) => 1 - out)

/** Among equals the first stay chosen. The items stand in such an order that equals are neighbours. */
const firstOfEquals = ({ costs, worths }: Items, chosen: Uint8Array): void => {
  for (let from = 0; from < chosen.length; ) {
    let to = from
    let count = 0
    while (to < chosen.length && costs[to] === costs[from] && worths[to] === worths[from]) {
      count += chosen[to] as number
      to++
    }
    chosen.fill(1, from, from + count)
    chosen.fill(0, from + count, to)
    from = to
  }
}

/** The best choice under one sum of money, exactly. */
export const bestInOnePot = (items: Items, free: number): BestSelection => {
  const total = items.worths.reduce((sum, worth) => sum + worth, 0)
  const { worth } = selectionOf(items, greatestWorth(items.costs, items.worths, free))
  const chosen = leastCost(items, total - worth)
  firstOfEquals(items, chosen)
  return { ...selectionOf(items, chosen), bound: worth, leastCost: true }
}
