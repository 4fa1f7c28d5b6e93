import { budgetFlow } from "./budget-flow.ts"
import { drawLots, type LotOf } from "./lots.ts"
import { bestInOneBudget } from "./one-budget.ts"
import { type AllocationProblem, independentParts, type Part } from "./problem.ts"
import type { Items } from "./selection.ts"
import { bestInSeveralBudgets } from "./several-budgets.ts"

/** The chosen items, and what bounds better choices. */
export interface BestChoice {
  /** The chosen items, ascending. */
  readonly served: ReadonlyArray<number>
  /** The total worth of the chosen items. */
  readonly worth: number
  /** No choice is worth more. */
  readonly bound: number
  /** Whether no choice of the same worth costs less. */
  readonly leastCost: boolean
}

type Differ = (one: number, other: number) => number

const areEqual = (worths: Float64Array): boolean => worths.every((worth) => worth === worths[0])

/**
 * Items by ascending cost, equals by index. Cost and index are packed into one number, because numbers sort several times faster than by a
 * comparator; `undefined` where these numbers would not be exact.
 */
const byCost = (places: Uint32Array, costs: Float64Array): Uint32Array | undefined => {
  const numbers = new Float64Array(places.length)
  const step = costs.length
  let greatest = 0
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as number
    const number = (costs[place] as number) * step + place
    numbers[index] = number
    if (number > greatest) greatest = number
  }
  if (greatest > Number.MAX_SAFE_INTEGER) return undefined
  numbers.sort()
  const order = new Uint32Array(places.length)
  for (let index = 0; index < order.length; index++) order[index] = (numbers[index] as number) % step
  return order
}

/** The columns that items are ordered by. */
type Ordered = Pick<AllocationProblem, "classOf" | "costs">

/** Compares items by efficiency (worth per cost), then by cost. Items that do not differ are interchangeable but for their lots. */
export const differIn = ({ classOf, costs }: Ordered, worths: Float64Array): Differ => {
  // Where all worths are equal, the least cost is the greatest efficiency.
  if (areEqual(worths))
    return (one, other) =>
      (costs[one] as number) - (costs[other] as number) ||
      (classOf[one] as number) - (classOf[other] as number)
  const efficiency = worths.map((worth, place) => worth / (costs[place] as number))
  return (one, other) =>
    (efficiency[other] as number) - (efficiency[one] as number) ||
    (costs[one] as number) - (costs[other] as number) ||
    (classOf[one] as number) - (classOf[other] as number)
}

/** The items of a part, by efficiency. */
export const orderOf = (
  { budgets, items }: Part,
  { costs }: Ordered,
  worths: Float64Array,
  differ: Differ,
): Uint32Array =>
  (budgets.length === 1 && areEqual(worths) ? byCost(items, costs) : undefined) ??
  items.slice().sort((one, other) => differ(one, other) || one - other)

/**
 * The chosen items. Of items that do not differ and are not all chosen, lots decide; these stand in the order of their lots then.
 */
const servedOf = (
  order: Uint32Array,
  chosen: Uint8Array,
  differ: Differ,
  draw: (tied: Uint32Array) => void,
): ReadonlyArray<number> => {
  const served: Array<number> = []
  for (let from = 0; from < order.length; ) {
    let count = chosen[from] as number
    let to = from + 1
    for (; to < order.length && differ(order[from] as number, order[to] as number) === 0; to++)
      count += chosen[to] as number
    if (count > 0 && count < to - from) draw(order.subarray(from, to))
    for (let place = from; place < from + count; place++) served.push(order[place] as number)
    from = to
  }
  return served
}

/** The columns of items, in a given order. */
export const itemsIn = (order: Uint32Array, { classOf, costs }: Ordered, worths: Float64Array): Items => {
  const items = {
    costs: new Float64Array(order.length),
    worths: new Float64Array(order.length),
    classOf: new Int32Array(order.length),
  }
  // Filled in a loop: `from` with a mapping takes several times as long.
  for (let item = 0; item < order.length; item++) {
    const place = order[item] as number
    items.costs[item] = costs[place] as number
    items.worths[item] = worths[place] as number
    items.classOf[item] = classOf[place] as number
  }
  return items
}

/**
 * Chooses the items of the greatest total worth that the budgets can pay for in full; of all such choices, one of the least cost. Lots decide
 * between items that differ in nothing. Parts that share no budget are solved separately.
 *
 * @param worths - the worth of each item: a whole number greater than zero
 * @param effort - the limit of each search: items visited where budgets overlap, and states of the knapsack elsewhere
 * @example
 * // Costs of 5, 4 and 3, a budget of 8, and as many items as possible.
 * const problem = {
 *   costs: Float64Array.of(5, 4, 3),
 *   classOf: Int32Array.of(0, 0, 0),
 *   budgets: [{ amount: 8, classes: [0] }],
 *   budgetsOf: [[0]],
 * }
 * bestChoice(problem, Float64Array.of(1, 1, 1), String, 1000)
 * // => { served: [1, 2], worth: 2, bound: 2, leastCost: true }
 */
export const bestChoice = (
  problem: AllocationProblem,
  worths: Float64Array,
  lotOf: LotOf,
  effort: number,
): BestChoice => {
  const { budgets, budgetsOf } = problem
  const differ = differIn(problem, worths)
  const draw = (tied: Uint32Array): void => drawLots(tied, lotOf)
  const served: Array<number> = []
  let [worth, bound, leastCost] = [0, 0, true]
  for (const part of independentParts(problem)) {
    const order = orderOf(part, problem, worths, differ)
    const items = itemsIn(order, problem, worths)
    const [first, ...others] = part.budgets
    const best =
      first !== undefined && others.length === 0
        ? bestInOneBudget(items, budgets[first]?.amount as number, effort)
        : bestInSeveralBudgets(items, budgetFlow(problem, part.budgets), budgetsOf.length, effort)
    for (const item of servedOf(order, best.chosen, differ, draw)) served.push(item)
    worth += best.worth
    bound += best.bound
    leastCost &&= best.leastCost
  }
  return { served: served.sort((one, other) => one - other), worth, bound, leastCost }
}
