import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { earlierReform } from "./earlier-reform.ts"
import { runOn } from "./world.ts"

const folder = mkdtempSync(join(tmpdir(), "register-to-try-"))
afterAll(() => rmSync(folder, { recursive: true }))

test("an invented register is written as a database, into a folder that is made, and compared", async () => {
  const file = join(folder, "made", "register.duckdb")
  const words = [
    "population",
    "generate",
    file,
    "--format",
    "duckdb",
    "--prisoners",
    "40",
    "--day",
    "1404/07/01",
  ]
  const { code, printed } = await runOn({}, [...words, "--json"])
  expect(code).toBe(0)
  expect(JSON.parse(printed)).toMatchObject({ database: file })
  const compared = await runOn({ "reform.yaml": earlierReform }, [
    ...["simulate", "--on", `duckdb:${file}`, "reform.yaml", "--question", "REL-CR", "--day", "1404/07/01"],
    ...["--lang", "en"],
  ])
  expect(compared.code).toBe(0)
  expect(compared.printed).toContain("REL-CR: 40 of 40 decided again, all equal")
  // Nothing is written over it.
  const again = await runOn({}, words)
  expect([again.code, again.printed]).toEqual([1, ""])
  expect(again.errors).toContain("[warehouse.exists]")
}, 60_000)
