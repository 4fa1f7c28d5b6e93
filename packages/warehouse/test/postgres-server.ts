/** Schemas for tests on a server of PostgreSQL. */

import { userInfo } from "node:os"
import { Client } from "pg"

const url = process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`

/** A database that one test writes, by an address in which its tables are found without a schema. */
export interface PostgresPlace {
  readonly address: string
  readonly run: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

const connected = async (address: string): Promise<Client> => {
  const client = new Client({ connectionString: address })
  // A test stops the server while it is connected.
  client.on("error", () => {})
  await client.connect()
  return client
}

/** Drops schemas of tests that were killed before they could do it themselves. */
const dropAbandoned = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname ~ '^warehouse_test_[a-z0-9]+$'",
  )
  for (const { name } of rows) {
    const { rows: tried } = await client.query<{ free: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext($1)) AS free",
      [name],
    )
    if (tried[0]?.free !== true) continue
    await client.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`)
    await client.query("SELECT pg_advisory_unlock(hashtext($1))", [name])
  }
}

/** A schema on a server; `undefined` where no server answers and none is demanded. */
export const schemaOn = async (server = url): Promise<PostgresPlace | undefined> => {
  const client = await connected(server).catch((error: Error) => {
    if (process.env["BAZGASHT_REQUIRE_POSTGRES"] === "1") throw error
    return undefined
  })
  if (client === undefined) return undefined
  await dropAbandoned(client)
  const schema = `warehouse_test_${Math.random().toString(36).slice(2)}`
  // Held until the connection ends, however the process ends: a schema whose lock is free belongs to nobody any more.
  await client.query("SELECT pg_advisory_lock(hashtext($1))", [schema])
  await client.query(`CREATE SCHEMA ${schema}`)
  await client.query(`SET search_path TO ${schema}`)
  const address = new URL(server)
  address.searchParams.set("options", `-c search_path=${schema}`)
  return {
    address: String(address),
    run: async (text) => void (await client.query(text)),
    close: async () => {
      await client.query(`DROP SCHEMA ${schema} CASCADE`)
      await client.end()
    },
  }
}
