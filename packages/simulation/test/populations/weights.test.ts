import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran } from "@bazgasht/iran"
import * as Result from "effect/Result"
import { afterAll, expect, test } from "vitest"
import { readPopulation } from "../../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "weights-"))
afterAll(() => rmSync(folder, { recursive: true }))

test("a row that does not say how many it stands for is left out by name, and no other", async () => {
  const mapping = join(folder, "register.yaml")
  writeFileSync(
    mapping,
    `title: { fa: نمونه, en: sample }
day: 1404/07/01
tables:
  prisoner: { file: prisoners.csv, id: id, weight: weight, facts: { goodConduct: conduct } }
`,
  )
  writeFileSync(join(folder, "prisoners.csv"), "id,weight,conduct\n1,12,yes\n2,,yes\n3,0,no\n4,-1,no\n")
  const { leftOut, population } = Result.getOrThrow(await readPopulation(mapping, iran))
  expect(leftOut.map(({ case: id, flaws, line }) => [id, line, flaws.map(({ code }) => code)])).toEqual([
    ["2", 3, ["row.noWeight"]],
    ["4", 5, ["row.outsideLimits"]],
  ])
  expect(population.tables.prisoner?.ids).toEqual(["1", "3"])
  expect([...(population.tables.prisoner?.weights ?? [])]).toEqual([12, 0])
})
