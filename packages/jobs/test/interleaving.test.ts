/** Whatever is started, cancelled, resumed and killed in whichever order, in however many processes, over a store that fails: one result. */

import { type KeptTables, StorageError, tablesInMemory } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { type Jobs, makeJobs, waitForResult } from "../src/index.ts"
import { emptyLedger, expected, type Ledger, sumOf } from "./any-kind.ts"

const job = "sum-1"

/** What takes longer hangs, and would take too long to shrink. */
const patience = "10 seconds"
const endOnFailure = true

/** What happens to a job from outside; `process` says in which of the processes. */
const anyEvent = fc.record({
  process: fc.nat(2),
  does: fc.constantFrom("start", "cancel", "resume", "kill", "look"),
  /** How often others may run before the next. */
  pause: fc.nat(12),
})

/** Tables that are away now and then, before a change or when it is stored already. */
const unsteady = (tables: KeptTables, faults: ReadonlyArray<"none" | "before" | "after">): KeptTables => {
  let asked = 0
  const next = () => faults[asked++] ?? "none"
  const away = (code: "storage.unavailable" | "storage.outcomeUnknown") => new StorageError({ code })
  return {
    ...tables,
    keptRows: (of) =>
      Effect.suspend(() =>
        next() === "before"
          ? Effect.fail(away("storage.unavailable"))
          : // Another process may change what was read before it is used.
            Effect.tap(tables.keptRows(of), () => Effect.yieldNow),
      ),
    keepRows: (change) =>
      Effect.suspend(() => {
        const fault = next()
        if (fault === "before") return Effect.fail(away("storage.unavailable"))
        return fault === "after"
          ? Effect.andThen(tables.keepRows(change), Effect.fail(away("storage.outcomeUnknown")))
          : tables.keepRows(change)
      }),
  }
}

const yields = (times: number): Effect.Effect<void> =>
  Effect.forEach(Array.from({ length: times }), () => Effect.yieldNow, { discard: true })

interface Process {
  readonly scope: Scope.Closeable
  readonly jobs: Jobs
}

const open = (ledger: Ledger, tables: KeptTables, lengths: ReadonlyArray<number>) =>
  Effect.gen(function* () {
    const kind = sumOf({ ledger, within: (place) => yields(lengths[place] ?? 0) })
    const scope = yield* Scope.make()
    const jobs = yield* Effect.provideService(
      makeJobs({ kinds: [kind], tables, concurrency: 2 }),
      Scope.Scope,
      scope,
    )
    return { scope, jobs } satisfies Process
  })

test("random interleavings of several processes come to the result of one", async () => {
  const kind = sumOf()
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEvent, { maxLength: 25 }),
      fc.array(fc.nat(6), { minLength: 1, maxLength: 8 }),
      fc.array(fc.constantFrom("none", "none", "none", "before", "after" as const), { maxLength: 60 }),
      async (events, lengths, faults) => {
        const count = lengths.length
        const ledger = emptyLedger()
        const tables = tablesInMemory()
        const shaky = unsteady(tables, faults)
        const program = Effect.gen(function* () {
          const opened = () => open(ledger, shaky, lengths)
          const processes = [yield* opened(), yield* opened(), yield* opened()]
          let kept = 0
          for (const { does, pause, process } of events) {
            const { jobs, scope } = processes[process] as Process
            if (does === "kill") {
              yield* Scope.close(scope, Exit.void)
              processes[process] = yield* opened()
            } else if (does === "start") yield* Effect.exit(jobs.start(kind, job, count))
            else if (does !== "look") yield* Effect.exit(jobs[does](job))
            yield* yields(pause)
            const now = yield* Effect.option(jobs.progress(job))
            if (now._tag === "Some") {
              // What is kept is never lost, and never counted twice.
              expect(now.value.kept).toBeGreaterThanOrEqual(kept)
              expect(now.value.kept).toBeLessThanOrEqual(count)
              // A store that is away fails no job.
              expect(now.value.status).not.toBe("failed")
              kept = now.value.kept
            }
          }
          const last = yield* open(ledger, tables, lengths)
          yield* last.jobs.start(kind, job, count)
          yield* last.jobs.resume(job)
          const result = yield* waitForResult(last.jobs, kind, job, 1)
          const { kept: all } = yield* last.jobs.progress(job)
          for (const { scope } of [...processes, last]) yield* Scope.close(scope, Exit.void)
          return { result, all }
        })
        const { all, result } = await Effect.runPromise(Effect.timeout(program, patience))
        expect(result).toBe(expected(count))
        expect(all).toBe(count)
        expect(ledger.done.size).toBe(count)
      },
    ),
    { numRuns: runs(150), endOnFailure },
  )
})

test("no step begins after a job was cancelled", async () => {
  const kind = sumOf()
  await fc.assert(
    fc.asyncProperty(
      fc.nat(40),
      fc.array(fc.nat(6), { minLength: 3, maxLength: 8 }),
      async (pause, lengths) => {
        const ledger = emptyLedger()
        const program = Effect.gen(function* () {
          const { jobs, scope } = yield* open(ledger, tablesInMemory(), lengths)
          yield* jobs.start(kind, job, lengths.length)
          yield* yields(pause)
          yield* jobs.cancel(job)
          const begun = ledger.begun.size
          yield* yields(400)
          const { kept, status } = yield* jobs.progress(job)
          yield* Scope.close(scope, Exit.void)
          return { begun, kept, status }
        })
        const { begun, kept, status } = await Effect.runPromise(Effect.timeout(program, patience))
        // A step that had looked before the job was cancelled may begin: at most one for each of the two that are done at a time.
        expect(ledger.begun.size - begun).toBeLessThanOrEqual(2)
        // All that was begun is kept whole.
        expect(kept).toBe(ledger.done.size)
        expect(["cancelled", "done"]).toContain(status)
      },
    ),
    { numRuns: runs(150), endOnFailure },
  )
})
