/** The PostgreSQL server that the tests run on, and a schema of its own for each. */

import { randomUUID } from "node:crypto"
import { userInfo } from "node:os"
import { postgresStorage } from "@bazgasht/storage-postgres"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Client } from "pg"

const url = process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`

/** A schema that nobody else has. */
export const newSchema = (): string => `test_${randomUUID().replaceAll("-", "")}`

/** Drops a schema with all that is in it. */
export const dropSchema = async (schema: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`drop schema if exists ${schema} cascade`)
  await client.end()
}

const probe = newSchema()
const isThere = await Effect.runPromise(
  Effect.match(Effect.scoped(Layer.build(postgresStorage({ url, schema: probe }))), {
    onSuccess: () => true,
    onFailure: () => false,
  }),
)
if (isThere) await dropSchema(probe)
else if (process.env["BAZGASHT_REQUIRE_POSTGRES"] === "1")
  throw new Error(
    "BAZGASHT_REQUIRE_POSTGRES is set, but no PostgreSQL server answers (BAZGASHT_POSTGRES_URL)",
  )

/** Where a server answers; `undefined` where none does. */
export const serverUrl: string | undefined = isThere ? url : undefined

/** The start of the name of a suite that needs a server: what is skipped says why. */
export const needsServer = isThere ? "" : "(no PostgreSQL server answers) "
