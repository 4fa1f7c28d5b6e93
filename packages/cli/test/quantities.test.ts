/** What is decided is shown: quantities with their decision, fines as debts, every rule on request. */

import { type DecidedPrisoner, type DecisionsJson, decideCaseFile } from "@bazgasht/cli"
import { debtsOfFile } from "@bazgasht/core/release"
import { iran, iranPack, jalaliDay, supportRules } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { determine, factsOn } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { prisoner, runOn } from "./world.ts"

const today = jalaliDay(1404, 2, 10)

const decided = (file: object): DecidedPrisoner =>
  Result.getOrThrow(decideCaseFile("a.json", JSON.stringify(file), iran, { today })) as DecidedPrisoner

const anyFine = fc.integer({ min: 1, max: 5_000 }).map((millions) => millions * 1_000_000)

/** A convict with a term, perhaps a fine, and days of earlier detention. */
const anyFile = fc
  .record({
    years: fc.integer({ min: 1, max: 14 }),
    year: fc.integer({ min: 1398, max: 1403 }),
    detentionDays: fc.integer({ min: 0, max: 400 }),
    fine: fc.option(anyFine, { nil: undefined }),
    reformExpected: fc.boolean(),
  })
  .map(({ detentionDays, fine, reformExpected, year, years }) => ({
    id: "A-1",
    kind: "prisoner",
    day: "1404/02/10",
    person: { effectiveRecord: false, conditionalReleaseUsed: false },
    sentences: [
      {
        id: "judgment",
        offence: "tazir.other",
        judgmentDay: `${year}/01/20`,
        finalityDay: `${year}/02/20`,
        punishments: {
          imprisonment: { kind: "tazir", term: `${years}y` },
          ...(fine === undefined ? {} : { fine }),
        },
        complainants: [],
        damages: { awarded: 0 },
      },
    ],
    custody: { commitmentDay: `${year}/03/10`, detentionDays, escapes: [], furloughs: [] },
    events: [],
    reports: { goodConduct: true, noReoffendingExpected: true, mitigatingGround: true, reformExpected },
  }))

describe("the quantities of decisions", () => {
  it("are what their rules determine on the day that counts", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { facts, routes, setting } = decided(file)
        for (const { quantities } of routes)
          for (const { rule, today: day, value } of quantities)
            expect(value).toEqual(
              determine(rule, factsOn(facts, setting, day), {
                ...setting,
                today: day,
                lawDay: setting.lawDay ?? setting.today,
              }).value,
            )
      }),
      { numRuns: runs(30) },
    )
  })

  it("are said to people and to programs alike", async () => {
    const words = ["decide", "a.json", "--route", "REL-CR", "--route", "REL-CR-3/default"]
    const { printed } = await runOn({ "a.json": prisoner }, words)
    const json = await runOn({ "a.json": prisoner }, [...words, "--json"])
    const [one] = (JSON.parse(json.printed) as DecisionsJson).cases
    const period = { years: 2, months: 8, days: 0 }
    expect(one?.routes[0]?.quantities).toContainEqual(
      expect.objectContaining({ rule: "REL-CR-3/default", value: period }),
    )
    expect(one?.quantities).toEqual([expect.objectContaining({ rule: "REL-CR-3/default", value: period })])
    expect(printed).toContain(
      "the period of conditional release unless the court changes it: 2 years 8 months; Islamic Penal Code",
    )
    expect(printed).toContain(
      "proposed by: the prosecutor (may) or the judge for the execution of sentences (must)",
    )
  })

  it("name the later day for which they hold, in Persian too", async () => {
    const words = ["decide", "a.json", "--route", "REL-CR", "--day", "1403/07/09", "--lang", "fa"]
    const { printed } = await runOn({ "a.json": prisoner }, words)
    expect(printed).toContain("مدت آزادی مشروط در صورت سکوت دادگاه: ۲ سال و ۸ ماه (به محاسبهٔ ۱۴۰۳/۰۷/۱۰)")
    expect(printed).toContain("دادستان (می‌تواند) یا قاضی اجرای احکام کیفری (مکلف است)")
  })

  it("that limit the route stand in its headline, in the explanation and in the outcome for programs", async () => {
    const [sentence] = prisoner.sentences
    const file = {
      ...prisoner,
      sentences: [{ ...sentence, offence: "security.internal", effectiveCooperation: true }],
      reports: { ...prisoner.reports, mitigatingGround: true, reformExpected: true },
    }
    const words = ["decide", "a.json", "--route", "REL-SU", "--day", "1404/02/10"]
    const headlineOf = async (...more: ReadonlyArray<string>): Promise<string | undefined> =>
      (await runOn({ "a.json": file }, [...words, ...more])).printed
        .split("\n")
        .find((line) => line.includes("(REL-SU): "))
    for (const more of [[], ["--why"]]) {
      expect(await headlineOf(...more)).toMatch(/; how much may be suspended: a part of the punishment$/u)
      expect(await headlineOf("--lang", "fa", ...more)).toMatch(/؛ دامنهٔ تعلیق: بخشی از مجازات$/u)
    }
    const json = await runOn({ "a.json": file }, [...words, "--json"])
    const [one] = (JSON.parse(json.printed) as DecisionsJson).cases
    expect(one?.routes[0]?.result).toMatchObject({
      outcome: "eligible",
      limits: [{ rule: "REL-SU-2/extent", value: "part" }],
    })
  })

  it("of a provision that has ended are not said to rest on some wording that nobody knows", async () => {
    const asked = ["decide", "a.json", "--day", "1403/07/10", "--route", "REL-PARDON-3/share"]
    expect((await runOn({ "a.json": prisoner }, asked)).printed).toContain(
      "no wording is known to have been in force on 1403/07/10",
    )
    expect((await runOn({ "a.json": prisoner }, [...asked, "--lang", "fa"])).printed).toContain(
      "متن لازم‌الاجرایی برای ۱۴۰۳/۰۷/۱۰ شناخته نشده است",
    )
  })

  it("can be asked for by name, as every rule of the pack can", async () => {
    const quantities = [...iranPack.rules.values()].filter(
      (rule) => rule.valueKind !== "truth" && !supportRules.includes(rule),
    )
    const words = quantities.flatMap(({ id }) => ["--route", id])
    const { code, errors } = await runOn({ "a.json": prisoner }, ["decide", "a.json", ...words])
    expect(errors).toBe("")
    expect(code).toBe(0)
    const { routes } = Result.getOrThrow(
      decideCaseFile("a.json", JSON.stringify(prisoner), iran, {
        today,
        routes: [...iranPack.rules.values()],
      }),
    ) as DecidedPrisoner
    expect(routes.length).toBeGreaterThan(50)
  })
})

