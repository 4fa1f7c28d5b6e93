import { helpKinds } from "@bazgasht/iran/facts/support"
import { runs } from "@bazgasht/properties"
import { type Day, decide, type Facts, type Rule } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { iranPack } from "../../src/pack.ts"
import { householdHelp, memberHelp } from "../../src/support/kinds-of-help.ts"
import { day, inShort, on } from "../prisoner.ts"
import { cashCover, family } from "./family.ts"

const today = on("1404/06/01")

const rules = [...householdHelp, ...memberHelp]
const helpOf = (kind: string, facts: Facts): string => {
  const found = rules.find((help) => help.kind === kind)
  return found === undefined ? "no rule" : inShort(found.rule, facts, today)
}

/** A member of the covered family who needs nothing. */
const one: Facts = {
  ...family,
  memberRelation: "child",
  memberBirthDay: day("1383/01/01"),
  memberJoinedDay: day("1395/01/01"),
  memberHasLeft: false,
  memberStudent: false,
  memberNeedsTreatment: false,
  memberNeedsDowry: false,
  memberSeeksWork: false,
  memberWishesTraining: false,
  memberNeedsCounselling: false,
}

/** The fact of the need that each kind of help answers. */
const needs = {
  livelihoodPackage: "economicallyWeak",
  housingDeposit: "needsHousingDeposit",
  visitTravel: "visitsFromAfar",
  study: "memberStudent",
  medical: "memberNeedsTreatment",
  dowry: "memberNeedsDowry",
  job: "memberSeeksWork",
  training: "memberWishesTraining",
  counselling: "memberNeedsCounselling",
} as const

const ruleOf = (kind: string): Rule<boolean> => {
  const found = memberHelp.find((help) => help.kind === kind)
  if (found === undefined) throw new Error(kind)
  return found.rule
}

type Relation = "spouse" | "child" | "parent" | "sibling" | "grandparent" | "grandchild" | "other"

const everybody = (from: number): { readonly [_ in Relation]?: number } => ({
  spouse: from,
  child: from,
  parent: from,
  sibling: from,
  grandparent: from,
  grandchild: from,
  other: from,
})

/** From which age a need can concern a member of a relation; a relation that is not named it never concerns. */
const concerns = {
  study: everybody(5),
  medical: everybody(0),
  dowry: {
    ...everybody(13),
    spouse: undefined,
    parent: undefined,
    grandparent: undefined,
  },
  job: everybody(15),
  training: everybody(15),
  counselling: everybody(0),
} satisfies { readonly [kind: string]: { readonly [_ in Relation]?: number | undefined } }

describe("kinds of help (FAM-6)", () => {
  it("has one rule of the pack for every kind", () => {
    expect(rules.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...helpKinds]))
    expect(rules).toHaveLength(helpKinds.length)
    for (const { kind, rule } of rules) expect(iranPack.rules.get(`FAM-6-${kind}`)).toBe(rule)
  })

  it.each(Object.entries(needs))("%s answers the need %s", (kind, need) => {
    expect(helpOf(kind, { ...one, [need]: true })).toBe("eligible")
    expect(helpOf(kind, { ...one, [need]: false })).toBe(`barred FAM-6-${kind}-need`)
    expect(helpOf(kind, { ...one, [need]: undefined })).toBe(`undetermined FAM-6-${kind}-need`)
  })

  it.each(Object.entries(needs))("%s is for covered families", (kind, need) => {
    expect(helpOf(kind, { ...one, [need]: true, prisonerIncomeReachesFamily: true })).toMatch(
      /^barred (?:FAM-1-income|FAM-6-covered)$/,
    )
  })

  it("cash is for whom nobody else covers in cash", () => {
    expect(helpOf("cash", one)).toBe("eligible")
    expect(helpOf("cash", { ...one, ...cashCover("1404/06/01") })).toBe("barred FAM-3-no-other-payer")
    expect(helpOf("cash", { ...one, ...cashCover("1404/06/02") })).toBe("eligible")
    expect(helpOf("medical", { ...one, ...cashCover("1404/06/01"), memberNeedsTreatment: true })).toBe(
      "eligible",
    )
  })

  it("leaves out the prisoner and a member who has left", () => {
    const ill = { ...one, memberNeedsTreatment: true }
    expect(helpOf("medical", { ...ill, memberRelation: "prisoner" })).toBe("barred FAM-6-member")
    expect(helpOf("medical", { ...ill, memberHasLeft: true, memberLeftDay: day("1404/06/01") })).toBe(
      "barred FAM-6-member",
    )
    expect(helpOf("medical", { ...ill, memberHasLeft: true, memberLeftDay: day("1404/06/02") })).toBe(
      "eligible",
    )
  })

  it("asks about a member what can concern somebody of this relation and age, and nothing else", () => {
    const relations = Object.keys(everybody(0)) as ReadonlyArray<Relation>
    fc.assert(
      fc.property(
        fc.constantFrom(...memberHelp.map(({ kind }) => kind)),
        fc.constantFrom(...relations),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 364 }),
        fc.constantFrom("female", "male"),
        (kind, memberRelation, years, days, memberSex) => {
          const birthday = day(`${String(1404 - years)}/06/01`)
          const facts: Facts = {
            ...one,
            ...Object.fromEntries(Object.values(needs).map((need) => [need, undefined])),
            memberRelation,
            memberSex,
            memberBirthDay: (birthday - days) as Day,
          }
          const { missing } = decide(ruleOf(kind), facts, today)
          const from = concerns[kind as keyof typeof concerns][memberRelation]
          expect(missing.questions.map(({ unknown }) => unknown.id)).toEqual(
            from !== undefined && years >= from ? [needs[kind as keyof typeof needs]] : [],
          )
        },
      ),
      { numRuns: runs(1_000) },
    )
  })

  it("asks from the birthday on, and not the day before", () => {
    for (const [kind, ofRelation] of Object.entries(concerns)) {
      const age = ofRelation.child ?? 0
      if (age === 0) continue
      const birthday = day(`${String(1404 - age)}/06/01`)
      const asked = (memberBirthDay: number): number =>
        decide(
          ruleOf(kind),
          { ...one, [needs[kind as keyof typeof needs]]: undefined, memberBirthDay: memberBirthDay as Day },
          today,
        ).missing.questions.length
      expect([kind, asked(birthday), asked(birthday + 1)]).toEqual([kind, 1, 0])
    }
  })
})
