import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { afterAll, expect, test } from "vitest"
import { dropSchema, needsServer, newSchema, serverUrl } from "./server.ts"

const here = resolve(import.meta.dirname, "..")
const program = readFileSync(join(here, "wiring.ts"), "utf8")
const readme = readFileSync(join(here, "README.md"), "utf8")
const folder = mkdtempSync(join(here, "test", "wired-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a program twice: over a store that is new, and over the one that is there then. */
const runTwice = (text: string): ReadonlyArray<string> => {
  writeFileSync(join(folder, "program.ts"), text)
  return [1, 2].map(() => {
    const words = ["--conditions=bazgasht-source", "program.ts"]
    const { status, stderr, stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    return stdout
  })
}

const [sqliteLine = "", postgresLine = ""] = [...readme.matchAll(/^const storage = .+$/gm)].map(
  ([line]) => line,
)

test("a store, its cases and who may see them are wired in ten lines, which stand in the README", () => {
  expect(readme).toContain(`\`\`\`ts\n${program}\`\`\``)
  const [wired = ""] = program.split("\n\nconst caller")
  expect(wired.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(10)
  for (const said of runTwice(program)) expect(said).toMatch(/^0 loans\n.*position: 0/s)
}, 60_000)

test.skipIf(serverUrl === undefined)(
  `${needsServer}PostgreSQL is another line`,
  async () => {
    const schema = newSchema()
    try {
      expect(program).toContain(sqliteLine)
      expect(postgresLine).toMatch(/^const storage = postgresStorage\(\{ url: "[^"]+" \}\)$/)
      const text = program
        .replace(
          sqliteLine,
          postgresLine.replace(/url: .+ \}/, `url: ${JSON.stringify(serverUrl)}, schema: "${schema}" }`),
        )
        .replace(
          '{ sqliteStorage } from "@bazgasht/storage-sqlite"',
          '{ postgresStorage } from "@bazgasht/storage-postgres"',
        )
      expect(text).not.toContain("sqlite")
      for (const said of runTwice(text)) expect(said).toMatch(/^0 loans\n.*position: 0/s)
    } finally {
      await dropSchema(schema)
    }
  },
  60_000,
)
