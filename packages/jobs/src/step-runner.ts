/** What a process does for a job: one step after another, then the result. All of it may be done twice, or by two processes at once. */

import type { Json } from "@bazgasht/casework/ports"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { JobFailure, JobWork } from "./job-kind.ts"
import type { JobHead, JobRecords } from "./job-records.ts"
import { JobRefused } from "./job-refused.ts"
import type { JobError } from "./jobs.ts"

/** What a runner of steps needs. */
export interface StepRunnerOptions {
  readonly kinds: ReadonlyArray<JobWork>
  readonly records: JobRecords
  /** Told of a step that ended with a defect, for the developer: its cause may hold what the step was about, and is kept nowhere. */
  readonly onDefect?: ((job: string, cause: Cause.Cause<unknown>) => Effect.Effect<void>) | undefined
}

/** Runs steps of jobs. None of its effects fails: a job that cannot go on is marked as failed, and a store that is away is waited for. */
export interface StepRunner {
  /** Runs a step, unless its result is kept or its job does not run. */
  readonly runStep: (job: string, place: number) => Effect.Effect<void>
  /** Puts the results together where all are kept and the job runs. */
  readonly finish: (job: string) => Effect.Effect<void>
  /** How many steps the job has; none where there is no such job. */
  readonly stepsOf: (job: string) => Effect.Effect<number>
}

/** Codes of a store that is away for a while. What was being stored may be stored; it is looked up again. */
const isAway = ({ code }: { readonly code: string }): boolean =>
  code === "storage.unavailable" || code === "storage.outcomeUnknown"

const untilBack = Schedule.min([Schedule.exponential("50 millis"), Schedule.spaced("2 seconds")]).pipe(
  Schedule.jittered,
)

/** Does it again while a store is away, for as long as that takes. */
const whenReachable = <A, E extends { readonly code: string }>(
  effect: Effect.Effect<A, E>,
): Effect.Effect<A, E> => Effect.retry(effect, { schedule: untilBack, while: isAway })

/**
 * Makes what runs steps of jobs of some kinds, over what is kept of them.
 *
 * @example
 * const program = Effect.gen(function* () {
 *   const records = jobRecords(tablesInMemory())
 *   const runner = stepRunner({ kinds: [], records })
 *   yield* records.begin("count-1", { kind: "count", input: 2, steps: ["a", "b"] })
 *   yield* runner.runStep("count-1", 0)
 *   return (yield* records.head("count-1")).cause
 * })
 * await Effect.runPromise(program) // => "job.unknownKind"
 */
export const stepRunner = ({ kinds, onDefect, records }: StepRunnerOptions): StepRunner => {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))

  const workOf = (job: string, { kind }: JobHead): Effect.Effect<JobWork, JobRefused> => {
    const work = byName.get(kind)
    return work === undefined
      ? Effect.fail(new JobRefused({ code: "job.unknownKind", job }))
      : Effect.succeed(work)
  }

  /** A defect of a step fails its job, and not the process. */
  const guarded = <A, E extends { readonly code: string }>(
    job: string,
    effect: Effect.Effect<A, E>,
  ): Effect.Effect<A, E | JobRefused> =>
    Effect.catchCauseIf(
      effect,
      (cause) => Cause.hasDies(cause) && !Cause.hasInterrupts(cause),
      (cause) =>
        Effect.andThen(
          onDefect?.(job, cause) ?? Effect.void,
          Effect.fail(new JobRefused({ code: "job.stepCrashed", job })),
        ),
    )

  const fail = (job: string, run: number, { code }: JobFailure): Effect.Effect<unknown, JobError> =>
    records.change(job, (head) =>
      head.status === "running" && head.run === run ? { ...head, status: "failed", cause: code } : undefined,
    )

  /** Does a piece of work of a job that runs; what fails in it fails the job. */
  const forRunning = (
    job: string,
    work: (head: JobHead, input: Json) => Effect.Effect<void, JobFailure>,
  ): Effect.Effect<void> =>
    Effect.gen(function* () {
      const head = yield* whenReachable(records.find(job))
      if (head?.status !== "running") return
      const attempt = Effect.flatMap(records.input(job), (input) => work(head, input))
      yield* whenReachable(guarded(job, attempt)).pipe(
        Effect.catch((error) => whenReachable(fail(job, head.run, error))),
      )
    }).pipe(
      Effect.catch((error: JobError) => Effect.logError("job cannot be read", { job, code: error.code })),
    )

  return {
    stepsOf: (job) =>
      whenReachable(records.find(job)).pipe(
        Effect.map((head) => head?.steps ?? 0),
        Effect.catch(() => Effect.succeed(0)),
      ),
    runStep: (job, place) =>
      forRunning(
        job,
        Effect.fnUntraced(function* (head, input) {
          if (yield* records.isKept(job, place)) return
          const work = yield* workOf(job, head)
          const step = yield* records.step(job, place)
          const part = yield* work.run(step, { job, input, place, key: `${job}/${place}` })
          // What has been done is kept even where the job is interrupted meanwhile, unless its store is away.
          yield* whenReachable(Effect.uninterruptible(records.keepPart(job, place, part)))
        }),
      ),
    finish: (job) =>
      forRunning(
        job,
        Effect.fnUntraced(function* (head, input) {
          if (head.kept < head.steps) return
          const work = yield* workOf(job, head)
          const parts = yield* records.parts(job)
          const result = yield* work.combine(parts, { job, input, key: `${job}/result` })
          yield* whenReachable(records.finish(job, result))
        }),
      ),
  }
}
