/**
 * Prices of limits (Lagrange multipliers): a limit that is exceeded becomes dearer, one that leaves something cheaper.
 *
 * @module
 */

import type { Limit } from "../problem.ts"
import type { SearchSpace } from "./search-space.ts"
import { worthOf } from "./worth.ts"

/** What is paid for limits. */
export interface Prices {
  /** The price of a unit of each limit; zero for what is paid for by tolls. */
  readonly limits: Float64Array
  /** The tolls of the slots of the packings; without them dimensions are paid for by the unit. */
  readonly tolls?: Float64Array
}

/** Prices of limits that are moved round by round. */
export interface MovingPrices {
  /** Moves prices against what is exceeded, or says that nothing is left to move. */
  readonly move: (prices: Float64Array, over: Float64Array) => Float64Array | undefined
}

// Each limit has a step of its own, which grows while its price moves one way and shrinks when it turns (Riedmiller and Braun's
// resilient steps): prices of agents and prices of score are of quite different sizes. The factors are found by trial.
const [grows, shrinks] = [1.2, 0.6]

/** Prices with first steps of one in so many of the greatest score. */
export const movingPrices = (
  { problem: { limits }, worths }: SearchSpace,
  fraction: number,
): MovingPrices => {
  const greatest = Math.max(worths.perScore * worths.greatestScore, worths.unit)
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
 * Prices to begin with. What all places together have too little of has about one price everywhere, at which those who use
 * so much of it are hardly worth placing: no number of small steps leads there.
 */
export const firstPrices = (
  { problem: { limits }, worths }: SearchSpace,
  boundAt: (prices: Float64Array) => number,
): Float64Array => {
  let best = new Float64Array(limits.length)
  let least = boundAt(best)
  const indicesOf = new Map<string, Array<number>>()
  for (const [index, { limited }] of limits.entries())
    if (limited.kind === "dimension")
      indicesOf.set(limited.dimension, [...(indicesOf.get(limited.dimension) ?? []), index])
  const worth = worthOf(worths, { agents: 1, score: Math.floor(worths.greatestScore / 2) })
  for (const indices of indicesOf.values()) {
    const { amounts } = limits[indices[0] as number] as Limit
    const used = [...new Set(amounts)].filter((amount) => amount > 0).sort((one, other) => one - other)
    let next = best
    for (const amount of used.slice(0, triedAtMost)) {
      const prices = best.slice()
      for (const index of indices) prices[index] = Math.floor(worth / amount)
      const bound = boundAt(prices)
      if (bound >= least) continue
      least = bound
      next = prices
    }
    best = next
  }
  return best
}
