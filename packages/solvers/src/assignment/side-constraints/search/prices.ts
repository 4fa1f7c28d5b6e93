/**
 * Prices of limits (Lagrange multipliers): the price of a violated limit rises, that of a slack one falls.
 */

import type { Limit } from "../problem.ts"
import { objectiveOf } from "./objective.ts"
import type { SearchSpace } from "./search-space.ts"

/** Multipliers of a relaxation. */
export interface Prices {
  /** The price of a unit of each limit; zero where duals take its place. */
  readonly limits: Float64Array
  /** The duals of the packing slots; absent where dimensions are priced by the unit. */
  readonly duals?: Float64Array
}

/** Moves prices round by round. */
export interface MovingPrices {
  /** The next prices, given by how much each limit is exceeded; `undefined` where none moves. */
  readonly move: (prices: Float64Array, over: Float64Array) => Float64Array | undefined
}

// Each limit has a step of its own, which grows while its price moves one way and shrinks when it turns (Riedmiller and Braun's
// resilient steps): prices of agents and prices of score are of quite different sizes. The factors are found by trial.
const [grows, shrinks] = [1.2, 0.6]

/** Starts with steps of the greatest score divided by `fraction`. */
export const movingPrices = (
  { problem: { limits }, weights }: SearchSpace,
  fraction: number,
): MovingPrices => {
  const greatest = Math.max(weights.perScore * weights.greatestScore, weights.unit)
  const first = Math.max(1, Math.ceil(greatest / fraction))
  const steps = new Float64Array(limits.length).fill(first)
  const lastWays = new Int8Array(limits.length)
  return {
    move: (prices, over) => {
      const moved = prices.slice()
      let isMoved = false
      for (const [index, { limited }] of limits.entries()) {
        const [much, price] = [over[index] as number, prices[index] as number]
        // Seats have their prices in the solver.
        if (limited.kind === "seats" || much === Number.NEGATIVE_INFINITY) continue
        const way = much > 0 ? 1 : much < 0 && price > 0 ? -1 : 0
        if (way === 0) continue
        const turned = way * (lastWays[index] as number)
        const step = Math.max(1, (steps[index] as number) * (turned > 0 ? grows : turned < 0 ? shrinks : 1))
        steps[index] = step
        lastWays[index] = way
        moved[index] = Math.max(0, Math.round(price + way * step))
        isMoved = true
      }
      return isMoved ? moved : undefined
    },
  }
}

/** How many prices are tried for a dimension. */
const triedAtMost = 4

/**
 * Initial prices. A dimension that is scarce everywhere has about one price, at which its heavy users hardly pay off; small steps would
 * never reach it.
 */
export const firstPrices = (
  { problem: { limits }, weights }: SearchSpace,
  boundAt: (prices: Float64Array) => number,
): Float64Array => {
  let best = new Float64Array(limits.length)
  let least = boundAt(best)
  const indicesOf = new Map<string, Array<number>>()
  for (const [index, { limited }] of limits.entries())
    if (limited.kind === "dimension")
      indicesOf.set(limited.dimension, [...(indicesOf.get(limited.dimension) ?? []), index])
  const objective = objectiveOf(weights, { agents: 1, score: Math.floor(weights.greatestScore / 2) })
  for (const indices of indicesOf.values()) {
    const { amounts } = limits[indices[0] as number] as Limit
    const used = [...new Set(amounts)].filter((amount) => amount > 0).sort((one, other) => one - other)
    let next = best
    for (const amount of used.slice(0, triedAtMost)) {
      const prices = best.slice()
      for (const index of indices) prices[index] = Math.floor(objective / amount)
      const bound = boundAt(prices)
      if (bound >= least) continue
      least = bound
      next = prices
    }
    best = next
  }
  return best
}
