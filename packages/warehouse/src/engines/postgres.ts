import * as Result from "effect/Result"
import { driver, numbersOf, type Warehouse } from "../warehouse.ts"
import { WarehouseError } from "../warehouse-error.ts"

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

/**
 * A server of PostgreSQL. Every query runs in a transaction that cannot write.
 *
 * @example
 * const opened = await postgresWarehouse("postgres://nobody@127.0.0.1:1/none")
 * Result.isFailure(opened) && opened.failure.code // => "warehouse.unreachable"
 */
export const postgresWarehouse = async (
  address: string,
): Promise<Result.Result<Warehouse, WarehouseError>> => {
  const pg = await driver(() => import("pg"))
  if (pg === undefined) return Result.fail(new WarehouseError({ code: "warehouse.noDriver", of: "pg" }))
  const client = new pg.default.Client({ connectionString: address, application_name: "bazgasht" })
  client.on("error", () => {})
  // A password in the address is said to nobody.
  const of = within(address)
  try {
    await client.connect()
    await client.query("SET default_transaction_read_only = on")
  } catch {
    return Result.fail(new WarehouseError({ code: "warehouse.unreachable", of }))
  }
  const { rows } = await client.query<{ version: string }>("SHOW server_version")
  const version = rows[0]?.version ?? ""
  if (Number.parseInt(version, 10) < oldest) {
    await client.end()
    return Result.fail(
      new WarehouseError({
        code: "warehouse.engine",
        of: `PostgreSQL ${version}`,
        expected: `PostgreSQL ${oldest}`,
      }),
    )
  }
  const process = (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]?.pid ?? 0
  /** Another connection ends the query: this one waits for it. */
  const cancel = async (): Promise<void> => {
    const other = new pg.default.Client({ connectionString: address })
    await other.connect()
    await other.query("SELECT pg_cancel_backend($1)", [process])
    await other.end()
  }
  return Result.succeed({
    dialect: "postgres",
    engine: `PostgreSQL ${version}`,
    columnsOf: async (table) => {
      const found = await client.query<{ name: string; type: string }>(
        `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
        [
          table
            .split(".")
            .map((part) => `"${part.replaceAll('"', '""')}"`)
            .join("."),
        ],
      )
      return found.rows.length === 0 ? undefined : found.rows
    },
    rows: async (query, { signal } = {}) => {
      const stop = (): void => void cancel().catch(() => {})
      signal?.addEventListener("abort", stop)
      try {
        return (await client.query<{ [column: string]: unknown }>(query)).rows.map(numbersOf)
      } finally {
        signal?.removeEventListener("abort", stop)
      }
    },
    pairs: async (query) =>
      (await client.query<{ [column: string]: unknown }>(query)).rows.map((row) => {
        const [code, number] = Object.values(row)
        return [String(code), Number(number)] as const
      }),
    close: () => client.end(),
  })
}
