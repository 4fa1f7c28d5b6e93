import { statSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { memoryReadings, type Reading } from "@bazgasht/casework/readings"
import { runs } from "@bazgasht/properties"
import { openSqliteReadings } from "@bazgasht/storage-sqlite"
import { readingRegisterConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { newFile } from "./stores.ts"

const ids = (name: string) => fc.integer({ min: 1, max: 4 }).map((number) => `${name}-${number}`)

const readings: fc.Arbitrary<Reading> = fc
  .record(
    {
      id: fc.integer({ min: 1, max: 12 }).map((number) => `r-${number}`),
      at: fc.integer({ min: 0, max: 5 }),
      person: ids("person"),
      roles: fc.array(ids("role"), { maxLength: 2 }),
      kind: ids("kind"),
      subject: ids("case"),
      way: fc.constantFrom("read" as const, "found" as const, "history" as const),
      purpose: ids("purpose"),
    },
    { requiredKeys: ["id", "at", "person", "roles", "kind", "subject", "way"] },
  )
  .map((reading) => reading as Reading)

const queries = fc.record(
  {
    person: ids("person"),
    kind: ids("kind"),
    subject: ids("case"),
    from: fc.integer({ min: 0, max: 5 }),
    to: fc.integer({ min: 0, max: 5 }),
    after: fc.integer({ min: 0, max: 3 }),
    limit: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ["limit"] },
)

describe("a register of readings in a file", () => {
  readingRegisterConformance(
    test,
    Effect.sync(() => {
      const file = newFile()
      return { open: openSqliteReadings({ file }), lasts: true }
    }),
  )

  test("keeps and finds what the one in memory does, over a restart", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.array(readings)), fc.array(queries), async (batches, asked) => {
        const [file, model] = [newFile(), memoryReadings()]
        for (const batch of batches)
          await Effect.runPromise(
            Effect.scoped(
              Effect.flatMap(openSqliteReadings({ file }), ({ append }) =>
                Effect.andThen(append(batch), model.append(batch)),
              ),
            ),
          )
        const look = Effect.gen(function* () {
          const { find } = yield* openSqliteReadings({ file, readOnly: batches.length > 0 })
          for (const query of [{ limit: 1_000 }, ...asked]) {
            const places = (found: ReadonlyArray<Reading>) =>
              found.map(({ place: _, ...one }: Reading & { place?: number }) => one)
            if (!("after" in query))
              expect(places(yield* find(query))).toEqual(places(yield* model.find(query)))
          }
        })
        await Effect.runPromise(Effect.scoped(look))
      }),
      { numRuns: runs(40) },
    ))

  test("gives pages, changes no entry, takes none out, and is its owner's alone", () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const file = newFile()
          const { append, find } = yield* openSqliteReadings({ file })
          const one = { at: 1, person: "p", roles: [], kind: "loan", subject: "loan-1", way: "read" } as const
          yield* append(["r-1", "r-2", "r-3"].map((id) => ({ ...one, id })))
          const first = yield* find({ limit: 2 })
          const rest = yield* find({ limit: 2, after: first.at(-1)?.place ?? 0 })
          expect([...first, ...rest].map(({ id }) => id)).toEqual(["r-1", "r-2", "r-3"])
          const database = new DatabaseSync(file)
          expect(() => database.exec("UPDATE readings SET person = 'other'")).toThrow("not changed")
          expect(() => database.exec("DELETE FROM readings")).toThrow("not taken out")
          database.close()
          expect(statSync(file).mode & 0o077).toBe(0)
          const absent = yield* Effect.result(
            Effect.scoped(openSqliteReadings({ file: newFile(), readOnly: true })),
          )
          expect(Result.isFailure(absent)).toBe(true)
        }),
      ),
    ))
})
