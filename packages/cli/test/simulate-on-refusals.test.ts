import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { drawRegister } from "@bazgasht/iran-population"
import { exportPopulation, openWarehouse, type Warehouse } from "@bazgasht/warehouse"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { earlierReform } from "./earlier-reform.ts"
import { runOn } from "./world.ts"

const folder = mkdtempSync(join(tmpdir(), "simulate-on-refusals-"))
const register = join(folder, "register.duckdb")
afterAll(() => rmSync(folder, { recursive: true }))

type Row = { readonly [column: string]: number | string | null }

const csvOf = (rows: ReadonlyArray<Row>, names: ReadonlyArray<string>): string =>
  [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))]
    .map((cells) => cells.join(","))
    .join("\n")

/** A folder of CSV files with the register, whose rows of cases are changed. */
const changed = async (
  warehouse: Warehouse,
  name: string,
  change: (rows: ReadonlyArray<Row>) => ReadonlyArray<Row>,
): Promise<void> => {
  const path = join(folder, name)
  mkdirSync(path)
  for (const table of ["prisoner", "prisoner_furloughs"]) {
    const names = (await warehouse.columnsOf(table))?.map((column) => column.name) ?? []
    const rows = change(await warehouse.rows(`SELECT * FROM ${table}`))
    const kept = names.filter((column) => rows.length === 0 || rows.some((row) => column in row))
    writeFileSync(join(path, `${table}.csv`), csvOf(rows, kept))
  }
  const codes = await warehouse.pairs("SELECT code, number FROM codes")
  writeFileSync(
    join(path, "codes.csv"),
    csvOf(
      codes.map(([code, number]) => ({ code, number })),
      ["code", "number"],
    ),
  )
}

/** A change of the case by its key. */
const ofCase = (key: number, change: Row) => (rows: ReadonlyArray<Row>) =>
  rows.map((row) => (row["case_id"] === key ? { ...row, ...change } : row))

beforeAll(async () => {
  const population = drawRegister(
    { seed: 3, day: jalaliDay(1404, 7, 1), prisoners: 40, kinds: ["prisoner"] },
    iran,
  )
  Result.getOrThrow(await exportPopulation(population, iranPack, register))
  writeFileSync(join(folder, "notes.duckdb"), "notes")
  const warehouse = Result.getOrThrow(await openWarehouse(`duckdb:${register}`))
  await changed(warehouse, "same", (rows) => rows)
  await changed(warehouse, "no_column", (rows) => rows.map(({ goodConduct: _, ...others }) => others))
  await changed(warehouse, "texts", ofCase(2, { goodConduct: "good" }))
  await changed(warehouse, "codes", ofCase(3, { imprisonmentKind: 999999 }))
  await changed(warehouse, "twice", ofCase(2, { case_id: 1 }))
  await changed(warehouse, "empty", () => [])
  await warehouse.close()
}, 120_000)

const simulated = (words: ReadonlyArray<string>, language: "fa" | "en" = "en") =>
  runOn({ "reform.yaml": earlierReform }, ["simulate", "reform.yaml", ...words, "--lang", language])

const on = (file: string, ...more: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...["--on", `duckdb:${join(folder, file)}`, "--question", "REL-CR", "--day", "1404/07/01"],
  ...more,
]

describe("a register that does not fit", () => {
  test.each([
    ["missing.duckdb", "warehouse.unreachable", "missing.duckdb"],
    ["notes.duckdb", "warehouse.notADatabase", "notes.duckdb"],
    ["no_column", "warehouse.noColumn", "prisoner.goodConduct"],
    ["texts", "warehouse.columnType", "prisoner.goodConduct"],
    ["codes", "warehouse.outsideLimits", "prisoner.imprisonmentKind"],
    ["twice", "warehouse.keys", "prisoner.case_id"],
  ])(
    "as %s is refused in sentences of both languages",
    async (file, code, of) => {
      const english = await simulated(on(file))
      const persian = await simulated(on(file), "fa")
      for (const { code: exit, errors, printed } of [english, persian]) {
        expect(exit).toBe(1)
        expect(printed).toBe("")
        expect(errors).toContain(`[${code}]`)
        expect(errors).toContain(of)
        expect(errors).not.toMatch(/\n\s+at |undefined|\[object/)
      }
      expect(english.errors).not.toMatch(/expected: [A-Z]/)
      // Of what is not the name of something, or what an engine says, nothing is English.
      const [own = ""] = persian.errors.split("پیام موتور")
      expect(own.replaceAll(join(folder, file), "").replaceAll(of, "")).not.toMatch(/[a-z]{3,} [a-z]{2,}/)
    },
    60_000,
  )

  test("as an empty one has a report of no case", async () => {
    const { code, printed } = await simulated(on("empty"))
    expect(code).toBe(0)
    expect(printed).toContain("REL-CR: 0 of 0 decided again, all equal")
  }, 60_000)

  test("answers from CSV files as from a database, also where a column has no value at all", async () => {
    const [files, database] = await Promise.all([
      simulated(on("same", "--json")),
      simulated(on("register.duckdb", "--json")),
    ])
    expect(JSON.parse(files.printed)).toEqual(JSON.parse(database.printed))
  }, 60_000)

  test("says its numbers in Persian digits", async () => {
    const { code, printed } = await simulated(on("register.duckdb"), "fa")
    expect(code).toBe(0)
    expect(printed).toContain("۴۰ پرونده از ۴۰ پرونده")
  }, 60_000)
})

describe("a command line that compares in a database", () => {
  const refused = async (...words: ReadonlyArray<string>): Promise<string> => {
    const { code, errors, printed } = await simulated(words)
    expect([code, printed], words.join(" ")).toEqual([2, ""])
    return errors
  }

  test("is refused with a question that there is not, before anything is opened", async () => {
    const at = `duckdb:${join(folder, "missing.duckdb")}`
    expect(await refused("--on", at, "--question", "REL-CX")).toMatch(/REL-CX.*REL-CR/s)
    // A rule that no jurisdiction asks.
    expect(await refused("--on", at, "--question", "REL-CR", "--question", "nothing")).toContain("nothing")
  })

  test("is refused with an option that a comparison does not have", async () => {
    for (const option of ["out", "scenario", "differences", "fund-differences", "workers"])
      expect(await refused("--on", "duckdb:x.duckdb", `--${option}`, "1")).toContain(`--${option}`)
  })

  test("is refused without --on where an option needs it", async () => {
    for (const option of ["register", "question", "day"])
      expect(await refused("reform.yaml", `--${option}`, "1404/07/01")).toContain("--on")
  })
})
