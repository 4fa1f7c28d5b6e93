import { openPostgresReadings } from "@bazgasht/storage-postgres"
import { readingRegisterConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { freshSchema, needsServer, onServer, serverUrl } from "./server.ts"
import { run } from "./stores.ts"

const url = serverUrl ?? ""

const entry = (id: string) =>
  ({ id, at: 1, person: "p", roles: [], kind: "loan", subject: "loan-1", way: "read" }) as const

describe.skipIf(serverUrl === undefined)(`${needsServer}readings in PostgreSQL`, () => {
  readingRegisterConformance(
    test,
    Effect.map(freshSchema, (schema) => ({
      open: openPostgresReadings({ url, schema, connections: 4 }),
      lasts: true,
    })),
  )

  test("are not changed, not taken out, and not added to by whoever only reads", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const register = yield* openPostgresReadings({ url, schema })
        yield* register.append([entry("r-1")])
        for (const statement of [
          `update ${schema}.readings set person = 'other'`,
          `delete from ${schema}.readings`,
          `truncate ${schema}.readings`,
        ])
          yield* Effect.promise(() =>
            expect(onServer((client) => client.query(statement))).rejects.toThrow(
              "neither changed nor taken out",
            ),
          )
        const looking = yield* openPostgresReadings({ url, schema, readOnly: true })
        expect(yield* looking.find({ limit: 10 })).toHaveLength(1)
        expect(Result.isFailure(yield* Effect.result(looking.append([entry("r-2")])))).toBe(true)
        expect(yield* register.find({ limit: 10 })).toHaveLength(1)
        const absent = openPostgresReadings({ url, schema: `${schema}_absent`, readOnly: true })
        expect(Result.isFailure(yield* Effect.result(absent))).toBe(true)
      }),
    ))
})
