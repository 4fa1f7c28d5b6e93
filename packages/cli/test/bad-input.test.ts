import { describe, expect, it } from "vitest"
import { commands } from "../src/command-line/commands.ts"
import { prisoner, runOn } from "./world.ts"

const [sentence] = prisoner.sentences

interface Refused {
  readonly file: string
  readonly code: string
  readonly field?: string
  readonly line?: number
  readonly value?: unknown
  readonly expected: { readonly fa: string; readonly en: string }
  readonly nearest?: ReadonlyArray<string>
}

const refusedOf = async (file: string | object): Promise<ReadonlyArray<Refused>> => {
  const { code, printed } = await runOn({ "bad.json": file }, ["check", "--json", "bad.json"])
  expect(code).toBe(1)
  return (JSON.parse(printed) as { readonly refused: ReadonlyArray<Refused> }).refused
}

const withSentence = (change: object) => ({ ...prisoner, sentences: [{ ...sentence, ...change }] })

describe("a bad case file", () => {
  it.each<readonly [string, string | object, Partial<Refused>]>([
    [
      "with a day that its calendar does not have",
      { ...prisoner, custody: { ...prisoner.custody, commitmentDay: "1402/13/10" } },
      { code: "date.notADate", field: "custody.commitmentDay", value: "1402/13/10" },
    ],
    [
      "with an impossible term",
      withSentence({ punishments: { imprisonment: { kind: "tazir", term: "3y 14m" } } }),
      { code: "term.impossible", field: "sentences[0].punishments.imprisonment.term", value: "3y 14m" },
    ],
    [
      "with an unknown offence",
      withSentence({ offence: "embezlement" }),
      {
        code: "code.unknown",
        field: "sentences[0].offence",
        value: "embezlement",
        nearest: ["embezzlement"],
      },
    ],
    [
      "with an end before its start",
      {
        ...prisoner,
        custody: { ...prisoner.custody, detention: [{ from: "1401/09/10", to: "1401/09/01" }] },
      },
      { code: "interval.endBeforeStart", field: "custody.detention[0].to", value: "1401/09/01" },
    ],
    [
      "with two sentences of one id",
      {
        ...prisoner,
        sentences: [
          { id: "s", ...sentence },
          { id: "s", ...sentence },
        ],
      },
      { code: "id.duplicate", field: "sentences[1].id" },
    ],
    [
      "with a stray field",
      { ...prisoner, custody: { ...prisoner.custody, comitmentDay: "1402/03/10" } },
      { code: "field.unexpected", field: "custody.comitmentDay", nearest: ["commitmentDay"] },
    ],
    ["that is no JSON", '{\n  "id": A-1\n}', { code: "json.syntax", line: 2 }],
    [
      "with a field that stands twice",
      '{ "id": "A-1", "id": "A-2" }',
      { code: "json.duplicateField", field: "id" },
    ],
    ["that is empty", "", { code: "json.syntax", line: 1 }],
  ])("%s is refused with field, value and expectation", async (_, file, wanted) => {
    const refused = await refusedOf(file)
    const found = refused.find(({ code }) => code === wanted.code)
    expect(found).toMatchObject({ file: "bad.json", ...wanted })
    expect(found?.expected.en).not.toBe("")
    expect(found?.expected.fa).toMatch(/[\u0600-\u06ff]/)
  })

  it("says where its field stands", async () => {
    const source = JSON.stringify(withSentence({ judgmentDay: "1401/11/40" }), undefined, 2)
    const line = source.split("\n").findIndex((text) => text.includes("1401/11/40")) + 1
    expect(await refusedOf(source)).toMatchObject([{ code: "date.notADate", line }])
  })

  it("tells all its errors at once, in lines that name file, place, field, value and expectation", async () => {
    const file = {
      ...withSentence({ offence: "nothing", judgmentDay: "1401/11/40" }),
      custody: { commitmentDay: "1402/03/10", comitmentDay: "1402/03/10" },
    }
    const { code, errors, printed } = await runOn({ "bad.json": file }, ["decide", "bad.json"])
    expect(code).toBe(1)
    expect(printed).toBe("")
    expect(errors.split("\n")).toHaveLength(3)
    expect(errors).toMatch(
      /^bad\.json:\d+:\d+: sentences\[0\]\.judgmentDay: "1401\/11\/40"; expected: .* \[date\.notADate\]$/m,
    )
    expect(errors).toMatch(/custody\.comitmentDay; expected: .* \(perhaps "commitmentDay"\)/)
  })

  it("keeps no other file from being decided", async () => {
    const files = {
      "a.json": prisoner,
      "bad.json": { ...prisoner, id: 7 },
      "c.json": { ...prisoner, id: "C-1" },
    }
    const { code, errors, printed } = await runOn(files, [
      "decide",
      "a.json",
      "bad.json",
      "gone.json",
      "c.json",
    ])
    expect(code).toBe(1)
    expect(printed).toMatch(/A-1 on[\s\S]*C-1 on/)
    expect(errors).toMatch(/^bad\.json:\d+:\d+: id;/m)
    expect(errors).toMatch(/^gone\.json: There is no such file or folder\. \[file\.notFound\]$/m)
  })

  it("is refused where a file before it has its id", async () => {
    const { code, errors } = await runOn({ "a.json": prisoner, "b.json": prisoner }, [
      "check",
      "a.json",
      "b.json",
    ])
    expect(code).toBe(1)
    expect(errors).toBe(
      "b.json:2:9: id; expected: an id that no other file has; a.json has the same [id.duplicate]",
    )
  })

  it("has nothing of the person told", async () => {
    const secret = "1365/02/40"
    const file = { ...prisoner, person: { ...prisoner.person, birthDay: secret, name: "علی" } }
    for (const words of [
      ["check", "bad.json"],
      ["check", "--json", "bad.json"],
    ]) {
      const { code, errors, printed } = await runOn({ "bad.json": file }, words)
      expect(code).toBe(1)
      expect(`${printed}${errors}`).toContain("person.birthDay")
      expect(`${printed}${errors}`).not.toContain(secret)
      expect(`${printed}${errors}`).not.toContain("علی")
    }
  })

  it("is errors of in Persian where Persian is asked for", async () => {
    const file = { ...prisoner, custody: { commitmentDay: "1402/13/10" } }
    const { errors } = await runOn({ "bad.json": file }, ["check", "bad.json", "--lang", "fa"])
    expect(errors).toMatch(
      /^\u200f bad\.json:\d+:\d+: custody\.commitmentDay: "1402\/13\/10"؛ انتظار می‌رفت: روزی/,
    )
  })

  it("is decided on no day that is none, and that is said in Persian too", async () => {
    const words = ["decide", "good.json", "--day", "1404/13/01", "--lang", "fa"]
    const { code, errors } = await runOn({ "good.json": prisoner }, words)
    expect(code).toBe(2)
    expect(errors).toContain("1404/13/01؛ انتظار می‌رفت: روزی هجری شمسی یا میلادی، به شکل سال/ماه/روز")
    expect(errors).not.toContain("a month from 1 to 12")
  })
})

describe("a schema of PostgreSQL", () => {
  const taking = commands.filter(({ options }) => options.some(({ name }) => name === "schema"))

  it("is taken by every command of a store, and refused where no store is on a server", async () => {
    expect(taking.length).toBeGreaterThan(8)
    for (const { count, name } of taking) {
      const operands = ["cases.sqlite", "mapping.yaml"].slice(0, Math.max(1, count[0]))
      const { code, errors } = await runOn({}, [name, ...operands, "--schema", "cases", "--lang", "en"])
      expect([name, code]).toEqual([name, 2])
      expect(errors).toContain("--schema; it is only for a store in PostgreSQL")
    }
  })
})
