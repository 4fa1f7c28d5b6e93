import { type CustodyAtWork, readinessActions } from "@bazgasht/core/employment"
import { type Citation, entryOn, makeTerm } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { employmentProgramme, employmentTerms, iranPack, wageTerms } from "../../../src/index.ts"
import * as employmentCases from "../../../src/parameters/employment-cases.ts"
import { on } from "../../prisoner.ts"
import { ruleOf } from "../worker.ts"

const today = on("1404/06/01")
const terms = employmentTerms(today)

const values = (data: unknown): ReadonlyArray<unknown> =>
  typeof data === "object" && data !== null ? [data, ...Object.values(data).flatMap(values)] : [data]

/** Lists of the terms that hold no roles. */
const noRoles = [
  "citations",
  "hardConstraints",
  "requiredDocuments",
  "workplaces",
  "followUpDays",
  "attendanceReasons",
  "examinationParts",
  "decliningReasons",
  "requiredActions",
]

describe("terms of employment", () => {
  it("are there for every life cycle, each with a citation, and say what of them is ours", () => {
    expect(Object.keys(terms).toSorted()).toEqual([
      "loan",
      "opening",
      "placement",
      "placementRun",
      "readiness",
      "training",
    ])
    for (const [name, of] of Object.entries<{ readonly citations: ReadonlyArray<Citation> }>({ ...terms })) {
      expect(of.citations.length, name).toBeGreaterThan(0)
      expect(
        of.citations.some(({ confidence }) => confidence === "design"),
        name,
      ).toBe(true)
    }
    for (const { citations } of wageTerms) expect(citations.length).toBeGreaterThan(0)
  })

  it("name offices that the pack knows, and leave no office empty", () => {
    const offices = Object.entries(terms).flatMap(([cycle, of]) =>
      Object.entries(of).flatMap(([name, list]) =>
        Array.isArray(list) && !noRoles.includes(name) ? [[`${cycle}.${name}`, list] as const] : [],
      ),
    )
    expect(offices.length).toBeGreaterThan(25)
    for (const [name, roles] of offices) {
      expect(roles.length, name).toBeGreaterThan(0)
      expect(new Set(roles).size, name).toBe(roles.length)
      for (const role of roles) expect(iranPack.actors.has(String(role)), `${name} ${role}`).toBe(true)
    }
    const papers = [...terms.opening.requiredDocuments, ...(terms.placement?.requiredDocuments ?? [])]
    const issuers = papers.flatMap(({ confirmers = [], issuers }) => [...issuers, ...confirmers])
    expect(issuers.length).toBeGreaterThanOrEqual(papers.length)
    for (const role of [...issuers, terms.placement?.prisonerRole])
      expect(iranPack.actors.has(String(role)), role).toBe(true)
  })

  it("have words in both languages for every code", () => {
    const codes = [
      ...terms.opening.requiredDocuments.map(({ document }) => document),
      ...(terms.placement?.requiredDocuments ?? []).map(({ document }) => document),
      ...(terms.training?.attendanceReasons ?? []).map(({ id }) => id),
      ...(terms.training?.examinationParts ?? []),
      ...(terms.readiness?.decliningReasons ?? []),
    ]
    expect(codes.length).toBeGreaterThan(20)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(iranPack.vocabulary.has(code), code).toBe(true)
  })

  it("read every number from a parameter that says it is ours", () => {
    const numbers = values(terms)
    for (const parameter of Object.values(employmentCases)) {
      const entry = entryOn(parameter, today.today)
      expect(numbers, parameter.id).toContainEqual(entry?.value)
      expect(entry?.citations.map(({ confidence }) => confidence)).toEqual(["design"])
    }
  })

  it("are absent where their numbers are unknown", () => {
    expect(Object.keys(employmentTerms(on("1400/02/19")))).toEqual(["opening", "placementRun"])
    const since = employmentTerms(on("1400/02/20"))
    expect(Object.keys(since).toSorted()).toEqual([
      "opening",
      "placement",
      "placementRun",
      "readiness",
      "training",
    ])
    expect(since.placement?.answerTime).toEqual(makeTerm({ days: 7 }))
  })
})

describe("the terms of a placement", () => {
  const { placement } = terms

  it("ask for every constraint of the programme, and no other", () =>
    expect(placement?.hardConstraints).toEqual(employmentProgramme.constraints.map(({ id }) => id)))

  it("EMP-2, EMP-3, EMP-4, EMP-5: rest on the articles of the rules, and on that of wages", () => {
    const ofRules = ["EMP-2", "EMP-3", "EMP-4"].flatMap((id) => ruleOf(id).citations)
    const ofWages = wageTerms.flatMap(({ citations }) => citations)
    expect(placement?.citations).toEqual(expect.arrayContaining([...ofRules, ...ofWages]))
  })

  it("EMP-2, EMP-3: ask for the council's decision with the judge's confirmation, and outside for permission and security", () => {
    const asked = (custody: CustodyAtWork) =>
      placement?.requiredDocuments
        .filter(({ askedIn }) => askedIn.includes(custody))
        .map(({ document }) => document)
    expect(asked("inside")).toEqual(["councilDecision", "medicalFitness"])
    expect(asked("outside")).toEqual([
      "councilDecision",
      "medicalFitness",
      "outsidePermission",
      "securityOrder",
    ])
    expect(asked("released")).toEqual([])
    expect(placement?.requiredDocuments[0]).toMatchObject({
      issuers: ["classificationCouncil"],
      confirmers: ["enforcementJudge"],
    })
    expect(placement?.requiredDocuments[2]?.issuers).toEqual(ruleOf("EMP-3").deciders.map(({ id }) => id))
  })

  it("let no office propose and clear, and ask 30, 90 and 180 days after the end", () => {
    for (const role of [...(placement?.proposers ?? []), ...(placement?.overriders ?? [])])
      expect(placement?.clearers).not.toContain(role)
    expect(placement?.followUpDays).toEqual([30, 90, 180])
  })
})

describe("the terms of an enrolment", () => {
  it("EMP-7: have the training organization examine and certify, in writing and in practice", () => {
    expect(terms.training).toMatchObject({
      registrars: ruleOf("EMP-7").deciders.map(({ id }) => id),
      examiners: ["trainingOrganization"],
      issuers: ["trainingOrganization"],
      examinationParts: ["examination.written", "examination.practical"],
    })
  })

  it("count against a trainee only what is his own doing", () => {
    const counted = terms.training?.attendanceReasons.filter((reason) => reason.counted && !reason.attended)
    expect(counted?.map(({ id }) => id)).toEqual(["attendance.absent"])
  })
})

describe("the terms of readiness", () => {
  it("EMP-4, EMP-5: let the person himself say what he wishes, and ask for the account into which wages are paid", () => {
    expect(terms.readiness?.wishRecorders).toContain("convict")
    expect(terms.readiness?.requiredActions).toContain("bankAccount")
    for (const action of terms.readiness?.requiredActions ?? []) expect(readinessActions).toContain(action)
    for (const office of ["profileRecorders", "physicians", "assessors"] as const)
      expect(terms.readiness?.[office]).not.toContain("convict")
  })
})

describe("the terms of an opening", () => {
  it("have it cleared by no office that runs it or issues its papers", () => {
    const { clearers, drafters, openers, requiredDocuments } = terms.opening
    const others = [...drafters, ...openers, ...requiredDocuments.flatMap(({ issuers }) => issuers)]
    for (const role of clearers) expect(others).not.toContain(role)
    for (const { code } of employmentProgramme.operators) expect(drafters).toContain(code)
  })
})
