import { dialects, quoteTable } from "@bazgasht/rules/sql"
import * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import type { Client } from "pg"
import { driver, numbersOf, type OpenOptions, refusalOfVersion, type Warehouse } from "../warehouse.ts"
import { WarehouseError } from "../warehouse-error.ts"
import { refuseAddress } from "./address-refusal.ts"
import { EngineFailure, refusalOfServer } from "./engine-failure.ts"

/** The oldest server whose common table expressions can be kept whole. */
const oldest = 12

const within = (address: string): string => {
  try {
    const url = new URL(address)
    return `${url.protocol}//${url.host}${url.pathname}`
  } catch {
    return "postgres"
  }
}

/** What the server says by its codes of errors. */
const failureOf = (error: unknown): unknown => {
  const { code = "", message } = error as { readonly code?: string; readonly message: string }
  if (code.startsWith("28") || code === "42501") return new EngineFailure("warehouse.denied", message)
  return code === "3D000" ? new EngineFailure("warehouse.noDatabase", message) : error
}

/**
 * A server of PostgreSQL. All queries run in one transaction that cannot write and sees the tables as they were when it began.
 *
 * @example
 * const opened = await postgresWarehouse("postgres://nobody@127.0.0.1:1/none")
 * Result.isFailure(opened) && opened.failure.code // => "warehouse.unreachable"
 */
export const postgresWarehouse = async (
  address: string,
  { timeout = "15 seconds" }: OpenOptions = {},
): Promise<Result.Result<Warehouse, WarehouseError>> => {
  const pg = await driver(() => import("pg"))
  if (pg === undefined) return Result.fail(new WarehouseError({ code: "warehouse.noDriver", of: "pg" }))
  const connect = (): Client =>
    new pg.default.Client({
      connectionString: address,
      application_name: "bazgasht",
      connectionTimeoutMillis: Duration.toMillis(timeout),
    })
  let client: Client
  try {
    client = connect()
  } catch {
    return refuseAddress("postgres")
  }
  client.on("error", () => {})
  // A password in the address is said to nobody.
  const of = within(address)
  try {
    await client.connect()
    await client.query("SET default_transaction_read_only = on")
  } catch (error) {
    await client.end().catch(() => {})
    return Result.fail(refusalOfServer(of, failureOf(error)))
  }
  const { rows } = await client.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  )
  const version = rows[0]?.version ?? ""
  const tooOld = refusalOfVersion("PostgreSQL", version, oldest)
  if (tooOld !== undefined) {
    await client.end()
    return Result.fail(tooOld)
  }
  const process = (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]?.pid ?? 0
  /** Another connection ends the query: this one waits for it. */
  const cancel = async (): Promise<void> => {
    const other = connect()
    await other.connect()
    await other.query("SELECT pg_cancel_backend($1)", [process])
    await other.end()
  }
  // What the check of the tables finds has to hold for the queries after it, whatever others write meanwhile.
  const begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
  await client.query(begin)
  const ask = async <Row extends { readonly [column: string]: unknown }>(
    query: string,
    values: ReadonlyArray<string> = [],
  ): Promise<ReadonlyArray<Row>> => {
    try {
      return (await client.query<Row>(query, [...values])).rows
    } catch (error) {
      // A transaction in which a query failed answers nothing any more.
      await client.query(`ROLLBACK; ${begin}`).catch(() => {})
      throw failureOf(error)
    }
  }
  return Result.succeed({
    dialect: "postgres",
    engine: `PostgreSQL ${version}`,
    address: of,
    columnsOf: async (table) => {
      const found = await ask<{ name: string; type: string }>(
        `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
        [quoteTable(dialects.postgres.quote, table)],
      )
      return found.length === 0 ? undefined : found
    },
    rows: async (query, { signal } = {}) => {
      // Nobody would end a query that begins after it was to be stopped.
      signal?.throwIfAborted()
      const stop = (): void => void cancel().catch(() => {})
      signal?.addEventListener("abort", stop)
      try {
        return (await ask(query)).map(numbersOf)
      } finally {
        signal?.removeEventListener("abort", stop)
      }
    },
    pairs: async (query) =>
      (await ask(query)).map((row) => {
        const [code, number] = Object.values(row)
        return [String(code), Number(number)] as const
      }),
    close: () => client.end(),
  })
}
