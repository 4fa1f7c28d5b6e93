/**
 * Waiting for other processes that write: without holding up the thread, and not for ever.
 *
 * @module
 */

import { StorageError } from "@bazgasht/core"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { Busy } from "./failure.ts"

const isBusy = (error: unknown): boolean => error instanceof Busy

/** Does the work, again and again while others hold the lock, and gives up after a time. */
export const patiently = <Answer, Failure>(
  patience: Duration.Input,
  work: () => Result.Result<Answer, Failure>,
): Effect.Effect<Answer, Exclude<Failure, Busy> | StorageError> =>
  Effect.suspend(() => Effect.fromResult(work())).pipe(
    Effect.retry({
      while: isBusy,
      schedule: Schedule.spaced("4 millis").pipe(Schedule.jittered, Schedule.upTo({ duration: patience })),
    }),
    Effect.mapError((error) =>
      error instanceof Busy
        ? new StorageError({ code: "storage.unavailable" })
        : (error as Exclude<Failure, Busy>),
    ),
  )
