import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, expect, test, vi } from "vitest"

// Each run is a process of its own that reads the whole law.
vi.setConfig({ testTimeout: 240_000 })

const here = resolve(import.meta.dirname, "..")
const folder = mkdtempSync(join(tmpdir(), "national-reform-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** The command of the README, over fewer people. */
const simulate = (reform: string, out: string) =>
  spawnSync(
    process.execPath,
    [
      "--conditions=bazgasht-source",
      resolve(here, "../../packages/cli/src/main.ts"),
      "simulate",
      "invented:200",
      reform,
      "--scenario",
      join(here, "scenario.yaml"),
      "--out",
      out,
      "--workers",
      "0",
      "--lang",
      "en",
    ],
    { encoding: "utf8" },
  )

const own = join(here, "reform.yaml")

test("one command writes the report in both languages, and the same again", () => {
  const [one, other] = [join(folder, "one"), join(folder, "other")]
  const first = simulate(own, one)
  expect(first.status, first.stderr).toBe(0)
  expect(first.stdout).toContain("conditional release")
  expect(simulate(own, other).status).toBe(0)
  for (const language of ["fa", "en"]) {
    const page = readFileSync(join(one, `reform.${language}.html`), "utf8")
    expect(page).toBe(readFileSync(join(other, `reform.${language}.html`), "utf8"))
    expect(page).not.toMatch(/https?:|<script|<link|url\((?!data:font\/)/)
    for (const part of ["law", "effects", "articles", "costs", "budget", "projection", "sweep", "receipt"])
      expect(page).toContain(`id="${part}"`)
  }
})

test("an analyst edits the reform and gets another answer", () => {
  const edited = join(folder, "reform.yaml")
  writeFileSync(edited, readFileSync(own, "utf8").replace("to: 1/4", "to: 1/2"))
  const run = simulate(edited, join(folder, "edited"))
  expect(run.status, run.stderr).toBe(0)
  expect(run.stdout).toContain("later")
  expect(run.stdout).not.toContain("sooner")
})

test("what is wrong with the reform is said before anything runs, with its place and the nearest name", () => {
  const wrong = join(folder, "wrong.yaml")
  writeFileSync(wrong, readFileSync(own, "utf8").replace("shareOfOtherTerm", "shareOfOtherTerms"))
  const run = simulate(wrong, join(folder, "wrong"))
  expect(run.status).toBe(1)
  expect(run.stderr).toMatch(/wrong\.yaml:11:10 .*reform\.unknownParameter/)
  expect(run.stderr).toContain("conditionalRelease.shareOfOtherTerm")
  expect(run.stderr).not.toContain("reading the population")
})

test("a reform of work and training is run as one of release is", () => {
  const run = simulate(join(here, "work.yaml"), join(folder, "work"))
  expect(run.status, run.stderr).toBe(0)
  expect(run.stdout).toMatch(/vocational training +loses +(?:few|\d+)/)
  expect(run.stdout).toMatch(/work for an employer outside +may gain +\d+/)
  expect(run.stdout).toMatch(/least wage for a month of full-time work, in rials +more +200/)
  const page = readFileSync(join(folder, "work", "reform.en.html"), "utf8")
  expect(page).toContain("the term ends before the course does")
  expect(page).toContain('id="settling"')
})
