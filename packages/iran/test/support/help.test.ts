import { helpKinds } from "@bazgasht/iran/facts/support"
import { decide, type Facts } from "@bazgasht/rules"
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

  it("asks nobody about a trousseau or work whom it cannot concern", () => {
    const asked = (kind: string, facts: Facts): ReadonlyArray<string> => {
      const found = rules.find((help) => help.kind === kind)
      if (found === undefined) throw new Error(kind)
      return decide(
        found.rule,
        { ...one, memberNeedsDowry: undefined, memberSeeksWork: undefined, ...facts },
        today,
      ).missing.questions.map(({ unknown }) => unknown.id)
    }
    for (const memberRelation of ["spouse", "parent", "grandparent"])
      expect(asked("dowry", { memberRelation })).toEqual([])
    expect(asked("dowry", { memberBirthDay: day("1391/06/02") })).toEqual([])
    expect(asked("dowry", { memberBirthDay: day("1391/06/01") })).toEqual(["memberNeedsDowry"])
    expect(asked("job", { memberBirthDay: day("1389/06/02") })).toEqual([])
    expect(asked("job", { memberBirthDay: day("1389/06/01") })).toEqual(["memberSeeksWork"])
    expect(asked("job", { memberRelation: "spouse" })).toEqual(["memberSeeksWork"])
  })
})
