import {
  actsOf,
  type Citation,
  type CodeSet,
  type Day,
  evaluate,
  expressionsOfRule,
  type Language,
  type Node,
  partsOf,
  type Rule,
  valueOfParameter,
} from "@bazgasht/rules"
import { decodeParameter, encodeParameter } from "@bazgasht/rules/data"
import { citationInWords } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { ours } from "../src/citing.ts"
import { iran, iranPack, jalali } from "../src/index.ts"
import { offenceSets } from "../src/offence-sets.ts"
import { offences } from "../src/offences.ts"
import * as afterCare from "../src/parameters/after-care.ts"
import {
  loanGrace,
  loanInstalments,
  loanRate,
  loanSecurityShare,
  loanTolerance,
} from "../src/parameters/employment.ts"
import * as employmentCases from "../src/parameters/employment-cases.ts"
import * as enterprise from "../src/parameters/enterprise.ts"
import * as referrals from "../src/parameters/referrals.ts"
import * as supportCases from "../src/parameters/support-cases.ts"
import { policies } from "../src/policies.ts"
import { leniencyTerms } from "../src/release/leniency-terms.ts"
import { releaseRoutes } from "../src/release/rules.ts"
import { on, term } from "./prisoner.ts"

const rules = [...iranPack.rules.values()]
const parameters = [...iranPack.parameters.values()]

const within = (node: Node): ReadonlyArray<Node> => [node, ...partsOf(node).flatMap(within)]
const nodes = rules.flatMap((rule) => expressionsOfRule(rule).flatMap(within))

/**
 * The rules of sections 2 to 6 of the law file, and what carries each. FAM-2 is the portal's, EMP-6 says that no insurance
 * is compulsory, and EMP-11 is a list.
 */
const index = {
  "BASE-1": "BASE-1/imposed",
  "BASE-2": "BASE-2/fine",
  "BASE-3": "BASE-3",
  "BASE-4": "BASE-4",
  "BASE-6": "BASE-6/minimum",
  "BASE-7": "BASE-7",
  "BASE-8": "BASE-8",
  "REL-CR-1": "REL-CR-1",
  "REL-CR-2": "REL-CR",
  "REL-CR-3": "REL-CR-3/default",
  "REL-CR-5": "REL-CR-5",
  "REL-CR-6": "REL-CR",
  "REL-SL-1": "REL-SL-1",
  "REL-SL-2": "REL-SL",
  "REL-EM-1": "REL-EM-1",
  "REL-EM-2": "REL-EM-2",
  "REL-EM-3": "REL-EM-3",
  "REL-EM-4": "REL-EM-4",
  "REL-SU-1": "REL-SU-1",
  "REL-SU-2": "REL-SU-2",
  "REL-SU-3": "REL-SU-3",
  "REL-SU-4": "REL-SU-4",
  "REL-PP-1": "REL-PP-1",
  "REL-DRUG": "REL-DRUG",
  "REL-442": "REL-442",
  "REL-483": "REL-483",
  "REL-WAIVE": "REL-WAIVE",
  "REL-PARDON-1": "REL-PARDON-1",
  "REL-PARDON-2": "REL-PARDON-2",
  "REL-PARDON-3": "REL-PARDON-3",
  "REL-ALT": "REL-ALT",
  "REL-FUR-1": "REL-FUR-1",
  "REL-FUR-2": "REL-FUR-2",
  "REL-FUR-3": "REL-FUR-3",
  "REL-FUR-4": "REL-FUR-4",
  "REL-FUR-5": "REL-FUR-5",
  "REL-FUR-6": "REL-FUR-6",
  "REL-FUR-7": "REL-FUR-7",
  "REL-FUR-8": "REL-FUR-8",
  "REL-POST": "REL-POST",
  "REL-NOTIFY": "REL-NOTIFY",
  "FIN-1": "FIN-1",
  "FIN-2": "FIN-2",
  "FIN-3": "FIN-3",
  "FIN-4": "FIN-4",
  "FIN-5": "FIN-5",
  "FIN-6": "FIN-6",
  "DIY-1": "DIY-1",
  "DIY-2": "DIY-2",
  "DIY-3": "DIY-3",
  "SET-1": "SET-1",
  "SET-2": "SET-2",
  "SET-3": "SET-3",
  "SET-4": "SET-4",
  "SET-5": "SET-5",
  "SET-6": "SET-6",
  "SET-7": "SET-7",
  "SET-8": "SET-8",
  "EMP-1": "EMP-1-semiOpen",
  "EMP-2": "EMP-2",
  "EMP-3": "EMP-3",
  "EMP-4": "EMP-4",
  "EMP-5": "EMP-5/floor",
  "EMP-7": "EMP-7",
  "EMP-8": "EMP-8",
  "EMP-9": "EMP-9",
  "EMP-10": "EMP-10",
  "FAM-1": "FAM-1",
  "FAM-3": "FAM-3/earliest",
  "FAM-4": "FAM-4",
  "FAM-5": "FAM-5",
  "FAM-6": "FAM-6-cash",
  "FAM-7": "FAM-7",
} as const

