import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack } from "@bazgasht/iran"
import { drawRegister } from "@bazgasht/iran-population"
import type { Rule } from "@bazgasht/rules"
import { dialects, sqlRegisterOf } from "@bazgasht/rules/sql"
import {
  compareReforms,
  exportPopulation,
  openDuckdb,
  openWarehouse,
  type WarehouseComparison,
} from "@bazgasht/warehouse"
import { DuckDBInstance } from "@duckdb/node-api"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { copyOf, serveClickhouse } from "./copies.ts"
import { day, earlierRelease, question } from "./fixture.ts"
import { schemaOn } from "./postgres-server.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-names-"))

/** A database with the register, in which views can be made. */
interface Place {
  readonly dialect: "duckdb" | "postgres" | "clickhouse"
  readonly address: string
  readonly run: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

const places: Array<Place> = []
let expected: WarehouseComparison["questions"]

/** Few: engines take as long to read a query as to carry it out. */
const population = drawRegister({ seed: 7, day, prisoners: 40, kinds: ["prisoner"] }, iran)

beforeAll(async () => {
  const file = join(folder, "register.duckdb")
  Result.getOrThrow(await exportPopulation(population, iranPack, file))
  const duckdb = Result.getOrThrow(await openDuckdb(file, { threads: 1 }))
  const clickhouse = await serveClickhouse(await copyOf(population, duckdb, "clickhouse"))
  places.push({ ...clickhouse, dialect: "clickhouse", run: async (statement) => clickhouse.run(statement) })
  const postgres = await schemaOn()
  if (postgres !== undefined) {
    for (const statement of await copyOf(population, duckdb, "postgres")) await postgres.run(statement)
    places.push({ ...postgres, dialect: "postgres" })
  }
  await duckdb.close()
  const within: Place = {
    dialect: "duckdb",
    address: `duckdb:${file}`,
    // A file is written by one connection at a time.
    run: async (statement) => {
      const instance = await DuckDBInstance.create(file)
      const connection = await instance.connect()
      await connection.run(statement)
      connection.closeSync()
      instance.closeSync()
    },
    close: async () => {},
  }
  places.push(within)
  expected = Result.getOrThrow(await compared(within, {})).questions
}, 120_000)
afterAll(async () => {
  for (const { close } of places) await close()
  rmSync(folder, { recursive: true })
})

const compared = async (
  { address }: Place,
  names: NonNullable<Parameters<typeof compareReforms>[1]["names"]>,
) => {
  const warehouse = Result.getOrThrow(await openWarehouse(address))
  try {
    return await compareReforms(warehouse, {
      jurisdiction: iran,
      reforms: [earlierRelease],
      day,
      questions: [question],
      names,
    })
  } finally {
    await warehouse.close()
  }
}

const refusalsOf = async (place: Place, names: Parameters<typeof compared>[1]) => {
  const result = await compared(place, names)
  return Result.isFailure(result)
    ? result.failure.map((error) => [error.code, "of" in error ? error.of : error.reform])
    : []
}

const needed = sqlRegisterOf([iranPack.rules.get(question) as Rule], iranPack)

describe("a table of a register", () => {
  it.each([
    ["a half-space, parentheses, marks and a comment", `زندانی‌ها (1404); -- "new" O'Brien\\x`, undefined],
    ["a dot, in quotation marks", "inmates.1404", '"inmates.1404"'],
    ["a function of a table, in quotation marks", "range(9)", '"range(9)"'],
  ])(
    "may have %s in its name",
    async (_, real, name = real) => {
      for (const place of places) {
        const { quote } = dialects[place.dialect]
        for (const [view, table] of [
          [real, "prisoner"],
          ...needed.lists.map(({ list }) => [`${real}_${list}`, `prisoner_${list}`] as const),
        ] as const)
          await place.run(`CREATE VIEW ${quote(view)} AS SELECT * FROM ${table}`)
        const result = await compared(place, { prisoner: { table: name } })
        expect(Result.isSuccess(result) ? result.success.questions : result.failure, place.dialect).toEqual(
          expected,
        )
        for (const { list } of needed.lists) await place.run(`DROP VIEW ${quote(`${real}_${list}`)}`)
        await place.run(`DROP VIEW ${quote(real)}`)
      }
    },
    60_000,
  )

  it("is sought in the schema that its name says, and in no other", async () => {
    for (const place of places) {
      const [schema, makes] =
        place.dialect === "clickhouse" ? ["prisons", "DATABASE"] : [`prisons_${process.pid}`, "SCHEMA"]
      await place.run(`CREATE ${makes} ${schema}`)
      for (const name of ["", ...needed.lists.map(({ list }) => `_${list}`)])
        await place.run(
          `CREATE VIEW ${schema}.inmates${name} AS SELECT * FROM ${place.dialect === "clickhouse" ? "register." : ""}prisoner${name}`,
        )
      const found = await refusalsOf(place, { prisoner: { table: `${schema}.inmates` } })
      const elsewhere = await refusalsOf(place, { prisoner: { table: "no_schema.inmates" } })
      const without = await refusalsOf(place, { prisoner: { table: "inmates" } })
      for (const name of ["", ...needed.lists.map(({ list }) => `_${list}`)])
        await place.run(`DROP VIEW ${schema}.inmates${name}`)
      await place.run(`DROP ${makes} ${schema}`)
      expect(found, place.dialect).toEqual([])
      expect(elsewhere[0], place.dialect).toEqual(["warehouse.noTable", "no_schema.inmates"])
      expect(without[0], place.dialect).toEqual(["warehouse.noTable", "inmates"])
    }
  }, 60_000)

  it("may have a key by any name, also one that a query gives to a column of its own", async () => {
    for (const place of places) {
      const { quote } = dialects[place.dialect]
      const columns = (table: { readonly columns: ReadonlyArray<{ readonly name: string }> }, key: string) =>
        table.columns
          .map(({ name }) => (name === "case_id" ? `case_id AS ${quote(key)}` : quote(name)))
          .join(", ")
      for (const key of ["c1", "C2", "value", "پرونده"]) {
        await place.run(`CREATE VIEW by_key AS SELECT ${columns(needed.cases, key)} FROM prisoner`)
        for (const list of needed.lists)
          await place.run(
            `CREATE VIEW by_key_${list.list} AS SELECT ${columns(list, key)} FROM prisoner_${list.list}`,
          )
        const refused = await refusalsOf(place, { prisoner: { table: "by_key", key } })
        for (const { list } of needed.lists) await place.run(`DROP VIEW by_key_${list}`)
        await place.run("DROP VIEW by_key")
        expect(refused, `${place.dialect} ${key}`).toEqual([])
      }
    }
  }, 120_000)
})

describe("the entries of a list", () => {
  it("are refused where two of a case have one number, or one has none", async () => {
    const [list] = needed.lists
    const name = `prisoner_${list?.list}`
    for (const place of places) {
      for (const entry of ["1", "NULL"]) {
        const numbered =
          place.dialect === "clickhouse" ? `CAST(${entry} AS Nullable(Int64))` : `CAST(${entry} AS BIGINT)`
        const others = list?.columns.flatMap((column) =>
          column.holds === "entry" ? [] : [dialects[place.dialect].quote(column.name)],
        )
        await place.run(
          `CREATE VIEW numbered AS SELECT ${numbered} AS entry, ${others?.join(", ")} FROM ${name}`,
        )
        const refused = await refusalsOf(place, {
          prisoner: { table: "prisoner", lists: { [list?.list ?? ""]: { table: "numbered" } } },
        })
        await place.run("DROP VIEW numbered")
        expect(refused, `${place.dialect} ${entry}`).toEqual([["warehouse.entryNumbers", "numbered.entry"]])
      }
    }
  }, 60_000)

  it("of people whom the table of cases leaves out are not read", async () => {
    const lists = (prefix: string) =>
      Object.fromEntries(needed.lists.map(({ list }) => [list, { table: `${prefix}_${list}` }]))
    for (const place of places) {
      await place.run("CREATE VIEW part AS SELECT * FROM prisoner WHERE case_id % 2 = 0")
      for (const { list } of needed.lists)
        await place.run(`CREATE VIEW part_${list} AS SELECT * FROM prisoner_${list} WHERE case_id % 2 = 0`)
      const ofAll = await compared(place, { prisoner: { table: "part", lists: lists("prisoner") } })
      const ofPart = await compared(place, { prisoner: { table: "part", lists: lists("part") } })
      for (const { list } of needed.lists) await place.run(`DROP VIEW part_${list}`)
      await place.run("DROP VIEW part")
      expect(Result.getOrThrow(ofAll).questions, place.dialect).toEqual(Result.getOrThrow(ofPart).questions)
      expect(Result.getOrThrow(ofAll).questions, place.dialect).not.toEqual(expected)
    }
  }, 60_000)
})
