/**
 * The best choice where earmarks let some money reach only some items: branch and bound over the relaxation.
 *
 * First the worth is settled, then the cost. In each of the two searches, items whose decision the bound of the root
 * settles are decided at once; of the others, one that the relaxation serves in part is tried both ways. The search is cut
 * off after it looked at a number of items and not after a time, so that its result is the same on every machine; then what is reported
 * as bound says how much more there could be.
 *
 * @module
 */

import { type Relaxed, relax } from "./relaxation.ts"
import type { Room } from "./room.ts"
import { type BestSelection, type Items, type Selection, selectionOf } from "./selection.ts"

/** What a search works on. */
interface Search {
  readonly items: Items
  readonly room: Room
  readonly classes: number
  readonly effort: number
}

/** Items that are served for sure, and what is left beside them. */
interface Settled {
  readonly served: ReadonlyArray<number>
  /** The room that they leave. */
  readonly room: Room
  readonly worth: number
  readonly cost: number
}

// Worth in parts is off by less than this, and a bound must never be too low.
const rounding = 1e-3

/** Whether a relaxed choice leaves hope for a better one: for one of greater worth, or for one of the same worth and less cost. */
type Hope = (relaxed: Relaxed, best: Selection) => boolean

const moreWorth: Hope = ({ worth }, best) => worth >= best.worth + 1 - rounding

const lessCost: Hope = ({ cost, worth }, best) => worth >= best.worth - rounding && cost <= best.cost - 0.5

/** Serves some items more, or says that there is no room for them. */
const alsoServing = (
  { classOf, costs, worths }: Items,
  settled: Settled,
  more: ReadonlyArray<number>,
): Settled | undefined => {
  const room = settled.room.copy()
  let { cost, worth } = settled
  for (const item of more) {
    const itemCost = costs[item] as number
    if (!room.takeWhole(classOf[item] as number, itemCost)) return undefined
    worth += worths[item] as number
    cost += itemCost
  }
  return { served: more, room, worth, cost }
}

/** A choice of some items beside those that are settled. */
interface Found {
  readonly more: ReadonlyArray<number>
  readonly worth: number
  readonly cost: number
}

/** Serves what the relaxation serves as a whole, and then, in order, whatever still fits, until there is worth enough. */
const rounded = (
  items: Items,
  settled: Settled,
  whole: ReadonlyArray<number>,
  open: ArrayLike<number>,
  enough: number,
): Found => {
  const all = alsoServing(items, settled, whole) as Settled
  const more = [...settled.served, ...whole]
  let { cost, worth } = all
  const taken = new Set(whole)
  for (let index = 0; index < open.length && worth < enough; index++) {
    const item = open[index] as number
    const itemCost = items.costs[item] as number
    if (taken.has(item) || !all.room.takeWhole(items.classOf[item] as number, itemCost)) continue
    more.push(item)
    worth += items.worths[item] as number
    cost += itemCost
  }
  return { more, worth, cost }
}

const isBetter = (one: Found, other: Selection): boolean =>
  one.worth > other.worth || (one.worth === other.worth && one.cost < other.cost)

/** The dearest of the items that are served in part: its decision changes most. */
const dearest = (inPart: ReadonlyArray<number>, { costs }: Items): number =>
  inPart.reduce((one, other) => ((costs[other] as number) > (costs[one] as number) ? other : one))

interface Searched {
  readonly best: Selection
  /** The greatest worth that the relaxation left open, or what the best is worth where that is more. */
  readonly bound: number
  readonly finished: boolean
}

/** Decisions on the way to a trial. */
interface Trial {
  readonly served: ReadonlyArray<number>
  readonly leftOut: ReadonlySet<number>
  /** What the relaxation before the last decision was worth. */
  readonly bound: number
}

