import { dialects, quoteTable, type SqlRegister } from "@bazgasht/rules/sql"
import { extentOf } from "./check-sample.ts"
import type { QueryOptions, Warehouse } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"

/** About so many keys of all shards are read at a time. */
const keysAtATime = 200_000

/** The keys of a shard between two, both included. */
const keysBetween = async (
  shard: Warehouse,
  { cases }: SqlRegister,
  low: number,
  high: number,
  { signal }: QueryOptions,
): Promise<ReadonlyArray<number>> => {
  const { quote } = dialects[shard.dialect]
  const key = quote(cases.columns.find(({ holds }) => holds === "key")?.name ?? "")
  const from = quoteTable(quote, cases.name)
  const rows = await shard.rows(
    `SELECT ${key} AS k FROM ${from} WHERE ${key} BETWEEN ${low} AND ${high}`,
    signal === undefined ? {} : { signal },
  )
  return rows.map((row) => row["k"] as number)
}

/**
 * Cases that stand on two shards, which would be counted twice: an error for each two shards that share some. Keys are read only where the spans of two
 * shards overlap, and so many at a time that they fit in the memory.
 */
export const keysOnTwoShards = async (
  shards: ReadonlyArray<Warehouse>,
  register: SqlRegister,
  options: QueryOptions,
): Promise<ReadonlyArray<WarehouseError>> => {
  const extents = await Promise.all(shards.map((shard) => extentOf(shard, register)))
  const pairs = extents.flatMap((one, first) =>
    extents.slice(first + 1).map((other, place) => ({
      first,
      second: first + 1 + place,
      low: Math.max(one.low, other.low),
      high: Math.min(one.high, other.high),
      cases: one.cases + other.cases,
      span: Math.max(one.high, other.high) - Math.min(one.low, other.low) + 1,
    })),
  )
  const errors: Array<WarehouseError> = []
  for (const { cases, first, high, low, second, span } of pairs) {
    const [left, right] = [shards[first] as Warehouse, shards[second] as Warehouse]
    const step = Math.max(1, Math.floor((span / cases) * keysAtATime))
    let count = 0
    for (let from = low; from <= high && options.signal?.aborted !== true; from += step) {
      const until = Math.min(high, from + step - 1)
      const [ofLeft, ofRight] = await Promise.all(
        [left, right].map((shard) => keysBetween(shard, register, from, until, options)),
      )
      const known = new Set(ofLeft)
      count += (ofRight ?? []).filter((key) => known.has(key)).length
    }
    const { columns, name } = register.cases
    const key = columns.find(({ holds }) => holds === "key")?.name ?? ""
    if (count > 0)
      errors.push(
        new WarehouseError({
          code: "warehouse.shardKeys",
          of: `${left.address}, ${right.address}: ${name}.${key}`,
          count,
        }),
      )
  }
  return errors
}
