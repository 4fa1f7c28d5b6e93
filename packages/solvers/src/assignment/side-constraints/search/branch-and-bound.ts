/**
 * Branch and bound for assignment under side constraints, best bound first.
 *
 * A subproblem is relaxed to an assignment problem that the exact solver solves, which bounds it. A constraint that the relaxed
 * solution violates divides it into branches; a subproblem whose bound does not exceed the incumbent is pruned.
 */

import { nearestFirst } from "../../nearest-first.ts"
import { bounded, type Moving, type Solving } from "./bounding.ts"
import { dive } from "./diving-heuristic.ts"
import { type Incumbent, objectiveIn } from "./incumbent.ts"
import { firstDuals, packingsOf } from "./packing.ts"
import { firstPrices, type Prices } from "./prices.ts"
import { relaxing, rowsOf } from "./relaxation.ts"
import { polished, repaired } from "./repair.ts"
import type { SearchSpace } from "./search-space.ts"
import { type Decision, type Subproblem, subproblemOf } from "./subproblem.ts"
import { placedBy } from "./violations.ts"

/** The result of a search. */
export interface Searched extends Incumbent {
  /** No feasible assignment has a greater objective. */
  readonly bound: number
  /** How many relaxed subproblems were solved. */
  readonly nodes: number
}

/** A subproblem in the queue. */
interface Waiting {
  readonly decisions: ReadonlyArray<Decision>
  /** Further forbidden pairs. */
  readonly ruledOut?: Uint8Array
  readonly prices: Prices
}

/** How prices are moved: at the root by the unit and then with duals, and below it. */
const [atRoot, withDuals, below]: readonly [Moving, Moving, Moving] = [
  { rounds: 60, fraction: 64, length: 1 },
  { rounds: 150, fraction: 256, length: 1 },
  { rounds: 3, fraction: 256, length: 0.25 },
]

/** So many subproblems are divided between two runs of the diving heuristic. */
const stepsBetweenDives = 16

/** With fewer nodes there is no time to move duals: dimensions keep their prices by the unit. */
export const nodesForDuals = 400

/** Up to this number bounds are exact. */
const exactly = 2 ** 52

/**
 * Searches for an optimal assignment. The node limit may be exceeded by the relaxations of the last step.
 *
 * @param known - a feasible assignment to start from: the place of each party, or -1
 * @param meet - called with every new incumbent
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
  let best = polished(space, { where: known, objective: objectiveIn(space, known) })
  meet(best.where)
  const { unit } = space.weights
  /** Whether a bound leaves room for an improvement of the incumbent. */
  const isOpen = (bound: number): boolean => bound >= best.objective + unit
  // A better repaired solution mostly ends better after polishing too; polishing all of them would take longer than the search.
  let leastToPolish = 0
  const solving: Solving = {
    space,
    rows,
    packings,
    isSpent: () => nodes >= nodeLimit,
    isOpen,
    least: () => best.objective,
    relax: (subproblem, prices) => {
      nodes++
      const priced = relaxAt(subproblem, prices)
      const relaxed = Math.abs(priced.bound) <= exactly ? priced : relaxAt(subproblem, free)
      const found = repaired(space, placedBy(space, rows, relaxed.rows))
      if (found.objective <= leastToPolish) return relaxed
      leastToPolish = found.objective
      const better = polished(space, found)
      if (better.objective <= best.objective) return relaxed
      best = better
      meet(best.where)
      return relaxed
    },
  }

  /** The greatest bound of a subproblem that is left unsearched. */
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
      // Its solution should have become the incumbent; as long as it has not, nothing is proven.
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
  if (packings.packed.length === 0 || nodeLimit < nodesForDuals)
    divide({ decisions: [], prices: { limits: first } }, atRoot, Number.POSITIVE_INFINITY)
  else {
    const byUnit = bounded(solving, whole, { limits: first }, atRoot)
    if (byUnit !== undefined) {
      const duals = firstDuals(space, packings, byUnit.prices.limits)
      const limits = byUnit.prices.limits.map((price, index) => (packings.isPacked[index] === 1 ? 0 : price))
      divide({ decisions: [], prices: { limits, duals } }, withDuals, byUnit.bound)
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
  return { ...best, bound: Math.max(best.objective, open - (open % unit)), nodes }
}
