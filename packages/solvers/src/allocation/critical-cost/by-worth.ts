/**
 * Critical costs under one budget, where the greatest worth is chosen.
 *
 * Let B be the total worth of the chosen items, and c(w) the least cost of a choice among the other items that is worth w or more.
 * An item of worth v that is left out would be chosen at each cost
 *
 * - up to the budget less c(B − v + 1), since then more than B can be reached,
 * - and below c(B) − c(B − v), since then B is cheaper with the item than without it.
 *
 * At exactly c(B) − c(B − v) the item costs as much as those it would replace. The order of the search and the lots decide
 * then, so the choice is made anew: once for all items of a worth that it leaves out without visiting them a second time, since without one
 * of those it would choose the same.
 */

import { differIn, itemsIn, orderOf } from "../best-choice.ts"
import { drawLots, type LotOf } from "../lots.ts"
import { bestInOneBudget, type Cheapest, cheapestOf } from "../one-budget.ts"
import type { AllocationProblem, Part } from "../problem.ts"
import { type Items, selectionOf } from "../selection.ts"

/** The total of the budgets of a part. */
const amountOf = ({ budgets }: AllocationProblem, part: Part): number =>
  part.budgets.reduce((sum, budget) => sum + (budgets[budget]?.amount as number), 0)

/** Items without one of them. */
const without = ({ classOf, costs, worths }: Items, item: number): Items => ({
  classOf: classOf.filter((_, place) => place !== item),
  costs: costs.filter((_, place) => place !== item),
  worths: worths.filter((_, place) => place !== item),
})

/** The effort that is left: items and states of the knapsack that may still be visited. */
class Effort {
  #left: number

  constructor(effort: number) {
    this.#left = effort
  }

  get isSpent(): boolean {
    return this.#left < 0
  }

