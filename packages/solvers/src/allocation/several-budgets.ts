/**
 * The best choice under several budgets, each of which may be spent on some of the items: branch and bound over the relaxation.
 *
 * The first search maximises worth, the second minimises cost at that worth. In each, items that the root bound decides are
 * fixed; the search branches on an item that the relaxation pays for in part. A search stops after a number of visited items,
 * not after a time, so that its result is the same on every machine; the bound then says how much more is possible.
 */

import type { BudgetFlow } from "./budget-flow.ts"
import { type Relaxed, relax } from "./relaxation.ts"
import { type BestSelection, filled, type Items, type Selection, selectionOf } from "./selection.ts"

/** The problem of a search. */
interface Search {
  readonly items: Items
  readonly room: BudgetFlow
  readonly classes: number
  readonly effort: number
}

/** Fixed items, and what is left beside them. */
interface Settled {
  readonly served: ReadonlyArray<number>
  /** What is left of the budgets. */
  readonly room: BudgetFlow
  readonly worth: number
  readonly cost: number
}

// Rounding errors of parts are smaller than this, and a bound must never be too low.
const rounding = 1e-3

/** Whether a relaxed choice leaves room for an improvement: a greater worth, or the same worth at less cost. */
type Hope = (relaxed: Relaxed, best: Selection) => boolean

const moreWorth: Hope = ({ worth }, best) => worth >= best.worth + 1 - rounding

const lessCost: Hope = ({ cost, worth }, best) => worth >= best.worth - rounding && cost <= best.cost - 0.5

/** Pays for further items, or returns `undefined` where the budgets do not suffice. */
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

/** Chosen items beside the fixed ones. */
interface Found {
  readonly more: ReadonlyArray<number>
  readonly worth: number
  readonly cost: number
}

/** Rounds a relaxed choice: keeps the items paid for in full, then adds others in order while they fit and more worth is needed. */
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

/** The branching item: the dearest that is paid for in part, whose decision changes most. */
const dearest = (inPart: ReadonlyArray<number>, { costs }: Items): number =>
  inPart.reduce((one, other) => ((costs[other] as number) > (costs[one] as number) ? other : one))

interface Searched {
  readonly best: Selection
  /** The greatest bound left open, and at least the worth of the best choice. */
  readonly bound: number
  readonly finished: boolean
}

/** A node of the search: the decisions that lead to it. */
interface Trial {
  readonly served: ReadonlyArray<number>
  readonly leftOut: ReadonlySet<number>
  /** The bound of its parent. */
  readonly bound: number
}

/** One search: for a greater worth than the first selection has, or for less cost. */
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

  // How much the root bound may fall before no improvement is left; items with a greater reduced worth are fixed.
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
  // Where no choice is better, the fixed items may not fit together.
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
    // Without a part the relaxed choice is feasible, and was just kept.
    if (relaxed.inPart.length === 0 || !hope(relaxed, best)) continue
    const next = dearest(relaxed.inPart, items)
    trials.push(
      { served, leftOut: new Set(leftOut).add(next), bound: relaxed.worth },
      { served: [...served, next], leftOut, bound: relaxed.worth },
    )
  }
  return { best, bound: best.worth, finished: true }
}

/** Adds every item that the flow still lets through. */
const filledWithin = (items: Items, { chosen }: Selection, room: BudgetFlow): Selection => {
  const left = room.copy()
  const take = (item: number): boolean =>
    left.takeWhole(items.classOf[item] as number, items.costs[item] as number)
  for (const [item, is] of chosen.entries()) if (is === 1) take(item)
  return filled(items, chosen, take)
}

/**
 * The best choice of items within a flow of budgets.
 *
 * @param effort - how many items each of the two searches may visit, repeated visits included
 */
export const bestInSeveralBudgets = (
  items: Items,
  room: BudgetFlow,
  classes: number,
  effort: number,
): BestSelection => {
  const work: Search = { items, room, classes, effort }
  const nothing = selectionOf(items, new Uint8Array(items.costs.length))
  const byWorth = search(work, nothing, "worth")
  const byCost = search(work, byWorth.best, "cost")
  const best = filledWithin(items, byCost.best, room)
  return {
    ...best,
    bound: Math.max(byWorth.bound, best.worth),
    leastCost: byCost.finished && best.worth === byCost.best.worth,
  }
}
