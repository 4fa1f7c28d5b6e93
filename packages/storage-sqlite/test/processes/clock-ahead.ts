import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

const clock = Effect.runSync(Effect.clockWith((each) => Effect.succeed(each)))

/** Runs with a clock that is so many milliseconds ahead. */
export const ahead =
  (milliseconds: number) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> => {
    const now = (): number => clock.currentTimeMillisUnsafe() + milliseconds
    return Effect.provideService(effect, Clock.Clock, {
      currentTimeMillisUnsafe: now,
      currentTimeMillis: Effect.sync(now),
      currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
      currentTimeNanos: clock.currentTimeNanos,
      monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
      monotonicTimeNanos: clock.monotonicTimeNanos,
      sleep: (duration) => clock.sleep(duration),
    })
  }
