/**
 * Allocation by the best choice: most people, or the greatest weight.
 *
 * @module
 */

import { equalsByLot } from "./exact/lots.ts"
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

/** Best worth for money first; of those, least cost first; equals by lot. */
const orderOf = (
  { petitions: places }: Part,
  table: Table,
  worths: Float64Array,
  seed: string,
): Uint32Array => {
  const { classOf, petitions, residuals } = table
  const efficiency = Float64Array.from(worths, (worth, place) => worth / (residuals[place] as number))
  return equalsByLot(
    places,
    (one, other) =>
      (efficiency[other] as number) - (efficiency[one] as number) ||
      (residuals[one] as number) - (residuals[other] as number) ||
      (classOf[one] as number) - (classOf[other] as number),
    (place) => petitions[place]?.id as string,
    seed,
  )
}

/**
 * Chooses the best in each part of the table that shares no money with the others.
 *
 * @param worths what each petition of the table is worth
 * @param effort how many trials each search may take where earmarks overlap
 */
export const bestChoice = (table: Table, worths: Float64Array, seed: string, effort: number): BestChoice => {
  const { classOf, pots, potsOf, residuals } = table
  const served: Array<number> = []
  let [worth, bound, leastCost] = [0, 0, true]
  for (const part of partsOf(table)) {
    const order = orderOf(part, table, worths, seed)
    const items: Items = {
      costs: Float64Array.from(order, (place) => residuals[place] as number),
      worths: Float64Array.from(order, (place) => worths[place] as number),
      classOf: Int32Array.from(order, (place) => classOf[place] as number),
    }
    const [first, ...others] = part.pots
    const best =
      first !== undefined && others.length === 0
        ? bestInOnePot(items, pots[first]?.free as number)
        : bestInSeveralPots(items, roomOf(table, part.pots), potsOf.length, effort)
    for (const [item, place] of order.entries()) if (best.chosen[item] === 1) served.push(place)
    worth += best.worth
    bound += best.bound
    leastCost &&= best.leastCost
  }
  return { served: served.sort((one, other) => one - other), worth, bound, leastCost }
}
