/** How a process joins: the store, its tables, and the engine over the same database. */

import { tablesOfStore } from "@bazgasht/jobs"
import { makeClusterJobs, type RunnerPlace } from "@bazgasht/jobs-cluster"
import { openPostgres } from "@bazgasht/storage-postgres"
import * as Effect from "effect/Effect"
import { outlooksOver, simulations } from "./kinds.ts"

/** Where the cluster keeps everything. */
export interface Place {
  readonly url: string
  readonly schema: string
}

/** Joins as a runner that others reach, or only to start jobs and look at them. */
export const joinCluster = Effect.fnUntraced(function* ({ schema, url }: Place, runner?: RunnerPlace) {
  const storage = yield* openPostgres({ url, schema })
  const outlooks = outlooksOver(storage)
  const jobs = yield* makeClusterJobs({
    kinds: [simulations, outlooks],
    tables: yield* tablesOfStore(storage),
    url,
    schema,
    // A runner that is silent for so long has lost its share. It is silent while it computes: no step may take as long.
    lease: "10 seconds",
    shares: 60,
    concurrency: 6,
    ...(runner === undefined ? {} : { runner }),
  })
  return { storage, outlooks, jobs }
})
