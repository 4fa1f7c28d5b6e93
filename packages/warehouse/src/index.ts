/**
 * Decisions and comparisons of reforms where the register is: DuckDB, PostgreSQL and ClickHouse.
 *
 * @module
 */

export { checkRegister, readDictionary } from "./check-register.ts"
export { checkSample, type Side } from "./check-sample.ts"
export {
  type ComparedQuestion,
  type ComparisonOptions,
  compareReforms,
  type WarehouseComparison,
  type WarehouseReceipt,
} from "./compare-reforms.ts"
export { openClickhouse } from "./engines/clickhouse.ts"
export { type DuckdbOptions, openDuckdb } from "./engines/duckdb.ts"
export { postgresWarehouse } from "./engines/postgres.ts"
export { exportPopulation, weightColumn } from "./export-population.ts"
export { exportSlices, type SliceOptions } from "./export-slices.ts"
export { openWarehouse } from "./open-warehouse.ts"
export { readRegisterMap } from "./read-register-map.ts"
export type { EngineColumn, OpenOptions, QueryOptions, Warehouse } from "./warehouse.ts"
export { WarehouseError } from "./warehouse-error.ts"
