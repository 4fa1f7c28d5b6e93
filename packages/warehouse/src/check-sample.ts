import { eligibility, evaluate, nodeOfRule, type Rule, type Setting, type Value } from "@bazgasht/rules"
import {
  dialects,
  factsOfRows,
  type NamedRow,
  quoteTable,
  type RegisterTable,
  type SqlRegister,
  toSql,
} from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import type { Warehouse } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"

/** A rule under a law. */
export interface Side {
  readonly of: Rule
  readonly setting: Setting
}

/** What of a rule is compared: of a decision whether the case is eligible. */
const expressionOf = ({ of }: Side) => (of.valueKind === "truth" ? eligibility(of as Rule<boolean>) : of)

const columnOf = ({ columns }: RegisterTable, holds: "key" | "entry"): string =>
  columns.find((column) => column.holds === holds)?.name ?? ""

const valueFound = (side: Side, row: NamedRow, { dictionary }: SqlRegister): Value | undefined => {
  const number = (name: string): number | undefined => row[name] ?? undefined
  switch (side.of.valueKind) {
    case "truth":
      return number("value") === 1 ? undefined : number("value") === 2
    case "code":
      return [...dictionary].find(([, known]) => known === number("value"))?.[0]
    case "term": {
      const [months, days] = [number("value_months"), number("value_days")]
      return months === undefined || days === undefined ? undefined : { months, days }
    }
    case "ratio": {
      const [numerator, denominator] = [number("value_numerator"), number("value_denominator")]
      return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator }
    }
    default:
      return number("value")
  }
}

const same = (left: Value | undefined, right: Value | undefined): boolean =>
  left === right || (typeof left === "object" && JSON.stringify(left) === JSON.stringify(right))

const tableOf = ({ name }: RegisterTable, { dialect }: Warehouse): string =>
  quoteTable(dialects[dialect].quote, name)

/** A number of cases with the least and the greatest of their keys. */
export interface Extent {
  readonly low: number
  readonly high: number
  readonly cases: number
}

/** The extent of the cases of a database. */
export const extentOf = async (warehouse: Warehouse, { cases }: SqlRegister): Promise<Extent> => {
  const key = dialects[warehouse.dialect].quote(columnOf(cases, "key"))
  const [row] = await warehouse.rows(
    `SELECT min(${key}) AS low, max(${key}) AS high, count(*) AS cases FROM ${tableOf(cases, warehouse)}`,
  )
  return {
    low: row?.["low"] ?? Number.POSITIVE_INFINITY,
    high: row?.["high"] ?? Number.NEGATIVE_INFINITY,
    cases: row?.["cases"] ?? 0,
  }
}

/**
 * Keys spread over the whole register, for each of its shards: the same ones for the same register, on however many shards it lies.
 */
const keysOf = async (
  shards: ReadonlyArray<Warehouse>,
  register: SqlRegister,
  size: number,
): Promise<ReadonlyArray<ReadonlyArray<number>>> => {
  const { cases } = register
  const extents = await Promise.all(shards.map((shard) => extentOf(shard, register)))
  const low = Math.min(...extents.map((extent) => extent.low))
  const high = Math.max(...extents.map((extent) => extent.high))
  const count = extents.reduce((sum, extent) => sum + extent.cases, 0)
  if (count === 0) return shards.map(() => [])
  const chosen = Math.min(size, count)
  const step = Math.max(1, Math.floor((high - low + 1) / chosen))
  const found = await Promise.all(
    shards.map(async (shard) => {
      const key = dialects[shard.dialect].quote(columnOf(cases, "key"))
      const rows = await shard.rows(
        `SELECT ${key} AS k FROM ${tableOf(cases, shard)} WHERE (${key} - (${low})) % ${step} = 0 ORDER BY ${key} LIMIT ${size}`,
      )
      return rows.map((row) => row["k"] as number)
    }),
  )
  const last = found
    .flat()
    .sort((one, other) => one - other)
    .slice(0, size)
    .at(-1)
  return found.map((keys) => keys.filter((key) => last !== undefined && key <= last))
}

