/** The engines that execute queries, each inside the process or on the server of this machine. */

import type { DialectName } from "@bazgasht/rules/sql"
import { DuckDBInstance } from "@duckdb/node-api"
import { PGlite } from "@electric-sql/pglite"
import { Session } from "chdb"
import { Client } from "pg"

/** A row of a result, by the names of its columns. All numbers of a result fit in a double. */
export type Row = { readonly [column: string]: number | null }

/** A database to which queries are sent. */
export interface Engine {
  readonly name: string
  readonly dialect: DialectName
  readonly run: (text: string) => Promise<unknown>
  readonly rows: (text: string) => Promise<ReadonlyArray<Row>>
  readonly close: () => Promise<void>
}

const numbersOf = (row: { readonly [column: string]: unknown }): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value === null || value === undefined ? null : Number(value),
    ]),
  )

export const duckdb = async (): Promise<Engine> => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" })
  const connection = await instance.connect()
  return {
    name: "DuckDB",
    dialect: "duckdb",
    run: (text) => connection.run(text),
    rows: async (text) => (await connection.runAndReadAll(text)).getRowObjectsJson().map(numbersOf),
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

export const pglite = async (): Promise<Engine> => {
  const database = await PGlite.create()
  return {
    name: "PGlite",
    dialect: "postgres",
    run: (text) => database.exec(text),
    rows: async (text) => (await database.query<{ [column: string]: unknown }>(text)).rows.map(numbersOf),
    close: () => database.close(),
  }
}

/** A server, in a schema that ends with the connection. */
export const postgres = async (url: string): Promise<Engine> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query("set search_path to pg_temp")
  await client.query("set jit = off")
  return {
    name: "PostgreSQL",
    dialect: "postgres",
    run: (text) => client.query(text),
    rows: async (text) => (await client.query<{ [column: string]: unknown }>(text)).rows.map(numbersOf),
    close: () => client.end(),
  }
}

export const clickhouse = async (): Promise<Engine> => {
  const session = new Session()
  const query = (text: string, format?: string): string => session.query(text, format)
  query("CREATE DATABASE register")
  query("USE register")
  // To plan a query of many levels takes the engine longer than a few cases take it.
  query("SET max_threads = 1, compile_expressions = 0, query_plan_enable_optimizations = 0")
  return {
    name: "ClickHouse",
    dialect: "clickhouse",
    run: async (text) => {
      for (const one of text.split(";\n")) if (one.trim() !== "") query(one)
    },
    rows: async (text) => {
      const { data } = JSON.parse(query(text, "JSON")) as {
        readonly data: ReadonlyArray<{ [column: string]: unknown }>
      }
      return data.map(numbersOf)
    },
    close: async () => session.cleanup(),
  }
}
