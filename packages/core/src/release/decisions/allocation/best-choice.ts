/**
 * Allocation by the best choice: most people, or the greatest weight.
 *
 * @module
 */

import { drawLots, groupsOf } from "./exact/lots.ts"
import { bestInOnePot } from "./exact/one-pot.ts"
import type { Items } from "./exact/selection.ts"
import { bestInSeveralPots } from "./exact/several-pots.ts"
import { roomOf } from "./room.ts"
import { partsOf, type Table } from "./table.ts"

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

/** Best worth for money first; of those, least cost first. What does not differ is equal in all that counts. */
const differIn = ({ classOf, residuals }: Table, worths: Float64Array): Differ => {
  const efficiency = worths.map((worth, place) => worth / (residuals[place] as number))
  return (one, other) =>
    (efficiency[other] as number) - (efficiency[one] as number) ||
    (residuals[one] as number) - (residuals[other] as number) ||
    (classOf[one] as number) - (classOf[other] as number)
}

/** The places that are chosen, where lots decide between those that do not differ and are not all chosen. */
const servedOf = (
  order: Uint32Array,
  chosen: Uint8Array,
  differ: Differ,
  draw: (tied: Uint32Array) => void,
): ReadonlyArray<number> => {
  const served: Array<number> = []
  for (const { from, to } of groupsOf(order, differ)) {
    let count = 0
    for (let item = from; item < to; item++) count += chosen[item] as number
    const group = order.slice(from, to)
    if (count > 0 && count < group.length) draw(group)
    served.push(...group.subarray(0, count))
  }
  return served
}

/**
 * Chooses the best in each part of the table that shares no money with the others.
 *
 * @param worths what each petition of the table is worth
 * @param effort how many petitions each search may look at where earmarks overlap
 */
export const bestChoice = (table: Table, worths: Float64Array, seed: string, effort: number): BestChoice => {
  const { classOf, petitions, pots, potsOf, residuals } = table
  const differ = differIn(table, worths)
  const draw = (tied: Uint32Array): void => drawLots(tied, (place) => petitions[place]?.id as string, seed)
  const served: Array<number> = []
  let [worth, bound, leastCost] = [0, 0, true]
  for (const part of partsOf(table)) {
    const order = part.petitions.slice().sort((one, other) => differ(one, other) || one - other)
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
    served.push(...servedOf(order, best.chosen, differ, draw))
    worth += best.worth
    bound += best.bound
    leastCost &&= best.leastCost
  }
  return { served: served.sort((one, other) => one - other), worth, bound, leastCost }
}
