/** Jobs in this process: fibers that run steps, and give way to others between them. */

import type { KeptTables } from "@bazgasht/casework/ports"
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as FiberMap from "effect/FiberMap"
import type * as Scope from "effect/Scope"
import type { JobWork } from "./job-kind.ts"
import { jobRecords } from "./job-records.ts"
import type { Jobs } from "./jobs.ts"
import { jobsOver } from "./jobs-over.ts"
import { stepRunner } from "./step-runner.ts"

/** How jobs are done in this process. */
export interface JobsOptions {
  /** The kinds of jobs that it can do. */
  readonly kinds: ReadonlyArray<JobWork>
  /** Where jobs are kept: the tables of a store, so that they outlast this process, or `tablesInMemory()`. */
  readonly tables: KeptTables
  /** How many steps of a job are done at a time; default 1. */
  readonly concurrency?: number
  /** Told of a step that ended with a defect, for the developer. */
  readonly onDefect?: (job: string, cause: Cause.Cause<unknown>) => Effect.Effect<void>
}

/**
 * Jobs that this process does itself, until the scope is closed. What is done of them is kept in the tables: started again there, a job goes on.
 *
 * @example
 * const messages = dispatchJob("messages", Effect.succeed(3))
 * const program = Effect.gen(function* () {
 *   const jobs = yield* makeJobs({ kinds: [messages], tables: tablesInMemory() })
 *   yield* jobs.start(messages, "messages-1", { dispatchers: 2 })
 *   return yield* waitForResult(jobs, messages, "messages-1")
 * })
 * await Effect.runPromise(Effect.scoped(program)) // => { taken: 6 }
 */
export const makeJobs = Effect.fnUntraced(function* (
  options: JobsOptions,
): Effect.fn.Return<Jobs, never, Scope.Scope> {
  const { concurrency = 1, kinds, onDefect, tables } = options
  const records = jobRecords(tables)
  const runner = stepRunner({ kinds, records, onDefect })
  const fibers = yield* FiberMap.make<string>()
  const carryOut = Effect.fnUntraced(function* (job: string): Effect.fn.Return<void> {
    const steps = yield* runner.stepsOf(job)
    yield* Effect.forEach(
      Array.from({ length: steps }, (_, place) => place),
      (place) => Effect.andThen(Effect.yieldNow, runner.runStep(job, place)),
      { concurrency, discard: true },
    )
    yield* runner.finish(job)
  })
  return jobsOver({
    kinds,
    records,
    engine: {
      carryOn: (job, run) =>
        Effect.asVoid(FiberMap.run(fibers, `${run}/${job}`, carryOut(job), { onlyIfMissing: true })),
    },
  })
})
