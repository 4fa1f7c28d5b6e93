import { releaseRoutes } from "@bazgasht/iran"
import { describe, expect, it } from "vitest"
import { prisoner, runOn } from "./world.ts"

const expected = {
  case: "A-1",
  title: { fa: "نمونه", en: "a sample" },
  answers: [
    {
      day: "1403/07/10",
      routes: {
        "REL-CR": {
          outcome: "eligible",
          since: "1403/07/10",
          deciders: ["court"],
          proposers: ["enforcementJudge", "prosecutor"],
        },
        "REL-PP": { outcome: "barred", grounds: ["IPC-40-before-judgment"] },
        "REL-SU": { outcome: "undetermined", missing: [["reformExpected"], ["mitigatingGround"]] },
      },
      quantities: { "BASE-1/imposed": 5, "REL-CR-3/default": "32m", "REL-442/largestCut": "1y" },
      facts: { effectiveStart: "1402/03/10", imposedTerm: "4y", ableToPay: "unknown" },
    },
    {
      day: "۱۴۰۳/۰۷/۰۸",
      convention: "C2",
      routes: { "REL-CR": { outcome: "eligible", since: "1403/07/08" } },
    },
  ],
}

const verify = (answers: unknown, words: ReadonlyArray<string> = []) =>
  runOn(
    { "a.json": prisoner, "a.expected.json": typeof answers === "string" ? answers : (answers as object) },
    ["verify", "a.json", ...words],
  )

const withAnswer = (change: object) => ({ ...expected, answers: [{ day: "1403/07/10", ...change }] })

