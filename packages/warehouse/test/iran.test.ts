import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { drawRegister } from "@bazgasht/iran-population"
import type { Rule, Value } from "@bazgasht/rules"
import {
  type Columns,
  compileDecisionColumns,
  compileValueColumns,
  factsRead,
  noDay,
  valueAtPlace,
} from "@bazgasht/rules/columns"
import { dictionaryOf, type NamedRow, toSql } from "@bazgasht/rules/sql"
import type { RegisterKind } from "@bazgasht/simulation"
import {
  checkRegister,
  exportPopulation,
  openDuckdb,
  openWarehouse,
  type Warehouse,
} from "@bazgasht/warehouse"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { copyOf, serveClickhouse } from "./copies.ts"
import { schemaOn } from "./postgres-server.ts"

const day = jalaliDay(1404, 7, 1)
const setting = { pack: iranPack, today: day }
const isLong = Number(process.env["BAZGASHT_RUNS"] ?? 1) >= 1
const kinds: ReadonlyArray<RegisterKind> = ["prisoner", "family", "member"]
const population = drawRegister({ seed: 11, day, prisoners: isLong ? 20_000 : 200, kinds }, iran)
const folder = mkdtempSync(join(tmpdir(), "bazgasht-iran-"))
const dictionary = dictionaryOf(iranPack)
const codes = new Map([...dictionary].map(([code, number]) => [number, code]))

/** The table that has everything a rule reads. */
const tableOf = (rule: Rule): readonly [kind: RegisterKind, columns: Columns] | undefined => {
  const { facts, lists } = factsRead([rule], iranPack)
  for (const kind of kinds) {
    const columns = population.tables[kind]?.columns
    const has = (ids: ReadonlyArray<{ readonly id: string }>, id: string) => ids.some((one) => one.id === id)
    const { declarations } = columns ?? {}
    if (columns === undefined || declarations === undefined) continue
    if (
      facts.every(({ id }) => has(declarations.facts, id)) &&
      lists.every(({ id }) => has(declarations.lists, id))
    )
      return [kind, columns]
  }
  return undefined
}

const asked = [...iranPack.rules.values()].flatMap((rule) => {
  const table = tableOf(rule)
  return table === undefined ? [] : [{ id: rule.id, rule, kind: table[0], columns: table[1] }]
})

/** Rules that count days, read lists and refer to others; in a long run, all. */
const some = new Set(["BASE-7", "EMP-9", "REL-ALT", "REL-CR", "REL-FUR-1", "REL-FUR-6", "REL-FUR-8"])
const chosen = asked.filter(({ id }) => isLong || some.has(id))

const warehouses: Array<Warehouse> = []
const closing: Array<() => Promise<void>> = []

beforeAll(async () => {
  const file = join(folder, "register.duckdb")
  Result.getOrThrow(await exportPopulation(population, iranPack, file))
  const duckdb = Result.getOrThrow(await openDuckdb(file, { threads: 1 }))
  const clickhouse = await serveClickhouse(await copyOf(population, duckdb, "clickhouse"))
  warehouses.push(duckdb, Result.getOrThrow(await openWarehouse(clickhouse.address)))
  closing.push(clickhouse.close)
  const postgres = await schemaOn()
  if (postgres === undefined) return
  for (const statement of await copyOf(population, duckdb, "postgres")) await postgres.run(statement)
  warehouses.push(Result.getOrThrow(await openWarehouse(postgres.address)))
  closing.push(postgres.close)
}, 600_000)
afterAll(async () => {
  for (const warehouse of warehouses) await warehouse.close()
  for (const close of closing) await close()
  rmSync(folder, { recursive: true })
})

const valueOfRow = ({ valueKind }: Rule, row: NamedRow | undefined): Value | undefined => {
  const number = (column: string): number | undefined => row?.[column] ?? undefined
  const pair = (first: string, second: string): Value | undefined => {
    const [one, other] = [number(`value_${first}`), number(`value_${second}`)]
    return one === undefined || other === undefined
      ? undefined
      : ({ [first]: one, [second]: other } as unknown as Value)
  }
  switch (valueKind) {
    case "truth":
      return number("value") === 1 ? undefined : number("value") === 2
    case "term":
      return pair("months", "days")
    case "ratio":
      return pair("numerator", "denominator")
    case "code":
      return codes.get(number("value") ?? 0)
    default:
      return number("value")
  }
}

/** The rows of a rule in an engine, of a table that was checked. */
const rowsOf = async (warehouse: Warehouse, rule: Rule, kind: RegisterKind, say: "value" | "decision") => {
  const names = { table: kind }
  const needed = Result.getOrThrow(
    toSql(rule, setting, warehouse.dialect, { dictionary, names, say }),
  ).register
  const register = Result.getOrThrow(await checkRegister(warehouse, needed))
  const { text } = Result.getOrThrow(toSql(rule, setting, warehouse.dialect, { register, say }))
  return new Map((await warehouse.rows(text)).map((row) => [row["case_id"], row]))
}

/** ClickHouse takes long to plan a decision with its first days: in the quick suite it has one. */
const isInTime = ({ dialect }: Warehouse, { id }: Rule): boolean =>
  isLong || dialect !== "clickhouse" || id === "REL-CR"

const decisions = chosen.filter(({ rule }) => rule.valueKind === "truth")
const isRefused = ({ rule }: { readonly rule: Rule }): boolean =>
  Result.isFailure(toSql(rule, setting, "duckdb", { dictionary, say: "decision" }))

describe("the rules of the Iranian pack in every engine", () => {
  it("are read of a register that has what they ask", () => {
    expect(chosen.length).toBeGreaterThanOrEqual(some.size)
  })

  it.each(chosen)(
    "$id has the value that columns in memory have",
    async ({ columns, kind, rule }) => {
      const expected = compileValueColumns(rule, setting).values(columns, day)
      const places = Array.from({ length: columns.size }, (_, place) => place)
      for (const warehouse of warehouses) {
        const rows = await rowsOf(warehouse, rule, kind, "value")
        expect(
          places.map((place) => valueOfRow(rule, rows.get(place))),
          warehouse.engine,
        ).toEqual(places.map((place) => valueAtPlace(expected, place)))
      }
    },
    300_000,
  )

  it("have first days in SQL, but for one", () => {
    expect(decisions.filter(isRefused).map(({ id }) => id)).toEqual(isLong ? ["FIN-6/end"] : [])
  })

  it.each(decisions.filter((one) => !isRefused(one)))(
    "$id decides as columns in memory do, with the first day",
    async ({ columns, kind, rule }) => {
      const decided = compileDecisionColumns(rule as Rule<boolean>, setting).decisions(columns, day)
      const places = Array.from({ length: columns.size }, (_, place) => place)
      for (const warehouse of warehouses.filter((one) => isInTime(one, rule))) {
        const rows = await rowsOf(warehouse, rule, kind, "decision")
        expect(
          places.map((place) => {
            const row = rows.get(place) ?? {}
            return ["answer", "outcome", "eligible", "first_day", "becomes", "referral"].map(
              (column) => row[column],
            )
          }),
          warehouse.engine,
        ).toEqual(
          places.map((place) => [
            decided.answers[place],
            decided.outcomes[place],
            decided.eligible[place],
            decided.firstDays[place] === noDay ? null : decided.firstDays[place],
            decided.becomes[place],
            decided.referrals[place],
          ]),
        )
      }
    },
    300_000,
  )
})
