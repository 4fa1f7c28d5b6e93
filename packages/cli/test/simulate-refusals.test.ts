import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { runOn } from "./world.ts"

const folder = mkdtempSync(join(tmpdir(), "simulate-refusals-"))
afterAll(() => rmSync(folder, { recursive: true }))

const mapping = join(folder, "register.yaml")
writeFileSync(join(folder, "prisoners.csv"), "id,conduct\n1,yes\n")
const write = (facts: string): void =>
  writeFileSync(
    mapping,
    `title: { fa: آزمون, en: test }
day: 1404/07/01
tables:
  prisoner:
    file: prisoners.csv
    id: id
    facts: { ${facts} }
`,
  )

const reform = (parameter: string) => `
reform: earlier
title: { fa: زودتر, en: earlier }
changes:
  - { set: ${parameter}, to: 1/4 }
`
const scenario = (least: string) => `
scenario: some
title: { fa: الف, en: some }
smallestCell: ${least}
`
const right = "conditionalRelease.shareOfOtherTerm"

const codesOf = async (facts: string, parameter: string, least: string): Promise<ReadonlyArray<string>> => {
  write(facts)
  const files = { "reform.yaml": reform(parameter), "scenario.yaml": scenario(least) }
  const { code, errors } = await runOn(files, [
    ...["simulate", mapping, "reform.yaml", "--scenario", "scenario.yaml"],
    ...["--workers", "0", "--out", join(folder, "out")],
  ])
  expect(code).toBe(1)
  return [...errors.matchAll(/\[([a-z]+\.[a-zA-Z]+)\]/g)].map(([, found]) => found ?? "")
}

describe("what is wrong with a simulation", () => {
  test("is said at once, of the mapping, its file, the reform and the scenario", async () => {
    expect(await codesOf("goodConduc: conduct, endOfTerm: end", `${right}s`, "-1")).toEqual([
      "mapping.unknownFact",
      "mapping.unknownColumn",
      "reform.unknownParameter",
      "reform.wrongForm",
    ])
  })

  test("is said of a scenario that asks for families where the population has none", async () => {
    const lacking = `smallestCell: 5\nprojection: { months: 2 }\nbudget: { before: 5 }\nquestions: [FAM-1]`
    write("goodConduct: conduct")
    const files = {
      "reform.yaml": reform(right),
      "scenario.yaml": scenario("5").replace(/smallest.*/, lacking),
    }
    const words = ["simulate", mapping, "reform.yaml", "--scenario", "scenario.yaml", "--workers", "0"]
    const { code, errors, written } = await runOn(files, [...words, "--out", join(folder, "lacking")])
    expect([code, written.size]).toEqual([1, 0])
    expect(errors).toContain(
      "scenario.yaml:7:13: questions[0]; expected: a population with families [scenario.lackingCases]",
    )
    expect(errors).toContain(
      "scenario.yaml:6:9: budget; expected: a population with families [scenario.lackingCases]",
    )
  })

  test("is not that nobody is turned, where the population has nobody of whom to ask", async () => {
    write("goodConduct: conduct")
    const files = { "reform.yaml": reform(right).replace(/ {2}- .*/, "  - repeal: FAM-6-study") }
    const words = ["simulate", mapping, "reform.yaml", "--workers", "0", "--out", join(folder, "unasked")]
    const { code, printed } = await runOn(files, words)
    expect(code).toBe(0)
    expect(printed).toContain("change whose effect was not computed: earlier #1")
    expect(printed).not.toContain("nobody's answer changes")
    const persian = await runOn(files, words, "fa")
    expect(persian.printed).toContain("تغییری که اثرش سنجیده نشد: earlier #۱")
  })

  test("is not that a reform asks for what nobody's record says, but it is said before the run", async () => {
    write("goodConduct: conduct")
    const exception =
      "  - { except: REL-CR, id: e, title: { fa: الف, en: e }, when: { fact: sex, is: female }, then: true }"
    const files = { "reform.yaml": reform(right).replace(/ {2}- .*/, exception) }
    const words = [
      "simulate",
      mapping,
      "reform.yaml",
      "--workers",
      "0",
      "--out",
      join(folder, "lacking-fact"),
    ]
    const { code, errors, printed, written } = await runOn(files, [...words, "--json"])
    expect(code).toBe(0)
    expect(errors).toMatch(/earlier #1: .*\(sex\), for which this change asks, is recorded of no prisoner/)
    expect(errors.indexOf("recorded of no prisoner")).toBeLessThan(errors.indexOf("running"))
    expect(JSON.parse(printed)).toMatchObject({
      lackingFacts: [{ reform: "earlier", change: 1, fact: "sex", of: "prisoner" }],
    })
    const page = (language: string) =>
      [...written].find(([file]) => file.endsWith(`reform.${language}.html`))?.[1]
    expect(page("en")).toContain("What the reform asks and is recorded of nobody")
    expect(page("fa")).toContain("آنچه اصلاح می‌پرسد و از هیچ‌کس ثبت نشده است")
    const persian = await runOn(files, words, "fa")
    expect(persian.errors).toContain("از هیچ زندانی‌ای ثبت نشده است")
    write("sex: { value: female }")
    expect((await runOn(files, words)).errors).not.toContain("recorded of no prisoner")
  })

  test("is said once, where it is the mapping alone", async () => {
    expect(await codesOf("goodConduc: conduct", right, "5")).toEqual(["mapping.unknownFact"])
  })
})
