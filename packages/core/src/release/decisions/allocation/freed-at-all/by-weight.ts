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
import { bestInOnePot, type Cheapest, cheapestOf } from "../exact/one-pot.ts"
import { type Items, selectionOf } from "../exact/selection.ts"
import type { FundablePetition } from "../petition.ts"
import type { Part, Table } from "../table.ts"

/** Items without one of them. */
const without = ({ classOf, costs, worths }: Items, item: number): Items => ({
  classOf: classOf.filter((_, place) => place !== item),
  costs: costs.filter((_, place) => place !== item),
  worths: worths.filter((_, place) => place !== item),
})

/** How much may still be looked at: petitions, and the states of the choices among them. */
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
 * Says what some items cost at least that weigh so much or more, and one of the items is not; `undefined` where the effort does
 * not suffice.
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
    // Those that are alike stand beside each other, and one is as good as another.
    let [from, to] = [item, item + 1]
    while (from > 0 && isLikeIt(from - 1)) from--
    while (to < costs.length && isLikeIt(to)) to++
    if (chosen.subarray(from, to).includes(0)) return cost
    return effort.cheapest(cheapestOf(without(items, item)), costs.length - 1, worth)?.cost
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
 * @param isProven whether the choice of the whole table is proven to be the best; that of this part may be where it is not
 * @param mostEffort how many petitions, and states of the choices among them, may be looked at
 * @returns by their places, what they would be served at, zero where at nothing; not of all where the effort did not suffice
 */
export const pricesByWeight = (
  table: Table,
  part: Part,
  worths: Float64Array,
  isServed: (place: number) => boolean,
  isProven: boolean,
  seed: string,
  mostEffort: number,
): ReadonlyMap<number, number> => {
  const { petitions, pots } = table
  const order = orderOf(part, table, worths, differIn(table, worths))
  const items = itemsIn(order, table, worths)
  const free = part.pots.reduce((sum, pot) => sum + (pots[pot] as Table["pots"][number]).free, 0)
  // A price is what proves that no other choice is better, so there is none beside a choice that is not proven to be the best.
  if (!isProven) {
    const { bound, leastCost: isCheapest, worth } = bestInOnePot(items, free, mostEffort)
    if (bound > worth || !isCheapest) return new Map()
  }
  const all = selectionOf(items, new Uint8Array(order.length).fill(1))
  const best = selectionOf(
    items,
    Uint8Array.from(order, (place) => (isServed(place) ? 1 : 0)),
  )
  const effort = new Effort(mostEffort)
  const leastCost = leastCostIn(items, effort)

  /** Chooses among some places and one petition more, which has no place yet; `undefined` where the effort does not suffice. */
  const tried = (places: ReadonlyArray<number>, cost: number, worth: number): Trial | undefined => {
    const one = petitions.length
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
    const cheapest = cheapestOf(itemsIn(sorted, widened, weights))
    const found = effort.cheapest(cheapest, sorted.length, best.worth)
    if (found === undefined) return undefined
    const { chosen, surelyOut } = found
    const group = [...sorted.keys()].filter((item) => differ(sorted[item] as number, one) === 0)
    return {
      taken: group.reduce((sum, item) => sum + (chosen[item] as number), 0),
      equals: group.map((item) => sorted[item] as number).filter((place) => place !== one),
      surelyOut: new Set(Array.from(surelyOut, (item) => sorted[item] as number)),
    }
  }
  const trials = new Map<string, Trial | undefined>()
  /** With all others in it, it shows at once for most of a weight what is chosen without them. */
  const triedBesideAll = (cost: number, worth: number): Trial | undefined => {
    if (!isExact(all.cost + cost) || !isExact(all.worth + worth)) return undefined
    const key = `${cost} ${worth}`
    if (!trials.has(key)) trials.set(key, tried([...order], cost, worth))
    return trials.get(key)
  }
  const isServedAt = (place: number, cost: number, worth: number): boolean | undefined => {
    const besideAll = triedBesideAll(cost, worth)
    const trial =
      besideAll?.surelyOut.has(place) === true
        ? besideAll
        : tried(
            [...order].filter((other) => other !== place),
            cost,
            worth,
          )
    if (trial === undefined) return undefined
    const { equals, taken } = trial
    const drawn = Uint32Array.from([...equals, place])
    drawLots(drawn, (one) => (petitions[one] as FundablePetition).id, seed)
    return drawn.subarray(0, taken).includes(place)
  }

  const prices = new Map<number, number>()
  // Those of the least worth for money first: one choice tells of many of them.
  for (const [item, place] of [...order.entries()].reverse()) {
    if (isServed(place)) continue
    if (effort.isSpent) break
    const worth = worths[place] as number
    const beyond = leastCost(best.worth - worth + 1, item)
    const instead = leastCost(best.worth - worth, item)
    if (beyond === undefined || instead === undefined) continue
    const sure = free - beyond
    const atPar = best.cost - instead
    // Whoever asks as much already is left out at that.
    const isTaken =
      atPar > sure && atPar < (table.residuals[place] as number) ? isServedAt(place, atPar, worth) : false
    if (isTaken === undefined) continue
    prices.set(place, Math.max(sure, isTaken ? atPar : atPar - 1, 0))
  }
  return prices
}
