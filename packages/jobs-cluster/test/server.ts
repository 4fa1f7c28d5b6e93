/** The server that the tests run on, and a schema of its own for each. */

import { randomUUID } from "node:crypto"
import { userInfo } from "node:os"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { Client, type QueryResult } from "pg"
import { tablesOfLedger } from "./ledger-kind.ts"

const url = process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`

const onServer = async <Value>(work: (client: Client) => Promise<Value>): Promise<Value> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on("error", () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const isThere = await onServer((client) => client.query("select 1")).then(
  () => true,
  () => false,
)

if (!isThere && process.env["BAZGASHT_REQUIRE_POSTGRES"] === "1")
  throw new Error(
    "BAZGASHT_REQUIRE_POSTGRES is set, but no PostgreSQL server answers (BAZGASHT_POSTGRES_URL)",
  )

/** Where a server answers; `undefined` where none does. */
export const serverUrl: string | undefined = isThere ? url : undefined

/** The start of the name of a suite that needs a server: what is skipped says why. */
export const needsServer = isThere ? "" : "(no server answers) "

/** Asks the server, besides all runners. */
export const ask = (sql: string, values: ReadonlyArray<unknown> = []): Promise<QueryResult> =>
  onServer((client) => client.query(sql, [...values]))

/** A schema with a ledger, dropped with the scope. */
export const freshSchema: Effect.Effect<string, never, Scope.Scope> = Effect.acquireRelease(
  Effect.promise(async () => {
    const schema = `test_${randomUUID().replaceAll("-", "")}`
    await ask(`create schema ${schema}; ${tablesOfLedger(schema)}`)
    return schema
  }),
  (schema) => Effect.promise(() => ask(`drop schema if exists ${schema} cascade`)),
)