describe("the pack", () => {
  it.each(Object.entries(index))("has %s", (_, id) => {
    expect(iranPack.rules.has(id)).toBe(true)
  })

  it("names a decider of every route", () => {
    for (const route of releaseRoutes) expect(route.deciders.length, route.id).toBeGreaterThan(0)
  })

  it("cites every rule, clause and exception with an instrument that has two titles", () => {
    const cited: ReadonlyArray<readonly [string, ReadonlyArray<Citation>]> = [
      ...rules.map(({ citations, id }) => [id, citations] as const),
      ...nodes.flatMap((node) => (node.op === "clause" ? [[node.id, node.citations] as const] : [])),
      ...nodes.flatMap((node) =>
        node.op === "unless" ? node.exceptions.map(({ citations, id }) => [id, citations] as const) : [],
      ),
      ...policies.flatMap(({ id, options }) => options.map(({ citations }) => [id, citations] as const)),
      ...parameters.flatMap(({ id, values }) => values.map(({ citations }) => [id, citations] as const)),
    ]
    for (const [id, citations] of cited) {
      expect(citations.length, id).toBeGreaterThan(0)
      for (const { instrument } of citations) {
        expect(instrument.title.fa.length, id).toBeGreaterThan(2)
        expect(instrument.title.en.length, id).toBeGreaterThan(2)
      }
    }
  })

  it("says once of a choice of its own that it is no law, in both languages", () => {
    const style = (language: Language) => ({ language, calendar: jalali, pack: iranPack })
    const said = (language: Language) => citationInWords(style(language), ours("no text was found"))
    expect(said("en")).toBe("Convention of this software (not a rule of law)")
    expect(said("fa")).toBe("قرارداد محاسباتی این سامانه (حکم قانون نیست)")
  })

  it("uses every parameter and every policy", () => {
    const used = new Set(
      nodes.flatMap((node) => (node.op === "parameter" || node.op === "policy" ? [node.id] : [])),
    )
    // Numbers of life cycles, which no rule reads.
    const ofLoans = [loanRate, loanInstalments, loanSecurityShare, loanTolerance, loanGrace]
    const ofTerms = [supportCases, employmentCases, enterprise, afterCare, referrals, ofLoans].flatMap(
      (numbers) => Object.values(numbers).map(({ id }) => id),
    )
    const unused = [...iranPack.parameters.keys(), ...iranPack.policies.keys()].filter((id) => !used.has(id))
    expect(unused.sort()).toEqual([...ofTerms].sort())
  })

  it("names only rules and parameters that exist among its articles", () => {
    const known = new Set([...iranPack.rules.keys(), ...iranPack.parameters.keys()])
    for (const { encodedBy, remark, title } of iranPack.articles) {
      for (const id of encodedBy) expect(known.has(id), id).toBe(true)
      if (encodedBy.length === 0) expect(remark, title.en).toBeDefined()
    }
  })

  it("lists every rule under an article", () => {
    const listed = new Set(iranPack.articles.flatMap(({ encodedBy }) => encodedBy))
    expect(rules.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([])
  })

  it("has only offences of its vocabulary in its sets", () => {
    const codes = new Set<string>(offences.map(({ code }) => code))
    const members = (set: CodeSet): ReadonlyArray<string> => [...set.members, ...set.except.flatMap(members)]
    for (const set of offenceSets) for (const code of members(set)) expect(codes.has(code), code).toBe(true)
  })

  it("asks only facts that the domain or the jurisdiction declares with an issuer", () => {
    for (const node of nodes) if (node.op === "fact") expect(node.issuer, node.id).toBeDefined()
    for (const { issuer } of iran.reportedFacts ?? []) expect(iranPack.actors.has(issuer ?? "")).toBe(true)
  })

  it("keeps every number of the law within what it says of itself", () => {
    for (const parameter of parameters)
      expect(decodeParameter(encodeParameter(parameter)), parameter.id).toEqual(Result.succeed(parameter))
    expect(parameters.filter(({ isPart }) => isPart === true).length).toBeGreaterThan(10)
  })

  it("never answers with the last known value where a later one is unknown", () => {
    for (const parameter of parameters) {
      const onDay = (day: number) =>
        evaluate(valueOfParameter(parameter), {}, { pack: iranPack, today: day as Day }).value
      for (const { from, value } of parameter.values) expect(onDay(from), parameter.id).toEqual(value)
      const first = parameter.values[0]?.from ?? 0
      expect(onDay(first - 1), parameter.id).toBeUndefined()
    }
    const unknown = parameters.filter(({ values }) => values.some(({ value }) => value === undefined))
    expect(unknown.length).toBeGreaterThan(10)
  })
})

describe("words", () => {
  const words = (data: unknown): ReadonlyArray<{ fa: string; en: string }> => {
    if (typeof data !== "object" || data === null) return []
    if ("fa" in data && "en" in data) return [data as { fa: string; en: string }]
    return Object.values(data).flatMap(words)
  }
  const all = [
    ...words(rules),
    ...words(parameters),
    ...words(policies),
    ...words(iranPack.articles),
    ...words([...iranPack.actors.values()]),
    ...words([...iranPack.vocabulary.values()]),
  ]

  it("are Persian on one side and English on the other", () => {
    for (const { en, fa } of all) {
      expect(fa).toMatch(/[آ-ی]/)
      // Places for values are ids.
      expect(fa.replace(/\{[^{}]+\}/g, "")).not.toMatch(/[يكة0-9٠-٩]/)
      expect(en).not.toMatch(/[؀-ۿ]/)
    }
  })

  it("join their parts with half-spaces", () => {
    for (const { fa } of all) expect(fa).not.toMatch(/(?:^| )(?:می|نمی) | (?:های|ها|ای|تر|ترین)(?: |$)/)
  })
})

describe("terms of the petitions", () => {
  it("read the numbers and the disputed options of the setting", () => {
    const terms = leniencyTerms(on("1404/01/01")).get("REL-CR")
    expect(terms?.period).toEqual({ kind: "remainderInRange", minimum: term(1), maximum: term(5) })
    expect(terms?.breach?.firstBreach).toEqual({
      addition: { minimum: term(1), maximum: term(2) },
      mayRevoke: false,
    })
    const limited = leniencyTerms(on("1404/01/01", { ceilingOnExtendedRelease: "ceiling" })).get("REL-CR")
    expect(limited?.breach?.firstBreach.longestPeriod).toEqual(term(5))
  })

  it("are of routes of the pack, decided and reported on by its actors", () => {
    for (const [route, terms] of leniencyTerms(on("1404/01/01"))) {
      expect(iranPack.rules.has(route)).toBe(true)
      const roles = [
        ...terms.openers,
        ...terms.proposers,
        ...terms.deciders,
        ...terms.executors,
        ...terms.reports.flatMap(({ confirmers, reporters }) => [...reporters, ...confirmers]),
      ]
      for (const role of roles) expect(iranPack.actors.has(role), role).toBe(true)
      // A petition comes after the judgment: who decides with the judgment decides none.
      const deciders = actsOf(iranPack.rules.get(route) as Rule).flatMap(({ by, kind, stage }) =>
        kind === "decide" && stage?.id !== "judgment" ? by.map(({ id }) => id) : [],
      )
      expect(terms.deciders).toEqual(deciders)
    }
  })

  it("are absent where their numbers are unknown", () => {
    const before = leniencyTerms(on("1391/01/01"))
    expect([before.has("REL-CR"), before.has("REL-SU"), before.has("REL-DRUG")]).toEqual([
      false,
      false,
      false,
    ])
  })
})
