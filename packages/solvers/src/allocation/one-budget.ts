/**
 * The best choice where all money may reach all items.
 *
 * @module
 */

import { type GreatestWorth, greatestWorth, greatestWorthOf } from "./knapsack.ts"
import { type BestSelection, type Items, type Selection, selectionOf } from "./selection.ts"

/** The cheapest choice of a worth, or the cheapest that was found where the search was cut off. */
export interface Cheapest extends Selection, Pick<GreatestWorth, "finished" | "lookedAt"> {
  /** Items that are left out so surely that without them the same would be chosen. */
  readonly surelyOut: Uint32Array
}

/**
 * The cheapest choice that is worth so much or more; all items together have to be worth as much. It leaves out the
 * dearest, so the items that are left out are chosen like the best, with worth and cost exchanged.
 */
export const cheapestOf = (items: Items): ((worth: number, effort: number) => Cheapest) => {
  const { costs, worths } = items
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  const leaveOut = greatestWorthOf(worths, costs)
  return (worth, effort) => {
    const { chosen: out, finished, lookedAt, unquestioned } = leaveOut(total - worth, effort)
    return {
      ...selectionOf(
        items,
        out.map((is) => 1 - is),
      ),
      finished,
      lookedAt,
      surelyOut: unquestioned,
    }
  }
}

/** A selection and whatever still fits beside it: a search that was cut off may have left money over that would free somebody. */
const filled = (items: Items, { chosen, cost }: Selection, free: number): Selection => {
  let left = free - cost
  return selectionOf(
    items,
    chosen.map((is, item) => {
      const itemCost = items.costs[item] as number
      if (is === 1 || itemCost > left) return is
      left -= itemCost
      return 1
    }),
  )
}

/**
 * The best choice under one sum of money: of all choices of the greatest worth, the cheapest.
 *
 * @param effort how many states each of the two searches may look at
 */
export const bestInOneBudget = (items: Items, free: number, effort: number): BestSelection => {
  const { costs, worths } = items
  const byWorth = greatestWorth(costs, worths, free, effort)
  const first = byWorth.finished
    ? selectionOf(items, byWorth.chosen)
    : filled(items, selectionOf(items, byWorth.chosen), free)
  const byCost = cheapestOf(items)(first.worth, effort)
  // A search that was cut off may know nothing as cheap as what is there already.
  const best = byCost.finished || byCost.cost <= first.cost ? byCost : first
  return {
    chosen: best.chosen,
    cost: best.cost,
    worth: best.worth,
    bound: Math.max(byWorth.bound, best.worth),
    leastCost: byCost.finished && byWorth.finished,
  }
}
