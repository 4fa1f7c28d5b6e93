import type { DecisionsJson } from "@bazgasht/cli"
import { describe, expect, it } from "vitest"
import { active, family } from "./family-world.ts"
import { prisoner, runOn } from "./world.ts"

const files = { "f.json": family }
const decide = (...words: ReadonlyArray<string>) => runOn(files, ["decide", "f.json", ...words])

describe("bazgasht decide on a family's file", () => {
  it("prints cover, payer, help for the household and for each member, and points that add up", async () => {
    const { code, errors, printed } = await decide()
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    expect(printed).toMatch(/^F-1 on 1403\/07\/10\nf\.json\n\nCover\n✓ .* \(FAM-1\): eligible; .*Association/)
    expect(printed).toMatch(
      /Payer\nthe Prisoners' Support Association pays in cash; .* between 1403\/08\/10 and 1403\/09\/10; a forecast/,
    )
    expect(printed).toContain("members who count for the pension (FAM-5/size): 2")
    expect(printed).toMatch(/child \(born on [\d/]+\)\n {2}✓ help with study \(FAM-6-study\): eligible/)
    expect(printed).toMatch(
      /spouse \(born on [\d/]+\)\n[\s\S]*✗ help with study[\s\S]*at school or university/,
    )
    const points = [...printed.matchAll(/^ {4}\+ .*: (\d+)$/gm)].map(([, given]) => Number(given))
    expect(printed).toContain(`= sum: ${points.reduce((sum, given) => sum + given, 0)} points`)
  })

  it("leaves out help that cannot be meant for a member, except where all is asked for", async () => {
    const trousseau = /✗ a trousseau/
    expect((await decide()).printed).not.toMatch(trousseau)
    expect((await decide("--why")).printed).toMatch(trousseau)
    expect((await decide("--route", "FAM-6-dowry")).printed).toMatch(trousseau)
  })

  it("says of a forecast whose days are over that they are", async () => {
    const { printed } = await decide("--day", "1404/02/01")
    expect(printed).toMatch(/was expected to take over between 1403\/08\/10 and 1403\/09\/10, which is past/)
  })

  it("speaks Persian with Persian digits", async () => {
    const { printed } = await decide("--lang", "fa")
    expect(printed).toMatch(/پرداخت‌کننده\nانجمن حمایت زندانیان کمک نقدی را می‌پردازد/)
    expect(printed).toMatch(/= جمع: [۰-۹]+ امتیاز/)
  })

  it("takes a folder that holds files of both kinds", async () => {
    const { code, printed } = await runOn({ "all/a.json": prisoner, "all/f.json": family }, ["decide", "all"])
    expect(code).toBe(0)
    expect(printed).toMatch(/A-1 on [\s\S]*Open now[\s\S]*F-1 on [\s\S]*Need score/)
  })

  it("decides only the rules that are asked for", async () => {
    const { printed } = await decide("--route", "FAM-1", "--route", "FAM-6-study")
    expect(printed).toContain("(FAM-6-study)")
    expect(printed).not.toMatch(/Need score|FAM-3|FAM-5/)
  })

  it("says of rules about members that a household has none, and no more", async () => {
    const alone = { ...family, household: { ...family.household, members: [] } }
    const { code, printed } = await runOn({ "f.json": alone }, ["decide", "f.json", "--route", "FAM-6-study"])
    expect(code).toBe(0)
    expect(printed).toMatch(/Help for members\n *no member but the prisoner is on record on this day$/m)
    expect(printed).not.toMatch(/Need score|FAM-/)
  })

  it("gives programs the decisions, members, payer, quantities and score in one shape", async () => {
    const document = JSON.parse((await decide("--json")).printed) as DecisionsJson
    const [decided] = document.cases
    expect(decided).toMatchObject({
      case: "F-1",
      kind: "family",
      day: "1403/07/10",
      family: {
        payer: "supportAssociation",
        expectedHandOver: { earliest: "1403/08/10", latest: "1403/09/10" },
        members: [{ person: "p-1" }, { person: "p-2" }],
      },
    })
    expect(decided?.routes.map(({ rule }) => rule)).toContain("FAM-1")
    const { contributions, proven } = decided?.family?.score ?? { contributions: [], proven: -1 }
    expect(contributions.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(proven)
  })

  it("says what is missing, and never counts it as a no", async () => {
    const { incomeReachesFamily: _, ...unknown } = family.prisoner
    const open = { "f.json": { ...family, prisoner: unknown } }
    const { printed } = await runOn(open, ["decide", "f.json", "--route", "FAM-1"])
    expect(printed).toMatch(
      /\? .*\(FAM-1\)\n {4}must be established: does income from the prisoner's activity[^?]* reach the family\? \(field of the file: prisoner\.incomeReachesFamily/,
    )
    expect((await runOn(open, ["decide", "f.json", "--fail-on", "undetermined"])).code).toBe(3)
  })

  it("knows --why, --remedies and --calendar as for prisoners", async () => {
    expect((await decide("--why", "--route", "FAM-1")).printed).toMatch(/✓ .*income/)
    const rich = { "f.json": { ...family, prisoner: { ...family.prisoner, incomeReachesFamily: true } } }
    expect((await runOn(rich, ["decide", "f.json", "--route", "FAM-1", "--remedies"])).printed).toContain(
      "ground: income from the prisoner's activity still reaches the family",
    )
    expect((await decide("--calendar", "gregorian", "--route", "FAM-1")).printed).toContain("2024/10/01")
  })
})

const [wife, child] = family.household.members

describe("a bad family file", () => {
  it.each<readonly [string, object, object]>([
    [
      "of an unknown kind",
      { id: "F-1", kind: "household" },
      {
        code: "code.unknown",
        field: "kind",
        expected: expect.objectContaining({ en: expect.stringMatching(/prisoner.*family/) }),
      },
    ],
    [
      "without a head",
      { ...family, household: { members: [{ ...wife, roles: [] }, child] } },
      { code: "household.noHead" },
    ],
    [
      "with a birth date in the future",
      {
        ...family,
        household: { members: [wife, { ...child, joined: "1403/08/01", birthDay: "1403/08/01" }] },
      },
      { code: "day.inFuture", field: "household.members[1].birthDay" },
    ],
    [
      "with an amount outside its type",
      { ...family, household: { ...family.household, monthlyIncome: -1 } },
      { code: "number.outOfRange", field: "household.monthlyIncome" },
    ],
    [
      "with two payers on one day",
      {
        ...family,
        otherCovers: [
          { payer: "reliefCommittee", kind: "cash", from: "1403/05/01" },
          { payer: "welfareOrganization", kind: "cash", from: "1403/06/01" },
        ],
      },
      { code: "cover.twoPayers", field: "otherCovers[1].from" },
    ],
  ])("%s is refused by name, and nothing of the person is told", async (_, file, wanted) => {
    const { code, printed } = await runOn({ "bad.json": file }, ["check", "--json", "bad.json"])
    expect(code).toBe(1)
    const { refused } = JSON.parse(printed) as { readonly refused: ReadonlyArray<object> }
    expect(refused).toContainEqual(expect.objectContaining({ line: expect.any(Number), ...wanted }))
    expect(printed).not.toContain("1370/01/01")
  })

  it("with a member of another family on one day is refused with that one, and a third is in order", async () => {
    const shared = family.household.members[1]
    const sharing = (id: string) => {
      const { household, ...rest } = active(id)
      return { ...rest, household: { ...household, members: [...household.members, shared] } }
    }
    const files = { "a.json": sharing("F-A"), "b.json": sharing("F-B"), "c.json": active("F-C") }
    const { code, printed } = await runOn(files, ["check", "--json", ...Object.keys(files)])
    expect(code).toBe(1)
    const { refused, sound } = JSON.parse(printed) as {
      readonly refused: ReadonlyArray<{ readonly file: string; readonly code: string }>
      readonly sound: ReadonlyArray<string>
    }
    expect(refused.map(({ code, file }) => [file, code])).toEqual([
      ["a.json", "person.twoFamilies"],
      ["b.json", "person.twoFamilies"],
    ])
    expect(sound).toEqual(["c.json"])
  })
})

const expected = {
  case: "F-1",
  title: { fa: "خانواده", en: "a family" },
  answers: [
    {
      day: "1403/07/10",
      routes: { "FAM-1": { outcome: "eligible" } },
      members: { "p-2": { routes: { "FAM-6-study": { outcome: "eligible" } } } },
      score: { contributions: { "FAM-7/noIncome": 15 } },
      months: { "FAM-5": { from: "1404/01/01", to: "1404/02/01", total: 19_874_400 } },
    },
  ],
}

describe("bazgasht verify on a family's file", () => {
  const verify = (change: object) =>
    runOn(
      { ...files, "f.expected.json": { ...expected, answers: [{ ...expected.answers[0], ...change }] } },
      ["verify", "f.json"],
    )

  it("is content where everything is as expected", async () => {
    expect((await verify({})).printed).toContain("worked cases: 1; differ: 0")
  })

  it.each<readonly [object, string]>([
    [
      { members: { "p-1": { routes: { "FAM-6-study": { outcome: "eligible" } } } } },
      'p-1, FAM-6-study: outcome; expected: "eligible"; got: "barred"',
    ],
    [{ members: { nobody: { routes: {} } } }, "members.nobody"],
    [{ score: { contributions: { "FAM-7/noIncome": 14 } } }, "score: FAM-7/noIncome; expected: 14; got: 15"],
    [{ score: { proven: 1 } }, "score: proven; expected: 1"],
    [
      { months: { "FAM-5": { from: "1404/01/01", to: "1404/03/01", total: 1 } } },
      "FAM-5: total; expected: 1; got: 39748800",
    ],
  ])("says of %j what differs", async (change, difference) => {
    const { code, printed } = await verify(change)
    expect(code).toBe(1)
    expect(printed).toContain(difference)
  })

  it("does not let what is expected of a family pass for a prisoner", async () => {
    const answers = {
      case: "A-1",
      title: expected.title,
      answers: [{ day: "1403/07/10", score: { proven: 1 } }],
    }
    const { printed } = await runOn({ "a.json": prisoner, "a.expected.json": answers }, ["verify", "a.json"])
    expect(printed).toContain('score; expected: "the file of a family"; got: "prisoner"')
  })
})
