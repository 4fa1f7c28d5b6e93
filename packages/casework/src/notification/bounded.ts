/**
 * Answers that are waited for so long and no longer.
 *
 * @module
 */

import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"

/** Why there is no answer: it took too long, or the one who was asked broke down. */
export type NoAnswer = "late" | "died"

/**
 * An answer, or why there is none. Whoever is asked is told to stop when it is late, and not waited for: it may refuse to stop.
 */
export const answerWithin = <Answer>(
  asked: Effect.Effect<Answer>,
  milliseconds: number,
): Effect.Effect<Result.Result<Answer, NoAnswer>> =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkDetach(Effect.interruptible(Effect.suspend(() => asked)))
    const exit = yield* Effect.timeoutOption(Fiber.await(fiber), milliseconds)
    if (Option.isNone(exit)) {
      yield* Effect.forkDetach(Fiber.interrupt(fiber))
      return Result.fail("late" as const)
    }
    return Exit.isSuccess(exit.value) ? Result.succeed(exit.value.value) : Result.fail("died" as const)
  })
