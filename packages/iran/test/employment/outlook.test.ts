import { employmentOutlook } from "@bazgasht/core/employment"
import { makeFitPolicy } from "@bazgasht/core/placement"
import { workplaceKinds } from "@bazgasht/iran/facts/employment"
import { decide, determine, type Facts } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { employmentProgramme, iranPack, offences } from "../../src/index.ts"
import { openStatusShare } from "../../src/parameters/employment.ts"
import { day, inShort, on, serving, term } from "../prisoner.ts"
import { ruleOf, worker } from "./worker.ts"

const today = on("1404/06/01")

const without = (facts: Facts, ...ids: ReadonlyArray<string>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => !ids.includes(id)))

const short = (id: string, facts: Facts, setting = today): string => inShort(ruleOf(id), facts, setting)

const placedIn = (workplace: string, confirmed = true): Facts => ({
  ...worker,
  councilPlacements: [{ workplace, confirmed }],
})

describe("kinds of workplaces", () => {
  it("are all in the programme, once", () => {
    expect(employmentProgramme.workplaces.map(({ kind }) => kind).toSorted()).toEqual(
      [...workplaceKinds].toSorted(),
    )
  })

  it.each(["closed", "semiOpen", "vocationalEmploymentCentre"])(
    "%s: the council places, the judge confirms, the prisoner is willing",
    (kind) => {
      const id = `EMP-1-${kind}`
      expect(decide(ruleOf(id), placedIn(kind), today).outcome).toEqual({
        outcome: "eligible",
        until: day("1407/02/01"),
      })
      expect(short(id, { ...placedIn(kind), consentToWork: false })).toBe("barred EMP-4-consent")
      expect(short(id, without(placedIn(kind), "consentToWork"))).toContain("undetermined")
      const outcomes = [placedIn(kind, false), { ...worker, councilPlacements: [] }].map(
        (facts) => decide(ruleOf(id), facts, today).outcome,
      )
      expect(outcomes).toMatchObject([
        { outcome: "referred", to: { id: "enforcementJudge" } },
        { outcome: "referred", to: { id: "classificationCouncil" } },
      ])
      expect(short(id, placedIn(kind), on("1407/02/01"))).toContain("barred")
    },
  )

  it("closed: life imprisonment has no end that would close it", () => {
    const life = {
      ...without(placedIn("closed"), "expectedReleaseDay", "endOfTerm", "imposedTerm"),
      imprisonmentKind: "life",
      releaseForeseen: false,
    }
    expect(decide(ruleOf("EMP-1-closed"), life, today).outcome).toEqual({ outcome: "eligible" })
  })

  it.each(["open", "outsideEmployer"])(
    "%s: waits for the share of the regulation, which was not seen",
    (kind) => {
      const facts = { ...placedIn(kind), openStatusOffenceExcluded: false }
      const decision = decide(ruleOf(`EMP-1-${kind}`), facts, today)
      expect(decision.outcome).toMatchObject({
        outcome: "undetermined",
        openClauses: [{ id: "EMP-3-granted" }, { id: "EMP-3-share" }],
      })
      expect(decision.missing.gaps).toMatchObject([
        { code: "parameter.noValue", parameter: openStatusShare.id },
      ])
      expect(short(`EMP-1-${kind}`, without(facts, "openStatusOffenceExcluded"))).toContain("EMP-3-offence")
    },
  )

  it.each(["open", "outsideEmployer"])("%s: open to whom open status has been granted", (kind) => {
    const facts = { ...placedIn(kind), openStatusGranted: true }
    expect(decide(ruleOf(`EMP-1-${kind}`), facts, today).outcome.outcome).toBe("eligible")
    const opening = { ...facts, openingWorkplace: kind, openingAfterRelease: false }
    expect(short("EMP-3/opening", opening)).toContain("eligible")
    expect(short("EMP-3/opening", { ...opening, openStatusGranted: false })).toContain("EMP-3-share")
    expect(
      short("EMP-3/opening", { ...opening, openStatusGranted: false, openStatusOffenceExcluded: true }),
    ).toContain("barred")
    expect(
      short("EMP-3/opening", { ...without(opening, "openStatusGranted"), openingAfterRelease: true }),
    ).toContain("eligible")
    expect(
      short("EMP-3/opening", { ...without(opening, "openStatusGranted"), openingWorkplace: "semiOpen" }),
    ).toContain("eligible")
  })

  it("open: barred without security or for an excluded offence, whatever the share", () => {
    const facts = { ...placedIn("open"), openStatusOffenceExcluded: false }
    expect(short("EMP-3", { ...facts, suitableSecurity: false })).toBe("barred EMP-3-security")
    expect(short("EMP-3", { ...facts, openStatusOffenceExcluded: true })).toBe("barred EMP-3-offence")
  })

  it("outsideEmployer and ownBusiness: free after final release", () => {
    const released = { ...worker, finallyReleased: true }
    for (const id of ["EMP-1-outsideEmployer", "EMP-1-ownBusiness"])
      expect(decide(ruleOf(id), released, today).outcome.outcome, id).toBe("eligible")
    expect(short("EMP-1-ownBusiness", worker)).toBe("notYet 1407/02/01")
    expect(short("EMP-1-ownBusiness", without(worker, "heldForNothingElse"))).toBe("notYet 1407/02/01")
    expect(short("EMP-1-ownBusiness", { ...worker, heldForNothingElse: false })).toContain("barred")
  })

  it("are told in one outlook, what is open first", () => {
    const outlook = employmentOutlook({ ...worker, loanCeiling: "upper" }, employmentProgramme, today)
    expect(outlook.workplaces.map(({ kind }) => kind)[0]).toBe("semiOpen")
    expect(outlook.training.answer).toBe("yes")
    expect(outlook.publicPosts?.outcome.outcome).toBe("notYet")
    expect(outlook.loans.map(({ ceiling, kind }) => [kind, ceiling.value])).toEqual([
      ["enterprise", 3_000_000_000],
    ])
  })
})