/** The name under which a sample has its key. */
const keyInSample = "sampled_case"

/** The rows of some cases, and those of their entries by list. */
const factsOfCases = async (
  warehouse: Warehouse,
  { cases, lists }: SqlRegister,
  selection: (table: RegisterTable) => string,
) => {
  const { quote } = dialects[warehouse.dialect]
  const key = keyInSample
  const rows = new Map(
    (await warehouse.rows(`SELECT * FROM ${selection(cases)} AS t`)).map((row) => [row[key], row]),
  )
  const entries = new Map<string, Map<number, Array<NamedRow>>>()
  for (const table of lists) {
    const ofCase = new Map<number, Array<NamedRow>>()
    const order = quote(columnOf(table, "entry"))
    for (const row of await warehouse.rows(`SELECT * FROM ${selection(table)} AS t ORDER BY ${order}`)) {
      const found = ofCase.get(row[key] as number) ?? []
      found.push(row)
      ofCase.set(row[key] as number, found)
    }
    entries.set(table.list ?? "", ofCase)
  }
  return { rows, entries }
}

const checkOnShard = async (
  warehouse: Warehouse,
  register: SqlRegister,
  sides: ReadonlyArray<Side>,
  keys: ReadonlyArray<number>,
): Promise<WarehouseError | undefined> => {
  if (keys.length === 0) return undefined
  const { quote } = dialects[warehouse.dialect]
  const { cases } = register
  const key = columnOf(cases, "key")
  // The result of a query has columns of its own beside the key, whose name may be one of theirs.
  const nameInSample = (name: string): string => (name === key ? keyInSample : name)
  const selection = (table: RegisterTable): string =>
    `(SELECT ${table.columns.map(({ name }) => `${quote(name)} AS ${quote(nameInSample(name))}`).join(", ")} FROM ${tableOf(table, warehouse)} WHERE ${quote(key)} IN (${keys.join(", ")}))`
  const { entries, rows } = await factsOfCases(warehouse, register, selection)
  const sampled: SqlRegister = {
    ...register,
    cases: {
      ...cases,
      name: selection(cases),
      columns: cases.columns.map((column) => ({ ...column, name: nameInSample(column.name) })),
    },
  }
  for (const side of sides) {
    const query = toSql(expressionOf(side), side.setting, warehouse.dialect, {
      register: sampled,
      say: "value",
    })
    if (Result.isFailure(query))
      return new WarehouseError({
        code: "warehouse.query",
        of: query.failure.of,
        expected: query.failure.text,
      })
    const found = new Map((await warehouse.rows(query.success.text)).map((row) => [row[keyInSample], row]))
    for (const one of keys) {
      const lists = Object.fromEntries([...entries].map(([list, ofCase]) => [list, ofCase.get(one) ?? []]))
      const facts = factsOfRows(register, rows.get(one) ?? {}, lists)
      const asked = expressionOf(side)
      const expected = evaluate("op" in asked ? asked : nodeOfRule(asked), facts, side.setting).value
      const row = found.get(one)
      if (row === undefined || !same(valueFound(side, row, register), expected))
        return new WarehouseError({ code: "warehouse.disagrees", of: side.of.id })
    }
  }
  return undefined
}

/**
 * Decides a sample of cases again with `evaluate`, from their own rows, and holds the databases against it. Says how many cases were
 * checked; a difference is an error, and there is no result.
 */
export const checkSample = async (
  shards: ReadonlyArray<Warehouse>,
  register: SqlRegister,
  sides: ReadonlyArray<Side>,
  size: number,
): Promise<Result.Result<number, WarehouseError>> => {
  const keys = await keysOf(shards, register, size)
  for (const [place, shard] of shards.entries()) {
    const wrong = await checkOnShard(shard, register, sides, keys[place] ?? [])
    if (wrong !== undefined) return Result.fail(wrong)
  }
  return Result.succeed(keys.reduce((sum, ofShard) => sum + ofShard.length, 0))
}
