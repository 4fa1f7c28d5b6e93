import { type KeptTables, tablesInMemory } from "@bazgasht/casework/ports"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { defineJobKind, type Jobs, type JobsOptions, makeJobs, waitForResult } from "../src/index.ts"
import { emptyLedger, expected, sumOf } from "./any-kind.ts"

const run = <A>(program: (jobs: Jobs) => Effect.Effect<A, unknown>, options: Partial<JobsOptions>) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(makeJobs({ kinds: [sumOf()], tables: tablesInMemory(), ...options }), program),
    ),
  )

test("a job comes to its result, and says how far it is", async () => {
  const kind = sumOf()
  await run(
    Effect.fnUntraced(function* (jobs) {
      expect(yield* jobs.start(kind, "sum-1", 5)).toMatchObject({ status: "running", steps: 5, kept: 0 })
      expect(yield* waitForResult(jobs, kind, "sum-1", 1)).toBe(expected(5))
      expect(yield* jobs.progress("sum-1")).toEqual({
        job: "sum-1",
        kind: "sum",
        status: "done",
        steps: 5,
        kept: 5,
      })
    }),
    {},
  )
})

test("the id is an idempotency key: the same input is the same job, another is refused", async () => {
  const ledger = emptyLedger()
  const kind = sumOf({ ledger })
  await run(
    Effect.fnUntraced(function* (jobs) {
      yield* jobs.start(kind, "sum-1", 4)
      yield* jobs.start(kind, "sum-1", 4)
      yield* waitForResult(jobs, kind, "sum-1", 1)
      expect(yield* jobs.start(kind, "sum-1", 4)).toMatchObject({ status: "done" })
      expect((yield* Effect.flip(jobs.start(kind, "sum-1", 5))).code).toBe("job.otherInput")
    }),
    { kinds: [kind] },
  )
  expect([...ledger.begun.values()]).toEqual([1, 1, 1, 1])
})

test("a job that is cancelled begins no further step, keeps what was being done, and goes on from there", async () => {
  const ledger = emptyLedger()
  const [reached, open] = [Deferred.makeUnsafe<void>(), Deferred.makeUnsafe<void>()]
  const kind = sumOf({
    ledger,
    within: (place) =>
      place === 1 ? Effect.andThen(Deferred.succeed(reached, undefined), Deferred.await(open)) : Effect.void,
  })
  await run(
    Effect.fnUntraced(function* (jobs) {
      yield* jobs.start(kind, "sum-1", 4)
      yield* Deferred.await(reached)
      expect(yield* jobs.cancel("sum-1")).toMatchObject({ status: "cancelled", kept: 1 })
      expect((yield* Effect.flip(jobs.result(kind, "sum-1"))).code).toBe("job.cancelled")
      expect((yield* Effect.flip(jobs.start(kind, "sum-1", 5))).code).toBe("job.otherInput")
      yield* Deferred.succeed(open, undefined)
      while ((yield* jobs.progress("sum-1")).kept < 2) yield* Effect.sleep(1)
      expect(yield* jobs.start(kind, "sum-1", 4)).toMatchObject({ status: "cancelled", kept: 2 })
      expect(ledger.begun.size).toBe(2)
      yield* jobs.resume("sum-1")
      expect(yield* waitForResult(jobs, kind, "sum-1", 1)).toBe(expected(4))
    }),
    { kinds: [kind] },
  )
  expect([...ledger.begun.values()]).toEqual([1, 1, 1, 1])
})

test("a job whose process ended goes on in another with what was kept", async () => {
  const ledger = emptyLedger()
  const tables = tablesInMemory()
  const reached = Deferred.makeUnsafe<void>()
  const stuck = sumOf({
    ledger,
    within: (place) =>
      place === 2 ? Effect.andThen(Deferred.succeed(reached, undefined), Effect.never) : Effect.void,
  })
  await run((jobs) => Effect.andThen(jobs.start(stuck, "sum-1", 4), Deferred.await(reached)), {
    kinds: [stuck],
    tables,
  })
  const kind = sumOf({ ledger })
  const found = await run(
    (jobs) => Effect.andThen(jobs.start(kind, "sum-1", 4), waitForResult(jobs, kind, "sum-1", 1)),
    { kinds: [kind], tables },
  )
  expect(found).toBe(expected(4))
  expect([...ledger.begun.values()]).toEqual([1, 1, 2, 1])
})

