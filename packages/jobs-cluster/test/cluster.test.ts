/** Runners that are killed, stopped and cut off: nothing is lost, nothing takes effect twice, and the result is that of one process. */

import type { ChildProcess } from "node:child_process"
import { tablesInMemory } from "@bazgasht/casework/ports"
import { type Jobs, makeJobs, tablesOfStore, waitForResult } from "@bazgasht/jobs"
import { jobRecords } from "@bazgasht/jobs/engine"
import { runs } from "@bazgasht/properties"
import { openPostgres } from "@bazgasht/storage-postgres"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { describe, expect, test } from "vitest"
import { needsServer, serverUrl } from "../../storage-postgres/test/server.ts"
import { makeClusterJobs } from "../src/index.ts"
import { type LedgerInput, ledgerKind, noLedger } from "./ledger-kind.ts"
import { runnerOn, type Way, wayTo } from "./processes.ts"
import { ask, freshSchema } from "./server.ts"

const url = serverUrl ?? ""
const kind = ledgerKind(noLedger)
const job = "ledger-1"
const lease = 2000

/** On a busy machine processes take their time to start. */
const patience = 300_000

const run = <A, E>(program: Effect.Effect<A, E, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.scoped(program))

/** The result of one process, which keeps nothing. */
const inOneProcess = (input: LedgerInput): Promise<string> =>
  run(
    Effect.gen(function* () {
      const jobs = yield* makeJobs({ kinds: [kind], tables: tablesInMemory(), concurrency: 100 })
      yield* jobs.start(kind, job, { ...input })
      return yield* waitForResult(jobs, kind, job, 1)
    }),
  )

/** Starts jobs and looks at them, and runs nothing itself. */
const clientOn = (schema: string) =>
  Effect.gen(function* () {
    const tables = yield* tablesOfStore(yield* openPostgres({ url, schema }))
    return yield* makeClusterJobs({ kinds: [kind], tables, url, schema, lease, shares: 30, concurrency: 6 })
  })

const untilKept = (jobs: Jobs, least: number) =>
  Effect.gen(function* () {
    while ((yield* jobs.progress(job)).kept < least) yield* Effect.sleep(20)
  })

/** Holds what must hold at the end, whatever happened. Gives how often steps were begun. */
const holdsAtEnd = Effect.fnUntraced(function* (jobs: Jobs, schema: string, input: LedgerInput) {
  const result = yield* waitForResult(jobs, kind, job, 50)
  const alone = yield* Effect.promise(() => inOneProcess({ ...input, lasts: 0 }))
  expect(Buffer.from(result).equals(Buffer.from(alone))).toBe(true)
  expect(yield* jobs.progress(job)).toMatchObject({ status: "done", kept: input.steps, steps: input.steps })
  const { rows } = yield* Effect.promise(() =>
    ask(`select count(*)::int as entered, coalesce(sum(times), 0)::int as times from ${schema}.effects`),
  )
  expect(rows).toEqual([{ entered: input.steps, times: input.steps }])
  const begun = yield* Effect.promise(() => ask(`select count(*)::int as begun from ${schema}.begun`))
  return Number(begun.rows[0]?.begun)
})

/** What befalls runners while a job runs; `way` leads the first of them to the server, and `busy` finds one in the middle of a step. */
interface Disturbance {
  readonly name: string
  readonly befalls: (
    runners: ReadonlyArray<ChildProcess>,
    way: Way,
    busy: Effect.Effect<ChildProcess>,
  ) => Effect.Effect<void>
  /** Whether steps are certain to be begun twice by it: else it would show nothing. */
  readonly doubles?: boolean
}

const signal = (runner: ChildProcess | undefined, name: NodeJS.Signals) =>
  Effect.sync(() => void runner?.kill(name))

/** A runner that has begun a step which has not taken effect yet. */
const busyIn = (schema: string, runners: ReadonlyArray<ChildProcess>): Effect.Effect<ChildProcess> =>
  Effect.promise(async () => {
    for (;;) {
      const { rows } = await ask(
        `select process from ${schema}.begun b where not exists (select from ${schema}.effects e where e.key = b.key)`,
      )
      const found = runners.find(({ pid }) => rows.some(({ process }) => process === pid))
      if (found !== undefined) return found
    }
  })

