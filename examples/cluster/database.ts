/** The database of the example: a schema of its own, which is dropped at the end. */

import { randomUUID } from "node:crypto"
import { userInfo } from "node:os"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { Client } from "pg"
import type { Place } from "./join-cluster.ts"

/** Where the server is; any database on it does. */
export const databaseUrl =
  process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`

const onServer = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Whether a server answers. */
export const isServerThere = (): Promise<boolean> =>
  onServer("select 1").then(
    () => true,
    () => false,
  )

/** A schema that nobody else uses. */
export const freshPlace: Effect.Effect<Place, never, Scope.Scope> = Effect.acquireRelease(
  Effect.promise(async () => {
    const schema = `cluster_${randomUUID().replaceAll("-", "")}`
    await onServer(`create schema ${schema}`)
    return { url: databaseUrl, schema }
  }),
  ({ schema }) => Effect.promise(() => onServer(`drop schema if exists ${schema} cascade`)),
)
