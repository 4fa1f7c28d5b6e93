/**
 * Waiting for other processes that write: without holding up the thread, and not for ever.
 *
 * @module
 */

import { StorageError } from "@bazgasht/casework"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { Busy } from "./failure.ts"

/** Does work, again and again while others hold the lock. */
export type Patience = <Answer, Failure>(
  work: () => Result.Result<Answer, Failure>,
) => Effect.Effect<Answer, Failure | StorageError>

const isBusy = (error: unknown): boolean => error instanceof Busy

/** A patience that gives up after a time. */
export const patienceOf = (duration: Duration.Input): Patience => {
  const schedule = Schedule.spaced("4 millis").pipe(Schedule.jittered, Schedule.upTo({ duration }))
  return (work) => {
    const once = Effect.suspend(() => Effect.fromResult(work()))
    return Effect.catchIf(once, isBusy, () =>
      Effect.retry(once, { while: isBusy, schedule }).pipe(
        Effect.mapError((error) =>
          isBusy(error) ? new StorageError({ code: "storage.unavailable" }) : error,
        ),
      ),
    )
  }
}
