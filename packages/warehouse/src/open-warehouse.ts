import * as Result from "effect/Result"
import { openClickhouse } from "./engines/clickhouse.ts"
import { openDuckdb } from "./engines/duckdb.ts"
import { postgresWarehouse } from "./engines/postgres.ts"
import type { Warehouse } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"

/**
 * Opens a register by its address: `duckdb:FILE` (a database, or a folder of Parquet and CSV files), `postgres://…` or `clickhouse:http://…`.
 * The driver is loaded only then.
 *
 * @example
 * const opened = await openWarehouse("oracle:register")
 * Result.isFailure(opened) && opened.failure.code // => "warehouse.address"
 */
export const openWarehouse = async (address: string): Promise<Result.Result<Warehouse, WarehouseError>> => {
  if (address.startsWith("duckdb:")) return openDuckdb(address.slice("duckdb:".length))
  if (/^postgres(ql)?:\/\//.test(address)) return postgresWarehouse(address)
  if (address.startsWith("clickhouse:")) return openClickhouse(address.slice("clickhouse:".length))
  return Result.fail(
    new WarehouseError({
      code: "warehouse.address",
      of: address.split(":")[0] ?? "",
      expected: "duckdb:FILE, postgres://… or clickhouse:http://…",
    }),
  )
}
