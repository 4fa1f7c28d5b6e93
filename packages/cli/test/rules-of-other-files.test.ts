/** Rules about the files of families asked of prisoners, and the other way round. */

import type { DecisionsJson } from "@bazgasht/cli"
import { iranPack, supportRules } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { family } from "./family-world.ts"
import { prisoner, runOn } from "./world.ts"

const ofFamilies = supportRules.map(({ id }) => id)
const ofPrisoners = [...iranPack.rules.keys()].filter((id) => !ofFamilies.includes(id))

const asking = (ids: ReadonlyArray<string>): ReadonlyArray<string> => ids.flatMap((id) => ["--route", id])

describe("rules that are about none of the files", () => {
  it.each([
    ["a prisoner", { "a.json": prisoner }, ["FAM-1", "FAM-5"], "the file of a family", "پروندهٔ خانواده"],
    ["a family", { "f.json": family }, ["REL-CR", "SET-7"], "the file of a prisoner", "پروندهٔ زندانی"],
  ])("are refused by name as a wrong command line, of %s", async (_, files, ids, en, fa) => {
    for (const more of [[], ["--json"]]) {
      const words = ["decide", ...Object.keys(files), ...asking(ids), ...more]
      const { code, errors, printed } = await runOn(files, words)
      expect({ code, printed }).toEqual({ code: 2, printed: "" })
      expect(errors).toContain(`${asking(ids).join(" ")}; the rule is about ${en}`)
      expect((await runOn(files, [...words, "--lang", "fa"])).errors).toContain(fa)
    }
  })

  it("are named beside a file that is refused, whose exit code stays", async () => {
    const files = { "a.json": prisoner, "b.json": "{" }
    const { code, errors } = await runOn(files, ["decide", "a.json", "b.json", "--route", "FAM-1"])
    expect(code).toBe(1)
    expect(errors).toMatch(
      /^b\.json:.*\n--route FAM-1: the rule is about the file of a family, and no such file/,
    )
  })
})

describe("rules asked of a folder", () => {
  const files = { "all/a.json": prisoner, "all/b.json": { ...prisoner, id: "A-2" }, "all/f.json": family }

  it.each([
    ["FAM-1", ["all/f.json"], 2],
    ["REL-CR", ["all/a.json", "all/b.json"], 1],
  ])(
    "%s is decided of the files that it is about, and the others are counted",
    async (id, wanted, passed) => {
      const { code, errors, printed } = await runOn(files, ["decide", "all", "--route", id])
      expect(code).toBe(0)
      expect(printed.match(/^all\/.*\.json$/gm)).toEqual(wanted)
      expect(errors).toBe(`files passed over: no rule that was asked for is about them: ${passed}`)
      const document = JSON.parse((await runOn(files, ["decide", "all", "--route", id, "--json"])).printed)
      expect((document as DecisionsJson).cases.map(({ file }) => file)).toEqual(wanted)
    },
  )

  it("are named where no file is of their kind, while the others are decided", async () => {
    const { code, errors, printed } = await runOn({ "a.json": prisoner }, [
      ...["decide", "a.json"],
      ...asking(["REL-CR", "FAM-1"]),
    ])
    expect(code).toBe(0)
    expect(printed).toContain("(REL-CR)")
    expect(errors).toBe("--route FAM-1: the rule is about the file of a family, and no such file is given")
  })
})

describe("every rule of the pack", () => {
  it.each([
    ["a prisoner", prisoner, ofPrisoners],
    ["a family", family, ofFamilies],
  ])("is answered of the file that it is about, of %s", async (_, file, ids) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ids), async (id) => {
        const { code, printed } = await runOn({ "x.json": file }, [
          "decide",
          "x.json",
          "--route",
          id,
          "--json",
        ])
        expect([id, code]).toEqual([id, 0])
        expect(printed).toContain(`"rule": "${id}"`)
      }),
      { numRuns: runs(150, { least: 60 }) },
    )
  })
})
