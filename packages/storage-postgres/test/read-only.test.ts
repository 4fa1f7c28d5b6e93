import { openPostgres } from "@bazgasht/storage-postgres"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { opening } from "./changes.ts"
import { freshSchema, needsServer, onServer, serverUrl } from "./server.ts"
import { run } from "./stores.ts"

const url = serverUrl ?? ""

describe.skipIf(serverUrl === undefined)(`${needsServer}a schema that is opened to be read`, () => {
  test("is neither made nor changed", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const toRead = openPostgres({ url, schema, readOnly: true, connections: 1 })
        expect(yield* Effect.flip(Effect.scoped(toRead))).toMatchObject({ code: "storage.invalid" })
        const { rows } = yield* Effect.promise(() =>
          onServer((client) => client.query("select from pg_namespace where nspname = $1", [schema])),
        )
        expect(rows).toEqual([])

        yield* (yield* openPostgres({ url, schema, connections: 1 })).commit(opening("loan-1"))
        const storage = yield* toRead
        expect(yield* storage.load({ kind: "loan", subject: "loan-1" })).toMatchObject({ version: 1 })
        expect(yield* Effect.flip(storage.commit(opening("loan-2")))).toMatchObject({
          code: "storage.unavailable",
        })
        yield* Effect.promise(() =>
          onServer((client) => client.query(`insert into ${schema}.migrations values (1000)`)),
        )
        expect(yield* Effect.flip(Effect.scoped(toRead))).toMatchObject({
          code: "storage.unsupported",
          params: { capability: "schema version 1000" },
        })
      }),
    ))
})