test("a step that fails fails the job with its code, and the job goes on once the cause is put right", async () => {
  let isBroken = true
  const kind = sumOf({
    within: (place) => (isBroken && place === 1 ? Effect.fail({ code: "lamp.empty" }) : Effect.void),
  })
  await run(
    Effect.fnUntraced(function* (jobs) {
      yield* jobs.start(kind, "sum-1", 3)
      const failure = yield* Effect.flip(waitForResult(jobs, kind, "sum-1", 1))
      expect(failure).toMatchObject({ code: "job.failed", cause: "lamp.empty" })
      isBroken = false
      expect(yield* jobs.resume("sum-1")).not.toHaveProperty("cause")
      expect(yield* waitForResult(jobs, kind, "sum-1", 1)).toBe(expected(3))
    }),
    { kinds: [kind] },
  )
})

test("a defect of a step fails the job and not the process, and is reported to the developer alone", async () => {
  const kind = sumOf({ within: () => Effect.die(new Error("a secret of a file")) })
  const defects: Array<string> = []
  const tables = tablesInMemory()
  await run(
    Effect.fnUntraced(function* (jobs) {
      yield* jobs.start(kind, "sum-1", 1)
      const failure = yield* Effect.flip(waitForResult(jobs, kind, "sum-1", 1))
      expect(failure).toMatchObject({ code: "job.failed", cause: "job.stepCrashed" })
      const { rows } = yield* tables.keptRows({ projection: "job/sum-1", limit: 100 })
      expect(JSON.stringify(rows)).not.toContain("secret")
    }),
    { kinds: [kind], tables, onDefect: (_, cause) => Effect.sync(() => void defects.push(String(cause))) },
  )
  expect(defects.join()).toContain("a secret of a file")
})

test("what cannot be asked is refused by name, in both languages", async () => {
  const kind = sumOf()
  await run(
    Effect.fnUntraced(function* (jobs) {
      const refusals = [
        yield* Effect.flip(jobs.progress("none")),
        yield* Effect.flip(jobs.cancel("none")),
        yield* Effect.flip(jobs.resume("none")),
        yield* Effect.flip(jobs.remove("none")),
        yield* Effect.flip(jobs.result(kind, "none")),
      ]
      for (const refusal of refusals) {
        expect(refusal.code).toBe("job.unknown")
        expect("text" in refusal && refusal.text.fa).toBe("چنین پردازشی ثبت نشده است.")
      }
      expect((yield* Effect.flip(jobs.start(kind, "many", 5001))).code).toBe("job.tooManySteps")
    }),
    {},
  )
  const { code } = await run((jobs) => Effect.flip(jobs.start(kind, "sum-1", 1)), { kinds: [] })
  expect(code).toBe("job.unknownKind")
})

test("a job that runs is not removed; a removed one leaves nothing, and its id is free again", async () => {
  const kind = sumOf({ within: () => Effect.never })
  const tables: KeptTables = tablesInMemory()
  await run(
    Effect.fnUntraced(function* (jobs) {
      yield* jobs.start(kind, "sum-1", 2)
      expect((yield* Effect.flip(jobs.remove("sum-1"))).code).toBe("job.running")
      yield* jobs.cancel("sum-1")
      yield* jobs.remove("sum-1")
      expect(yield* tables.keptRows({ projection: "job/sum-1", limit: 10 })).toEqual({
        position: 0,
        rows: [],
      })
      expect(yield* jobs.start(kind, "sum-1", 3)).toMatchObject({ status: "running", steps: 3 })
    }),
    { kinds: [kind], tables },
  )
})

test("values are kept whole however long they are and whatever they hold", async () => {
  const long = 'خانواده🙂\u0001"'.repeat(40_000)
  const kind = defineJobKind({
    kind: "long",
    input: Schema.String,
    step: Schema.String,
    part: Schema.String,
    result: Schema.Array(Schema.String),
    plan: (input) => Effect.succeed([input, input]),
    run: (step, { input }) => Effect.succeed(step === input ? step : ""),
    combine: (parts) => Effect.succeed(parts),
  })
  const found = await run(
    (jobs) => Effect.andThen(jobs.start(kind, "long-1", long), waitForResult(jobs, kind, "long-1", 5)),
    { kinds: [kind] },
  )
  expect(found).toEqual([long, long])
})
