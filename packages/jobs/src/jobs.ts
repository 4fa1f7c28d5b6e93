/** The port for long work. It names no engine: one process does it, or many. */

import type { StorageError } from "@bazgasht/casework/ports"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { JobFailure, JobKind } from "./job-kind.ts"
import type { JobRefused } from "./job-refused.ts"

/** What a job is at. */
export type JobStatus = "running" | "cancelled" | "failed" | "done"

/** How far a job is. */
export interface JobProgress {
  readonly job: string
  readonly kind: string
  readonly status: JobStatus
  /** How many steps it has, and how many results of steps are kept. */
  readonly steps: number
  readonly kept: number
  /** The code of the error for which it failed. */
  readonly cause?: string
}

/** Why a question about a job, or a change of it, has no answer. */
export type JobError = JobRefused | StorageError

/** Long work: jobs are started, looked at, cancelled, resumed, and come to a result. */
export interface Jobs {
  /**
   * Starts a job under an id, which is its idempotency key: started again with the same input it is the same job, and goes on where its process was ended.
   * One that was cancelled, or that failed, stays so until it is resumed.
   */
  readonly start: <Input>(
    kind: JobKind<Input, unknown>,
    job: string,
    input: Input,
  ) => Effect.Effect<JobProgress, JobError | JobFailure>
  readonly progress: (job: string) => Effect.Effect<JobProgress, JobError>
  /** Begins no further step. Steps that are being done are finished and kept, or leave nothing. A job that is done stays done. */
  readonly cancel: (job: string) => Effect.Effect<JobProgress, JobError>
  /** Goes on with a job that was cancelled, that failed, or whose process was ended: only with steps whose results are not kept. */
  readonly resume: (job: string) => Effect.Effect<JobProgress, JobError>
  /** The result of a job that is done; why there is none otherwise. */
  readonly result: <Result>(kind: JobKind<never, Result>, job: string) => Effect.Effect<Result, JobError>
  /** Removes a job that does not run, with all that is kept of it. */
  readonly remove: (job: string) => Effect.Effect<void, JobError>
}

/**
 * Jobs as a service.
 *
 * @example
 * const program = Effect.flatMap(JobService, (jobs) => Effect.flip(jobs.cancel("none")))
 * const layer = Layer.effect(JobService, makeJobs({ kinds: [], tables: tablesInMemory() }))
 * const { code } = await Effect.runPromise(Effect.provide(program, layer))
 * code // => "job.unknown"
 */
export class JobService extends Context.Service<JobService, Jobs>()("@bazgasht/jobs/JobService") {}

/**
 * Waits until a job is done, and gives its result. A job that was cancelled or failed ends it with that; a store that cannot be reached is asked again.
 *
 * @example
 * const program = Effect.flatMap(makeJobs({ kinds: [], tables: tablesInMemory() }), (jobs) =>
 *   Effect.flip(waitForResult(jobs, dispatchJob("messages", Effect.succeed(0)), "none")),
 * )
 * const { code } = await Effect.runPromise(Effect.scoped(program))
 * code // => "job.unknown"
 */
export const waitForResult = Effect.fn("jobs.waitForResult")(function* <Result>(
  jobs: Pick<Jobs, "result">,
  kind: JobKind<never, Result>,
  job: string,
  pollInterval: Duration.Input = "100 millis",
): Effect.fn.Return<Result, JobError> {
  for (;;) {
    const asked = yield* Effect.result(jobs.result(kind, job))
    if (asked._tag === "Success") return asked.success
    const { failure } = asked
    if (failure.code !== "job.unfinished" && failure.code !== "storage.unavailable") return yield* failure
    yield* Effect.sleep(pollInterval)
  }
})
