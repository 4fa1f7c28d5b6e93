import { type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { WarehouseError } from "../warehouse-error.ts"

/** The forms of an address. */
const addressForms = text(
  "duckdb:FILE یا ‎postgres://account:password@host:5432/database‎ یا ‎clickhouse:http://account:password@host:8123/database",
  "duckdb:FILE, postgres://account:password@host:5432/database or clickhouse:http://account:password@host:8123/database",
)

/** Refuses an address. `of` is its scheme or the part that is wrong: the rest may hold a password. */
export const refuseAddress = (
  of: string,
  expected: Text = addressForms,
): Result.Result<never, WarehouseError> =>
  Result.fail(new WarehouseError({ code: "warehouse.address", of, expected }))
