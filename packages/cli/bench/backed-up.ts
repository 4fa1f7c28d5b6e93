/** What a back-up of a store in PostgreSQL takes, made and read back as the guide says. */

import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"

/** What a back-up takes. */
interface BackUp {
  /** Seconds until the dump is written. */
  readonly dumped: number
  /** Seconds until it is read back. */
  readonly restored: number
  readonly bytesOfDump: number
  /** The bytes of the tables and their indexes. */
  readonly bytesOfStore: number
}

const secondsOf = (tool: string, ...words: ReadonlyArray<string>): number => {
  const start = performance.now()
  const { error, status, stderr } = spawnSync(tool, words, { encoding: "utf8" })
  if (status !== 0) throw error ?? new Error(`${tool}: ${stderr}`)
  return (performance.now() - start) / 1000
}

/** Dumps the store of a schema, reads it back beside itself, and takes away what was read back. */
export const backedUp = async (url: string, schema: string): Promise<BackUp> => {
  const folder = mkdtempSync(join(tmpdir(), "bazgasht-bench-"))
  const file = join(folder, "cases.dump")
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const dumped = secondsOf("pg_dump", "--format=custom", `--schema=${schema}`, `--file=${file}`, url)
    const { rows } = await client.query<{ readonly bytes: string }>(
      "select sum(pg_total_relation_size(oid)) as bytes from pg_class where relnamespace = $1::regnamespace and relkind = 'r'",
      [schema],
    )
    await client.query(`alter schema ${schema} rename to ${schema}_before`)
    try {
      const restored = secondsOf(
        "pg_restore",
        "--exit-on-error",
        "--single-transaction",
        `--dbname=${url}`,
        file,
      )
      return { dumped, restored, bytesOfDump: statSync(file).size, bytesOfStore: Number(rows[0]?.bytes) }
    } finally {
      await client.query(
        `drop schema if exists ${schema} cascade; alter schema ${schema}_before rename to ${schema}`,
      )
    }
  } finally {
    await client.end()
    rmSync(folder, { recursive: true })
  }
}
