/** A reading that a reform chooses reaches what is derived from the files of a population. */

import { withReadings } from "@bazgasht/core"
import { workFacts } from "@bazgasht/core/employment"
import { type CaseFile, decodeCaseFile } from "@bazgasht/core/release"
import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { decide, determine, type Money, type Rule, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  applyReforms,
  idleReasonTitles,
  type Population,
  plainScenario,
  populationOfFiles,
  type Reform,
  simulate,
} from "../../src/index.ts"
import { petitionStates, petitionsOf } from "../../src/runs/fund.ts"
import { studyOf } from "../../src/runs/study.ts"
import type { FundPlan } from "../../src/scenarios/index.ts"

const day = jalaliDay(1400, 9, 1)
const title = text("پرونده‌ها", "files")
const sum = 0 as Money

/** Convicts with lashes, a fine or service, and days of detention before the judgment. */
const anyDocument = fc.record({
  detentionDays: fc.integer({ min: 0, max: 60 }),
  lashes: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
  fine: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
  serviceHours: fc.option(fc.integer({ min: 1, max: 540 }), { nil: undefined }),
})

type Drawn = typeof anyDocument extends fc.Arbitrary<infer Document> ? Document : never

const filesOf = (drawn: ReadonlyArray<Drawn>): ReadonlyArray<CaseFile> =>
  drawn.map(({ detentionDays, fine, lashes, serviceHours }, place) =>
    Result.getOrThrow(
      decodeCaseFile(
        {
          id: `A-${place}`,
          kind: "prisoner",
          sentences: [
            {
              offence: "tazir.other",
              judgmentDay: "1400/05/10",
              statutory: { minimum: "1y", maximum: "5y" },
              punishments: {
                ...(lashes === undefined ? {} : { lashes: { kind: "tazir", count: lashes } }),
                ...(fine === undefined ? {} : { fine: fine * 1_000_000 }),
                ...(serviceHours === undefined ? {} : { serviceHours }),
              },
            },
          ],
          custody: { detentionDays },
          events: [],
          reports: { publicServicePossible: false, assetsForFine: false, fineInInstalments: false },
        },
        iran,
      ),
    ),
  )

const reformOf = (choices: { readonly [policy: string]: string }): Reform => ({
  id: "reading",
  title,
  changes: Object.entries(choices).map(([policy, option]) => ({ change: "chooseReading", policy, option })),
})

const populationFrom = (files: ReadonlyArray<CaseFile>): Population =>
  Result.getOrThrow(populationOfFiles({ title, day, prisoners: files }, iran))

const rules = ["FIN-6", "FIN-6/days", "FIN-6/collectible"]

