/** A reform of the invented country, simulated over its case files: by its law, calendar, currency and language, and no other. */

import type { Jurisdiction } from "@bazgasht/core"
import { setOff } from "@bazgasht/core/case-file"
import { decodeCaseFile } from "@bazgasht/core/release"
import { atMost, decisionRule, type Money, makePack, money, moneyFact, type Parameter } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { day, parole, ruritania } from "../../core/test/country/ruritania.ts"
import { said, tag } from "../../core/test/country/ruritanian.ts"
import {
  applyReforms,
  attributesFrom,
  fundOutcomes,
  layoutOf,
  plainScenario,
  populationOfFiles,
  type Reform,
  reformReport,
  simulate,
  standardGroups,
} from "../src/index.ts"
import { studyOf } from "../src/runs/study.ts"

const today = day("2024/06/01")

const fileOf = (id: string, kind: string, hearing: string) =>
  Result.getOrThrow(
    decodeCaseFile(
      {
        id,
        kind: "prisoner",
        sentences: [
          {
            judgmentDay: "2023/01/05",
            punishments: { imprisonment: { kind, term: "4y" } },
            hearing: { day: hearing },
          },
        ],
        custody: { commitmentDay: "2023/01/10", detention: [], escapes: [] },
        events: [],
        reports: { boardAgrees: true },
      },
      ruritania,
    ),
  )

const prisoners = [
  fileOf("R-1", "custody", "2024/05/02"),
  fileOf("R-2", "fortress", "2024/05/02"),
  fileOf("R-3", "custody", "2024/05/20"),
]

const population = Result.getOrThrow(
  populationOfFiles({ title: said("three convicts"), day: today, prisoners }, ruritania),
)

/** Nobody is paroled any more. */
const reform: Reform = {
  id: "no-parole",
  title: said("no parole", "nul parol"),
  changes: [{ change: "repealRule", rule: parole.id }],
}

describe("groups of the invented country", () => {
  it("are its own shires, groups of offences and debtors, and none where it names none", () => {
    const { holding, offenceGroup, province } = standardGroups(ruritania).prisoner
    expect([province?.title, province?.values.map(({ code }) => code)]).toEqual([said("shire"), ["strelsau"]])
    expect(offenceGroup?.values.map(({ code }) => code)).toEqual(["paper", "others"])
    expect(holding?.values.at(-1)?.title).toEqual(said("held in the tower"))
    const groupOf = (offence: string, jurisdiction: Jurisdiction = ruritania) =>
      attributesFrom("prisoner", { offence }, today, jurisdiction).groups["offenceGroup"]
    expect(["forgery", "forgery.coin", "forgeryOfSeals"].map((code) => groupOf(code))).toEqual([
      "paper",
      "paper",
      "others",
    ])
    const { statistics: _, ...without } = ruritania
    expect(Object.keys(standardGroups(without).prisoner)).toEqual(["age", "sex", "holding", "work"])
    expect(groupOf("forgery", without)).toBeUndefined()
  })
})