describe("bazgasht verify", () => {
  it("is content where every answer is the one expected", async () => {
    const { code, errors, printed } = await verify(expected)
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    expect(printed).toMatch(/^✓ A-1: a sample\n\nworked cases: 1; differ: 0; refused: 0\n/)
  })

  it("says which answers nobody expected, which rules no case expects, and which files have no expected answers", async () => {
    const files = {
      "f/a.json": prisoner,
      "f/a.expected.json": expected,
      "f/b.json": { ...prisoner, id: "B-1" },
    }
    const { code, errors, printed } = await runOn(files, ["verify", "f"])
    expect(code).toBe(1)
    expect(errors).toContain("f/b.expected.json")
    const routes = releaseRoutes.length
    expect(printed).toContain("refused: 1; without expected answers: 1\n")
    expect(printed).toContain(`answers that nobody expected: ${routes - 3} / ${routes}\n`)
    const nowhere = /expected in no case: (.*)$/.exec(printed)?.[1] ?? ""
    for (const { id } of releaseRoutes)
      expect(nowhere.split(/, | and /).includes(id)).toBe(!["REL-CR", "REL-PP", "REL-SU"].includes(id))
    const json = JSON.parse((await runOn(files, ["verify", "f", "--json"])).printed)
    expect(json).toMatchObject({
      cases: [{ case: "A-1", answers: routes }],
      notCovered: { withoutExpected: ["f/b.expected.json"] },
    })
    expect(json.cases[0].notCovered).toHaveLength(routes - 3)
    expect(json.cases[0]).not.toHaveProperty("coverage")
    expect((await runOn(files, ["verify", "f", "--lang", "fa"])).printed).toContain("پاسخ‌هایی که کسی")
  })

  it("counts an answer of a single debt as expected with the case, and of several with each", async () => {
    const debts = ["d-1", "d-2"].map((id) => ({ id, kind: "dower" }))
    const notCovered = async (of: ReadonlyArray<object>, answer: object) => {
      const file = { ...prisoner, debts: of }
      const answers = { ...expected, answers: [{ day: "1403/07/10", ...answer }] }
      const { printed } = await runOn({ "a.json": file, "a.expected.json": answers }, [
        "verify",
        "a.json",
        "--json",
      ])
      return JSON.parse(printed).cases[0].notCovered.filter(
        ({ rule }: { readonly rule: string }) => rule === "SET-1",
      )
    }
    const routes = { "SET-1": { outcome: "undetermined" } }
    expect(await notCovered(debts.slice(0, 1), { routes })).toEqual([])
    expect(await notCovered(debts, { routes })).toHaveLength(2)
    expect(await notCovered(debts, { debts: { "d-۱": { routes } } })).toEqual([
      { rule: "SET-1", about: "d-2" },
    ])
  })

  it("takes a length of zero, and says so where it is another", async () => {
    const { errors, printed } = await verify(withAnswer({ facts: { imposedTerm: "0d" } }))
    expect(errors).toBe("")
    expect(printed).toContain('imposedTerm; expected: "0d"; got: "4y"')
    const { detention: _, ...custody } = prisoner.custody
    const served = { ...prisoner, custody: { ...custody, detentionDays: 1500 } }
    const files = {
      "a.json": served,
      "a.expected.json": withAnswer({ facts: { remainingImprisonment: "0d" } }),
    }
    expect((await runOn(files, ["verify", "a.json"])).code).toBe(0)
  })

  it.each<readonly [string, object, string, string]>([
    ["a rule", { routes: { "REL-CRR": { outcome: "eligible" } } }, "the id of a rule that decides", "REL-CR"],
    ["an outcome", { routes: { "REL-CR": { outcome: "eligble" } } }, "the name of an outcome", "eligible"],
    [
      "an office",
      { routes: { "REL-CR": { outcome: "eligible", deciders: ["cout"] } } },
      "the id of an office",
      "court",
    ],
    [
      "a quantity",
      { quantities: { "REL-CR-3/defalt": "1y" } },
      "the id of a rule that determines a quantity",
      "REL-CR-3/default",
    ],
    ["a field", { routs: {} }, "one of the fields", "routes"],
  ])("answers an unknown %s with its kind and the nearest one", async (_, change, kind, nearest) => {
    const { code, errors } = await verify(withAnswer(change))
    expect(code).toBe(1)
    expect(errors).toContain(kind)
    expect(errors).toContain(`perhaps ${JSON.stringify(nearest)}`)
  })

  it("says of a rule under the wrong name what it is", async () => {
    const { errors } = await verify(withAnswer({ quantities: { "REL-CR": "1y" } }))
    expect(errors).toContain(
      '"REL-CR"; expected: the id of a rule that determines a quantity; the rule REL-CR decides',
    )
  })

  it("knows a case under every writing of its id", async () => {
    expect((await verify({ ...expected, case: "A-۱" })).code).toBe(0)
  })

  it("finds a case by either of its files, and all of a folder", async () => {
    const files = { "f/a.json": prisoner, "f/a.expected.json": expected }
    for (const path of ["f", "f/a.json", "f/a.expected.json"])
      expect((await runOn(files, ["verify", path])).printed).toContain("worked cases: 1; differ: 0")
  })

  it.each<readonly [string, object, string]>([
    [
      "an outcome",
      { routes: { "REL-CR": { outcome: "notYet", from: "1403/07/11" } } },
      'REL-CR: outcome; expected: "notYet"; got: "eligible"',
    ],
    [
      "a day",
      { routes: { "REL-CR": { outcome: "eligible", since: "1403/07/11" } } },
      'REL-CR: since; expected: "1403/07/11"; got: "1403/07/10"',
    ],
    [
      "a decider",
      { routes: { "REL-CR": { outcome: "eligible", deciders: ["prosecutor"] } } },
      'REL-CR: deciders; expected: ["prosecutor"]; got: ["court"]',
    ],
    [
      "a ground",
      { routes: { "REL-PP": { outcome: "barred", grounds: ["IPC-41"] } } },
      'REL-PP: grounds; expected: ["IPC-41"]; got: ["IPC-40-before-judgment"]',
    ],
    [
      "what is missing",
      { routes: { "REL-SU": { outcome: "undetermined", missing: [["reformExpected"]] } } },
      "REL-SU: missing; expected:",
    ],
    ["a quantity", { quantities: { "BASE-1/imposed": 4 } }, "BASE-1/imposed; expected: 4; got: 5"],
    [
      "a length",
      { quantities: { "REL-CR-3/default": "31m" } },
      'REL-CR-3/default; expected: "31m"; got: "2y 8m"',
    ],
    [
      "a fact",
      { facts: { endOfTerm: "1406/03/11" } },
      'endOfTerm; expected: "1406/03/11"; got: "1406/03/10"',
    ],
    ["a fact that is known", { facts: { endOfTerm: "unknown" } }, 'endOfTerm; expected: "unknown"; got:'],
    ["a fact that does not exist", { facts: { endOfTrem: "unknown" } }, "endOfTrem; expected:"],
  ])("names %s that differs", async (_, change, difference) => {
    const { code, printed } = await verify(withAnswer(change))
    expect(code).toBe(1)
    expect(printed).toContain("✗ A-1")
    expect(printed).toContain(`answer 1 (1403/07/10), ${difference}`)
  })

  it("names a case whose two files bear different ids", async () => {
    expect((await verify({ ...expected, case: "A-2" })).printed).toContain(
      'case, id; expected: "A-2"; got: "A-1"',
    )
  })

  it.each<readonly [string, unknown, string]>([
    ["no JSON", '{\n  "case": A\n}', "a.expected.json:2:11"],
    ["a stray field", { ...expected, answer: [] }, "answer;"],
    [
      "a stray field of an outcome",
      withAnswer({ routes: { "REL-CR": { outcome: "eligible", sins: "x" } } }),
      "answers[0].routes.REL-CR.sins",
    ],
    ["an unknown rule", withAnswer({ routes: { "REL-ZZ": { outcome: "eligible" } } }), "REL-ZZ"],
    [
      "a day that is none",
      withAnswer({ day: "1403/13/01", facts: { endOfTerm: "unknown" } }),
      "answers[0].day",
    ],
    [
      "an unknown actor",
      withAnswer({ routes: { "REL-CR": { outcome: "eligible", deciders: ["king"] } } }),
      "deciders[0]",
    ],
    [
      "an unknown option",
      withAnswer({ choose: { roundingOfCut: "up" }, facts: { imposedTerm: "4y" } }),
      "answers[0].choose.roundingOfCut",
    ],
    ["an answer that asks nothing", withAnswer({}), "answers[0]"],
    ["no answers", { case: "A-1", title: expected.title }, "the file;"],
    ["nothing to say of it", { ...expected, title: undefined }, "title"],
  ])("refuses expected answers with %s, by name", async (_, answers, named) => {
    const { code, errors } = await verify(answers)
    expect(code).toBe(1)
    expect(errors).toContain("a.expected.json")
    expect(errors).toContain(named)
  })

  it("asks for the missing one of two files", async () => {
    const { code, errors } = await runOn({ "a.json": prisoner }, ["verify", "a.json"])
    expect(code).toBe(1)
    expect(errors).toContain("a.expected.json")
    expect(errors).toContain("[expected.notFound]")
    expect((await runOn({ "a.expected.json": expected }, ["verify", "a.expected.json"])).errors).toContain(
      "a.json",
    )
  })

  it("tells programs the same", async () => {
    const { code, printed } = await verify(withAnswer({ facts: { imposedTerm: "5y" } }), ["--json"])
    expect(code).toBe(1)
    const found = JSON.parse(printed)
    expect(Object.keys(found)).toEqual(["format", "cases", "notCovered", "refused"])
    expect(found).toMatchObject({
      format: "bazgasht.verify/1",
      cases: [
        {
          file: "a.expected.json",
          case: "A-1",
          differences: [
            { where: "answer 1 (1403/07/10)", what: "imposedTerm", expected: "5y", actual: "4y" },
          ],
        },
      ],
      refused: [],
    })
  })

  it("follows a petition step by step, and names the step that goes otherwise", async () => {
    const petition = (steps: ReadonlyArray<object>) => ({
      case: "A-1",
      title: expected.title,
      petition: { route: "REL-CR", steps: [{ do: "open", on: "1403/07/01", by: "convict" }, ...steps] },
    })
    const propose = { do: "propose", on: "1403/07/02", by: "prosecutor" }
    expect((await verify(petition([{ ...propose, gives: { stage: "proposed" } }]))).code).toBe(0)
    expect((await verify(petition([{ ...propose, by: "court", refused: "actor.notAuthorised" }]))).code).toBe(
      0,
    )
    expect((await verify(petition([{ ...propose, gives: { stage: "granted" } }]))).printed).toContain(
      'step 2 (propose, 1403/07/02), gives; expected: {"stage":"granted"}; got: {"stage":"proposed"}',
    )
    expect((await verify(petition([{ ...propose, by: "court" }]))).printed).toContain("actor.notAuthorised")
    expect((await verify(petition([{ ...propose, refused: "actor.notAuthorised" }]))).printed).toContain(
      "not refused",
    )
    const unknown = await verify(petition([{ ...propose, do: "fly" }]))
    expect(unknown.code).toBe(1)
    expect(unknown.errors).toMatch(/petition\.steps\[1\]\.do.*\[expected\.unknownCommand\]/)
  })
})
