import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"

/** Why there is no answer: the time ran out, or the effect died. */
export type NoAnswer = "late" | "died"

/**
 * Runs an effect in a detached fiber and gives its answer, or why there is none. An effect that is late is interrupted without waiting for it, since it
 * may refuse to stop.
 */
export const timeoutDetached = Effect.fnUntraced(function* <Answer>(
  asked: Effect.Effect<Answer>,
  milliseconds: number,
) {
  const fiber = yield* Effect.forkDetach(Effect.interruptible(Effect.suspend(() => asked)))
  const exit = yield* Effect.timeoutOption(Fiber.await(fiber), milliseconds)
  if (Option.isNone(exit)) {
    yield* Effect.forkDetach(Fiber.interrupt(fiber))
    return Result.fail("late" as const)
  }
  return Exit.isSuccess(exit.value) ? Result.succeed(exit.value.value) : Result.fail("died" as const)
})