  /** The cheapest choice among items, or `undefined` where the effort does not suffice to prove it. */
  cheapest(
    choose: (worth: number, effort: number) => Cheapest,
    among: number,
    worth: number,
  ): Cheapest | undefined {
    const chosen = choose(worth, Math.max(this.#left, 0))
    this.#left -= among + chosen.lookedAt
    return chosen.finished ? chosen : undefined
  }
}

/**
 * The least cost of a choice without a given item that reaches a worth; `undefined` where the effort does not suffice.
 */
const leastCostIn = (items: Items, effort: Effort): ((worth: number, item: number) => number | undefined) => {
  const { costs, worths } = items
  const cheapest = cheapestOf(items)
  const known = new Map<number, Cheapest | undefined>()
  const chosenFor = (worth: number): Cheapest | undefined => {
    if (!known.has(worth)) known.set(worth, effort.cheapest(cheapest, costs.length, worth))
    return known.get(worth)
  }
  return (worth, item) => {
    if (worth <= 0) return 0
    const found = chosenFor(worth)
    if (found === undefined) return undefined
    const { chosen, cost } = found
    const isLikeIt = (other: number): boolean =>
      costs[other] === costs[item] && worths[other] === worths[item]
    // Equal items are adjacent and interchangeable.
    let [from, to] = [item, item + 1]
    while (from > 0 && isLikeIt(from - 1)) from--
    while (to < costs.length && isLikeIt(to)) to++
    if (chosen.subarray(from, to).includes(0)) return cost
    return effort.cheapest(cheapestOf(without(items, item)), costs.length - 1, worth)?.cost
  }
}

/** A choice with one more item: how many it takes of those equal to it, itself included. */
interface Trial {
  readonly taken: number
  /** The other items that are equal to it. */
  readonly equals: ReadonlyArray<number>
  /** Whether the choice would be the same without an item, by its order. */
  readonly isSurelyOut: (item: number) => boolean
}

/** A choice that was made, and the limits of asking about it. */
export interface KnownChoice {
  readonly isServed: (item: number) => boolean
  /** Whether the choice of the whole problem is proven to be the best; that of a part may be where it is not. */
  readonly isProven: boolean
  /** The lots by which the choice was made. */
  readonly lotOf: LotOf
  /** How many items, and states of the knapsack, may be visited. */
  readonly mostEffort: number
}

/**
 * The greatest cost at which each item that is left out would be chosen, all else being equal, in a part with one budget.
 *
 * @param worths - the worth of each item of the problem
 * @returns by item, and zero where no cost is low enough; not of all where the effort did not suffice
 * @example
 * // Worths of 3, 2 and 2 for costs of 4 each, and a budget of 4: the first is chosen.
 * const problem = {
 *   costs: Float64Array.of(4, 4, 4),
 *   classOf: Int32Array.of(0, 0, 0),
 *   budgets: [{ amount: 4, classes: [0] }],
 *   budgetsOf: [[0]],
 * }
 * const known = { isServed: (item: number) => item === 0, isProven: true, lotOf: String, mostEffort: 1000 }
 * const [part] = independentParts(problem)
 * // At no cost would one more worth of two reach more than three.
 * part && criticalCostsByWorth(problem, part, Float64Array.of(3, 2, 2), known) // => new Map([[2, 0], [1, 0]])
 */
export const criticalCostsByWorth = (
  problem: AllocationProblem,
  part: Part,
  worths: Float64Array,
  { isProven, isServed, lotOf, mostEffort }: KnownChoice,
): ReadonlyMap<number, number> => {
  const order = orderOf(part, problem, worths, differIn(problem, worths))
  const items = itemsIn(order, problem, worths)
  const free = amountOf(problem, part)
  // A critical cost rests on the optimality of the choice, so there is none for a choice that is not proven optimal.
  if (!isProven) {
    const { bound, leastCost: isCheapest, worth } = bestInOneBudget(items, free, mostEffort)
    if (bound > worth || !isCheapest) return new Map()
  }
  const all = selectionOf(items, new Uint8Array(order.length).fill(1))
  const best = selectionOf(
    items,
    Uint8Array.from(order, (place) => (isServed(place) ? 1 : 0)),
  )
  const effort = new Effort(mostEffort)
  const leastCost = leastCostIn(items, effort)

  // One column with a place for the item that is tried, behind the others: copies of them for each trial would take most of the time.
  const one = order.length
  const widened = {
    costs: new Float64Array(one + 1),
    classOf: new Int32Array(one + 1).fill(items.classOf[0] ?? 0),
  }
  const weights = new Float64Array(one + 1)
  const efficiencies = items.worths.map((worth, item) => worth / (items.costs[item] as number))
  widened.costs.set(items.costs)
  weights.set(items.worths)

  /** Chooses among all items but one, and a further one; `undefined` where the effort does not suffice. */
  const tried = (cost: number, worth: number, left?: number): Trial | undefined => {
    widened.costs[one] = cost
    weights[one] = worth
    const efficiency = worth / cost
    const isBefore = (item: number): boolean =>
      efficiencies[item] === efficiency
        ? (items.costs[item] as number) <= cost
        : (efficiencies[item] as number) > efficiency
    // The items are in their order, so that the further one comes behind the last of those before it.
    const sorted = new Uint32Array(left === undefined ? one + 1 : one)
    let place = 0
    let before = -1
    for (let item = 0; item < one; item++) {
      if (item === left) continue
      if (before < 0 && !isBefore(item)) {
        before = place
        sorted[place++] = one
      }
      sorted[place++] = item
    }
    if (before < 0) {
      before = place
      sorted[place] = one
    }
    const found = effort.cheapest(cheapestOf(itemsIn(sorted, widened, weights)), sorted.length, best.worth)
    if (found === undefined) return undefined
    let from = before
    const isEqual = (item: number): boolean => efficiencies[item] === efficiency && items.costs[item] === cost
    while (from > 0 && isEqual(sorted[from - 1] as number)) from--
    const surelyOut = new Uint8Array(one + 1)
    for (const item of found.surelyOut) surelyOut[sorted[item] as number] = 1
    return {
      taken: found.chosen.subarray(from, before + 1).reduce((sum, is) => sum + is, 0),
      equals: Array.from(sorted.subarray(from, before), (item) => order[item] as number),
      isSurelyOut: (item) => surelyOut[item] === 1,
    }
  }
  const trials = new Map<string, Trial | undefined>()
  /** Chooses among all items and a further one: this answers for most items of a worth at once. */
  const triedBesideAll = (cost: number, worth: number): Trial | undefined => {
    if (!Number.isSafeInteger(all.cost + cost) || !Number.isSafeInteger(all.worth + worth)) return undefined
    const key = `${cost} ${worth}`
    if (!trials.has(key)) trials.set(key, tried(cost, worth))
    return trials.get(key)
  }
  const isServedAt = (item: number, cost: number, worth: number): boolean | undefined => {
    const place = order[item] as number
    const besideAll = triedBesideAll(cost, worth)
    const trial = besideAll?.isSurelyOut(item) === true ? besideAll : tried(cost, worth, item)
    if (trial === undefined) return undefined
    const { equals, taken } = trial
    const drawn = Uint32Array.from([...equals, place])
    drawLots(drawn, lotOf)
    return drawn.subarray(0, taken).includes(place)
  }

  const prices = new Map<number, number>()
  // The least efficient first: one choice answers for many of them.
  for (const [item, place] of [...order.entries()].reverse()) {
    if (isServed(place)) continue
    if (effort.isSpent) break
    const worth = worths[place] as number
    const beyond = leastCost(best.worth - worth + 1, item)
    const instead = leastCost(best.worth - worth, item)
    if (beyond === undefined || instead === undefined) continue
    const sure = free - beyond
    const atPar = best.cost - instead
    // An item that costs as much already is left out at that cost.
    const isTaken =
      atPar > sure && atPar < (problem.costs[place] as number) ? isServedAt(item, atPar, worth) : false
    if (isTaken === undefined) continue
    prices.set(place, Math.max(sure, isTaken ? atPar : atPar - 1, 0))
  }
  return prices
}