const disturbances: ReadonlyArray<Disturbance> = [
  { name: "one is killed", befalls: ([one]) => signal(one, "SIGKILL") },
  {
    name: "one is stopped until its share has gone to others, and goes on",
    doubles: true,
    befalls: (_, __, busy) =>
      Effect.gen(function* () {
        const one = yield* busy
        yield* signal(one, "SIGSTOP")
        yield* Effect.sleep(2 * lease)
        yield* signal(one, "SIGCONT")
      }),
  },
  {
    name: "the server ends the connections of all",
    befalls: () =>
      Effect.promise(() =>
        ask(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'bazgasht%' and datname = current_database() and backend_start > now() - interval '1 minute'",
        ),
      ),
  },
  {
    name: "one cannot reach the server for a while",
    befalls: (_, way) =>
      Effect.promise(() => way.goDown()).pipe(
        Effect.andThen(Effect.sleep(2 * lease)),
        Effect.andThen(Effect.promise(() => way.comeBack())),
      ),
  },
  {
    name: "two are killed one after the other",
    befalls: ([one, two]) =>
      signal(one, "SIGKILL").pipe(Effect.andThen(Effect.sleep(500)), Effect.andThen(signal(two, "SIGKILL"))),
  },
]

/** Of all but the first, which are for `test:long`: 1 in the quick suite. */
const tried = disturbances.slice(0, runs(disturbances.length))

describe.skipIf(serverUrl === undefined)(
  `${needsServer}three runners come to the result of one process`,
  { timeout: patience },
  () => {
    test.each(tried)("when $name", ({ befalls, doubles }) =>
      run(
        Effect.gen(function* () {
          const input = { steps: 24, lasts: 100 }
          const schema = yield* freshSchema
          const jobs = yield* clientOn(schema)
          const way = yield* wayTo(url)
          const runners = yield* Effect.all(
            [way.url, url, url].map((by) => runnerOn(by, schema)),
            {
              concurrency: 3,
            },
          )
          expect(yield* jobs.start(kind, job, input)).toMatchObject({ status: "running" })
          yield* untilKept(jobs, 3)
          yield* befalls(runners, way, busyIn(schema, runners))
          const begun = yield* holdsAtEnd(jobs, schema, input)
          expect(begun).toBeGreaterThanOrEqual(input.steps + (doubles === true ? 1 : 0))
        }),
      ),
    )

    test("though whoever started the job was killed before anybody knew of it", () =>
      run(
        Effect.gen(function* () {
          const input = { steps: 6, lasts: 50 }
          const schema = yield* freshSchema
          const jobs = yield* clientOn(schema)
          const records = jobRecords(yield* tablesOfStore(yield* openPostgres({ url, schema })))
          yield* records.note(job)
          yield* records.begin(job, { kind: kind.kind, input, steps: yield* kind.plan(job, input) })
          yield* runnerOn(url, schema)
          expect(yield* holdsAtEnd(jobs, schema, input)).toBe(input.steps)
        }),
      ))

    test("after the job was cancelled and resumed", () =>
      run(
        Effect.gen(function* () {
          const input = { steps: 16, lasts: 100 }
          const schema = yield* freshSchema
          const jobs = yield* clientOn(schema)
          yield* runnerOn(url, schema)
          yield* jobs.start(kind, job, input)
          yield* untilKept(jobs, 3)
          expect(yield* jobs.cancel(job)).toMatchObject({ status: "cancelled" })
          // Longer than a step: what was being done is kept, and no more follows.
          yield* Effect.sleep(500)
          const { kept } = yield* jobs.progress(job)
          yield* Effect.sleep(500)
          expect(yield* jobs.progress(job)).toMatchObject({ status: "cancelled", kept })
          expect(kept).toBeLessThan(input.steps)
          yield* jobs.resume(job)
          expect(yield* holdsAtEnd(jobs, schema, input)).toBe(input.steps)
        }),
      ))
  },
)
