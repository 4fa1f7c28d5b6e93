/** By whose law a command line is answered. */

import type { Jurisdiction } from "@bazgasht/core"
import { iran } from "@bazgasht/iran"
import { iranPopulation } from "@bazgasht/iran-population"
import { type Rule, type RulePack, text } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { plan } from "./family-world.ts"
import { opening, place, roundOf, waitingFor } from "./placement-world.ts"
import { prisoner, runOn } from "./world.ts"

/** A country whose law has one rule of Iranian law, and nothing else: what is asked beyond it has no answer. */
const elsewhere = (): Jurisdiction => {
  const only = iran.pack.rules.get("REL-CR") as Rule<boolean>
  const pack: RulePack = {
    ...iran.pack,
    id: "elsewhere",
    version: "9.9.9",
    rules: new Map([[only.id, only]]),
  }
  const { caseFile, offences } = iran
  return { pack, offences, caseFile, creditRates: {}, release: { routes: [only], summary: [] } }
}

const runElsewhere = (files: { readonly [path: string]: string | object }, words: ReadonlyArray<string>) =>
  runOn(files, words, "en", {
    iran: { jurisdiction: async () => iran, population: async () => iranPopulation },
    elsewhere: { jurisdiction: async () => elsewhere() },
  })

const rulesDecided = (printed: string): ReadonlyArray<string> =>
  JSON.parse(printed).cases[0].routes.map(({ rule }: { readonly rule: string }) => rule)

describe("the jurisdiction of a command line", () => {
  it("is that of Iran unless another is asked for, by its option or by the file", async () => {
    const words = ["decide", "a.json", "--json"]
    const usual = await runElsewhere({ "a.json": prisoner }, words)
    expect(rulesDecided(usual.printed).length).toBeGreaterThan(10)
    expect(usual.printed).toBe((await runOn({ "a.json": prisoner }, words)).printed)
    const asked = await runElsewhere({ "a.json": prisoner }, [...words, "--jurisdiction", "elsewhere"])
    expect(rulesDecided(asked.printed)).toEqual(["REL-CR"])
    expect(asked.printed).toContain("elsewhere@9.9.9")
    const said = await runElsewhere({ "a.json": { jurisdiction: "elsewhere", ...prisoner } }, words)
    expect(said.printed).toBe(asked.printed)
    const inFolder = await runElsewhere({ "in/a.json": { jurisdiction: "elsewhere", ...prisoner } }, [
      ...["decide", "in", "--json"],
    ])
    expect(rulesDecided(inFolder.printed)).toEqual(["REL-CR"])
  })

  it("refuses an unknown name with the nearest ones and all there are, with exit code 2", async () => {
    for (const words of [["rules"], ["decide", "a.json"], ["codes"], ["simulate", "invented:3", "r.yaml"]]) {
      const { code, errors, printed } = await runElsewhere({ "a.json": prisoner }, [
        ...words,
        "--jurisdiction",
        "elsewere",
      ])
      expect([code, printed]).toEqual([2, ""])
      expect(errors).toContain("--jurisdiction elsewere; it is one of iran, elsewhere; perhaps elsewhere")
    }
    const { code, errors } = await runElsewhere({ "a.json": { ...prisoner, jurisdiction: "irann" } }, [
      ...["decide", "a.json"],
    ])
    expect(code).toBe(2)
    expect(errors).toContain('"jurisdiction": "irann"; it is one of iran, elsewhere; perhaps iran')
  })

  it("refuses every document of another one at its place, and reads those of its own", async () => {
    const own = { jurisdiction: "iran", ...prisoner }
    const other = { ...prisoner, id: "A-2", jurisdiction: "elsewhere" }
    const { code, errors, printed } = await runElsewhere({ "a.json": own, "b.json": other }, [
      ...["decide", "a.json", "b.json"],
    ])
    expect(code).toBe(1)
    expect(printed).toContain("A-1 on 1403/07/10")
    expect(printed).not.toContain("A-2")
    expect(errors).toMatch(/^b\.json:\d+:\d+: jurisdiction: "elsewhere"; .*\[jurisdiction\.other\]$/)
    const codesOf = async (words: ReadonlyArray<string>, files: { readonly [path: string]: object }) =>
      JSON.parse(
        (await runElsewhere(files, [...words, "--jurisdiction", "iran", "--json"])).printed,
      ).refused.map((one: { readonly code: string }) => one.code)
    const elsewhereToo = { jurisdiction: "elsewhere" }
    expect(await codesOf(["check", "a.json"], { "a.json": other })).toEqual(["jurisdiction.other"])
    expect(
      await codesOf(["cycle", "p.json", "f.json"], { "p.json": { ...plan, ...elsewhereToo }, "f.json": {} }),
    ).toEqual(["jurisdiction.other"])
    expect(
      await codesOf(["place", "r.json", "a.json"], {
        "r.json": roundOf([opening("o")], elsewhereToo),
        "a.json": own,
      }),
    ).toEqual(["jurisdiction.other"])
    expect(
      await codesOf(["place", "r.json", "b.json"], { "r.json": roundOf([opening("o")]), "b.json": other }),
    ).toEqual(["jurisdiction.other"])
  })

  it("may stand in every kind of document", async () => {
    const said = { jurisdiction: "iran" }
    const placed = await place(roundOf([opening("o")], said), [{ ...waitingFor("P-1", 3), ...said }])
    expect([placed.code, placed.errors]).toEqual([0, ""])
    expect(placed.printed).toBe((await place(roundOf([opening("o")]), [waitingFor("P-1", 3)])).printed)
  })

  it("says of a country without a programme that its files cannot be read, and does not break", async () => {
    const family = { id: "F-1", kind: "family" }
    const { code, errors } = await runElsewhere({ "f.json": family }, [
      ...["decide", "f.json", "--jurisdiction", "elsewhere"],
    ])
    expect(code).toBe(1)
    expect(errors).toContain("f.json")
    expect(errors).not.toContain("programme by which")
    for (const words of [["rules"], ["coverage"], ["codes"], ["describe", "REL-CR"], ["codes", "rules"]])
      expect((await runElsewhere({}, [...words, "--jurisdiction", "elsewhere"])).code).toBe(0)
    const { printed } = await runElsewhere({}, ["rules", "--json", "--jurisdiction", "elsewhere"])
    expect(JSON.parse(printed).rules).toMatchObject([
      { id: "REL-CR", title: text("آزادی مشروط", "conditional release") },
    ])
  })

  it("draws no population of a country for which it knows no generator", async () => {
    for (const words of [
      ["simulate", "invented:3", "r.yaml"],
      ["population", "generate", "out"],
      ["population", "figures"],
    ]) {
      const { code, errors } = await runElsewhere({}, [...words, "--jurisdiction", "elsewhere"])
      expect(code).toBe(2)
      expect(errors).toContain("a jurisdiction for which a population can be drawn")
    }
  })
})
