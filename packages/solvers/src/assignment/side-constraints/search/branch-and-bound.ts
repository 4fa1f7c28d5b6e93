/**
 * The best placement under side constraints: branch and bound over the exact solver.
 *
 * A subproblem is relaxed until the exact solver can solve it, which bounds what it can reach. What the relaxed solution breaks
 * divides it into smaller ones; the one with the greatest bound comes next, and one that cannot reach more than what was found
 * is left.
 *
 * @module
 */

import { nearestFirst } from "../../nearest-first.ts"
import { bounded, type Moving, type Solving } from "./bounding.ts"
import { dive } from "./dive.ts"
import { type Found, worthIn } from "./found.ts"
import { firstTolls, packingsOf } from "./packing.ts"
import { firstPrices, type Prices } from "./prices.ts"
import { relaxing, rowsOf } from "./relaxation.ts"
import { polished, repaired } from "./repair.ts"
import type { SearchSpace } from "./search-space.ts"
import { type Decision, type Subproblem, subproblemOf } from "./subproblem.ts"
import { placedBy } from "./violations.ts"

/** What a search found. */
export interface Searched extends Found {
  /** No placement is worth more. */
  readonly bound: number
  /** How many relaxed subproblems were solved. */
  readonly nodes: number
}

/** A subproblem that waits. */
interface Waiting {
  readonly decisions: ReadonlyArray<Decision>
  /** The pairs that are ruled out besides. */
  readonly ruledOut?: Uint8Array
  readonly prices: Prices
}

/** How prices are moved: for the whole problem by the unit and then with tolls, and for every other one. */
const [atRoot, withTolls, below]: readonly [Moving, Moving, Moving] = [
  { rounds: 60, fraction: 64, length: 1 },
  { rounds: 150, fraction: 256, length: 1 },
  { rounds: 3, fraction: 256, length: 0.25 },
]

/** So many subproblems are divided from one dive to the next. */
const stepsBetweenDives = 16

/** With fewer nodes than these there is no time to move tolls: dimensions keep their prices by the unit. */
export const nodesForTolls = 400

/** Up to this number bounds are exact. */
const exactly = 2 ** 52

/**
 * Searches for the best placement, and solves no more relaxed subproblems than the limit says but those of the last step.
 *
 * @param known - the place of each party, or -1, in a placement that breaks nothing: what is found is worth no less
 * @param meet - is told of every placement that breaks nothing and is better than those before
 */
export const search = (
  space: SearchSpace,
  known: Int32Array,
  nodeLimit: number,
  meet: (where: Int32Array) => void = () => {},
): Searched => {
  const rows = rowsOf(space)
  const packings = packingsOf(space)
  const relaxAt = relaxing(space, rows, packings)
  const free: Prices = { limits: new Float64Array(space.problem.limits.length) }
  let nodes = 0
  let best = polished(space, { where: known, worth: worthIn(space, known) })
  meet(best.where)
  const { unit } = space.worths
  /** Whether a bound leaves room for something better than what was found. */
  const isOpen = (bound: number): boolean => bound >= best.worth + unit
  // What is better as it was repaired mostly ends better too; polishing everything would take longer than solving it.
  let leastToPolish = 0
  const solving: Solving = {
    space,
    rows,
    packings,
    isSpent: () => nodes >= nodeLimit,
    isOpen,
    least: () => best.worth,
    relax: (subproblem, prices) => {
      nodes++
      const priced = relaxAt(subproblem, prices)
      const relaxed = Math.abs(priced.bound) <= exactly ? priced : relaxAt(subproblem, free)
      const found = repaired(space, placedBy(space, rows, relaxed.rows))
      if (found.worth <= leastToPolish) return relaxed
      leastToPolish = found.worth
      const better = polished(space, found)
      if (better.worth <= best.worth) return relaxed
      best = better
      meet(best.where)
      return relaxed
    },
  }

  /** The greatest bound of what is left without being searched. */
  let open = 0
  let steps = 0
  const waiting: Array<Waiting> = []
  // Each step solves one subproblem at least, and leaves two.
  const urgency = new Float64Array(2 * nodeLimit + 4)
  const queue = nearestFirst(urgency.length, urgency)
  const divide = (one: Waiting, moving: Moving, parent: number): void => {
    const { decisions, ruledOut } = one
    const subproblem = subproblemOf(space, decisions, ruledOut)
    if (subproblem === undefined) return
    const found = bounded(solving, subproblem, one.prices, moving)
    const bound = Math.min(found?.bound ?? 0, parent)
    if (found === undefined || !isOpen(bound)) return
    const { branches, prices, settled } = found
    if (branches === undefined) {
      // Its solution should have become the best that was found; as long as it has not, nothing is proven.
      open = Math.max(open, bound)
      return
    }
    const decided = [...decisions, ...settled]
    const { forbidden } = subproblem
    if (steps++ % stepsBetweenDives === 0)
      dive(space, rows, solving.isSpent, (reached) => solving.relax(reached, prices), {
        decided,
        ruledOut: forbidden,
      })
    for (const branch of branches) {
      urgency[waiting.length] = -bound
      queue.add(waiting.length)
      waiting.push({ decisions: [...decided, ...branch], ruledOut: forbidden, prices })
    }
  }
  const whole = subproblemOf(space, []) as Subproblem
  const first = firstPrices(space, (limits) =>
    solving.isSpent() ? Number.POSITIVE_INFINITY : solving.relax(whole, { limits }).bound,
  )
  if (packings.packed.length === 0 || nodeLimit < nodesForTolls)
    divide({ decisions: [], prices: { limits: first } }, atRoot, Number.POSITIVE_INFINITY)
  else {
    const byUnit = bounded(solving, whole, { limits: first }, atRoot)
    if (byUnit !== undefined) {
      const tolls = firstTolls(space, packings, byUnit.prices.limits)
      const limits = byUnit.prices.limits.map((price, index) => (packings.isPacked[index] === 1 ? 0 : price))
      divide({ decisions: [], prices: { limits, tolls } }, withTolls, byUnit.bound)
    }
  }
  while (!queue.isEmpty()) {
    const next = queue.take()
    const bound = -(urgency[next] as number)
    if (!isOpen(bound)) break
    if (solving.isSpent()) {
      open = Math.max(open, bound)
      break
    }
    divide(waiting[next] as Waiting, below, bound)
  }
  return { ...best, bound: Math.max(best.worth, open - (open % unit)), nodes }
}
