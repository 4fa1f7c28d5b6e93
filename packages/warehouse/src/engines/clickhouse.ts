import { randomUUID } from "node:crypto"
import { partsOfTable } from "@bazgasht/rules/sql"
import * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import { numbersOf, type OpenOptions, refusalOfVersion, type Warehouse } from "../warehouse.ts"
import { WarehouseError } from "../warehouse-error.ts"
import { refuseAddress } from "./address-refusal.ts"
import { EngineFailure, refusalOfServer } from "./engine-failure.ts"

/** The oldest server that keeps common table expressions whole. */
const oldest = 26

/** The address of a server, with its parts decoded. */
const parsed = (address: string) => {
  try {
    const url = new URL(address)
    const [account = "", password = "", database = ""] = [
      url.username,
      url.password,
      url.pathname.slice(1),
    ].map((part) => decodeURIComponent(part))
    return /^https?:$/.test(url.protocol) ? { url, account, password, database } : undefined
  } catch {
    return undefined
  }
}

/** What the server says by its numbers of errors: of unknown accounts, wrong passwords and rights; and of a database. */
const failureOf = (body: string): EngineFailure => {
  const [, number = ""] = /Code: (\d+)\./.exec(body) ?? []
  const message = /Code: \d+\..*/.exec(body)?.[0] ?? body.split("\n")[0] ?? ""
  if (["192", "193", "194", "497", "516"].includes(number))
    return new EngineFailure("warehouse.denied", message)
  return new EngineFailure(number === "81" ? "warehouse.noDatabase" : "warehouse.query", message)
}

const rowsIn = (body: string): ReadonlyArray<{ readonly [column: string]: unknown }> => {
  try {
    return (JSON.parse(body) as { readonly data: ReadonlyArray<{ readonly [column: string]: unknown }> }).data
  } catch {
    // A query that fails after its first rows says so behind them.
    throw failureOf(body)
  }
}

/**
 * A server of ClickHouse by its HTTP interface, such as `clickhouse:http://user@host:8123/database`. Nothing is written.
 *
 * @example
 * const opened = await openClickhouse("http://127.0.0.1:1/")
 * Result.isFailure(opened) && opened.failure.code // => "warehouse.unreachable"
 */
export const openClickhouse = async (
  address: string,
  { timeout = "15 seconds" }: OpenOptions = {},
): Promise<Result.Result<Warehouse, WarehouseError>> => {
  const read = parsed(address)
  if (read === undefined) return refuseAddress("clickhouse")
  const { account, database, password, url } = read
  const of = `clickhouse:${url.host}${url.pathname}`
  const headers: { [name: string]: string } = {}
  if (account !== "") headers["X-ClickHouse-User"] = account
  if (password !== "") headers["X-ClickHouse-Key"] = password
  const ask = async (query: string, signal?: AbortSignal) => {
    const id = randomUUID()
    const to = new URL(url.origin)
    // Closing the connection alone does not end a query there.
    for (const [name, value] of Object.entries({
      default_format: "JSON",
      readonly: "2",
      query_id: id,
      cancel_http_readonly_queries_on_client_close: "1",
      ...(database === "" ? {} : { database }),
    }))
      to.searchParams.set(name, value)
    const response = await fetch(to, {
      method: "POST",
      body: query,
      headers,
      ...(signal === undefined ? {} : { signal }),
    })
    const body = await response.text()
    if (!response.ok) throw failureOf(body)
    return rowsIn(body)
  }
  let version: unknown
  try {
    const answer = await ask("SELECT version() AS version", AbortSignal.timeout(Duration.toMillis(timeout)))
    version = answer[0]?.["version"]
  } catch (error) {
    return Result.fail(refusalOfServer(of, error))
  }
  if (typeof version !== "string")
    return Result.fail(new WarehouseError({ code: "warehouse.unreachable", of }))
  const tooOld = refusalOfVersion("ClickHouse", version, oldest)
  if (tooOld !== undefined) return Result.fail(tooOld)
  const text = (value: string): string => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`
  return Result.succeed({
    dialect: "clickhouse",
    engine: `ClickHouse ${version}`,
    address: of,
    columnsOf: async (table) => {
      const [name = "", schema] = partsOfTable(table)?.toReversed() ?? []
      const from = schema === undefined ? "currentDatabase()" : text(schema)
      const found = await ask(
        `SELECT name, type FROM system.columns WHERE table = ${text(name)} AND database = ${from}`,
      )
      return found.length === 0
        ? undefined
        : found.map((row) => ({ name: String(row["name"]), type: String(row["type"]) }))
    },
    rows: async (query, { signal } = {}) => (await ask(query, signal)).map(numbersOf),
    pairs: async (query) =>
      (await ask(query)).map((row) => {
        const [code, number] = Object.values(row)
        return [String(code), Number(number)] as const
      }),
    close: async () => {},
  })
}