describe("a reform of the invented country", async () => {
  const simulated = Result.getOrThrow(
    await simulate({ jurisdiction: ruritania, population, reforms: [reform], workers: 0 }),
  )

  it("asks the rule that it reaches, and counts whom it keeps in prison", () => {
    expect(simulated.questions.map(({ id }) => id)).toEqual(["PAROLE"])
    const [comparison] = simulated.results.comparisons
    expect(comparison?.question).toBe("PAROLE")
    expect(
      JSON.stringify(comparison, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
    ).toContain('"cases":2')
  })

  it("is reported without a Persian letter or an Iranian word, in its language and in English", () => {
    for (const language of [tag, "en"]) {
      const layout = layoutOf({ language, calendar: ruritania.pack.calendar, pack: ruritania.pack })
      const page = reformReport(simulated, layout, "reform.en.html").replaceAll(/lang="fa">[^<]*</g, "")
      expect(page).toContain(language === tag ? "nul parol" : "no parole")
      expect(page.replaceAll(/[\s\S]*<body>/g, "")).not.toMatch(
        /[\u0600-\u06ff]|iran|jalali|rials?\b|islamic/iu,
      )
    }
  })
})

const debtorOf = (id: string, judgmentSum: number, { inTower = true, otherWarrant = false } = {}) =>
  Result.getOrThrow(
    decodeCaseFile(
      {
        id,
        kind: "prisoner",
        sentences: [],
        debts: [
          {
            ...{ kind: "compensation", judgmentSum, inTower, downPayment: 0, instalmentsOrdered: false },
            ...{ concessions: [], payments: [], funding: [] },
          },
        ],
        reports: { otherWarrant },
      },
      ruritania,
    ),
  )

describe("a charity fund of the invented country", async () => {
  const debtors = [
    debtorOf("small", 90),
    debtorOf("dear", 900),
    debtorOf("dearer", 1_500),
    debtorOf("wanted", 500, { otherWarrant: true }),
    debtorOf("free", 500, { inTower: false }),
  ]
  const population = Result.getOrThrow(
    populationOfFiles({ title: said("debtors"), day: today, prisoners: debtors }, ruritania),
  )
  const fund = { mode: "count", earmarks: [], sizes: [] } as const
  const run = (jurisdiction: Jurisdiction) =>
    simulate({
      jurisdiction,
      population,
      reforms: [reform],
      scenario: { ...plainScenario, fund: { ...fund, before: 1_000 as Money, after: 2_500 as Money } },
      workers: 0,
    })

  it("frees those whom its own law holds for a debt, by its own rules, and nobody else", async () => {
    const { fund: compared } = Result.getOrThrow(await run(ruritania))
    const moves = (compared?.moves ?? []).flatMap((row, from) =>
      row.flatMap(({ cases }, to) => (cases === 0 ? [] : [[fundOutcomes[from], fundOutcomes[to], cases]])),
    )
    expect(moves).toEqual([
      ["freedByLaw", "freedByLaw", 1],
      ["freedByMoney", "freedByMoney", 1],
      ["waiting", "freedByMoney", 1],
      ["heldOtherwise", "heldOtherwise", 1],
    ])
    expect(compared?.after.spent).toBe(2_400n)
    expect(compared?.groups.debtKind.map(({ code }) => code)).toEqual(["compensation"])
  })

  it("is refused where the country decides nothing of debts", async () => {
    const { debts: _, ...without } = ruritania
    const refused = await run(without)
    expect(Result.isFailure(refused) && refused.failure).toMatchObject({
      code: "run.fund",
      errors: [{ code: "fund.noDebtProgramme" }],
    })
  })
})

/** Detention shortens a fine by so many crowns a day, and the country's sources differ on how many. */
const credited = ((): Jurisdiction => {
  const { caseFile, pack } = ruritania
  const { citations } = parole
  const rate = (id: string, crowns: number): Parameter<Money> => ({
    id: `fine.${id}`,
    title: said(`crowns a day by the ${id}`),
    kind: "money",
    values: [{ from: day("2000/01/01"), value: crowns as Money, citations, lastChecked: today }],
  })
  const [code, custom] = [rate("code", 10), rate("custom", 50)]
  const reading = {
    id: "finePerDay",
    title: said("what a day of detention takes off a fine"),
    options: [
      { id: "code", title: said("the code"), citations },
      { id: "custom", title: said("the custom"), citations },
    ],
  } as const
  const remaining = moneyFact({ id: "remainingFine", label: said("what is left of the fine") })
  const settled = decisionRule({
    id: "FINE",
    title: said("the fine is settled"),
    citations,
    kind: "automatic",
    expression: atMost(remaining, money(0)),
  })
  return {
    ...ruritania,
    pack: Result.getOrThrow(
      makePack({
        ...{ id: pack.id, title: pack.title, version: pack.version },
        ...{ calendar: pack.calendar, dayCount: pack.dayCount, vocabulary: pack.vocabulary },
        rules: [...pack.rules.values(), settled],
        actors: [...pack.actors.values()],
        policies: [reading],
      }),
    ),
    caseFile: {
      ...caseFile,
      furtherCredit: (days, { left, sentence }, worth) => {
        const fine = setOff(days, sentence.punishments?.fine === undefined ? 0 : left["fine"], worth("fine"))
        return { facts: { [remaining.id]: fine.left as Money | undefined }, setOff: [fine] }
      },
      creditedFacts: [remaining.id],
    },
    creditRates: { fine: { policy: reading, byOption: { code, custom } } },
    release: { routes: [parole, settled], summary: [] },
  }
})()

describe("credit for detention in the invented country", async () => {
  const fined = (id: string, fine: number) =>
    Result.getOrThrow(
      decodeCaseFile(
        {
          id,
          kind: "prisoner",
          sentences: [{ judgmentDay: "2023/01/05", punishments: { fine } }],
          custody: { commitmentDay: "2023/01/10", detentionDays: 10 },
          events: [],
        },
        credited,
      ),
    )
  const population = Result.getOrThrow(
    populationOfFiles(
      {
        title: said("fined"),
        day: today,
        prisoners: [fined("F-1", 100), fined("F-2", 400), fined("F-3", 900)],
      },
      credited,
    ),
  )
  const byCustom: Reform = {
    id: "by-custom",
    title: said("the custom rules"),
    changes: [{ change: "chooseReading", policy: "finePerDay", option: "custom" }],
  }

  it("reaches the rules that read it when a reform chooses another reading", async () => {
    const scenario = { ...plainScenario, questions: ["FINE"] }
    const { idle, results } = Result.getOrThrow(
      await simulate({ jurisdiction: credited, population, reforms: [byCustom], scenario, workers: 0 }),
    )
    expect(idle).toEqual([])
    expect(results.comparisons[0]?.all.map(({ cases }) => cases).slice(0, 2)).toEqual([2, 1])
  })

  it("is studied as a part of the law", () => {
    const law = Result.getOrThrow(applyReforms(credited.pack, [byCustom]))
    const question = { id: "FINE", field: "release", of: "prisoner" } as const
    const study = studyOf({ jurisdiction: credited, law, day: today, questions: [question] })
    expect(study.asked.map(({ parts }) => parts.map((place) => study.parts[place]?.id))).toEqual([
      ["policy:finePerDay"],
    ])
  })
})
