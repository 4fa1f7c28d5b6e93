import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { makeJobs, tablesOfStore, waitForResult } from "../src/index.ts"
import { expected, sumOf } from "./any-kind.ts"

test("jobs are kept in the store of cases, and outlast the process there", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const storage = yield* openMemory()
      const kind = sumOf()
      const inProcess = <A>(
        work: (jobs: Effect.Success<ReturnType<typeof makeJobs>>) => Effect.Effect<A, unknown>,
      ) =>
        Effect.scoped(
          Effect.gen(function* () {
            return yield* work(yield* makeJobs({ kinds: [kind], tables: yield* tablesOfStore(storage) }))
          }),
        )
      yield* inProcess((jobs) => jobs.start(kind, "sum-1", 3))
      yield* inProcess((jobs) =>
        Effect.andThen(jobs.resume("sum-1"), waitForResult(jobs, kind, "sum-1", 1)),
      ).pipe(Effect.map((found) => expect(found).toBe(expected(3))))
    }),
  ))

test("a store that keeps no tables is refused by name", async () => {
  const program = Effect.gen(function* () {
    const { dropRows: _, ...storage } = yield* openMemory()
    return yield* Effect.flip(tablesOfStore(storage))
  })
  expect(await Effect.runPromise(program)).toMatchObject({
    code: "storage.unsupported",
    params: { capability: "projections" },
  })
})
