/** An unknown code or field is answered with all codes that come near, by every reader alike. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { plan } from "./family-world.ts"
import { opening, roundOf } from "./placement-world.ts"
import { prisoner, runOn } from "./world.ts"

const folder = mkdtempSync(join(tmpdir(), "nearest-codes-"))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, content: string): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

const titles = { fa: "نمونه", en: "a sample" }

const reform = (change: string) => `
reform: some
title: { fa: الف, en: some }
changes:
  - ${change}
`

const mapping = (name: string, facts: string): string =>
  written(
    name,
    `title: { fa: آزمون, en: test }
day: 1404/07/01
tables:
  prisoner:
    file: prisoners.csv
    id: id
    facts: { ${facts} }
`,
  )

type Files = { readonly [path: string]: string | object }

const expecting = (answer: object) => ({
  "a.json": prisoner,
  "a.expected.json": { case: "A-1", title: titles, ...answer },
})

const onDay = (asked: object) => expecting({ answers: [{ day: "1403/07/10", ...asked }] })

const readers: ReadonlyArray<
  readonly [reader: string, files: Files, words: ReadonlyArray<string>, nearest: ReadonlyArray<string>]
> = [
  [
    "a case file, of an offence",
    { "a.json": { ...prisoner, sentences: [{ ...prisoner.sentences[0], offence: "security.internax" }] } },
    ["check", "a.json"],
    ["security.internal", "security.external"],
  ],
  [
    "a case file, of a field",
    { "a.json": { ...prisoner, event: [], reprts: {} } },
    ["check", "a.json"],
    ["events"],
  ],
  [
    "expected answers, of a rule",
    onDay({ routes: { "REL-PARDON-x": { outcome: "barred", grounds: [] } } }),
    ["verify", "a.json"],
    ["REL-PARDON-1", "REL-PARDON-2", "REL-PARDON-3"],
  ],
  [
    "expected answers, of a command of a petition",
    expecting({
      petition: { route: "REL-CR", steps: [{ do: "withdrawx", on: "1403/07/01", by: "convict" }] },
    }),
    ["verify", "a.json"],
    ["withdraw"],
  ],
  [
    "a reform",
    { "r.yaml": reform("{ set: fineDay.ipc2x, to: 1/4 }") },
    ["simulate", "invented:5", "r.yaml", "--workers", "0", "--out", join(folder, "out")],
    ["fineDay.ipc27", "fineDay.cpc529"],
  ],
  ["a mapping", {}, ["population", "check", mapping("m.yaml", "birthDax: conduct")], ["birthDay"]],
  [
    "the plan of a cycle",
    { "plan.json": { ...plan, lockdOn: "1404/01/01" }, "f.json": prisoner },
    ["cycle", "plan.json", "f.json"],
    ["lockedOn"],
  ],
  [
    "a placement round",
    { "round.json": roundOf([{ ...opening("a"), sex: "mal" }]), "p.json": prisoner },
    ["place", "round.json", "p.json"],
    ["male"],
  ],
  ["the command line, of a command", {}, ["decid"], ["decide"]],
  ["the command line, of an option", {}, ["decide", "a.json", "--joson"], ["json"]],
  ["the command line, of a list of codes", {}, ["codes", "offencs"], ["offences"]],
  [
    "the command line, of a rule",
    { "a.json": prisoner },
    ["decide", "a.json", "--route", "BASE-2/finx"],
    ["BASE-2/fine", "BASE-1/fine"],
  ],
]

describe("what is nearest to an unknown code", () => {
  it.each(readers)("is named by %s", async (_, files, words, nearest) => {
    for (const language of ["en", "fa"] as const) {
      const { code, errors } = await runOn(files, words, language)
      expect(code).toBeGreaterThan(0)
      const line = errors.split("\n").find((one) => nearest.every((name) => one.includes(name)))
      expect(line, errors).toBeDefined()
      // In the order in which they come near: the first one first, behind what was expected.
      const places = nearest.map((name) => line?.lastIndexOf(name) ?? -1)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
  })
})
