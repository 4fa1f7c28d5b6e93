/**
 * The best placement under side constraints: branch and bound over the exact solver.
 *
 * A subproblem is relaxed until the exact solver can solve it, which bounds what it can reach. What the relaxed solution breaks
 * divides it into smaller ones; the one with the greatest bound comes next, and one that cannot reach more than what was found
 * is left. Limits have prices (Lagrange multipliers) that make the bound small, moved against what is exceeded.
 *
 * @module
 */

import { nearestFirst } from "../../solver/queue.ts"
import type { Limit } from "../limits.ts"
import { dive } from "./dive.ts"
import { type Decision, relaxing, rowsOf, type Subproblem, subproblemOf } from "./relaxation.ts"
import { type Found, repaired } from "./repair.ts"
import type { SearchSpace } from "./search-space.ts"
import { branchesOf, excesses, placedBy } from "./violations.ts"

/** What a search found. */
export interface Searched extends Found {
  /** No placement is worth more. */
  readonly bound: number
  /** How many relaxed subproblems were solved. */
  readonly nodes: number
}

/** A subproblem that waits, with what is known of it. */
interface Waiting {
  readonly decisions: ReadonlyArray<Decision>
  readonly prices: Float64Array
}

/** How often prices are moved for the whole problem, and for every other one. */
const [roundsAtRoot, roundsBelow] = [60, 3]

/** How many rounds without a smaller bound make steps half as long. */
const patience = 4

/** The greatest number that still leaves room for bounds to be exact. */
const exactly = 2 ** 52

/** Searches for the best placement, and solves no more relaxed subproblems than the limit says, but one at least. */
export const search = (space: SearchSpace, nodeLimit: number): Searched => {
  const { problem } = space
  const { limits } = problem
  const rows = rowsOf(space)
  const relaxAt = relaxing(space, rows)
  const free = new Float64Array(limits.length)
  let nodes = 0
  let best: Found | undefined
  const isSpent = (): boolean => nodes > 0 && nodes >= nodeLimit
  const relax = (subproblem: Subproblem, prices: Float64Array) => {
    nodes++
    const relaxed = relaxAt(subproblem, prices)
    return Number.isSafeInteger(relaxed.bound) && relaxed.bound <= exactly
      ? relaxed
      : relaxAt(subproblem, free)
  }
  const meet = (relaxed: { readonly rows: Int32Array }): void => {
    const found = repaired(space, placedBy(space, rows, relaxed.rows))
    if (best === undefined || found.worth > best.worth) best = found
  }
  const least = (): number => best?.worth ?? 0

  /** Bounds a subproblem at ever better prices, and divides it: what is left of it is to be looked at only above the bound. */
  const look = ({ decisions, prices: before }: Waiting, rounds: number) => {
    const subproblem = subproblemOf(space, decisions)
    if (subproblem === undefined) return undefined
    let prices = before
    let lowest = {
      bound: Number.POSITIVE_INFINITY,
      prices,
      branches: undefined as ReturnType<typeof branchesOf>,
    }
    let length = 1
    let waited = 0
    for (let round = 0; round < rounds && !(round > 0 && isSpent()); round++) {
      const relaxed = relax(subproblem, prices)
      meet(relaxed)
      const placed = placedBy(space, rows, relaxed.rows)
      if (relaxed.bound < lowest.bound) {
        lowest = { bound: relaxed.bound, prices, branches: branchesOf(space, subproblem, placed) }
        waited = 0
      } else if (++waited >= patience) {
        length /= 2
        waited = 0
      }
      if (lowest.bound <= least()) return undefined
      const over = excesses(space, subproblem, placed.used)
      let norm = 0
      for (const [place, price] of prices.entries()) {
        const much = over[place] as number
        const binds = Number.isFinite(much) && (limits[place] as Limit).limited.kind !== "seats"
        over[place] = binds && (much > 0 || price > 0) ? much : 0
        norm += (over[place] as number) ** 2
      }
      if (norm === 0) break
      const step = (length * (relaxed.bound - least())) / norm
      prices = prices.map((price, place) => Math.max(0, Math.round(price + step * (over[place] as number))))
    }
    if (lowest.branches === undefined) {
      // Nothing is broken at these prices: what is broken without any divides the subproblem, or else it is solved.
      const relaxed = relax(subproblem, free)
      meet(relaxed)
      const branches = branchesOf(space, subproblem, placedBy(space, rows, relaxed.rows))
      lowest = { ...lowest, bound: Math.min(lowest.bound, relaxed.bound), branches }
    }
    return lowest
  }

  const waiting: Array<Waiting> = []
  const urgency = new Float64Array(2 * Math.max(nodeLimit, 1) + 4)
  const queue = nearestFirst(urgency.length, urgency)
  const add = (one: Waiting, bound: number): void => {
    urgency[waiting.length] = -bound
    queue.add(waiting.length)
    waiting.push(one)
  }
  const divide = (one: Waiting, rounds: number, parentBound: number): void => {
    const looked = look(one, rounds)
    const bound = Math.min(looked?.bound ?? 0, parentBound)
    if (looked?.branches === undefined || bound <= least()) return
    for (const branch of looked.branches)
      add({ decisions: [...one.decisions, ...branch], prices: looked.prices }, bound)
    if (waiting.length === looked.branches.length)
      dive(space, rows, [], (subproblem) => (isSpent() ? undefined : relax(subproblem, looked.prices)), meet)
  }
  divide({ decisions: [], prices: free }, roundsAtRoot, Number.POSITIVE_INFINITY)
  let open = Number.NEGATIVE_INFINITY
  while (!queue.isEmpty()) {
    const next = queue.take()
    const bound = -(urgency[next] as number)
    if (bound <= least()) break
    if (isSpent()) {
      open = bound
      break
    }
    divide(waiting[next] as Waiting, roundsBelow, bound)
  }
  const found = best ?? { where: new Int32Array(space.sizes.length).fill(-1), worth: 0 }
  return { ...found, bound: Math.max(found.worth, open), nodes }
}
