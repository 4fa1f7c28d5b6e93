import { describe, expect, it } from "vitest"
import { family, familyNamed, plan } from "./family-world.ts"
import { opening, place, roundOf, worker } from "./placement-world.ts"
import { runOn } from "./world.ts"

interface Missing {
  readonly sets: ReadonlyArray<ReadonlyArray<string>>
  readonly questions: ReadonlyArray<{ readonly id: string; readonly path?: string }>
}

/** Everything that a document says to be missing, with where it says so. */
const missingIn = (value: unknown, at = ""): ReadonlyArray<readonly [string, Missing]> => {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = `${at}.${name}`
    if (name !== "missing") return missingIn(inner, here)
    return (Array.isArray(inner) ? inner : [inner]).map((one): readonly [string, Missing] => [
      here,
      one as Missing,
    ])
  })
}

const isPath = /^(?:[\w-]+: )?(?:[a-zA-Z]+(?:\[\d+\])?)(?:\.[a-zA-Z]+(?:\[\d+\])?)*$/u
const roots =
  /^(?:[\w-]+: )?(?:person|sentences|custody|events|debts|work|reports|household|prisoner|otherCovers)\b/u

/** Holds that whatever is missing is named as fields of the file. */
const checkFields = (document: unknown): number => {
  const found = missingIn(document)
  for (const [where, { questions, sets }] of found) {
    expect([where, questions.filter(({ path }) => path === undefined)]).toEqual([where, []])
    for (const path of sets.flat()) expect([where, path]).toEqual([where, expect.stringMatching(isPath)])
  }
  return found.length
}

const decided = async (document: object, ...words: ReadonlyArray<string>): Promise<unknown> =>
  JSON.parse((await runOn({ "a.json": document }, ["decide", "a.json", "--json", ...words])).printed)

const fine = {
  kind: "prisoner",
  id: "A-1",
  sentences: [{ offence: "fraud", judgmentDay: "1399/08/10", punishments: { fine: 80_000_000 } }],
  events: [],
}

const lackingFamily = {
  ...family,
  household: { members: [{ person: "p-1", relation: "spouse", roles: ["head"], joined: "1395/01/01" }] },
  otherCovers: undefined,
}

describe("what is missing is named as fields of the file", () => {
  it.each<readonly [string, object, ReadonlyArray<string>]>([
    ["a fine that only a sentence states", fine, []],
    ["a quantity of a fine that is asked for by name", fine, ["--route", "FIN-6/days"]],
    ["a debt rule of a fine that is asked for by name", fine, ["--route", "FIN-6"]],
    ["a quantity that is asked for by name", fine, ["--route", "BASE-4", "--route", "REL-442/largestCut"]],
    ["a debt", { kind: "prisoner", id: "A-1", debts: [{ id: "d-1", kind: "dower" }] }, []],
    ["work", { kind: "prisoner", id: "A-1", work: {} }, []],
    ["a family, its members, its need and its cash", lackingFamily, []],
  ])("of %s", async (_, document, words) => {
    expect(checkFields(await decided(document, ...words))).toBeGreaterThan(0)
  })

  it("of a fine that only a sentence states: a debt with its kind, or the sentence", async () => {
    const document = (await decided(fine)) as { readonly cases: ReadonlyArray<{ readonly debts: unknown }> }
    const paths = missingIn(document.cases[0]?.debts).flatMap(([, { questions }]) =>
      questions.map(({ path }) => path),
    )
    expect(paths).toContain("custody.detention")
    for (const path of paths)
      expect(path).toMatch(/^(?:debts\[0\]|custody|person|reports|sentences\[0\]|work)/u)
  })

  it("in the text of a quantity", async () => {
    const { printed } = await runOn({ "a.json": fine }, ["decide", "a.json", "--route", "FIN-6/days"])
    expect(printed).toContain("field of the file: custody.detention")
    expect(printed).not.toContain("left of the fine")
  })

  it("of the families of a cycle, in its record, its text and its explanation", async () => {
    const families = [lackingFamily, familyNamed("F-2")].map((one) => JSON.stringify(one)).join("\n")
    const cycle = async (...words: ReadonlyArray<string>) =>
      (
        await runOn({ "plan.json": plan, "families.jsonl": families }, [
          "cycle",
          "plan.json",
          "families.jsonl",
          ...words,
        ])
      ).printed
    expect(checkFields(JSON.parse(await cycle("--json")))).toBeGreaterThan(0)
    expect(checkFields(JSON.parse(await cycle("--json", "--explain", "F-1")))).toBeGreaterThan(0)
    expect(await cycle("--explain", "F-1")).toContain("field of the file: household.dependsOnPrisoner")
  })

  it("of people and openings of a round, each in its own file", async () => {
    const unclear = worker("P-1", { medicalRestrictions: undefined })
    const round = roundOf([opening("a", { highestSecurityClass: undefined, demands: ["activity.dust"] })])
    const record = JSON.parse((await place(round, [unclear], ["--json"])).printed)
    expect(checkFields(record)).toBeGreaterThan(0)
    const paths = missingIn(record).flatMap(([, { sets }]) => sets.flat())
    expect(paths).toContain("a: highestSecurityClass")
    expect(paths).toContain("work.medicalRestrictions")
    for (const path of paths) expect(path).toMatch(path.startsWith("a: ") ? isPath : roots)
    expect(
      checkFields(JSON.parse((await place(round, [unclear], ["--json", "--explain", "P-1"])).printed)),
    ).toBeGreaterThan(0)
    const { printed } = await place(round, [unclear])
    expect(printed).toContain("field of the opening a: highestSecurityClass")
  })
})