describe("a reading that a reform chooses", () => {
  test("reaches the credits of every file of the population, before and after alike", () => {
    const anyOption = fc.constantFrom("text", "courseNotes")
    let turned = 0
    fc.assert(
      fc.property(
        fc.array(anyDocument, { minLength: 1, maxLength: 8 }),
        anyOption,
        anyOption,
        (drawn, lashesOffPerDay, serviceHoursOffPerDay) => {
          const choices = { lashesOffPerDay, serviceHoursOffPerDay }
          const files = filesOf(drawn)
          const columns = populationFrom(files).tables.prisoner?.columns
          if (columns === undefined) throw new Error("there are prisoners")
          const law = Result.getOrThrow(applyReforms(iranPack, [reformOf(choices)]))
          const study = studyOf({
            jurisdiction: iran,
            law,
            day,
            questions: rules.map((id) => ({ id, field: "release", of: "prisoner" })),
          })
          for (const { question, readWith } of study.asked)
            for (const [made, chosen] of [
              [false, {}],
              [true, choices],
            ] as const) {
              const { codes, decisions } = readWith(study.parts.map(() => made))(columns, day)
              const rule = iranPack.rules.get(question.id) as Rule
              files.forEach((file, row) => {
                const facts = workFacts(file, withReadings(iran, chosen), day)
                const setting = { pack: iranPack, today: day, choices: chosen }
                if (rule.valueKind === "truth") {
                  const { outcome } = decide(rule as Rule<boolean>, facts, setting).outcome
                  expect(decisions?.outcomes[row] === 2).toBe(outcome === "eligible")
                } else expect(codes[row]).toBe(determine(rule, facts, setting).value ?? Number.NaN)
                if (facts["remainingFine"] !== workFacts(file, iran, day)["remainingFine"]) turned++
              })
            }
        },
      ),
      { numRuns: runs(100, { least: 30 }) },
    )
    expect(turned).toBeGreaterThan(0)
  })

  test("is told as without effect where no fact of the population follows it", async () => {
    const fund: FundPlan = { before: sum, after: sum, mode: "count", earmarks: [], sizes: [] }
    const simulated = async (population: Population, policy: string) => {
      const done = await simulate({
        jurisdiction: iran,
        population,
        reforms: [reformOf({ [policy]: "courseNotes" })],
        scenario: { ...plainScenario, questions: ["REL-CR"], fund },
        workers: 0,
      })
      return Result.isSuccess(done) ? done.success.idle.map(({ reason }) => reason) : done.failure
    }
    const detained = populationFrom(
      filesOf([{ detentionDays: 40, lashes: 60, fine: 80, serviceHours: undefined }]),
    )
    const free = populationFrom(
      filesOf([{ detentionDays: 0, lashes: 60, fine: 80, serviceHours: undefined }]),
    )
    expect(await simulated(detained, "lashesOffPerDay")).toEqual([])
    expect(await simulated(free, "lashesOffPerDay")).toEqual(["factsDerived"])
    expect(idleReasonTitles.factsDerived.en).toContain("no fact of this population follows this reading")
  })
})

describe("a fund", () => {
  test("holds whoever is detained for a fine by the law on fines, and by no other", () => {
    const anyCase = fc.record({
      inInstalments: fc.constantFrom(true, false, undefined),
      assets: fc.constantFrom(true, false, undefined),
      fine: fc.integer({ min: 20, max: 90 }),
    })
    const plan: FundPlan = { before: sum, after: sum, mode: "count", earmarks: [], sizes: [] }
    const law = Result.getOrThrow(applyReforms(iranPack, []))
    const read = petitionsOf(iran, law, day, plan)
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 1, maxLength: 8 }), (cases) => {
        const files = cases.map(({ assets, fine, inInstalments }, place) =>
          Result.getOrThrow(
            decodeCaseFile(
              {
                id: `A-${place}`,
                kind: "prisoner",
                sentences: [
                  { id: "S-1", judgmentDay: "1400/05/10", punishments: { fine: fine * 1_000_000 } },
                ],
                custody: { detentionDays: 0 },
                events: [],
                debts: [
                  {
                    kind: "fine",
                    sentence: "S-1",
                    heldForDebt: true,
                    concessions: [],
                    payments: [],
                    funding: [],
                    instalmentsOrdered: false,
                    insolvent: false,
                    creditorConsents: false,
                  },
                ],
                reports: {
                  publicServicePossible: false,
                  otherHold: false,
                  ...(assets === undefined ? {} : { assetsForFine: assets }),
                  ...(inInstalments === undefined ? {} : { fineInInstalments: inInstalments }),
                },
              },
              iran,
            ),
          ),
        )
        const table = populationFrom(files).tables.prisoner
        if (table === undefined) throw new Error("there are prisoners")
        const { rows, states } = read(table, 0, files.length).before
        const stateOf = (row: number) => petitionStates[states[rows.indexOf(row)] as number]
        cases.forEach(({ assets, inInstalments }, row) => {
          const detained = assets === false && inInstalments === false
          const spared = assets === true || inInstalments === true
          if (detained) expect(stateOf(row)).not.toBe("freedByLaw")
          if (spared) expect(stateOf(row)).toBe("freedByLaw")
          if (!detained && !spared) expect(stateOf(row)).toBe("open")
        })
      }),
      { numRuns: runs(60) },
    )
  })
})
