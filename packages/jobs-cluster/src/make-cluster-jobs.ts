/** Jobs on many machines: the port of `@bazgasht/jobs` over the cluster engine. */

import { type KeptTables, StorageError } from "@bazgasht/casework/ports"
import type { Jobs, JobsOptions } from "@bazgasht/jobs"
import { type JobEngine, jobRecords, jobsOver, stepRunner, wakeRunning } from "@bazgasht/jobs/engine"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { type ClusterOptions, clusterEngine, usualLease } from "./cluster.ts"
import { carryOnLanes, workflows } from "./workflows.ts"

/** How jobs are done on many machines. */
export interface ClusterJobsOptions extends ClusterOptions, Omit<JobsOptions, "tables"> {
  /** The tables of the store that all processes share; see `tablesOfStore`. */
  readonly tables: KeptTables
}

/**
 * Joins the runners over a database, until the scope is closed. What is promised of jobs rests on the records in `tables` and on the keys of their steps, not
 * on the engine: it only sees to it that somebody works. A runner carries on every job that runs, also one whose starter was killed before it woke the engine. `concurrency` is how many steps of a job are done at a time in all of the cluster, and the same for all of its processes; default 16.
 *
 * It fails with `storage.unavailable` where the database cannot be reached, or another program listens on the port of the runner.
 *
 * @example
 * const options = { kinds: [], tables: tablesInMemory(), url: "postgres://nobody@127.0.0.1:1/none" }
 * const { code } = await Effect.runPromise(Effect.scoped(Effect.flip(makeClusterJobs(options))))
 * code // => "storage.unavailable"
 */
export const makeClusterJobs = Effect.fnUntraced(function* (
  options: ClusterJobsOptions,
): Effect.fn.Return<Jobs, StorageError, Scope.Scope> {
  const { concurrency = 16, kinds, lease = usualLease, onDefect, tables } = options
  const records = jobRecords(tables)
  const runner = stepRunner({ kinds, records, onDefect })
  const cluster = clusterEngine(options)
  const layer = options.runner === undefined ? cluster : workflows(runner).pipe(Layer.provideMerge(cluster))
  const context = yield* Layer.build(layer).pipe(
    // What its migrations meet the engine throws as a defect.
    Effect.catchCause((cause) =>
      Cause.hasInterrupts(cause)
        ? Effect.interrupt
        : Effect.fail(new StorageError({ code: "storage.unavailable" })),
    ),
  )
  const engine: JobEngine = {
    carryOn: (job, run) => Effect.provide(carryOnLanes(concurrency)(job, run), context),
  }
  if (options.runner !== undefined) yield* Effect.forkScoped(wakeRunning({ engine, records }, lease))
  return jobsOver({ kinds, records, engine })
})
