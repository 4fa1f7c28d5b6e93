import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"
import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { drawRegister } from "@bazgasht/iran-population"
import { exportPopulation } from "@bazgasht/warehouse"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { earlierReform } from "./earlier-reform.ts"
import { runOn } from "./world.ts"

const folder = mkdtempSync(join(tmpdir(), "simulate-on-"))
const register = join(folder, "register.duckdb")
afterAll(() => rmSync(folder, { recursive: true }))

const simulated = (words: ReadonlyArray<string>, files: { readonly [path: string]: string } = {}) =>
  runOn({ "reform.yaml": earlierReform, ...files }, [
    ...["simulate", "reform.yaml", "--question", "REL-CR", "--day", "1404/07/01"],
    ...words,
  ])

const codesIn = (errors: string): ReadonlyArray<string> =>
  [...errors.matchAll(/\[([a-z]+\.[a-zA-Z]+)\]/g)].map(([, found]) => found ?? "")

beforeAll(async () => {
  const population = drawRegister(
    { seed: 3, day: jalaliDay(1404, 7, 1), prisoners: 60, kinds: ["prisoner"] },
    iran,
  )
  Result.getOrThrow(await exportPopulation(population, iranPack, register))
})

describe("a reform that is compared where the register is", () => {
  test("says what changes, how many cases were decided again, and the engine", async () => {
    const { code, printed } = await simulated(["--on", `duckdb:${register}`, "--lang", "en"])
    expect(code).toBe(0)
    expect(printed).toContain("REL-CR: 60 of 60 decided again, all equal")
    expect(printed).toContain("engine: DuckDB")
  })

  test("reads tables and columns by the names of a file", async () => {
    const { code, printed } = await simulated(
      ["--on", `duckdb:${register}`, "--register", "names.json", "--json"],
      {
        "names.json": JSON.stringify({
          prisoner: { table: "prisoner", columns: { goodConduct: "goodConduct" } },
        }),
      },
    )
    expect(code).toBe(0)
    expect(JSON.parse(printed)).toMatchObject({ questions: [{ question: "REL-CR", cases: 60 }] })
  })

  test("is refused by name: names that no rule knows, a column that is not there, no file, no JSON", async () => {
    const refusals = async (names: string | undefined): Promise<ReadonlyArray<string>> => {
      const { code, errors } = await simulated(
        ["--on", `duckdb:${register}`, "--register", "names.json"],
        names === undefined ? {} : { "names.json": names },
      )
      expect(code).toBe(1)
      return codesIn(errors)
    }
    const named = (columns: { readonly [fact: string]: string }): string =>
      JSON.stringify({ prisoner: { columns } })
    expect(await refusals(named({ goodConduc: "conduct", nothing: "none" }))).toEqual([
      "warehouse.mapping",
      "warehouse.mapping",
    ])
    expect(await refusals(named({ goodConduct: "conduct" }))).toEqual(["warehouse.noColumn"])
    expect(await refusals('{"prisoners": {}}')).toEqual(["warehouse.mapping"])
    expect(await refusals("{")).toEqual(["warehouse.mapping"])
    expect(await refusals(undefined)).toEqual(["file.notFound"])
  })

  test("is refused where one of several databases is away, and no password is said", async () => {
    const away = `postgres://${userInfo().username}:secret@127.0.0.1:1/none`
    const { code, errors } = await simulated(["--on", `duckdb:${register}`, "--on", away])
    expect(code).toBe(1)
    expect(codesIn(errors)).toEqual(["warehouse.unreachable"])
    expect(errors).not.toContain("secret")
  })
})