/** One search: for more worth than the first selection has, or for less cost. */
const search = (work: Search, first: Selection, aim: "worth" | "cost"): Searched => {
  const { classes, effort, items } = work
  const hope = aim === "worth" ? moreWorth : lessCost
  let best = first
  const goal = (): number => (aim === "worth" ? Number.POSITIVE_INFINITY : best.worth)
  const keep = (always: ReadonlyArray<number>, found: Found): void => {
    if (!isBetter(found, best)) return
    const chosen = new Uint8Array(items.costs.length)
    for (const list of [always, found.more]) for (const item of list) chosen[item] = 1
    best = { chosen, worth: found.worth, cost: found.cost }
  }

  const all = Uint32Array.from(items.costs.keys())
  const beginning: Settled = { served: [], room: work.room, worth: 0, cost: 0 }
  const root = relax(items, all, work.room.copy(), classes, { worth: 0, cost: 0, goal: goal() })
  keep([], rounded(items, beginning, root.whole, all, goal()))

  // By how much the relaxation loses if an item is decided against it, and how much it can lose before there is no hope.
  const slack =
    aim === "worth" ? root.worth - best.worth - 1 + rounding : (best.cost - 0.5 - root.cost) * root.atGoal
  const always: Array<number> = []
  const undecided: Array<number> = []
  for (const item of all) {
    const price = Math.max(root.closedAt[items.classOf[item] as number] as number, root.atGoal)
    const surplus = (items.worths[item] as number) - price * (items.costs[item] as number)
    if (Math.abs(surplus) <= slack + rounding) undecided.push(item)
    else if (surplus > 0) always.push(item)
  }
  // Where no choice is better, those who would have to be in it may not fit together.
  const settled = alsoServing(items, beginning, always)
  const trials: Array<Trial> =
    settled === undefined ? [] : [{ served: [], leftOut: new Set(), bound: root.worth }]
  let lookedAt = 0
  for (let trial = trials.pop(); trial !== undefined && settled !== undefined; trial = trials.pop()) {
    if (lookedAt >= effort) {
      const open = [trial, ...trials].reduce((most, { bound }) => Math.max(most, bound), best.worth)
      return { best, bound: Math.max(best.worth, Math.floor(open + rounding)), finished: false }
    }
    lookedAt += undecided.length + 1
    const { leftOut, served } = trial
    const also = alsoServing(items, settled, served)
    if (also === undefined) continue
    const isServed = new Set(served)
    const open = undecided.filter((item) => !leftOut.has(item) && !isServed.has(item))
    const relaxed = relax(items, open, also.room.copy(), classes, { ...also, goal: goal() })
    if (!hope(relaxed, best)) continue
    keep(always, rounded(items, also, relaxed.whole, open, goal()))
    // Without a part the relaxed choice is a choice, and the one that was just found.
    if (relaxed.inPart.length === 0 || !hope(relaxed, best)) continue
    const next = dearest(relaxed.inPart, items)
    trials.push(
      { served, leftOut: new Set(leftOut).add(next), bound: relaxed.worth },
      { served: [...served, next], leftOut, bound: relaxed.worth },
    )
  }
  return { best, bound: best.worth, finished: true }
}

/** A selection and whatever still fits beside it: a search that was cut off may have left out on trial whom money would free. */
const filled = (items: Items, { chosen }: Selection, room: Room): Selection => {
  const left = room.copy()
  for (const [item, is] of chosen.entries())
    if (is === 1) left.takeWhole(items.classOf[item] as number, items.costs[item] as number)
  return selectionOf(
    items,
    chosen.map((is, item) =>
      is === 1 || left.takeWhole(items.classOf[item] as number, items.costs[item] as number) ? 1 : 0,
    ),
  )
}

/**
 * The best choice of items within a room.
 *
 * @param effort how many items each of the two searches may look at, one that is looked at again counted again
 */
export const bestInSeveralBudgets = (
  items: Items,
  room: Room,
  classes: number,
  effort: number,
): BestSelection => {
  const work: Search = { items, room, classes, effort }
  const nothing = selectionOf(items, new Uint8Array(items.costs.length))
  const byWorth = search(work, nothing, "worth")
  const byCost = search(work, byWorth.best, "cost")
  const best = filled(items, byCost.best, room)
  return {
    ...best,
    bound: Math.max(byWorth.bound, best.worth),
    leastCost: byCost.finished && best.worth === byCost.best.worth,
  }
}
