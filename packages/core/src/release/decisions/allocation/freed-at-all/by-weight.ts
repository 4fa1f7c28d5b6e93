/**
 * The prices of all who are left out where the greatest weight is served and all money may reach all.
 *
 * Let B be what the served weigh together, and c(w) the least that a choice among the others costs that weighs w or more.
 * Somebody of weight v who is left out is served at each price up to
 *
 * - the money less c(B − v + 1), since then more than B can be served,
 * - and below c(B) − c(B − v), since then B costs less with him than without.
 *
 * At exactly c(B) − c(B − v) he costs what those cost whom he would replace. Whom the search meets first and lots decide
 * then, so that choice is made. It is made once for all of a weight whom it leaves out without a second look: without one
 * of those, the same is chosen.
 *
 * @module
 */

import { isExact } from "@bazgasht/rules"
import { differIn, itemsIn, type Ordered, orderOf } from "../best-choice.ts"
import { drawLots } from "../exact/lots.ts"
import { type Cheapest, cheapestOf } from "../exact/one-pot.ts"
import { type Items, selectionOf } from "../exact/selection.ts"
import type { FundablePetition } from "../petition.ts"
import type { Part, Table } from "../table.ts"

/** Items without one of them. */
const without = ({ classOf, costs, worths }: Items, item: number): Items => ({
  classOf: classOf.filter((_, place) => place !== item),
  costs: costs.filter((_, place) => place !== item),
  worths: worths.filter((_, place) => place !== item),
})

/**
 * Says what some items cost at least that weigh so much or more, and one of the items is not.
 *
 * @param choosing called before each choice among so many items
 */
const leastCostIn = (
  items: Items,
  choosing: (among: number) => void,
): ((worth: number, item: number) => number) => {
  const { costs, worths } = items
  const cheapest = cheapestOf(items)
  const known = new Map<number, Cheapest>()
  const chosenFor = (worth: number): Cheapest => {
    const found = known.get(worth)
    if (found !== undefined) return found
    choosing(costs.length)
    const chosen = cheapest(worth)
    known.set(worth, chosen)
    return chosen
  }
  return (worth, item) => {
    if (worth <= 0) return 0
    const { chosen, cost } = chosenFor(worth)
    const isLikeIt = (other: number): boolean =>
      costs[other] === costs[item] && worths[other] === worths[item]
    // Those that are alike stand beside each other, and one is as good as another.
    let [from, to] = [item, item + 1]
    while (from > 0 && isLikeIt(from - 1)) from--
    while (to < costs.length && isLikeIt(to)) to++
    if (chosen.subarray(from, to).includes(0)) return cost
    choosing(costs.length - 1)
    return cheapestOf(without(items, item))(worth).cost
  }
}

/** What the cheapest choice takes of those who are equal to one more petition, that one among them. */
interface Trial {
  readonly taken: number
  /** Places of the others who are equal to it. */
  readonly equals: ReadonlyArray<number>
  /** Places of those without whom the same would be taken. */
  readonly surelyOut: ReadonlySet<number>
}

/**
 * The price of each petition of a part of one pot that is left out.
 *
 * @param worths what each petition of the table weighs
 * @param isServed whether the petition at a place of the table is served
 * @param effort how many petitions the choices may look at
 * @returns by their places, what they would be served at, zero where at nothing; not of all where the effort did not suffice
 */
export const pricesByWeight = (
  table: Table,
  part: Part,
  worths: Float64Array,
  isServed: (place: number) => boolean,
  seed: string,
  effort: number,
): ReadonlyMap<number, number> => {
  const { petitions, pots } = table
  const order = orderOf(part, table, worths, differIn(table, worths))
  const items = itemsIn(order, table, worths)
  const free = part.pots.reduce((sum, pot) => sum + (pots[pot] as Table["pots"][number]).free, 0)
  const all = selectionOf(items, new Uint8Array(order.length).fill(1))
  const best = selectionOf(
    items,
    Uint8Array.from(order, (place) => (isServed(place) ? 1 : 0)),
  )
  let looked = 0
  const choosing = (among: number): void => {
    looked += among
  }
  const leastCost = leastCostIn(items, choosing)

  /** Chooses among some places and one petition more, which has no place yet. */
  const tried = (places: ReadonlyArray<number>, cost: number, worth: number): Trial => {
    const one = petitions.length
    choosing(places.length + 1)
    const widened: Ordered = {
      residuals: Float64Array.from([...table.residuals, cost]),
      // A part of one pot has one class.
      classOf: Int32Array.from([...table.classOf, table.classOf[order[0] as number] as number]),
    }
    const weights = Float64Array.from([...worths, worth])
    const differ = differIn(widened, weights)
    const sorted = orderOf(
      { pots: part.pots, petitions: Uint32Array.from([...places, one]) },
      widened,
      weights,
      differ,
    )
    const { chosen, surelyOut } = cheapestOf(itemsIn(sorted, widened, weights))(best.worth)
    const group = [...sorted.keys()].filter((item) => differ(sorted[item] as number, one) === 0)
    return {
      taken: group.reduce((sum, item) => sum + (chosen[item] as number), 0),
      equals: group.map((item) => sorted[item] as number).filter((place) => place !== one),
      surelyOut: new Set(Array.from(surelyOut, (item) => sorted[item] as number)),
    }
  }
  const trials = new Map<string, Trial>()
  /** With all others in it, it shows at once for most of a weight what is chosen without them. */
  const triedBesideAll = (cost: number, worth: number): Trial | undefined => {
    if (!isExact(all.cost + cost) || !isExact(all.worth + worth)) return undefined
    const key = `${cost} ${worth}`
    const trial = trials.get(key) ?? tried([...order], cost, worth)
    trials.set(key, trial)
    return trial
  }
  const isServedAt = (place: number, cost: number, worth: number): boolean => {
    const besideAll = triedBesideAll(cost, worth)
    const { equals, taken } =
      besideAll?.surelyOut.has(place) === true
        ? besideAll
        : tried(
            [...order].filter((other) => other !== place),
            cost,
            worth,
          )
    const drawn = Uint32Array.from([...equals, place])
    drawLots(drawn, (one) => (petitions[one] as FundablePetition).id, seed)
    return drawn.subarray(0, taken).includes(place)
  }

  const prices = new Map<number, number>()
  // Those of the least worth for money first: one choice tells of many of them.
  for (const [item, place] of [...order.entries()].reverse()) {
    if (isServed(place)) continue
    if (looked > effort) break
    const worth = worths[place] as number
    const sure = free - leastCost(best.worth - worth + 1, item)
    const atPar = best.cost - leastCost(best.worth - worth, item)
    // Whoever asks as much already is left out at that.
    const isTaken =
      atPar > sure && atPar < (table.residuals[place] as number) && isServedAt(place, atPar, worth)
    prices.set(place, Math.max(sure, isTaken ? atPar : atPar - 1, 0))
  }
  return prices
}
