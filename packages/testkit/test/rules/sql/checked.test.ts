import type { Facts } from "@bazgasht/rules"
import { checkedRegister, checkSql, dialects, type SqlRegister } from "@bazgasht/rules/sql"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { anyWorldFacts } from "../../../src/index.ts"
import type { Engine, Row } from "./engines.ts"
import { startEngines } from "./engines-of-tests.ts"
import { loadCases, makeTables } from "./load.ts"
import { worldRegister } from "./world-register.ts"

let engines: ReadonlyArray<Engine> = []

beforeAll(async () => {
  engines = await startEngines()
  for (const engine of engines) await makeTables(engine, worldRegister)
}, 60_000)
afterAll(async () => {
  for (const engine of engines) await engine.close()
})

/** What a table of cases that keeps to its limits may be changed to, and the columns that a query must not trust then. */
const changes: ReadonlyArray<{
  readonly column: string
  readonly value: number
  readonly isMisfit: boolean
  readonly untrusted: ReadonlyArray<string>
}> = [
  { column: "truth.first", value: 1, isMisfit: false, untrusted: ["truth.first"] },
  { column: "truth.first", value: 3, isMisfit: true, untrusted: ["truth.first"] },
  { column: "count.first", value: 3, isMisfit: true, untrusted: ["count.first"] },
  { column: "count.second", value: -2, isMisfit: true, untrusted: ["count.second"] },
  { column: "code.first", value: 99, isMisfit: true, untrusted: ["code.first"] },
  {
    column: "term.first_months",
    value: 2 ** 53,
    isMisfit: true,
    untrusted: ["term.first_months", "term.first_days"],
  },
  {
    column: "term.first_months",
    value: Number.MAX_SAFE_INTEGER,
    isMisfit: false,
    untrusted: ["term.first_months", "term.first_days"],
  },
  {
    column: "ratio.first_denominator",
    value: 0,
    isMisfit: true,
    untrusted: ["ratio.first_numerator", "ratio.first_denominator"],
  },
]

const facts: Facts = {
  "truth.first": true,
  "count.first": 1,
  "count.second": 0,
  "code.first": [...worldRegister.dictionary.keys()][0] as string,
  "term.first": { months: 1, days: 1 },
  "ratio.first": { numerator: 1, denominator: 2 },
}

const rowsFound = async (engine: Engine): Promise<ReadonlyArray<Row>> => {
  const rows: Array<Row> = []
  for (const { text } of checkSql(worldRegister, engine.dialect)) rows.push(...(await engine.rows(text)))
  return rows
}

const columnsWithout = ({ cases }: SqlRegister): ReadonlyArray<string> =>
  cases.columns.flatMap(({ found, holds, name, of }) =>
    of === undefined || holds === "entries" || found !== undefined ? [] : [name],
  )

describe("a check of a register", () => {
  it("trusts every column of cases that keep to their limits, and says between which values they lie", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWorldFacts({ unknownShare: 20 }), { maxLength: 6 }), async (cases) => {
        for (const engine of engines) {
          await loadCases(engine, worldRegister, cases)
          const { misfits, register } = checkedRegister(worldRegister, await rowsFound(engine))
          expect(misfits, engine.name).toEqual([])
          expect(columnsWithout(register), engine.name).toEqual([])
          const { found } = register.cases.columns.find(({ name }) => name === "count.first") ?? {}
          const counts = cases.flatMap((one) => (one["count.first"] as number | undefined) ?? [])
          expect(found, engine.name).toEqual({
            minimum: counts.length === 0 ? 0 : Math.min(...counts),
            maximum: counts.length === 0 ? 0 : Math.max(...counts),
            hasUnknown: counts.length < cases.length,
          })
        }
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it.each(changes)(
    "trusts no column that holds what is not in its limits: $column $value",
    async ({ column, isMisfit, untrusted, value }) => {
      for (const engine of engines) {
        const { quote } = dialects[engine.dialect]
        const place = worldRegister.cases.columns.findIndex(({ name }) => name === column)
        await loadCases(engine, worldRegister, [facts, facts])
        const names = worldRegister.cases.columns.map(({ name }) => quote(name))
        const values = names.map((name, at) => (at === place ? String(value) : name))
        const copy = worldRegister.cases.columns.findIndex(({ holds }) => holds === "key")
        await engine.run(
          `INSERT INTO ${quote("register")} SELECT ${values.map((one, at) => (at === copy ? "7" : one)).join(", ")} FROM ${quote("register")} WHERE ${quote("case_id")} = 0`,
        )
        const { misfits, register } = checkedRegister(worldRegister, await rowsFound(engine))
        expect(misfits, engine.name).toEqual(isMisfit ? [{ table: "register", column, count: 1 }] : [])
        // Facts that no case has are trusted too: their columns hold nothing.
        expect(columnsWithout(register).toSorted(), engine.name).toEqual(untrusted.toSorted())
      }
    },
  )
})
