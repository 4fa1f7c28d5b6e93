/** A register in slices of Parquet, decided under a limit of memory: the same people decided in the columns of this process. */

import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack } from "@bazgasht/iran"
import type { Rule } from "@bazgasht/rules"
import { compileDecisionColumns, factsRead } from "@bazgasht/rules/columns"
import { dictionaryOf } from "@bazgasht/rules/sql"
import { applyReforms } from "@bazgasht/simulation"
import { compareReforms, exportSlices, openDuckdb } from "@bazgasht/warehouse"
import * as Result from "effect/Result"
import { afterAll, describe, expect, it } from "vitest"
import { drawPeople, slicesOf } from "../bench/drawn-people.ts"
import { day, earlierRelease, question } from "./fixture.ts"

const isLong = Number(process.env["BAZGASHT_RUNS"] ?? 1) >= 1
const people = {
  seed: 58,
  first: 0,
  size: isLong ? 1_000_000 : 5000,
  today: day,
  codes: [...dictionaryOf(iranPack).keys()],
}
const declarations = factsRead([iranPack.rules.get(question) as Rule], iranPack)
const folder = mkdtempSync(join(tmpdir(), "bazgasht-parquet-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** The answers before and after the reform, each with the number of its cases. */
const inMemory = (): ReadonlyMap<string, number> => {
  const columns = drawPeople(declarations, people)
  const law = Result.getOrThrow(applyReforms(iranPack, [earlierRelease]))
  const [before, after] = [{ pack: iranPack }, { pack: law.pack, choices: law.choices }].map(
    (setting) =>
      compileDecisionColumns(setting.pack.rules.get(question) as Rule<boolean>, setting).decisions(
        columns,
        day,
      ).eligible,
  )
  const counts = new Map<string, number>()
  for (let row = 0; row < columns.size; row++) {
    const key = `${before?.[row]} ${after?.[row]}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

describe("a register in slices of Parquet", () => {
  it("has the same people whatever the slices, and answers what columns in memory answer", async () => {
    const expected = inMemory()
    expect([...expected.keys()].length).toBeGreaterThan(3)
    // Slices of an odd size: the last is shorter.
    const register = join(folder, "register")
    const written: Array<number> = []
    const slices = slicesOf(declarations, people, Math.ceil(people.size / 7))
    Result.getOrThrow(
      await exportSlices(slices, iranPack, register, { onWritten: (cases) => written.push(cases) }),
    )
    expect(written).toHaveLength(7)
    expect(written.at(-1)).toBe(people.size)
    const warehouse = Result.getOrThrow(await openDuckdb(register, { memory: "512MiB" }))
    const progress: Array<number> = []
    const compared = Result.getOrThrow(
      await compareReforms(warehouse, {
        jurisdiction: iran,
        reforms: [earlierRelease],
        day,
        questions: [question],
        onProgress: (portion) => progress.push(portion),
      }),
    )
    await warehouse.close()
    const [{ checked = 0, rows = [] } = {}] = compared.questions
    expect(new Map(rows.map((row) => [`${row["before"]} ${row["after"]}`, row["cases"]]))).toEqual(expected)
    expect(checked).toBe(200)
    expect(progress.at(-1)).toBe(1)
    expect(progress).toEqual(progress.toSorted((one, other) => one - other))
  }, 600_000)

  it("is not there before all of it is written", async () => {
    const register = join(folder, "stopped")
    const stop = new AbortController()
    const stopped = await exportSlices(
      slicesOf(declarations, { ...people, size: 3000 }, 1000),
      iranPack,
      register,
      {
        signal: stop.signal,
        onWritten: (cases) => {
          expect(existsSync(register)).toBe(false)
          if (cases === 2000) stop.abort()
        },
      },
    )
    expect(Result.isFailure(stopped) && stopped.failure.code).toBe("warehouse.stopped")
    expect(existsSync(register) || existsSync(`${register}.unfinished`)).toBe(false)
  })

  it("is not written over another", async () => {
    const refused = await exportSlices([], iranPack, folder)
    expect(Result.isFailure(refused) && refused.failure.code).toBe("warehouse.exists")
  })
})
