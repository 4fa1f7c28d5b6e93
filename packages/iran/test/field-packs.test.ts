/** The pack of a field decides as the whole pack does, and reads the same files. */

import { globSync, readFileSync } from "node:fs"
import type { CaseFileError } from "@bazgasht/core"
import { decodeCaseFile, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { decodeFamilyFile } from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import {
  type Day,
  type Decision,
  decide,
  type Facts,
  type Language,
  makePack,
  type Rule,
  type RulePack,
} from "@bazgasht/rules"
import { explain, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makePrisoners } from "../bench/prisoners.ts"
import { jalali } from "../src/calendar/jalali.ts"
import { debtsPackParts } from "../src/debts/debts-pack.ts"
import { iranDebts } from "../src/debts/index.ts"
import { employmentPackParts } from "../src/employment/employment-pack.ts"
import { iranEmployment } from "../src/employment/index.ts"
import { iran, iranPack, packParts } from "../src/pack.ts"
import { iranRoutes, packOfRoutes } from "../src/release/few-routes.ts"
import { iranRelease } from "../src/release/index.ts"
import { releasePackParts } from "../src/release/release-pack.ts"
import * as everyRoute from "../src/release/routes.ts"
import { releaseRoutes } from "../src/release/rules.ts"
import { iranSupport } from "../src/support/index.ts"
import { supportPackParts } from "../src/support/support-pack.ts"
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

const byId = (left: Rule, right: Rule): number => left.id.localeCompare(right.id)

const isDecision = (rule: Rule): rule is Rule<boolean> => rule.valueKind === "truth"

/** What a decision comes to, whichever pack it was taken by, and the readings of the policies that a pack has. */
const said = (decision: Decision, has: (policy: string) => boolean = () => true) => {
  const { acts, answer, missing, mode, outcome, receipt, timeline } = decision
  const { choices, pack: _, parametersDigest: __, rulesDigest: ___, ...receiptOfCase } = receipt
  const readings = Object.fromEntries(Object.entries(choices).filter(([policy]) => has(policy)))
  return { acts, answer, missing, mode, outcome, readings, receiptOfCase, timeline }
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

/** What is wrong with a file and where, in any order. An error names a value by the words of its fact where the law has them. */
const places = (result: Result.Result<unknown, ReadonlyArray<CaseFileError>>): unknown =>
  Result.isSuccess(result)
    ? "read"
    : result.failure
        .map(({ code, nearest, path, value }) => JSON.stringify([path, code, value, nearest]))
        .sort()

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

/** Some of the routes, at least one, in any order. */
const someRoutes = fc
  .shuffledSubarray(Object.values(everyRoute), { minLength: 1, maxLength: 4 })
  .map((chosen) => chosen as unknown as Parameters<typeof packOfRoutes>)

describe("the law of a few routes", () => {
  it("is offered for every route", () => {
    const offered = new Set(Object.values(everyRoute).map(({ rule }) => rule))
    expect([...offered].sort(byId)).toEqual([...releaseRoutes].sort(byId))
  })

  it("is a part of the whole pack that passes the checks of a pack", () => {
    fc.assert(
      fc.property(someRoutes, (routes) => {
        const pack = packOfRoutes(...routes)
        for (const part of ["rules", "parameters", "policies", "actors", "vocabulary"] as const)
          for (const [id, value] of pack[part])
            expect([part, id, iranPack[part].get(id)]).toEqual([part, id, value])
        for (const { rule } of routes)
          expect(pack.quantities.get(rule.id)).toEqual(iranPack.quantities.get(rule.id) ?? [])
        const { actors, articles: _, languages: __, parameters, policies, rules, ...rest } = pack
        const made = makePack({
          ...rest,
          rules: [...rules.values()],
          parameters: [...parameters.values()],
          policies: [...policies.values()],
          actors: [...actors.values()],
        })
        expect(Result.isSuccess(made) || made.failure).toBe(true)
      }),
      { numRuns: runs(60) },
    )
  })

  it("decides as the whole law does, and says the same", () => {
    fc.assert(
      fc.property(someRoutes, someCase, (routes, { choices, language, seed, today }) => {
        const pack = packOfRoutes(...routes)
        const rules = routes.map(({ rule }) => rule)
        const [facts = {}] = makePrisoners(rules, iranPack, today, { count: 1, seed }) as ReadonlyArray<Facts>
        const own = Object.fromEntries(Object.entries(choices).filter(([id]) => pack.policies.has(id)))
        for (const rule of rules) {
          const whole = decide(rule, facts, { pack: iranPack, today, choices })
          const alone = decide(rule, facts, { pack, today, choices: own })
          expect(said(alone)).toEqual(said(whole, (policy) => pack.policies.has(policy)))
          expect(inWords(alone, pack, language)).toBe(inWords(whole, iranPack, language))
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it("has one id whatever the order of the routes", () => {
    fc.assert(
      fc.property(someRoutes, (routes) => {
        const [first, ...others] = routes
        const turned = [...others, first] as unknown as typeof routes
        expect(packOfRoutes(...turned).id).toBe(packOfRoutes(...routes).id)
      }),
      { numRuns: runs(20) },
    )
  })

  it("carries no rule of another route", () => {
    const { rules } = packOfRoutes(everyRoute.conditionalRelease)
    expect(rules.size).toBeLessThan(15)
    expect(rules.has("REL-SU")).toBe(false)
  })
})

describe("a pack that is loaded without looking for defects", () => {
  it.each([
    ["iran", packParts],
    ["iran-release", releasePackParts],
    ["iran-debts", debtsPackParts],
    ["iran-support", supportPackParts],
    ["iran-employment", employmentPackParts],
  ])("has none: %s", (id, parts) => {
    const made = makePack(parts)
    expect(Result.isFailure(made) ? made.failure : made.success.id).toEqual(id)
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

  it("know what a doctor may forbid, whether or not they place people in work", () => {
    const document = { kind: "prisoner", id: "A-1", work: { medicalRestrictions: ["activity.dust"] } }
    const file = Result.getOrThrow(decodeCaseFile(document, iran))
    for (const law of [...Object.values(fields), iranRoutes(everyRoute.conditionalRelease)])
      expect(decodeCaseFile(document, law)).toEqual(Result.succeed(file))
  })

  it("read and refuse the files that the whole law reads and refuses", () => {
    const today = day("1404/06/01")
    const ofOneRoute = iranRoutes(everyRoute.conditionalRelease)
    const prisoners = documents.filter(({ kind }) => kind === "prisoner")
    expect(prisoners.length).toBeGreaterThan(100)
    for (const document of prisoners) {
      const file = Result.getOrThrow(decodeCaseFile(document, iran))
      expect(Result.getOrThrow(decodeCaseFile(document, iranRelease))).toEqual(file)
      expect(releaseFacts(file, iranRelease, today)).toEqual(releaseFacts(file, iran, today))
      expect(releaseHistory(file, iranRelease, today)).toEqual(releaseHistory(file, iran, today))
      expect(Result.getOrThrow(decodeCaseFile(document, ofOneRoute))).toEqual(file)
      expect(releaseFacts(file, ofOneRoute, today)).toEqual(releaseFacts(file, iran, today))
      expect(releaseHistory(file, ofOneRoute, today)).toEqual(releaseHistory(file, iran, today))
    }
    const ofWork = { work: { medicalRestrictions: ["activity.flying"], securityClass: 12, fitForWork: "so" } }
    const wrong = [
      { reports: { inLieuBegun: true, inLieuStart: "1390/01/01" } },
      { reports: { unheardOf: 1 } },
      { reports: { goodConduct: 7, radiusGrade: 9, suspensionScope: "all" }, ...ofWork },
    ].flatMap((parts) => prisoners.slice(0, 20).map((document) => ({ ...document, ...parts })))
    const refused = wrong.map((document) => read(decodeCaseFile(document, iranRelease)))
    expect(refused).toEqual(wrong.map((document) => read(decodeCaseFile(document, iran))))
    expect(JSON.stringify(refused)).toMatch(/Penal Code, article 29.*unheardOf/)
    expect(wrong.map((document) => places(decodeCaseFile(document, ofOneRoute)))).toEqual(
      wrong.map((document) => places(decodeCaseFile(document, iran))),
    )
    for (const document of documents.filter((one) => one.kind === "family"))
      expect(read(decodeFamilyFile(document, iranSupport))).toEqual(read(decodeFamilyFile(document, iran)))
  })
})
