/** A schema with a ledger on the server of the tests. */

import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { QueryResult } from "pg"
import { dropSchema, onServer, schemaName } from "../../storage-postgres/test/server.ts"
import { tablesOfLedger } from "./ledger-kind.ts"

/** Asks the server, besides all runners. */
export const ask = (sql: string, values: ReadonlyArray<unknown> = []): Promise<QueryResult> =>
  onServer((client) => client.query(sql, [...values]))

/** A schema with a ledger, dropped with the scope. */
export const freshSchema: Effect.Effect<string, never, Scope.Scope> = Effect.acquireRelease(
  Effect.promise(async () => {
    const schema = schemaName()
    await ask(`create schema ${schema}; ${tablesOfLedger(schema)}`)
    return schema
  }),
  (schema) => Effect.promise(() => dropSchema(schema)),
)
