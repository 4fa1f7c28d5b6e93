import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"

/** How the wait between attempts grows. */
export interface BackOff {
  /** The wait after the first failure. */
  readonly first: Duration.Input
  /** The longest wait. */
  readonly max: Duration.Input
}

/**
 * The wait after a number of failures, in milliseconds: doubled with each failure up to the longest, with jitter between half of that and all of
 * it, so that workers that failed together do not come back together.
 */
export const waitAfter = ({ first, max }: BackOff, failures: number): Effect.Effect<number> => {
  const doubled = Duration.toMillis(first) * 2 ** Math.max(0, failures - 1)
  const whole = Math.min(Duration.toMillis(max), doubled)
  return Effect.map(Random.next, (chance) => Math.round(whole / 2 + (whole / 2) * chance))
}
