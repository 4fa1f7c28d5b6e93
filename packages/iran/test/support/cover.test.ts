import { decide, expressionsOfRule, type Facts, listOf, remedies, walk } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { familyCover, householdSize } from "../../src/support/family-cover.ts"
import { reliefCommitteeCover, workOfReleasedHead } from "../../src/support/relief-committee-cover.ts"
import { supportRules } from "../../src/support/rules.ts"
import { day, determined, inShort, on, outcomeOf } from "../prisoner.ts"
import { children, custody, family, household, member, wife } from "./family.ts"

const today = on("1404/06/01")

const without = (facts: Facts, ...ids: ReadonlyArray<string>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => !ids.includes(id)))

describe("cover by the association (FAM-1)", () => {
  it("FA-1: a married prisoner, wife and two children, no income from his work", () => {
    expect(inShort(familyCover, family, today)).toBe("eligible")
    const { deciders, reporters } = familyCover
    expect([...deciders, ...reporters].map(({ id }) => id)).toEqual(["supportAssociation", "socialWorker"])
  })

  it("FA-5: a shop that still pays the family closes it", () => {
    expect(inShort(familyCover, { ...family, prisonerIncomeReachesFamily: true }, today)).toBe(
      "barred FAM-1-income",
    )
  })

  const parentsOnly = { ...family, prisonerMarried: false, ...household(member("parent", { head: true })) }

  it("sends the parents of an unmarried prisoner to the Relief Committee", () => {
    const outcome = outcomeOf(familyCover, parentsOnly, today)
    expect(outcome.outcome === "referred" && [outcome.to.id, outcome.ground.id]).toEqual([
      "reliefCommittee",
      "FAM-1-parents-of-unmarried",
    ])
  })

  it.each([
    ["a married prisoner's parents", { ...parentsOnly, prisonerMarried: true }, "eligible"],
    [
      "an unmarried prisoner's child beside the parents",
      { ...parentsOnly, ...household(member("parent", { head: true }), member("child")) },
      "eligible",
    ],
    [
      "an unmarried prisoner's child who has left the household",
      {
        ...parentsOnly,
        ...household(
          member("parent", { head: true }),
          member("child", { hasLeft: true, leftDay: day("1404/06/01") }),
        ),
      },
      "referred",
    ],
    [
      "an unmarried prisoner's child on the last day in the household",
      {
        ...parentsOnly,
        ...household(
          member("parent", { head: true }),
          member("child", { hasLeft: true, leftDay: day("1404/06/02") }),
        ),
      },
      "eligible",
    ],
    [
      "an unmarried prisoner's siblings",
      { ...parentsOnly, ...household(member("sibling", { head: true })) },
      "barred FAM-1-married-or-child",
    ],
    [
      "a prisoner with nobody to support",
      { ...family, ...household(member("prisoner")) },
      "barred FAM-1-dependants",
    ],
    [
      "a household that did not depend on him",
      { ...family, dependsOnPrisoner: false },
      "barred FAM-1-dependence",
    ],
    ["before the arrest", { ...family, ...custody(["1404/06/02"]) }, "notYet 1404/06/02"],
    [
      "on the day of release",
      { ...family, ...custody(["1404/04/12", "1404/06/01"]) },
      "barred FAM-1-custody",
    ],
    ["the day before it", { ...family, ...custody(["1404/04/12", "1404/06/02"]) }, "eligible"],
    ["never arrested", { ...family, custodyEpisodes: [] }, "barred FAM-1-custody"],
  ])("%s", (_, facts, outcome) => {
    expect(inShort(familyCover, facts, today)).toBe(outcome)
  })

  it("counts custody abroad once the foreign ministry has confirmed it", () => {
    const abroad = { ...family, heldAbroad: true }
    expect(inShort(familyCover, abroad, today)).toBe("referred")
    const { outcome } = decide(familyCover, abroad, today)
    expect(outcome.outcome === "referred" && outcome.to.id).toBe("foreignMinistry")
    expect(inShort(familyCover, { ...abroad, prisonerIncomeReachesFamily: true }, today)).toBe(
      "barred FAM-1-income FAM-1-abroad",
    )
    expect(inShort(familyCover, { ...abroad, custodyAbroadConfirmed: true }, today)).toBe("eligible")
    const changed = remedies(familyCover, abroad, today).remedies.map(({ changes }) => changes)
    expect(changed.map((changes) => changes.map(({ fact }) => fact.id))).toEqual([["custodyAbroadConfirmed"]])
    expect(inShort(familyCover, without(abroad, "custodyAbroadConfirmed"), today)).toBe(
      "undetermined FAM-1-abroad-unconfirmed",
    )
  })

  it.each([
    ["prisonerIncomeReachesFamily", "undetermined FAM-1-income"],
    ["dependsOnPrisoner", "undetermined FAM-1-dependence"],
    ["heldAbroad", "undetermined FAM-1-abroad-unconfirmed"],
    ["memberships", "undetermined FAM-1-dependants"],
    ["custodyEpisodes", "undetermined FAM-1-custody"],
  ])("takes an unknown %s for no answer, and asks for it", (missing, outcome) => {
    const facts = without(family, missing)
    expect(inShort(familyCover, facts, today)).toBe(outcome)
    expect(decide(familyCover, facts, today).missing.questions.map(({ unknown }) => unknown.id)).toContain(
      missing,
    )
  })

  it("does not ask whether a prisoner with children is married", () => {
    expect(inShort(familyCover, without(family, "prisonerMarried"), today)).toBe("eligible")
  })
})

