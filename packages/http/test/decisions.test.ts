import { readFileSync } from "node:fs"
import { decodeFamilyOutlook, decodeOutlook } from "@bazgasht/core/json"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import * as Result from "effect/Result"
import { afterAll, describe, expect, it } from "vitest"
import { httpMetrics } from "../src/index.ts"
import { openOffice } from "./office.ts"

const office = await openOffice({ decisionsFor: "everyone" })
afterAll(() => office.close())
const { ask } = office

const cases = new URL("../../../examples/cases/iran/", import.meta.url)
const fileOf = (name: string): object => JSON.parse(readFileSync(new URL(`${name}.json`, cases), "utf8"))
const prisoner = fileOf("conditional-release/CR-1")

const post = async (path: string, body: object, headers: { readonly [name: string]: string } = {}) => {
  const response = await ask(path, { body, headers })
  return { status: response.status, body: await response.json() }
}

describe("decisions over HTTP", () => {
  it("are the documents that the library writes, by the rules that are named", async () => {
    const { body, status } = await post("/decide", { file: prisoner, rules: ["REL-CR"], day: "1403/07/09" })
    expect(status).toBe(200)
    const document = Result.getOrThrow(decodeOutlook(body))
    expect(document.day).toBe("2024-09-30")
    expect(document.routes).toHaveLength(1)
    expect(document.routes[0]?.result).toMatchObject({ outcome: "notYet", from: "2024-10-01" })
    const jalali = await post("/decide", {
      file: prisoner,
      rules: ["REL-CR"],
      day: "2024-09-30",
      calendar: "jalali",
    })
    expect([jalali.body.day, jalali.body.routes[0].result.from]).toEqual(["1403/07/09", "1403/07/10"])
  })

  it("say what would settle what is open, and the proof, only where it is asked", async () => {
    const open = { kind: "prisoner", id: "A-1" }
    const plain = await post("/decide", { file: open, rules: ["REL-CR"] })
    expect(plain.body.routes[0].result.outcome).toBe("undetermined")
    expect(plain.body.routes[0].result.missing).toBeUndefined()
    const asked = await post("/decide", { file: open, rules: ["REL-CR"], missing: true, proof: true })
    expect(asked.body.routes[0].result.missing.questions.length).toBeGreaterThan(0)
    expect(asked.body.routes[0].proof).toBeDefined()
    expect(Result.isSuccess(decodeOutlook(asked.body))).toBe(true)
  })

  it("are counted by rule and outcome, and tell nothing of the file", async () => {
    const counted = () =>
      new Map(
        Effect.runSync(Metric.snapshot)
          .filter(({ id }) => id === httpMetrics.decisions.id)
          .map(({ attributes, state }) => [
            JSON.stringify(attributes),
            (state as { readonly count: number }).count,
          ]),
      )
    const notYet = JSON.stringify({ rule: "REL-CR", outcome: "notYet" })
    const before = counted()
    await post("/decide", { file: prisoner, rules: ["REL-CR"], day: "1403/07/09" })
    expect(counted().get(notYet)).toBe((before.get(notYet) ?? 0) + 1)
    await post("/outlook", { file: prisoner, day: "1403/07/09" })
    const after = counted()
    expect(after.get(notYet)).toBe((before.get(notYet) ?? 0) + 2)
    expect(after.size).toBeGreaterThan(15)
    for (const attributes of after.keys())
      expect(Object.keys(JSON.parse(attributes))).toEqual(["rule", "outcome"])
  })

  it("cover everything of a prisoner, and of a family", async () => {
    const outlook = await post("/outlook", { file: prisoner, languages: ["fa"] })
    expect(outlook.body.kind).toBe("prisoner")
    expect(Result.getOrThrow(decodeOutlook(outlook.body.outlook)).routes.length).toBeGreaterThan(15)
    expect(JSON.stringify(outlook.body.outlook).length).toBeLessThan(40_000)
    const family = await post("/outlook", { file: { kind: "family", id: "F-1" }, missing: true })
    expect(family.body.kind).toBe("family")
    expect(Result.isSuccess(decodeFamilyOutlook(family.body.outlook))).toBe(true)
  })

  it("refuse a file with every entry that is wrong at its place in the body", async () => {
    const wrong = await post(
      "/decide",
      {
        file: { kind: "prisoner", id: "A-1", custody: { commitmentDay: "1402/13/10" }, colour: 1 },
        rules: ["REL-CR"],
      },
      { "accept-language": "fa" },
    )
    expect([wrong.status, wrong.body.code]).toEqual([422, "file.invalid"])
    expect(wrong.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: "date.notADate",
          path: "file.custody.commitmentDay",
          pointer: "/file/custody/commitmentDay",
          value: "1402/13/10",
        }),
        expect.objectContaining({ code: "field.unexpected", pointer: "/file" }),
      ]),
    )
    const kind = await post("/outlook", { file: { kind: "priosner" } })
    expect(kind.body.errors[0]).toMatchObject({ path: "file.kind", nearest: ["prisoner"] })
  })

  it.each([
    ["a rule that there is not", { rules: ["REL-CX"] }, "rules[0]"],
    ["a rule about families", { rules: ["REL-CR", "SUP-1"] }, "rules[1]"],
    ["no rule", { rules: [] }, "rules"],
    ["a day that there is not", { rules: ["REL-CR"], day: "1403/13/01" }, "day"],
    ["a reading that there is not", { rules: ["REL-CR"], choices: { colour: "red" } }, "choices"],
    ["a calendar that there is not", { rules: ["REL-CR"], calendar: "mayan" }, "calendar"],
  ])("refuse %s", async (_, asked, path) => {
    const { body, status } = await post("/decide", { file: prisoner, ...asked })
    expect([status, body.code, body.errors.map((one: { readonly path: string }) => one.path)]).toEqual([
      422,
      "request.invalid",
      [path],
    ])
  })

  it("stand beside the law in words, and its codes", async () => {
    const described = await (await ask("/rules/REL-CR", { headers: { "accept-language": "fa" } })).json()
    expect(described.text).toMatch(/^آزادی مشروط/)
    const rules = await (await ask("/rules")).json()
    expect(rules.rules.length).toBeGreaterThan(30)
    const { lists } = await (await ask("/codes")).json()
    for (const { count, list } of lists) {
      const { codes } = await (await ask(`/codes/${list}`)).json()
      expect([list, codes.length]).toEqual([list, count])
    }
    expect((await (await ask("/codes/colours")).json()).code).toBe("http.listUnknown")
  })

  it("become known by asking and answering, one field after the other", async () => {
    let file: object = { kind: "prisoner", id: "A-1" }
    let asked = 0
    for (; asked < 60; asked++) {
      const { questions } = (await post("/questions", { file, rules: ["REL-CR"], limit: 1 })).body
      const [question] = questions
      if (question === undefined) break
      expect(question.label.fa).toBeTruthy()
      const values: { readonly [kind: string]: unknown } = {
        truth: true,
        count: 1,
        money: 0,
        day: "1400/01/10",
        term: "4y",
        code: question.choices?.[0]?.code,
        list: [],
        object: {},
      }
      const { kind, path } = question
      const answered = await post("/answers", { file, path, kind, value: values[kind] })
      // What cannot stand beside the rest of the file is refused, and the test ends there.
      if (answered.status !== 200) break
      file = answered.body.file
    }
    expect(asked).toBeGreaterThan(0)
    expect(file).not.toEqual({ kind: "prisoner", id: "A-1" })
    const wrong = await post("/answers", {
      file,
      path: ["reports", "goodConduct"],
      kind: "truth",
      value: "perhaps",
    })
    expect([wrong.status, wrong.body.code]).toEqual([422, "file.invalid"])
  })

  it.each([
    [["sentences", 4_000_000_000]],
    [["id", 0]],
    [["kind", "name"]],
    [["__proto__", "kind"]],
    [[0]],
    [[]],
    [Array(30).fill("sentences")],
  ])("write no answer at a place that a file cannot have: %.40j", async (path) => {
    const answered = await post("/answers", {
      file: { kind: "prisoner", id: "A-1" },
      path,
      kind: "count",
      value: 1,
    })
    expect([answered.status, answered.body.errors[0].path]).toEqual([422, "path"])
  })
})
