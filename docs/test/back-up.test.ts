import { spawnSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"
import { accessBy, openCasework } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import { iranPack, jalali, jalaliDay, leniencyTerms } from "@bazgasht/iran"
import { digestOf } from "@bazgasht/rules"
import { postgresStorage } from "@bazgasht/storage-postgres"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

const server = process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`

const tool = (command: string, cwd: string, url: string) =>
  spawnSync("bash", ["-ec", command], { cwd, env: { ...process.env, DATABASE_URL: url }, encoding: "utf8" })

const asked = (sql: string) =>
  tool(`psql --quiet --tuples-only --command="${sql}" "$DATABASE_URL"`, tmpdir(), server)
const mainVersion = (said: string): number => Number(/\d+/.exec(said)?.[0] ?? 0)
const answered = asked("show server_version")
const dumper = tool("pg_dump --version && pg_restore --version", tmpdir(), server)
const canBackUp =
  answered.status === 0 && dumper.status === 0 && mainVersion(dumper.stdout) >= mainVersion(answered.stdout)
if (answered.status !== 0 && process.env["BAZGASHT_REQUIRE_POSTGRES"] === "1")
  throw new Error("BAZGASHT_REQUIRE_POSTGRES is set, but no PostgreSQL server answers to psql")
const why = canBackUp ? "" : "(no PostgreSQL server with psql, pg_dump and pg_restore of its version) "

/** The commands of a block of the guide. */
const commands = (name: string, page: string): string => {
  const path = join(import.meta.dirname, "..", page, "guide/cases-that-last.md")
  const [, block = ""] =
    new RegExp(`^\`\`\`sh \\[${name}\\]\n([\\s\\S]*?)^\`\`\``, "m").exec(readFileSync(path, "utf8")) ?? []
  return block
}

const today = jalaliDay(1404, 7, 1)
const terms = leniencyTerms({ pack: iranPack, today }).get("REL-CR")
if (terms === undefined) throw new Error("The law of conditional release is not known on this day.")
const setting = { terms, calendar: jalali, policyDigest: digestOf(terms) }
const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
const access = accessBy({
  grants: [{ to: ["convict"], kinds: ["leniency"], relation: "beneficiary", see: "whole", do: ["open"] }],
})
const openingOf = (subject: string) => ({
  type: "open",
  id: `open ${subject}`,
  subject,
  expectedVersion: 0,
  at: today,
  by: { id: "person-11", role: "convict" },
  route: "REL-CR",
  beneficiary: "person-11",
})

describe.skipIf(!canBackUp)(`${why}the back-up of PostgreSQL, as the guide says it`, () => {
  it("brings back every case of its instant, and nothing of what came after", async () => {
    const database = `guide_${randomUUID().replaceAll("-", "")}`
    const folder = mkdtempSync(join(tmpdir(), "back-up-"))
    const url = new URL(server)
    url.pathname = `/${database}`
    const run = (command: string) => {
      const { status, stderr } = tool(command, folder, url.href)
      expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: "" })
    }
    const casework = async () => {
      const storage = postgresStorage({ url: url.href })
      return Result.getOrThrow(
        await openCasework({ storage, kinds: { petitions: caseKinds.leniency }, access }),
      )
    }
    expect(asked(`create database ${database}`).status).toBe(0)
    try {
      const before = await casework()
      const open = async (subject: string) =>
        Result.getOrThrow(
          await before.cases.petitions.handleUnknown({ caller, command: openingOf(subject), setting }),
        )
      await open("1404-0017")
      await open("1404-0018")
      const mark = Result.getOrThrow(await before.verify())
      run(commands("back-up", ""))
      await open("1404-0019")
      await before.close()
      run(commands("restore", ""))

      const after = await casework()
      expect(Result.getOrThrow(await after.verify())).toEqual(mark)
      const { cases } = Result.getOrThrow(await after.cases.petitions.find({ caller, query: { limit: 9 } }))
      expect(cases.map(({ subject }) => subject)).toEqual(["1404-0017", "1404-0018"])
      const command = openingOf("1404-0019")
      expect(await after.cases.petitions.handleUnknown({ caller, command, setting })).toMatchObject({
        _tag: "Success",
      })
      await after.close()
    } finally {
      rmSync(folder, { recursive: true })
      asked(`drop database ${database}`)
    }
  })
})

it.each(["back-up", "restore"])("the commands of %s are the same in both languages", (name) => {
  expect(commands(name, "")).toMatch(/^(pg_dump|psql)/)
  expect(commands(name, "fa")).toBe(commands(name, ""))
})