describe("jobs that need social rights", () => {
  const sentenced = (months: number): Facts => ({
    ...worker,
    ...serving(term(0, months), "1401/02/01"),
  })

  it.each([
    [24, "eligible"],
    [25, "notYet 1405/03/01"],
    [60, "notYet 1408/02/01"],
    [61, "notYet 1409/03/01"],
    [200, "notYet 1420/10/01"],
  ])("after %d months of ta'zir: %s", (months, expected) => {
    expect(short("EMP-9", sentenced(months))).toBe(expected)
  })

  it("are closed seven years after life, and as long as it lasts", () => {
    const life = {
      ...without(worker, "imposedTerm", "endOfTerm", "expectedReleaseDay"),
      imprisonmentKind: "life",
      releaseForeseen: false,
    }
    expect(short("EMP-9", life)).toBe("barred EMP-9-sentence")
    const pardoned = {
      ...life,
      releaseForeseen: true,
      endOfTerm: day("1403/11/22"),
      executionEnded: true,
      releasedByPardon: true,
    }
    expect(short("EMP-9", pardoned)).toBe("notYet 1410/11/22")
  })

  it("wait for a finding where the sentence is of another kind or ended by waiver", () => {
    for (const changes of [
      { imprisonmentKind: "qisas" },
      { imprisonmentKind: "inLieuOfFine" },
      { executionEnded: true, endOfTerm: day("1403/01/01") },
    ]) {
      const facts = { ...worker, ...changes }
      expect(short("EMP-9", facts)).toBe("undetermined EMP-9-sentence")
      expect(short("EMP-9", { ...facts, deprivationFound: true })).toBe("barred EMP-9-sentence")
      expect(short("EMP-9", { ...facts, deprivationFound: false })).toBe("eligible")
      expect(short("EMP-9", { ...facts, offenceIntentional: false })).toBe("eligible")
    }
  })

  it("weigh earlier convictions too", () => {
    const earlier = [{ degree: 4, intentional: true, executedDay: day("1403/01/01") }]
    const facts = { ...worker, offenceIntentional: false, earlierConvictions: earlier }
    expect(short("EMP-9", facts)).toBe("notYet 1406/01/01")
    expect(short("EMP-9", { ...facts, earlierConvictions: [{ ...earlier[0], intentional: false }] })).toBe(
      "eligible",
    )
    expect(short("EMP-9", without(facts, "earlierConvictions"))).toBe("undetermined EMP-9-record")
  })

  it("are counted from the end of the period of a conditional release", () => {
    const facts = {
      ...worker,
      conditionallyReleased: true,
      measureDay: day("1403/02/01"),
      releasePeriod: term(2),
    }
    expect(short("EMP-9", facts)).toBe("notYet 1407/02/01")
    expect(short("EMP-9", without(facts, "conditionallyReleased"))).toContain("undetermined")
  })
})

describe("the loan for work after release", () => {
  const released = { ...worker, finallyReleased: true, businessPlanApproved: true }

  it.each([
    ["1403/12/30", "undetermined EMP-10"],
    ["1404/01/01", "eligible"],
    ["1404/12/29", "eligible"],
    ["1405/01/01", "undetermined EMP-10"],
  ])("is known in 1404 only: %s, %s", (written, expected) => {
    expect(short("EMP-10", released, on(written))).toBe(expected)
  })

  it("waits for release and for the plan", () => {
    expect(short("EMP-10", { ...released, finallyReleased: false })).toBe("notYet 1407/02/01")
    expect(short("EMP-10", { ...released, businessPlanApproved: false })).toBe("barred EMP-10-plan")
    const unknown = without({ ...released, finallyReleased: false }, "endOfTerm", "releaseForeseen")
    expect(short("EMP-10", unknown)).toBe("undetermined EMP-10-released")
  })

  it.each([
    ["lower", "1404/06/01", 1_500_000_000],
    ["upper", "1404/06/01", 3_000_000_000],
    ["upper", "1405/01/01", undefined],
    ["lower", "1403/12/30", undefined],
  ])("lends at most, for the %s ceiling on %s, %s", (loanCeiling, written, expected) => {
    const rule = iranPack.rules.get("EMP-10/ceiling")
    expect(rule && determine(rule, { loanCeiling }, on(written)).value).toBe(expected)
  })
})

describe("the programme of employment", () => {
  it("has a sound policy of fit", () => {
    expect(Result.isSuccess(makeFitPolicy(employmentProgramme.fit))).toBe(true)
  })

  it("has words for every code, and groups of offences that exist", () => {
    const { activities, offenceGroups, operators } = employmentProgramme
    for (const { code } of [...activities, ...offenceGroups, ...operators])
      expect(iranPack.vocabulary.has(code), code).toBe(true)
    const known = new Set<string>(offences.map(({ code }) => code))
    for (const { code, offences: members } of offenceGroups) {
      expect(known.has(code)).toBe(false)
      expect(members.length).toBeGreaterThan(0)
      for (const member of members) expect(known.has(member), member).toBe(true)
    }
    for (const { code } of operators) expect(iranPack.actors.has(code), code).toBe(true)
  })
})
