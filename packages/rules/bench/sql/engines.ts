/** The engines of the comparison, each on one thread, with the CPU time that a query took. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"
import type { DialectName, RegisterRow } from "@bazgasht/rules/sql"
import { DuckDBInstance } from "@duckdb/node-api"
import { Session } from "chdb"
import { Client } from "pg"

/** A row of a result, by the names of its columns. */
export type Row = { readonly [column: string]: number | null }

/** A database that holds the people. */
export interface Engine {
  readonly title: string
  readonly dialect: DialectName
  readonly run: (text: string) => Promise<unknown>
  readonly rows: (text: string) => Promise<ReadonlyArray<Row>>
  /** Fills a table with rows in the order of its columns. */
  readonly fill: (
    table: string,
    columns: ReadonlyArray<string>,
    rows: ReadonlyArray<RegisterRow>,
  ) => Promise<void>
  /** Milliseconds that the engine has computed so far. */
  readonly milliseconds: () => number
  readonly close: () => Promise<void>
}

const numbersOf = (row: { readonly [column: string]: unknown }): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value === null || value === undefined ? null : Number(value),
    ]),
  )

const ofProcess = (): number => {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1000
}

const csvOf = (rows: ReadonlyArray<RegisterRow>): string =>
  `${rows.map((row) => row.map((value) => value ?? "\\N").join(",")).join("\n")}\n`

/** Hands rows to an engine as a file. */
const throughFile = async (
  rows: ReadonlyArray<RegisterRow>,
  read: (file: string) => Promise<unknown>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "bazgasht-bench-"))
  const file = join(folder, "rows.csv")
  writeFileSync(file, csvOf(rows))
  try {
    await read(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const duckdb = async (): Promise<Engine> => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" })
  const connection = await instance.connect()
  const run = (text: string) => connection.run(text)
  return {
    title: "DuckDB 1.5.6",
    dialect: "duckdb",
    run,
    rows: async (text) => (await connection.runAndReadAll(text)).getRowObjectsJson().map(numbersOf),
    fill: (table, _, rows) =>
      throughFile(rows, (file) =>
        run(`COPY ${table} FROM '${file}' (FORMAT csv, NULLSTR '\\N', HEADER false)`),
      ),
    milliseconds: ofProcess,
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Nanoseconds that a process has computed, as Linux counts them; of another system the time of the clock. */
const ofServer = (pid: number): (() => number) => {
  const file = `/proc/${pid}/schedstat`
  try {
    readFileSync(file)
    return () => Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6
  } catch {
    return () => performance.now()
  }
}

const postgres = async (): Promise<Engine> => {
  const url = process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const setting of [
    "search_path to pg_temp",
    "max_parallel_workers_per_gather to 0",
    "temp_buffers to '512MB'",
  ])
    await client.query(`set ${setting}`)
  const { rows } = await client.query<{ pid: number; version: string }>(
    "select pg_backend_pid() as pid, split_part(current_setting('server_version'), ' ', 1) as version",
  )
  const [{ pid = 0, version = "" } = {}] = rows
  return {
    title: `PostgreSQL ${version}`,
    dialect: "postgres",
    run: (text) => client.query(text),
    rows: async (text) => (await client.query<{ [column: string]: unknown }>(text)).rows.map(numbersOf),
    fill: async (table, columns, all) => {
      const atATime = 50_000
      for (let from = 0; from < all.length; from += atATime) {
        const some = all.slice(from, from + atATime)
        await client.query(
          `insert into ${table} select * from unnest(${columns.map((_, place) => `$${place + 1}::bigint[]`).join(", ")})`,
          columns.map((_, place) => some.map((row) => row[place])),
        )
      }
      await client.query(`analyze ${table}`)
    },
    milliseconds: ofServer(pid),
    close: () => client.end(),
  }
}

const clickhouse = async (): Promise<Engine> => {
  const session = new Session()
  const query = (text: string, format?: string): string => session.query(text, format)
  query("CREATE DATABASE register")
  query("USE register")
  query("SET max_threads = 1")
  return {
    title: `ClickHouse ${query("SELECT version()", "TSV").trim()}`,
    dialect: "clickhouse",
    run: async (text) => query(text),
    rows: async (text) => {
      const { data } = JSON.parse(query(text, "JSON")) as {
        readonly data: ReadonlyArray<{ [column: string]: unknown }>
      }
      return data.map(numbersOf)
    },
    fill: (table, _, rows) =>
      throughFile(rows, async (file) => query(`INSERT INTO ${table} SELECT * FROM file('${file}', CSV)`)),
    milliseconds: ofProcess,
    close: async () => session.cleanup(),
  }
}

export const startEngines = async (): Promise<ReadonlyArray<Engine>> => [
  await duckdb(),
  await postgres(),
  await clickhouse(),
]
