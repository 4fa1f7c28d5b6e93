import type { DecisionsJson } from "@bazgasht/cli"
import { describe, expect, it } from "vitest"
import { prisoner, runOn } from "./world.ts"

/** The same man, who wishes to work and whom the council has placed in the closed workshop. */
const worker = {
  ...prisoner,
  day: "1404/07/10",
  work: {
    consentToWork: true,
    consentToTraining: true,
    finallyReleased: false,
    conditionallyReleased: false,
    loanCeiling: "lower",
    councilPlacements: [
      { workplace: "closed", confirmed: true },
      { workplace: "semiOpen", confirmed: false },
    ],
  },
}

const decide = (file: object, words: ReadonlyArray<string> = []) =>
  runOn({ "a.json": file }, ["decide", "a.json", ...words])

const json = async (file: object, words: ReadonlyArray<string> = []) => {
  const { printed } = await decide(file, ["--json", ...words])
  return (JSON.parse(printed) as DecisionsJson).cases[0]
}

describe("bazgasht decide on a file that tells of work", () => {
  it("prints after the release routes which workplaces, courses, loans and posts are open", async () => {
    const { code, errors, printed } = await decide(worker)
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    expect(printed).toMatch(/Open now\n[\s\S]*\(REL-CR\)[\s\S]*\n\nWorkplaces\n✓ work in a closed prison/)
    expect(printed).toMatch(/work in a semi-open prison \(EMP-1-semiOpen\): referred to: the judge /)
    expect(printed).toMatch(/\n\nTraining, loans and posts\n✓ vocational training \(EMP-7\)/)
    expect(printed).toMatch(/\(EMP-10\)[^✓]*ceiling of the loan for work \(EMP-10\/ceiling\): [\d,]+ rials\n/)
    expect(printed).toMatch(/jobs that need social rights \(EMP-9\)/)
  })

  it("says of a decision on an assumed release who assumes it, on which ground and until when, and of others nothing", async () => {
    const releaseAssumptions = [
      {
        ...{ release: "1405/01/01", by: "officer-4", ground: "noSettlement" },
        ...{ from: "1404/07/01", to: "1404/12/01" },
      },
    ]
    const debtor = {
      ...worker,
      ...{ sentences: [], events: [], debts: [{ kind: "dower", heldForDebt: true }] },
      work: { ...worker.work, releaseAssumptions },
    }
    const said =
      /work in a closed prison .*\n +rests on an assumed release on 1405\/01\/01; assumed by: officer-4; ground: noSettlement; holds until before 1404\/12\/01\n/
    expect((await decide(debtor)).printed).toMatch(said)
    const places = (await json(debtor))?.employment?.workplaces
    expect(places?.find(({ workplace }) => workplace === "closed")?.assumedRelease).toEqual({
      ...{ release: "1405/01/01", by: "officer-4", ground: "noSettlement" },
      ...{ from: "1404/07/01", to: "1404/12/01" },
    })
    expect(places?.find(({ workplace }) => workplace === "ownBusiness")?.assumedRelease).toBeUndefined()
    const { work } = worker
    const convict = { ...worker, work: { ...work, releaseAssumptions } }
    expect((await decide(convict)).printed).toBe((await decide(worker)).printed)
  })

  it("speaks Persian with Persian digits", async () => {
    const { printed } = await decide(worker, ["--lang", "fa"])
    expect(printed).toMatch(/\n\nمحل‌های کار\n✓ کار در زندان بسته \(EMP-1-closed\)/)
    expect(printed).toContain("\n\nحرفه‌آموزی، تسهیلات و مشاغل\n")
    expect(printed).toMatch(/\(EMP-10\/ceiling\): [۰-۹٬]+ ریال/)
  })

  it("gives programs the same beside the routes, and leaves the routes as they were", async () => {
    const without = await json({ ...prisoner, day: worker.day })
    const { employment, ...rest } = { ...(await json(worker)) }
    expect(rest.routes?.map(({ rule }) => rule)).toEqual(without?.routes.map(({ rule }) => rule))
    expect(Object.keys(employment ?? {})).toEqual(["workplaces", "training", "loans", "publicPosts"])
    expect(employment?.workplaces[0]).toMatchObject({
      workplace: "closed",
      rule: "EMP-1-closed",
      answer: "yes",
    })
    expect(new Set(employment?.workplaces.map(({ workplace }) => workplace)).size).toBe(6)
    expect(employment?.loans).toMatchObject([
      { rule: "EMP-10", ceiling: { rule: "EMP-10/ceiling", value: expect.any(Number) } },
    ])
    expect([employment?.training.rule, employment?.publicPosts?.rule]).toEqual(["EMP-7", "EMP-9"])
  })

  it("says what is missing for the ceiling of a loan", async () => {
    const { loanCeiling: _, ...work } = worker.work
    const [loan] = (await json({ ...worker, work }))?.employment?.loans ?? []
    expect(loan?.ceiling).toMatchObject({ missing: { questions: [{ id: "loanCeiling" }] } })
  })

  it("prints of a file that tells nothing of work what it printed before", async () => {
    const { printed } = await decide(prisoner)
    expect(printed).not.toMatch(/EMP-|Workplaces/)
    expect(await json(prisoner)).not.toHaveProperty("employment")
  })

  it("decides one rule by its name, and nothing besides", async () => {
    const { printed } = await decide(worker, ["--route", "EMP-1-closed"])
    expect(printed).toMatch(/\n\nOpen now\n✓ work in a closed prison \(EMP-1-closed\)[^✓]*$/)
    const decided = await json(worker, ["--route", "EMP-1-closed"])
    expect(decided?.routes.map(({ rule }) => rule)).toEqual(["EMP-1-closed"])
    expect(decided).not.toHaveProperty("employment")
    expect((await decide(worker, ["--route", "EMP-1-semiOpen", "--fail-on", "referred"])).code).toBe(3)
  })
})

describe("bazgasht verify on a file that tells of work", () => {
  const expected = (workplace: object) => ({
    case: "A-1",
    title: { fa: "نمونه", en: "a sample" },
    answers: [{ day: "1404/07/10", routes: { "EMP-1-closed": workplace } }],
  })
  const verify = (workplace: object) =>
    runOn({ "a.json": worker, "a.expected.json": expected(workplace) }, ["verify", "a.json"])

  it("holds rules of work against the answers that are expected", async () => {
    expect((await verify({ outcome: "eligible" })).code).toBe(0)
    const { code, printed } = await verify({ outcome: "referred", to: "classificationCouncil" })
    expect(code).toBe(1)
    expect(printed).toContain('EMP-1-closed: outcome; expected: "referred"; got: "eligible"')
  })
})