describe("a fine that was sentenced", () => {
  it("is decided as a debt exactly once, whether the debts state it or not", () => {
    const anyStatement = fc.constantFrom("absent", "named", "summed", "bare")
    fc.assert(
      fc.property(anyFile, anyFine, anyStatement, (file, fine, statement) => {
        const [sentence] = file.sentences
        const stated = {
          absent: [],
          named: [{ kind: "fine", sentence: "judgment" }],
          summed: [{ kind: "fine", judgmentSum: fine }],
          bare: [{ kind: "fine" }],
        }[statement]
        const { caseFile, facts, setting } = decided({
          ...file,
          sentences: [{ ...sentence, punishments: { ...sentence?.punishments, fine } }],
          debts: [{ kind: "dower", judgmentSum: 900_000_000 }, ...stated],
        })
        const fines = debtsOfFile(caseFile, facts, iran, setting).filter(({ debt }) => debt.kind === "fine")
        expect(fines.map(({ sentence: of }) => of)).toEqual(["judgment"])
        expect(fines[0]?.facts["judgmentSum"]).toBe(fines[0]?.facts["remainingFine"])
      }),
      { numRuns: runs(60) },
    )
  })

  it("is refused where the debts state another sum of it", async () => {
    const file = {
      ...prisoner,
      sentences: [{ id: "judgment", punishments: { fine: 80_000_000 } }],
      custody: { detentionDays: 0 },
      debts: [{ kind: "fine", sentence: "judgment", judgmentSum: 70_000_000 }],
    }
    const { code, errors } = await runOn({ "a.json": file }, ["check", "a.json"])
    expect(code).toBe(1)
    expect(errors).toContain("debts[0].judgmentSum")
  })
})

describe("a quantity of a diyah", () => {
  const ids = [...iranPack.rules.keys()].filter((id) => /^DIY-(1|3\/)/u.test(id))

  it.each(ids)("%s asks nothing of another debt, and says why it has no value", async (id) => {
    const file = { ...prisoner, sentences: [], debts: [{ kind: "dower", judgmentSum: 500_000_000 }] }
    const { code, printed } = await runOn({ "a.json": file }, [
      "decide",
      "a.json",
      "--route",
      id,
      "--lang",
      "en",
    ])
    expect(code).toBe(0)
    expect(printed).toContain("it applies only where the debt is a diyah or an arsh, which is not so here")
    expect(printed).not.toContain("must be established")
  })
})
