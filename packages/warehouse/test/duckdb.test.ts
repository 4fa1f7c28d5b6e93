import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack } from "@bazgasht/iran"
import type { Rule } from "@bazgasht/rules"
import { compileDecisionColumns, factsRead } from "@bazgasht/rules/columns"
import { applyReforms } from "@bazgasht/simulation"
import { compareReforms, exportPopulation, openDuckdb, type Warehouse } from "@bazgasht/warehouse"
import { DuckDBInstance } from "@duckdb/node-api"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { day, earlierRelease, population, prisoners, question } from "./fixture.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-warehouse-"))
const file = join(folder, "register.duckdb")

const opened = async (path = file): Promise<Warehouse> => Result.getOrThrow(await openDuckdb(path))

/** A copy of the register in which one statement was run. */
const changed = async (name: string, statement: string): Promise<string> => {
  const copy = join(folder, `${name}.duckdb`)
  const instance = await DuckDBInstance.create(copy)
  const connection = await instance.connect()
  await connection.run(
    `ATTACH '${file}' AS original (READ_ONLY); COPY FROM DATABASE original TO ${name}; ${statement}`,
  )
  connection.closeSync()
  instance.closeSync()
  return copy
}

const codesOf = async (path: string): Promise<ReadonlyArray<readonly [string, string]>> => {
  const warehouse = await opened(path)
  const compared = await compareReforms(warehouse, {
    jurisdiction: iran,
    reforms: [earlierRelease],
    day,
    questions: [question],
  })
  await warehouse.close()
  return Result.isFailure(compared)
    ? compared.failure.map((error) => [error.code, "of" in error ? error.of : error.reform] as const)
    : []
}

/** The truths that a rule reads. */
const truthsOf = (rule: string): ReadonlyArray<string> =>
  factsRead([iranPack.rules.get(rule) as Rule], iranPack).facts.flatMap(({ id, kind }) =>
    kind === "truth" ? [id] : [],
  )

beforeAll(async () => {
  Result.getOrThrow(await exportPopulation(population, iranPack, file))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe("a register in DuckDB", () => {
  it("answers before and after a reform what columns in memory answer", async () => {
    const { columns, weights } = population.tables.prisoner ?? expect.fail("no prisoners")
    const law = Result.getOrThrow(applyReforms(iranPack, [earlierRelease]))
    const eligible = [{ pack: iranPack }, { pack: law.pack, choices: law.choices }].map(
      (setting) =>
        compileDecisionColumns(setting.pack.rules.get(question) as Rule<boolean>, setting).decisions(
          columns,
          day,
        ).eligible,
    )
    const expected = new Map<string, { cases: number; weight: number }>()
    for (let row = 0; row < columns.size; row++) {
      const key = `${eligible[0]?.[row]} ${eligible[1]?.[row]}`
      const known = expected.get(key) ?? { cases: 0, weight: 0 }
      expected.set(key, { cases: known.cases + 1, weight: known.weight + (weights[row] as number) })
    }
    const warehouse = await opened()
    const progress: Array<number> = []
    const compared = Result.getOrThrow(
      await compareReforms(warehouse, {
        jurisdiction: iran,
        reforms: [earlierRelease],
        day,
        questions: [question],
        weights: ["weight"],
        onProgress: (portion) => progress.push(portion),
      }),
    )
    await warehouse.close()
    const [{ rows = [] } = {}] = compared.questions
    expect(
      new Map(
        rows.map((row) => [
          `${row["before"]} ${row["after"]}`,
          { cases: row["cases"], weight: row["weight"] },
        ]),
      ),
    ).toEqual(expected)
    expect(compared.receipt.checked[question]).toBe(`checked 200 of ${prisoners}, all equal`)
    expect(progress.at(-1)).toBe(1)
  }, 120_000)

  it("names what it lacks, before anything is run", async () => {
    expect(await codesOf(await changed("no_table", "DROP TABLE no_table.prisoner"))).toEqual([
      ["warehouse.noTable", "prisoner"],
    ])
    expect(await codesOf(await changed("no_codes", "DROP TABLE no_codes.codes"))).toEqual([
      ["warehouse.noDictionary", "codes"],
    ])
    const [first] = truthsOf(question)
    expect(
      await codesOf(await changed("no_column", `ALTER TABLE no_column.prisoner DROP COLUMN "${first}"`)),
    ).toEqual([["warehouse.noColumn", `prisoner.${first}`]])
    expect(
      await codesOf(
        await changed("texts", `ALTER TABLE texts.prisoner ALTER COLUMN "${first}" TYPE VARCHAR`),
      ),
    ).toEqual([["warehouse.columnType", `prisoner.${first}`]])
    expect(
      await codesOf(await changed("outside", `UPDATE outside.prisoner SET "${first}" = 7 WHERE case_id = 3`)),
    ).toEqual([["warehouse.outsideLimits", `prisoner.${first}`]])
    expect(
      await codesOf(await changed("twice", "UPDATE twice.prisoner SET case_id = 1 WHERE case_id = 2")),
    ).toContainEqual(["warehouse.keys", "prisoner.case_id"])
  }, 120_000)

  it("gives no result where the database answers a case of the sample otherwise than the rule", async () => {
    const warehouse = await opened()
    const lying: Warehouse = {
      ...warehouse,
      rows: async (query, options) =>
        (await warehouse.rows(query, options)).map((row) =>
          "value" in row ? { ...row, value: row["value"] === 2 ? 0 : 2 } : row,
        ),
    }
    const compared = await compareReforms(lying, {
      jurisdiction: iran,
      reforms: [earlierRelease],
      day,
      questions: [question],
    })
    await warehouse.close()
    expect(Result.isFailure(compared) && compared.failure.map(({ code }) => code)).toEqual([
      "warehouse.disagrees",
    ])
  }, 120_000)

  it("ends the query that runs, where it is stopped while it runs", async () => {
    const warehouse = await opened()
    const stop = new AbortController()
    // A query that nobody could wait for.
    const endless =
      "SELECT CAST(max(a.range * b.range) AS BIGINT) AS n FROM range(10000000) AS a, range(10000000) AS b"
    const slow: Warehouse = {
      ...warehouse,
      rows: (_, options) => {
        const found = warehouse.rows(endless, options)
        setTimeout(() => stop.abort(), 50)
        return found
      },
    }
    const compared = await compareReforms(slow, {
      jurisdiction: iran,
      reforms: [earlierRelease],
      day,
      questions: [question],
      signal: stop.signal,
    })
    expect(Result.isFailure(compared) && compared.failure.map(({ code }) => code)).toEqual([
      "warehouse.stopped",
    ])
    // The connection goes on.
    expect(await warehouse.rows("SELECT 1 AS one")).toEqual([{ one: 1 }])
    await warehouse.close()
  }, 120_000)

  it("is refused by name where nothing can be written to the folder for what does not fit into the memory", async () => {
    const spilling = await openDuckdb(file, { spill: join(folder, "missing") })
    expect(Result.isFailure(spilling) && [spilling.failure.code, spilling.failure.of]).toEqual([
      "warehouse.spill",
      join(folder, "missing"),
    ])
  })

  it("stops where that is asked for", async () => {
    const warehouse = await opened()
    const stop = new AbortController()
    stop.abort()
    const compared = await compareReforms(warehouse, {
      jurisdiction: iran,
      reforms: [earlierRelease],
      day,
      questions: [question],
      signal: stop.signal,
    })
    await warehouse.close()
    expect(Result.isFailure(compared) && compared.failure.map(({ code }) => code)).toEqual([
      "warehouse.stopped",
    ])
  }, 120_000)
})
