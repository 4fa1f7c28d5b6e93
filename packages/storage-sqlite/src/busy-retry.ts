import { StorageError } from "@bazgasht/casework/ports"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { Busy } from "./failure.ts"

/** Runs work, and runs it again while another process holds the lock, without blocking the thread. */
export type BusyRetry = <Answer, Failure>(
  work: () => Result.Result<Answer, Failure>,
) => Effect.Effect<Answer, Failure | StorageError>

const isBusy = (error: unknown): boolean => error instanceof Busy

/** Retries for a length of time, then fails with `storage.unavailable`. */
export const busyRetry = (duration: Duration.Input): BusyRetry => {
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
