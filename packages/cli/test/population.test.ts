import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { runOn } from "./world.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bazgasht-"))
})
afterAll(() => rm(folder, { recursive: true }))

const digestIn = (printed: string): string | undefined => /[0-9a-f]{64}/.exec(printed)?.[0]

describe("bazgasht population", () => {
  test("draws a population, and reads, checks and writes it again, the same", async () => {
    const drawn = join(folder, "drawn")
    const generated = await runOn({}, [
      "population",
      "generate",
      drawn,
      "--seed",
      "7",
      "--prisoners",
      "60",
      "--day",
      "1404/07/01",
      "--members",
    ])
    expect(generated.code).toBe(0)
    expect(generated.printed).toContain("prisoners: 60")
    const digest = digestIn(generated.printed)
    const mapping = join(drawn, "population.yaml")
    const again = join(folder, "again")
    const read = await runOn({}, ["population", "read", mapping, "--out", again, "--format", "parquet"], "fa")
    expect(read.code).toBe(0)
    expect(digestIn(read.printed)).toBe(digest)
    expect(read.printed).toContain("زندانیان: ۶۰")
    const checked = await runOn({}, ["population", "check", join(again, "population.yaml"), "--json"])
    expect(checked.code).toBe(0)
    expect(JSON.parse(checked.printed)).toMatchObject({ digest, leftOut: [], cases: { prisoner: 60 } })
  })

  test("shows rows that are left out, and keeps all of them in a file", async () => {
    const mapping = join(folder, "population.yaml")
    await writeFile(
      mapping,
      "title: { fa: آزمون, en: test }\nday: 1404/07/01\ntables:\n  prisoner:\n    file: p.csv\n    id: id\n    facts: { goodConduct: conduct }\n",
    )
    await writeFile(join(folder, "p.csv"), "id,conduct\nA,yes\n=B,perhaps\nC\n")
    const { code, errors, printed, written } = await runOn({}, [
      "population",
      "read",
      mapping,
      "--left-out",
      "out.csv",
    ])
    expect(code).toBe(1)
    expect(errors).toContain("p.csv:3  =B, conduct; expected: one of yes, true")
    expect(errors).toContain("p.csv:4  the row; expected: as many cells as the first row has columns")
    expect(printed).toContain("left out: 2")
    expect(written.get("out.csv")).toContain("p.csv,3,'=B,conduct,")
  })

  test("refuses a mapping with its place and the name that was meant", async () => {
    const mapping = join(folder, "wrong.yaml")
    await writeFile(
      mapping,
      "title: { fa: آزمون, en: test }\nday: 1404/07/01\ntables:\n  prisoner:\n    file: p.csv\n    id: id\n    facts:\n      goodConduc: conduct\n",
    )
    const { code, errors } = await runOn({}, ["population", "check", mapping])
    expect(code).toBe(1)
    expect(errors).toContain('wrong.yaml:8:19: tables.prisoner.facts.goodConduc: "goodConduc"')
    expect(errors).toContain('(perhaps "goodConduct")')
    expect((await runOn({}, ["population", "read", join(folder, "none.yaml")])).errors).toContain(
      "[population.noMapping]",
    )
  })

  test("holds the drawn register against what is reported", async () => {
    const words = ["population", "figures", "--prisoners", "300", "--seed", "3"]
    const english = await runOn({}, words)
    expect(english.printed).toMatch(/accused in detention +23\.21 % +\d+\.\d\d %/)
    const persian = await runOn({}, words, "fa")
    expect(persian.printed).toContain("۲۳٫۲۱ ٪")
    const json = JSON.parse((await runOn({}, [...words, "--json"])).printed)
    expect(json.figures.find(({ id }: { readonly id: string }) => id === "prisoners")).toMatchObject({
      target: 300,
      generated: 300,
    })
  })

  test("says what a mapping can name, and less for a rule and for a fact", async () => {
    const all = (await runOn({}, ["population", "facts"])).printed
    expect(all).toMatch(/table of prisoners: prisoner\n[\s\S]*goodConduct +truth +good conduct/)
    expect(all).toMatch(/furloughs +list +.*\n *furloughs\.[a-zA-Z]+ /)
    const ofRule = (await runOn({}, ["population", "facts", "FAM-1"])).printed
    expect(ofRule).toContain("table of families: family")
    expect(ofRule).not.toContain("goodConduct")
    const ofFact = await runOn({}, ["population", "facts", "offence"], "fa")
    expect(ofFact.printed).toMatch(/theft\.tazir +.*سرقت تعزیری/)
    const json = JSON.parse((await runOn({}, ["population", "facts", "offence", "--json"])).printed)
    expect(json.tables.prisoner[0].codes).toHaveProperty(["theft.tazir", "en"])
  })

  test.each([
    [["population", "facts", "goodConduc"]],
    [["population", "grow"]],
    [["population", "generate"]],
    [["population", "figures", "x"]],
    [["population", "generate", "x", "--prisoners", "many"]],
    [["population", "generate", "x", "--format", "xls"]],
  ])("does not understand %j", async (words) => {
    expect((await runOn({}, words)).code).toBe(2)
  })
})
