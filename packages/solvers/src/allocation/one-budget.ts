import { type GreatestWorth, greatestWorth, greatestWorthOf } from "./knapsack.ts"
import { type BestSelection, filled, type Items, type Selection, selectionOf } from "./selection.ts"

/** The cheapest choice that reaches a worth, or the cheapest found before the search was cut off. */
export interface Cheapest extends Selection, Pick<GreatestWorth, "finished" | "lookedAt"> {
  /** Items without which the choice would be the same. */
  readonly surelyOut: Uint32Array
}

/**
 * The cheapest choice that reaches a worth, which all items together have to reach. The items left out are an optimal choice with worth and cost
 * exchanged.
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

/** Adds every item that still fits into the budget. */
const filledWithin = (items: Items, { chosen, cost }: Selection, free: number): Selection => {
  let left = free - cost
  return filled(items, chosen, (item) => {
    const itemCost = items.costs[item] as number
    if (itemCost > left) return false
    left -= itemCost
    return true
  })
}

/**
 * Of all choices of the greatest worth within a budget, the cheapest.
 *
 * @param effort - how many states each of the two searches may visit
 */
export const bestInOneBudget = (items: Items, free: number, effort: number): BestSelection => {
  const { costs, worths } = items
  const byWorth = greatestWorth(costs, worths, free, effort)
  const first = byWorth.finished
    ? selectionOf(items, byWorth.chosen)
    : filledWithin(items, selectionOf(items, byWorth.chosen), free)
  const byCost = cheapestOf(items)(first.worth, effort)
  // A search that was cut off may have found nothing as cheap as the first choice.
  const best = byCost.finished || byCost.cost <= first.cost ? byCost : first
  return {
    chosen: best.chosen,
    cost: best.cost,
    worth: best.worth,
    bound: Math.max(byWorth.bound, best.worth),
    leastCost: byCost.finished && byWorth.finished,
  }
}
