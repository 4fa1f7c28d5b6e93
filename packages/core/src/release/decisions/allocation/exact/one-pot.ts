/**
 * The best choice where all money may reach all petitions.
 *
 * @module
 */

import { greatestWorth, greatestWorthOf } from "./knapsack.ts"
import { type BestSelection, type Items, type Selection, selectionOf } from "./selection.ts"

/** The cheapest choice of a worth. */
export interface Cheapest extends Selection {
  /** Items that are left out so surely that without them the same would be chosen. */
  readonly surelyOut: Uint32Array
}

/**
 * The cheapest choice that is worth so much or more, exactly; all items together have to be worth as much. It leaves out the
 * dearest, so whoever is left out is chosen like the best, with worth and cost exchanged.
 */
export const cheapestOf = (items: Items): ((worth: number) => Cheapest) => {
  const { costs, worths } = items
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  const leaveOut = greatestWorthOf(worths, costs)
  return (worth) => {
    const { chosen: out, unquestioned } = leaveOut(total - worth)
    return {
      ...selectionOf(
        items,
        out.map((is) => 1 - is),
      ),
      surelyOut: unquestioned,
    }
  }
}

/** The best choice under one sum of money, exactly: of all choices of the greatest worth, the cheapest. */
export const bestInOnePot = (items: Items, free: number): BestSelection => {
  const { costs, worths } = items
  const { worth } = selectionOf(items, greatestWorth(costs, worths, free))
  const { chosen, cost } = cheapestOf(items)(worth)
  return { chosen, cost, worth, bound: worth, leastCost: true }
}
