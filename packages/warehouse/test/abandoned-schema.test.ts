/** A test that is killed leaves its schema on the server: the next one drops it, and leaves those of tests that run. */

import { Client } from "pg"
import { expect, it } from "vitest"
import { schemaOn } from "./postgres-server.ts"

it("drops a schema that nobody holds any more, and no other", async ({ skip }) => {
  const running = await schemaOn()
  if (running === undefined) return skip("no server of PostgreSQL answers")
  const client = new Client({ connectionString: running.address })
  await client.connect()
  const { rows } = await client.query<{ own: string }>("SELECT current_schema() AS own")
  const abandoned = `warehouse_test_${Date.now().toString(36)}abandoned`
  await client.query(`CREATE SCHEMA ${abandoned}; CREATE TABLE ${abandoned}.left_over (of_a_case bigint)`)
  const next = await schemaOn()
  const there = async (name: string | undefined): Promise<boolean> => {
    const found = await client.query("SELECT FROM pg_namespace WHERE nspname = $1", [name])
    return found.rows.length === 1
  }
  expect(await there(abandoned)).toBe(false)
  expect(await there(rows[0]?.own)).toBe(true)
  await client.end()
  await next?.close()
  await running.close()
})
