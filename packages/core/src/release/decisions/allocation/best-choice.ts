/**
 * Allocation by the best choice: most people, or the greatest weight.
 *
 * @module
 */

import { drawLots } from "./exact/lots.ts"
import { bestInOnePot } from "./exact/one-pot.ts"
import type { Items } from "./exact/selection.ts"
import { bestInSeveralPots } from "./exact/several-pots.ts"
import { roomOf } from "./room.ts"
import { type Part, partsOf, type Table } from "./table.ts"

/** Who is served, and what is known about how good that is. */
export interface BestChoice {
  /** Places in the table. */
  readonly served: ReadonlyArray<number>
  /** What the served are worth together. */
  readonly worth: number
  /** No choice is worth more. */
  readonly bound: number
  /** Whether no choice of the same worth costs less. */
  readonly leastCost: boolean
}

type Differ = (one: number, other: number) => number

const areEqual = (worths: Float64Array): boolean => worths.every((worth) => worth === worths[0])

/**
 * Places by their cost, equals in the order of the places. Cost and place make one number, since numbers are sorted several times
 * as fast as whatever has to be compared; undefined where these numbers would not be exact.
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

/** What of a table the petitions are put in order by. */
export type Ordered = Pick<Table, "classOf" | "residuals">

/** Best worth for money first; of those, least cost first. What does not differ is equal in all that counts. */
export const differIn = ({ classOf, residuals }: Ordered, worths: Float64Array): Differ => {
  // Where all are worth the same, least cost is best worth for money.
  if (areEqual(worths))
    return (one, other) =>
      (residuals[one] as number) - (residuals[other] as number) ||
      (classOf[one] as number) - (classOf[other] as number)
  const efficiency = worths.map((worth, place) => worth / (residuals[place] as number))
  return (one, other) =>
    (efficiency[other] as number) - (efficiency[one] as number) ||
    (residuals[one] as number) - (residuals[other] as number) ||
    (classOf[one] as number) - (classOf[other] as number)
}

/** The petitions of a part, in the order in which the best choice looks at them. */
export const orderOf = (
  { petitions, pots }: Part,
  { residuals }: Ordered,
  worths: Float64Array,
  differ: Differ,
): Uint32Array =>
  (pots.length === 1 && areEqual(worths) ? byCost(petitions, residuals) : undefined) ??
  petitions.slice().sort((one, other) => differ(one, other) || one - other)

/**
 * The places that are chosen, where lots decide between those that do not differ and are not all chosen. The order of those is
 * the order of their lots then.
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

/** Petitions as numbers, in an order. */
export const itemsIn = (order: Uint32Array, { classOf, residuals }: Ordered, worths: Float64Array): Items => {
  const items = {
    costs: new Float64Array(order.length),
    worths: new Float64Array(order.length),
    classOf: new Int32Array(order.length),
  }
  // Filled by hand: an array made from another one by one takes several times as long.
  for (let item = 0; item < order.length; item++) {
    const place = order[item] as number
    items.costs[item] = residuals[place] as number
    items.worths[item] = worths[place] as number
    items.classOf[item] = classOf[place] as number
  }
  return items
}

/**
 * Chooses the best in each part of the table that shares no money with the others.
 *
 * @param worths what each petition of the table is worth
 * @param effort how many petitions each search may look at where earmarks overlap, and elsewhere how many states of a choice
 */
export const bestChoice = (table: Table, worths: Float64Array, seed: string, effort: number): BestChoice => {
  const { petitions, pots, potsOf } = table
  const differ = differIn(table, worths)
  const draw = (tied: Uint32Array): void => drawLots(tied, (place) => petitions[place]?.id as string, seed)
  const served: Array<number> = []
  let [worth, bound, leastCost] = [0, 0, true]
  for (const part of partsOf(table)) {
    const order = orderOf(part, table, worths, differ)
    const items = itemsIn(order, table, worths)
    const [first, ...others] = part.pots
    const best =
      first !== undefined && others.length === 0
        ? bestInOnePot(items, pots[first]?.free as number, effort)
        : bestInSeveralPots(items, roomOf(table, part.pots), potsOf.length, effort)
    for (const place of servedOf(order, best.chosen, differ, draw)) served.push(place)
    worth += best.worth
    bound += best.bound
    leastCost &&= best.leastCost
  }
  return { served: served.sort((one, other) => one - other), worth, bound, leastCost }
}
