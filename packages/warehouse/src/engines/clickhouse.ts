import { randomUUID } from "node:crypto"
import * as Result from "effect/Result"
import { numbersOf, refusalOfVersion, type Warehouse } from "../warehouse.ts"
import { WarehouseError } from "../warehouse-error.ts"

/** The oldest server that keeps common table expressions whole. */
const oldest = 26

/**
 * A server of ClickHouse by its HTTP interface, such as `clickhouse:http://user@host:8123/database`. Nothing is written.
 *
 * @example
 * const opened = await openClickhouse("http://127.0.0.1:1/")
 * Result.isFailure(opened) && opened.failure.code // => "warehouse.unreachable"
 */
export const openClickhouse = async (address: string): Promise<Result.Result<Warehouse, WarehouseError>> => {
  if (!URL.canParse(address))
    return Result.fail(new WarehouseError({ code: "warehouse.address", of: "clickhouse" }))
  const url = new URL(address)
  const of = `clickhouse:${url.host}${url.pathname}`
  const headers: { [name: string]: string } = {}
  if (url.username !== "") headers["X-ClickHouse-User"] = decodeURIComponent(url.username)
  if (url.password !== "") headers["X-ClickHouse-Key"] = decodeURIComponent(url.password)
  const database = decodeURIComponent(url.pathname.slice(1))
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
    if (!response.ok) throw new Error(body.split("\n")[0] ?? "")
    return (JSON.parse(body) as { readonly data: ReadonlyArray<{ readonly [column: string]: unknown }> }).data
  }
  let version: string
  try {
    version = String((await ask("SELECT version() AS version"))[0]?.["version"])
  } catch {
    return Result.fail(new WarehouseError({ code: "warehouse.unreachable", of }))
  }
  const tooOld = refusalOfVersion("ClickHouse", version, oldest)
  if (tooOld !== undefined) return Result.fail(tooOld)
  const text = (value: string): string => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`
  return Result.succeed({
    dialect: "clickhouse",
    engine: `ClickHouse ${version}`,
    address: of,
    columnsOf: async (table) => {
      const [name = "", schema] = table.split(".").reverse()
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
