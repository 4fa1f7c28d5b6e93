import { text } from "@bazgasht/rules"
import type * as Result from "effect/Result"
import { refuseAddress } from "./engines/address-refusal.ts"
import { openClickhouse } from "./engines/clickhouse.ts"
import { openDuckdb } from "./engines/duckdb.ts"
import { postgresWarehouse } from "./engines/postgres.ts"
import type { OpenOptions, Warehouse } from "./warehouse.ts"
import type { WarehouseError } from "./warehouse-error.ts"

const limits = {
  name: text("memory یا threads", "memory or threads"),
  memory: text("اندازه‌ای مانند 4GiB", "a size such as 4GiB"),
  threads: text("عددی از 1 به بالا", "a number from 1 on"),
}

/** `duckdb:FILE?memory=4GiB&threads=2`. */
const openFile = async (address: string): Promise<Result.Result<Warehouse, WarehouseError>> => {
  const [path = "", asked = ""] = address.split("?")
  const { memory, threads, ...others } = Object.fromEntries(new URLSearchParams(asked))
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) return refuseAddress(`duckdb:?${unknown}`, limits.name)
  if (memory !== undefined && !/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(memory))
    return refuseAddress("duckdb:?memory", limits.memory)
  if (threads !== undefined && !/^[1-9]\d*$/.test(threads))
    return refuseAddress("duckdb:?threads", limits.threads)
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
export const openWarehouse = async (
  address: string,
  options: OpenOptions = {},
): Promise<Result.Result<Warehouse, WarehouseError>> => {
  if (address.startsWith("duckdb:")) return openFile(address.slice("duckdb:".length))
  if (/^postgres(ql)?:\/\//.test(address)) return postgresWarehouse(address, options)
  if (address.startsWith("clickhouse:")) return openClickhouse(address.slice("clickhouse:".length), options)
  return refuseAddress(address.split(":")[0] ?? "")
}
