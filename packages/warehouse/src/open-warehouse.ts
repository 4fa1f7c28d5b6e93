import * as Result from "effect/Result"
import { openClickhouse } from "./engines/clickhouse.ts"
import { openDuckdb } from "./engines/duckdb.ts"
import { postgresWarehouse } from "./engines/postgres.ts"
import type { Warehouse } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"

const readable = "duckdb:FILE, postgres://… or clickhouse:http://…"

const unreadable = (of: string, expected: string): Result.Result<never, WarehouseError> =>
  Result.fail(new WarehouseError({ code: "warehouse.address", of, expected }))

/** `duckdb:FILE?memory=4GiB&threads=2`. */
const openFile = async (address: string): Promise<Result.Result<Warehouse, WarehouseError>> => {
  const [path = "", asked = ""] = address.split("?")
  const { memory, threads, ...others } = Object.fromEntries(new URLSearchParams(asked))
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) return unreadable(`duckdb:?${unknown}`, "memory or threads")
  if (memory !== undefined && !/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(memory))
    return unreadable("duckdb:?memory", "a size such as 4GiB")
  if (threads !== undefined && !/^[1-9]\d*$/.test(threads)) return unreadable("duckdb:?threads", "a number")
  return openDuckdb(path, {
    ...(memory === undefined ? {} : { memory }),
    ...(threads === undefined ? {} : { threads: Number(threads) }),
  })
}

/**
 * Opens a register by its address: `duckdb:FILE` (a database, or a folder of Parquet and CSV files, with `?memory=4GiB` and `?threads=2` as its
 * limits), `postgres://…` or `clickhouse:http://…`. The driver is loaded only then.
 *
 * @example
 * const opened = await openWarehouse("oracle:register")
 * Result.isFailure(opened) && opened.failure.code // => "warehouse.address"
 */
export const openWarehouse = async (address: string): Promise<Result.Result<Warehouse, WarehouseError>> => {
  if (address.startsWith("duckdb:")) return openFile(address.slice("duckdb:".length))
  if (/^postgres(ql)?:\/\//.test(address)) return postgresWarehouse(address)
  if (address.startsWith("clickhouse:")) return openClickhouse(address.slice("clickhouse:".length))
  return unreadable(address.split(":")[0] ?? "", readable)
}
