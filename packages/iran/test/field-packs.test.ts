/** The pack of a field decides as the whole pack does, and reads the same files. */

import { globSync, readFileSync } from "node:fs"
import { decodeCaseFile, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { decodeFamilyFile } from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import {
  type Day,
  type Decision,
  decide,
  type Facts,
  type Language,
  type Rule,
  type RulePack,
} from "@bazgasht/rules"
import { explain, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makePrisoners } from "../bench/prisoners.ts"
import { jalali } from "../src/calendar/jalali.ts"
import { iranDebts } from "../src/debts/index.ts"
import { iranEmployment } from "../src/employment/index.ts"
import { iran, iranPack } from "../src/pack.ts"
import { iranRelease } from "../src/release/index.ts"
import { iranSupport } from "../src/support/index.ts"
import { day } from "./prisoner.ts"

const fields = { release: iranRelease, debts: iranDebts, support: iranSupport, employment: iranEmployment }
const named = Object.entries(fields)

const someDay = fc.integer({ min: day("1385/01/01"), max: day("1412/01/01") }).map((at) => at as Day)

const someCase = fc.record({
  today: someDay,
  language: fc.constantFrom("fa", "en"),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  choices: fc.record(
    Object.fromEntries(
      [...iranPack.policies].map(([id, { options }]) => [
        id,
        fc.constantFrom(...options.map((option) => option.id)),
      ]),
    ),
  ),
})

const isDecision = (rule: Rule): rule is Rule<boolean> => rule.valueKind === "truth"

/** What a decision comes to, whichever pack it was taken by. */
const said = (decision: Decision) => {
  const { acts, answer, missing, mode, outcome, receipt, timeline } = decision
  const { pack: _, parametersDigest: __, rulesDigest: ___, ...receiptOfCase } = receipt
  return { acts, answer, missing, mode, outcome, receiptOfCase, timeline }
}

/** Its proof, quantities and articles, as they are printed. */
const inWords = (decision: Decision, pack: RulePack, language: Language): string =>
  textOfOutline(explain(decision, { pack, language, calendar: jalali }))

const documents = globSync("**/*.json", { cwd: `${import.meta.dirname}/../../../examples/cases/iran` })
  .filter((name) => !name.endsWith(".expected.json"))
  .map((name) =>
    JSON.parse(readFileSync(`${import.meta.dirname}/../../../examples/cases/iran/${name}`, "utf8")),
  )

const read = (result: Result.Result<unknown, unknown>): unknown =>
  Result.isSuccess(result) ? result.success : JSON.parse(JSON.stringify(result.failure))

describe.each(named)("the pack of %s", (_, { pack }) => {
  it("has the rules, numbers, questions and words of the whole pack", () => {
    for (const part of ["rules", "parameters", "policies", "actors", "quantities", "vocabulary"] as const) {
      expect(pack[part].size).toBeGreaterThan(0)
      for (const [id, value] of pack[part])
        expect([part, id, iranPack[part].get(id)]).toEqual([part, id, value])
    }
    expect([pack.version, pack.calendar, pack.dayCount, pack.currency, pack.wording]).toEqual([
      iranPack.version,
      iranPack.calendar,
      iranPack.dayCount,
      iranPack.currency,
      iranPack.wording,
    ])
  })

  it("decides as the whole pack does, and says the same", () => {
    const rules = [...pack.rules.values()].filter(isDecision)
    fc.assert(
      fc.property(someCase, ({ choices, language, seed, today }) => {
        const [facts = {}] = makePrisoners(rules, iranPack, today, { count: 1, seed }) as ReadonlyArray<Facts>
        for (const rule of rules) {
          const whole = decide(rule, facts, { pack: iranPack, today, choices })
          const alone = decide(rule, facts, { pack, today, choices })
          expect(said(alone)).toEqual(said(whole))
          expect(inWords(alone, pack, language)).toBe(inWords(whole, iranPack, language))
        }
      }),
      { numRuns: runs(20) },
    )
  })
})

describe("the packs of the fields together", () => {
  it("have every rule of the whole pack", () => {
    const rules = new Set(named.flatMap(([, { pack }]) => [...pack.rules.keys()]))
    expect([...iranPack.rules.keys()].filter((id) => !rules.has(id))).toEqual([])
  })

  it("read a prisoner's file by one law of files", () => {
    const { offences, caseFile, creditRates, reportedFacts, cutOffs, reportChecks } = iran
    for (const jurisdiction of Object.values(fields))
      expect(jurisdiction).toMatchObject({
        offences,
        caseFile,
        creditRates,
        reportedFacts,
        cutOffs,
        reportChecks,
      })
  })

  it("read and refuse the files that the whole law reads and refuses", () => {
    const today = day("1404/06/01")
    const prisoners = documents.filter(({ kind }) => kind === "prisoner")
    expect(prisoners.length).toBeGreaterThan(100)
    for (const document of prisoners) {
      const file = Result.getOrThrow(decodeCaseFile(document, iran))
      expect(Result.getOrThrow(decodeCaseFile(document, iranRelease))).toEqual(file)
      expect(releaseFacts(file, iranRelease, today)).toEqual(releaseFacts(file, iran, today))
      expect(releaseHistory(file, iranRelease, today)).toEqual(releaseHistory(file, iran, today))
    }
    const wrong = [{ inLieuBegun: true, inLieuStart: "1390/01/01" }, { unheardOf: 1 }].flatMap((reports) =>
      prisoners.slice(0, 20).map((document) => ({ ...document, reports })),
    )
    const refused = wrong.map((document) => read(decodeCaseFile(document, iranRelease)))
    expect(refused).toEqual(wrong.map((document) => read(decodeCaseFile(document, iran))))
    expect(JSON.stringify(refused)).toMatch(/Penal Code, article 29.*unheardOf/)
    for (const document of documents.filter((one) => one.kind === "family"))
      expect(read(decodeFamilyFile(document, iranSupport))).toEqual(read(decodeFamilyFile(document, iran)))
  })
})
