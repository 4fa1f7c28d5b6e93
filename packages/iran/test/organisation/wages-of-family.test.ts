/** What is paid of a prisoner's wage reaches the need of the family. */

import { decodeFamilyFile, familyFacts } from "@bazgasht/core/support"
import type { FamilyWages } from "@bazgasht/organisation/enterprise"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { IranianFamilyFile } from "../../src/case-file/family-file.ts"
import { familyWithWages } from "../../src/organisation/enterprise.ts"
import { iran } from "../../src/pack.ts"
import { needScore } from "../../src/support/need-score.ts"
import { day, determined, on } from "../prisoner.ts"

const today = on("1404/06/01")

const fileWith = (household: object): IranianFamilyFile =>
  Result.getOrThrow(
    decodeFamilyFile({ kind: "family", id: "F-1", household }, iran, { today: today.today }),
  ) as IranianFamilyFile

const noIncomePoints = (file: IranianFamilyFile): unknown => {
  const found = needScore.indicators.find(({ rule }) => rule.id === "FAM-7/noIncome")
  return found === undefined
    ? "no indicator"
    : determined(found.rule, familyFacts(file, iran, today.today), today)
}

const wages: FamilyWages = {
  amount: 12_500_000 as Money,
  on: day("1404/05/13"),
  sources: ["wage-1"],
}

describe("the need of a family", () => {
  it("counts a wage that arrived after the income was stated, and leaves an unknown income unknown", () => {
    const none = fileWith({ monthlyIncome: { value: 0, day: "1404/04/01" } })
    expect(noIncomePoints(none)).toBe(15)
    expect(noIncomePoints(familyWithWages(none, wages))).toBe(0)
    expect(familyWithWages(none, undefined)).toBe(none)
    const later = fileWith({ monthlyIncome: { value: 0, day: "1404/05/20" } })
    expect(noIncomePoints(familyWithWages(later, wages))).toBe(15)
    const silent = fileWith({})
    expect(noIncomePoints(silent)).toBe(noIncomePoints(familyWithWages(silent, wages)))
  })

  it("never grows by a wage, whenever it was paid", () =>
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.integer({ min: -90, max: 0 }), (income, days) => {
        const file = fileWith({ monthlyIncome: { value: income, day: "1404/04/01" } })
        const paid = { ...wages, on: (today.today + days) as Day }
        expect(noIncomePoints(familyWithWages(file, paid))).toBeLessThanOrEqual(
          noIncomePoints(file) as number,
        )
      }),
    ))
})
