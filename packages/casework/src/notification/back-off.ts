/**
 * Back-off: how long to wait before something is tried again.
 *
 * @module
 */

import * as Effect from "effect/Effect"
import * as Random from "effect/Random"

/** How waits grow, in milliseconds. */
export interface BackOff {
  /** The wait after the first failure. */
  readonly first: number
  /** The longest wait. */
  readonly most: number
}

/**
 * The wait after a number of failures: twice as long each time, up to the longest, and then by chance between half of that and
 * all of it, so that those who failed together do not come again together.
 */
export const waitAfter = ({ first, most }: BackOff, failures: number): Effect.Effect<number> => {
  const whole = Math.min(most, first * 2 ** Math.max(0, failures - 1))
  return Effect.map(Random.next, (chance) => Math.round(whole / 2 + (whole / 2) * chance))
}