describe("size of the household (FAM-1/size)", () => {
  it("counts neither the prisoner nor those who left or have not come yet", () => {
    const facts = household(
      wife,
      member("prisoner"),
      member("child", { hasLeft: true, leftDay: day("1404/06/01") }),
      member("child", { joinedDay: day("1404/06/01") }),
      member("child", { joinedDay: day("1404/06/02") }),
    )
    expect(determined(householdSize, facts, on("1404/05/31"))).toBe(2)
    expect(determined(householdSize, facts, today)).toBe(2)
    expect(determined(householdSize, facts, on("1404/06/02"))).toBe(3)
  })
})

describe("cover by the Relief Committee (FAM-4)", () => {
  it("is proposed by the association, reported on by the social worker, decided by the committee", () => {
    const { deciders, proposers, reporters } = reliefCommitteeCover
    expect([...proposers, ...reporters, ...deciders].map(({ id }) => id)).toEqual([
      "supportAssociation",
      "socialWorker",
      "reliefCommittee",
    ])
  })

  it.each([
    ["all proved", {}, "eligible"],
    [
      "an unmarried prisoner's parents",
      { prisonerMarried: false, ...household(member("parent")) },
      "eligible",
    ],
    ["not poor", { economicallyWeak: false }, "barred FAM-4-weak"],
    ["not the provider", { dependsOnPrisoner: false }, "barred FAM-4-head"],
    ["released", custody(["1403/01/01", "1404/06/01"]), "barred FAM-4-custody"],
    ["no report yet", { economicallyWeak: undefined }, "undetermined FAM-4-weak"],
  ])("%s", (_, changed: Facts, outcome) => {
    expect(inShort(reliefCommitteeCover, { ...family, ...changed }, today)).toBe(outcome)
  })
})

describe("help in finding work for the released head of the household (FAM-4/job)", () => {
  const released = { ...family, ...custody(["1403/01/01", "1404/06/01"]) }

  it("begins where the cover ends", () => {
    for (const [day, cover, work] of [
      ["1404/05/31", "eligible", "notYet 1404/06/01"],
      ["1404/06/01", "barred FAM-4-custody", "eligible"],
    ] as const) {
      expect(inShort(reliefCommitteeCover, released, on(day))).toBe(cover)
      expect(inShort(workOfReleasedHead, released, on(day))).toBe(work)
    }
  })

  it.each([
    ["never in prison", { custodyEpisodes: [] }, "barred FAM-4-released"],
    ["in prison still", custody(["1403/01/01"]), "barred FAM-4-released"],
    ["in prison again", custody(["1403/01/01", "1403/06/01"], ["1404/01/01"]), "barred FAM-4-released"],
    ["not poor", { economicallyWeak: false }, "barred FAM-4-weak"],
    ["not the provider", { dependsOnPrisoner: false }, "barred FAM-4-head"],
    ["of custody nothing is known", { custodyEpisodes: undefined }, "undetermined FAM-4-released"],
  ])("%s", (_, changed: Facts, outcome) => {
    expect(inShort(workOfReleasedHead, { ...released, ...changed }, today)).toBe(outcome)
  })
})

describe("what no rule of support looks at", () => {
  it("is nationality, religion and the offence (FA-3: a foreign wife changes nothing)", () => {
    for (const rule of supportRules)
      for (const expression of expressionsOfRule(rule))
        walk(expression, (node) => {
          const fields = Object.keys(listOf(node)?.fields ?? {})
          const names = node.op === "fact" ? [node.id] : fields
          for (const name of names)
            expect(name).not.toMatch(/nation|foreign|citizen|religio|faith|offence|sect/i)
        })
  })

  it("leaves every answer as it is", () => {
    const nationality = fc.constantFrom("iranian", "foreign", undefined)
    fc.assert(
      fc.property(nationality, nationality, (ofWife, ofPrisoner) => {
        const facts = {
          ...family,
          nationality: ofPrisoner,
          ...household({ ...wife, nationality: ofWife }, ...children(2)),
        }
        for (const rule of supportRules)
          expect(determined(rule, facts, today)).toEqual(determined(rule, family, today))
      }),
    )
  })
})
