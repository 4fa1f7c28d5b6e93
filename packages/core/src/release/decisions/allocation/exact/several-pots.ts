/**
 * The best choice where earmarks let some money reach only some petitions: branch and bound over the relaxation.
 *
 * First the worth is settled, then the cost. In each of the two searches, petitions whose decision the bound of the root
 * settles are decided at once; of the others, one that the relaxation serves in part is tried both ways. The search is cut
 * off after a number of trials and not after a time, so that its result is the same on every machine; then what is reported
 * as bound says how much more there could be.
 *
 * @module
 */

import type { Room } from "../room.ts"
import { type Relaxed, relax } from "./relaxation.ts"
import { type BestSelection, type Items, type Selection, selectionOf } from "./selection.ts"

/** What a search works on. */
interface Search {
  readonly items: Items
  readonly room: Room
  readonly classes: number
  readonly effort: number
}

// Worth in parts is off by less than this, and a bound must never be too low.
const rounding = 1e-3

/** Whether a relaxed choice leaves hope for a better one: for one of greater worth, or for one of the same worth and less cost. */
type Hope = (relaxed: Relaxed, best: Selection) => boolean

const moreWorth: Hope = ({ worth }, best) => worth >= best.worth + 1 - rounding

const lessCost: Hope = ({ cost, worth }, best) => worth >= best.worth - rounding && cost <= best.cost - 0.5

/** Serves what is served as a whole, and then, in order, whatever still fits. */
const rounded = (
  { items, room }: Search,
  served: ReadonlyArray<number>,
  whole: ReadonlyArray<number>,
  open: ArrayLike<number>,
  goal: number,
): Selection => {
  const left = room.copy()
  const chosen = new Uint8Array(items.costs.length)
  let worth = 0
  for (const list of [served, whole])
    for (const item of list) {
      left.take(items.classOf[item] as number, items.costs[item] as number)
      chosen[item] = 1
      worth += items.worths[item] as number
    }
  for (let index = 0; index < open.length && worth < goal; index++) {
    const item = open[index] as number
    if (chosen[item] === 1) continue
    if (left.takeWhole(items.classOf[item] as number, items.costs[item] as number)) {
      chosen[item] = 1
      worth += items.worths[item] as number
    }
  }
  return selectionOf(items, chosen)
}

const isBetter = (one: Selection, other: Selection): boolean =>
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

/** One search: for more worth than the first selection has, or for less cost. */
const search = (work: Search, first: Selection, aim: "worth" | "cost"): Searched => {
  const { classes, effort, items } = work
  const hope = aim === "worth" ? moreWorth : lessCost
  let best = first
  const goal = (): number => (aim === "worth" ? Number.POSITIVE_INFINITY : best.worth)

  const all = Uint32Array.from(items.costs.keys())
  const root = relax(items, all, work.room.copy(), classes, { worth: 0, cost: 0, goal: goal() })
  const fromRoot = rounded(work, [], root.whole, all, goal())
  if (isBetter(fromRoot, best)) best = fromRoot

  // By how much the relaxation loses if an item is decided against it, and how much it can lose before there is no hope.
  const slack =
    aim === "worth" ? root.worth - best.worth - 1 + rounding : (best.cost - 0.5 - root.cost) * root.atGoal
  const served: Array<number> = []
  const undecided: Array<number> = []
  for (const item of all) {
    const price = Math.max(root.closedAt[items.classOf[item] as number] as number, root.atGoal)
    const surplus = (items.worths[item] as number) - price * (items.costs[item] as number)
    if (Math.abs(surplus) <= slack + rounding) undecided.push(item)
    else if (surplus > 0) served.push(item)
  }

  // Decisions on the way to a trial, each open item with whether it is served.
  interface Trial {
    readonly decided: ReadonlyMap<number, boolean>
    readonly bound: number
  }
  const trials: Array<Trial> = [{ decided: new Map(), bound: root.worth }]
  let tried = 0
  for (let trial = trials.pop(); trial !== undefined; trial = trials.pop()) {
    if (tried++ >= effort) {
      const bound = [trial, ...trials].reduce((most, one) => Math.max(most, one.bound), best.worth)
      return { best, bound: Math.max(best.worth, Math.floor(bound + rounding)), finished: false }
    }
    const room = work.room.copy()
    const alsoServed = served.concat([...trial.decided].flatMap(([item, is]) => (is ? [item] : [])))
    let [worth, cost] = [0, 0]
    let fits = true
    for (const item of alsoServed) {
      const itemCost = items.costs[item] as number
      fits = fits && room.take(items.classOf[item] as number, itemCost) === itemCost
      worth += items.worths[item] as number
      cost += itemCost
    }
    if (!fits) continue
    const open = undecided.filter((item) => !trial.decided.has(item))
    const relaxed = relax(items, open, room, classes, { worth, cost, goal: goal() })
    if (!hope(relaxed, best)) continue
    const found = rounded(work, alsoServed, relaxed.whole, open, goal())
    if (isBetter(found, best)) best = found
    // Without a part the relaxed choice is a choice, and the one that was just found.
    if (relaxed.inPart.length === 0 || !hope(relaxed, best)) continue
    const next = dearest(relaxed.inPart, items)
    const decide = (is: boolean): Trial => ({
      decided: new Map(trial.decided).set(next, is),
      bound: relaxed.worth,
    })
    trials.push(decide(false), decide(true))
  }
  return { best, bound: best.worth, finished: true }
}

/**
 * The best choice of items within a room.
 *
 * @param effort how many trials each of the two searches may take
 */
export const bestInSeveralPots = (
  items: Items,
  room: Room,
  classes: number,
  effort: number,
): BestSelection => {
  const work: Search = { items, room, classes, effort }
  const nothing = selectionOf(items, new Uint8Array(items.costs.length))
  const byWorth = search(work, nothing, "worth")
  const byCost = search(work, byWorth.best, "cost")
  return { ...byCost.best, bound: Math.max(byWorth.bound, byCost.best.worth), leastCost: byCost.finished }
}
