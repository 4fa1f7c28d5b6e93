/** Whoever starts or resumes jobs may be killed anywhere: a job that runs is found by those who carry jobs on. */

import { tablesInMemory } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { jobRecords, jobsOver } from "../src/engine.ts"
import { sumOf } from "./any-kind.ts"

const names = ["sum-1", "sum-2", "sum-3"] as const
const kind = sumOf()

/** What is done to a job, and after how many accesses to its tables whoever does it is killed. */
const anyEvent = fc.record({
  job: fc.constantFrom(...names),
  does: fc.constantFrom("start", "cancel", "resume", "finish", "an hour passes" as const),
  killedAfter: fc.option(fc.nat(6)),
})

test("every job that runs is noted, and what does not run is noted no longer than an hour", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 20 }), async (events) => {
      const tables = tablesInMemory()
      const records = jobRecords(tables)
      const program = Effect.gen(function* () {
        for (const { does, job, killedAfter } of events) {
          let left = killedAfter ?? Number.POSITIVE_INFINITY
          const counted = <A, E>(access: Effect.Effect<A, E>): Effect.Effect<A, E> =>
            Effect.suspend(() => (left-- <= 0 ? Effect.interrupt : access))
          // A process of its own, which is gone after so many accesses.
          const own = jobRecords({
            dropRows: (table) => counted(tables.dropRows(table)),
            keepRows: (change) => counted(tables.keepRows(change)),
            keptRows: (asked) => counted(tables.keptRows(asked)),
          })
          const engine = { carryOn: () => Effect.void }
          const jobs = jobsOver({ kinds: [kind], records: own, engine })
          if (does === "an hour passes") yield* TestClock.adjust("61 minutes")
          else if (does === "finish")
            yield* Effect.exit(
              Effect.andThen(
                Effect.andThen(own.keepPart(job, 0, "0"), own.keepPart(job, 1, "1")),
                own.finish(job, "0,1"),
              ),
            )
          else yield* Effect.exit(does === "start" ? jobs.start(kind, job, 2) : jobs[does](job))
          const running: Array<{ readonly job: string; readonly run: number }> = []
          for (const name of names) {
            const head = yield* records.find(name)
            if (head?.status === "running") running.push({ job: name, run: head.run })
          }
          expect(yield* records.running).toEqual(running)
        }
        yield* TestClock.adjust("61 minutes")
        const running = yield* records.running
        const { rows } = yield* tables.keptRows({ projection: "jobs-noted", limit: 10 })
        expect(rows.map(({ key }) => key)).toEqual(running.map(({ job }) => job))
      })
      await Effect.runPromise(Effect.provide(program, TestClock.layer()))
    }),
    { numRuns: runs(200) },
  )
})
