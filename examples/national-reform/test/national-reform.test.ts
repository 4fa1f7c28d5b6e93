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
const simulate = (
  reform: string,
  out: string,
  scenario = "scenario.yaml",
  more: ReadonlyArray<string> = [],
) =>
  spawnSync(
    process.execPath,
    [
      "--conditions=bazgasht-source",
      resolve(here, "../../packages/cli/src/main.ts"),
      "simulate",
      scenario === "scenario.yaml" ? "invented:200" : "invented:3000",
      reform,
      "--scenario",
      join(here, scenario),
      "--out",
      out,
      "--workers",
      "0",
      "--lang",
      "en",
      ...more,
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
    expect(page).not.toMatch(/https?:|src=|<link|url\((?!data:font\/|#)/)
    expect(page).toContain("default-src 'none'")
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
  expect(run.stderr).toMatch(/wrong\.yaml:11:10: .*reform\.unknownParameter/)
  expect(run.stderr).toContain("conditionalRelease.shareOfOtherTerm")
  expect(run.stderr).not.toContain("reading the population")
})

test("a reform of work and training is run as one of release is", () => {
  const run = simulate(join(here, "work.yaml"), join(folder, "work"))
  expect(run.status, run.stderr).toBe(0)
  expect(run.stdout).toMatch(/vocational training +loses +(?:not published|\d+)/)
  expect(run.stdout).toMatch(/work for an employer outside +may gain +\d+/)
  expect(run.stdout).toMatch(/minimum wage for a month of full-time work +more +200/)
  const page = readFileSync(join(folder, "work", "reform.en.html"), "utf8")
  expect(page).toContain("the term ends before the course does")
  expect(page).toContain('id="settling"')
})

test("a fund frees debt prisoners, and the bill on debtors frees some of them without its money", () => {
  const bill = join(here, "supervision.yaml")
  const run = simulate(bill, join(folder, "fund"), "fund.yaml", ["--json"])
  expect(run.status, run.stderr).toBe(0)
  const { fund, withoutEffect } = JSON.parse(run.stdout)
  expect(withoutEffect).toEqual([])
  expect(fund.before.outcomes.freedByMoney).toBeGreaterThan(50)
  // How many the bill frees in all would tell of the few for whom the fund could do nothing: it is not published.
  const freed = fund.moves.find(
    ({ after, before }: { readonly after: string; readonly before: string }) =>
      before === "freedByMoney" && after === "freedByLaw",
  )
  expect(freed.people).toBeGreaterThan(20)
  expect(fund.after.outcomes.freedByMoney).toBeLessThan(fund.before.outcomes.freedByMoney)
  expect(BigInt(fund.before.spent) + BigInt(fund.before.left)).toBe(2_100_000_000_000n)
  for (const language of ["fa", "en"]) {
    const page = readFileSync(join(folder, "fund", `reform.${language}.html`), "utf8")
    for (const part of ["fund", "fund-moves", "fund-sizes", "fund-province", "fund-debtKind"])
      expect(page).toContain(`id="${part}"`)
    // A run that asks for nothing else does not say that nobody's answer changes.
    expect(page).not.toContain('id="effects"')
  }
  const said = simulate(bill, join(folder, "fund"), "fund.yaml")
  expect(said.stdout).toMatch(/released on payment by the fund +\d+ +\d+/)
  expect(said.stdout).not.toContain("nobody's answer changes")
})
