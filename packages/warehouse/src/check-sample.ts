import { eligibility, evaluate, nodeOfRule, type Rule, type Setting, type Value } from "@bazgasht/rules"
import {
  dialects,
  factsOfRows,
  type NamedRow,
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

/** Keys spread over the whole register: the same ones for the same register. */
const keysOf = async (
  warehouse: Warehouse,
  { cases }: SqlRegister,
  size: number,
): Promise<ReadonlyArray<number>> => {
  const { quote } = dialects[warehouse.dialect]
  const key = quote(columnOf(cases, "key"))
  const from = cases.name.split(".").map(quote).join(".")
  const [ends] = await warehouse.rows(
    `SELECT min(${key}) AS low, max(${key}) AS high, count(*) AS cases FROM ${from}`,
  )
  const [low, high, count] = [ends?.["low"] ?? 0, ends?.["high"] ?? -1, ends?.["cases"] ?? 0]
  const step = Math.max(1, Math.floor(count / size))
  const rows = await warehouse.rows(
    `SELECT ${key} AS k FROM ${from} WHERE (${key} - (${low})) % ${Math.max(1, Math.floor((high - low + 1) / Math.max(1, count / step)))} = 0 ORDER BY ${key} LIMIT ${size}`,
  )
  return rows.map((row) => row["k"] as number)
}

/**
 * Decides a sample of cases again with `evaluate`, from their own rows, and holds the database against it. Says how many cases were
 * checked; a difference is an error, and there is no result.
 */
export const checkSample = async (
  warehouse: Warehouse,
  register: SqlRegister,
  sides: ReadonlyArray<Side>,
  size: number,
): Promise<Result.Result<number, WarehouseError>> => {
  const { quote } = dialects[warehouse.dialect]
  const { cases } = register
  const keys = await keysOf(warehouse, register, size)
  if (keys.length === 0) return Result.succeed(0)
  const key = columnOf(cases, "key")
  const selection = (table: RegisterTable): string =>
    `(SELECT ${table.columns.map(({ name }) => quote(name)).join(", ")} FROM ${table.name.split(".").map(quote).join(".")} WHERE ${quote(key)} IN (${keys.join(", ")}))`
  const rows = new Map(
    (await warehouse.rows(`SELECT * FROM ${selection(cases)} AS t`)).map((row) => [row[key], row]),
  )
  const entries = new Map<string, Map<number, Array<NamedRow>>>()
  for (const table of register.lists) {
    const ofCase = new Map<number, Array<NamedRow>>()
    const order = quote(columnOf(table, "entry"))
    for (const row of await warehouse.rows(`SELECT * FROM ${selection(table)} AS t ORDER BY ${order}`)) {
      const found = ofCase.get(row[key] as number) ?? []
      found.push(row)
      ofCase.set(row[key] as number, found)
    }
    entries.set(table.list ?? "", ofCase)
  }
  const sampled: SqlRegister = {
    ...register,
    cases: { ...cases, name: selection(cases) },
  }
  for (const side of sides) {
    const query = toSql(expressionOf(side), side.setting, warehouse.dialect, {
      register: sampled,
      say: "value",
    })
    if (Result.isFailure(query))
      return Result.fail(
        new WarehouseError({
          code: "warehouse.query",
          of: query.failure.of,
          expected: query.failure.message,
        }),
      )
    const found = new Map((await warehouse.rows(query.success.text)).map((row) => [row[key], row]))
    for (const one of keys) {
      const lists = Object.fromEntries([...entries].map(([list, ofCase]) => [list, ofCase.get(one) ?? []]))
      const facts = factsOfRows(register, rows.get(one) ?? {}, lists)
      const asked = expressionOf(side)
      const expected = evaluate("op" in asked ? asked : nodeOfRule(asked), facts, side.setting).value
      if (!same(valueFound(side, found.get(one) ?? {}, register), expected))
        return Result.fail(new WarehouseError({ code: "warehouse.disagrees", of: side.of.id }))
    }
  }
  return Result.succeed(keys.length)
}
