import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { JobWork } from "./job-kind.ts"
import { digestOfInput, type JobHead, type JobRecords } from "./job-records.ts"
import { JobRefused } from "./job-refused.ts"
import type { JobProgress, Jobs } from "./jobs.ts"

/** What brings processes to run the steps of jobs. */
export interface JobEngine {
  /**
   * Sees to it that a job that runs is carried on, however often it is called for one run of it. A run is numbered from 1 on; each time the job is resumed
   * begins another.
   */
  readonly carryOn: (job: string, run: number) => Effect.Effect<void>
}

/** The port over an engine. */
export interface JobsOverOptions {
  readonly kinds: ReadonlyArray<JobWork>
  readonly records: JobRecords
  readonly engine: JobEngine
}

const progressOf = (job: string, head: JobHead): JobProgress => {
  const { cause, kept, kind, status, steps } = head
  return { job, kind, status, steps, kept, ...(cause === undefined ? {} : { cause }) }
}

/**
 * Wakes the engine for every job that runs, again and again: for those whose starter was killed before it could. A store that is away is asked again later.
 *
 * @example
 * const records = jobRecords(tablesInMemory())
 * const woken: Array<string> = []
 * const engine = { carryOn: (job: string) => Effect.sync(() => void woken.push(job)) }
 * const program = Effect.gen(function* () {
 *   yield* records.note("count-1")
 *   yield* records.begin("count-1", { kind: "count", input: 2, steps: ["a", "b"] })
 *   yield* Effect.timeoutOption(wakeRunning({ records, engine }, "1 minute"), "20 millis")
 * })
 * await Effect.runPromise(program)
 * woken // => ["count-1"]
 */
export const wakeRunning = (
  { engine, records }: Pick<JobsOverOptions, "engine" | "records">,
  interval: Duration.Input,
): Effect.Effect<never> =>
  records.running.pipe(
    Effect.flatMap((found) =>
      Effect.forEach(found, ({ job, run }) => engine.carryOn(job, run), { discard: true }),
    ),
    Effect.catch(({ code }) => Effect.logWarning("running jobs cannot be read", { code })),
    // What the engine throws while its database is away: the next time is soon.
    Effect.catchDefect(() => Effect.logWarning("running jobs cannot be carried on")),
    Effect.andThen(Effect.sleep(interval)),
    Effect.forever,
  )

/**
 * The port over whatever carries jobs on. What is kept decides; the engine only sees to it that somebody works.
 *
 * @example
 * const records = jobRecords(tablesInMemory())
 * // An engine that never works: what was started waits.
 * const jobs = jobsOver({ kinds: [], records, engine: { carryOn: () => Effect.void } })
 * const { code } = await Effect.runPromise(Effect.flip(jobs.resume("none")))
 * code // => "job.unknown"
 */
export const jobsOver = ({ engine, kinds, records }: JobsOverOptions): Jobs => {
  const known = new Set(kinds.map(({ kind }) => kind))
  const answer = (job: string) => (head: JobHead) => progressOf(job, head)
  const carryOn = (job: string, head: JobHead): Effect.Effect<JobProgress> =>
    Effect.as(head.status === "running" ? engine.carryOn(job, head.run) : Effect.void, progressOf(job, head))

  return {
    start: Effect.fn("job.start")(function* (kind, job, input) {
      yield* Effect.annotateCurrentSpan({ job, kind: kind.kind })
      if (!known.has(kind.kind)) return yield* new JobRefused({ code: "job.unknownKind", job })
      const encoded = yield* kind.encodeInput(job, input)
      const found = yield* records.find(job)
      const begin = Effect.gen(function* () {
        const steps = yield* kind.plan(job, encoded)
        yield* records.note(job)
        return yield* records.begin(job, { kind: kind.kind, input: encoded, steps })
      })
      const head = found ?? (yield* begin)
      if (head.kind !== kind.kind || head.inputDigest !== digestOfInput(encoded))
        return yield* new JobRefused({ code: "job.otherInput", job })
      return yield* carryOn(job, head)
    }),
    progress: (job) => Effect.map(records.head(job), answer(job)),
    cancel: (job) =>
      Effect.map(
        records.change(job, (head) =>
          head.status === "running" || head.status === "failed"
            ? { ...head, status: "cancelled" }
            : undefined,
        ),
        answer(job),
      ),
    resume: Effect.fn("job.resume")(function* (job) {
      yield* Effect.annotateCurrentSpan({ job })
      yield* records.head(job)
      yield* records.note(job)
      const head = yield* records.change(job, ({ cause: _cause, ...found }) =>
        found.status === "cancelled" || found.status === "failed"
          ? { ...found, status: "running", run: found.run + 1 }
          : undefined,
      )
      return yield* carryOn(job, head)
    }),
    result: Effect.fnUntraced(function* (kind, job) {
      const { cause, status, ...head } = yield* records.head(job)
      if (head.kind !== kind.kind) return yield* new JobRefused({ code: "job.unknownKind", job })
      if (status === "done") return yield* kind.decodeResult(job, yield* records.result(job))
      if (status === "running") return yield* new JobRefused({ code: "job.unfinished", job })
      if (status === "cancelled") return yield* new JobRefused({ code: "job.cancelled", job })
      return yield* new JobRefused({
        code: "job.failed",
        job,
        ...(cause === undefined ? {} : { cause }),
      })
    }),
    remove: Effect.fnUntraced(function* (job) {
      const { status } = yield* records.head(job)
      if (status === "running") return yield* new JobRefused({ code: "job.running", job })
      yield* records.remove(job)
    }),
  }
}
