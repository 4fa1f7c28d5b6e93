import { makeNeedScore, type NeedIndicator, type NeedScoreError } from "@bazgasht/core/support"
import { type Count, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  childPoints,
  housingPoints,
  illnessPoints,
  indicator,
  indicators,
  pack,
  title,
  womenPoints,
} from "./toy-score.ts"

const refused = (
  of: ReadonlyArray<NeedIndicator>,
  protectedFacts: ReadonlyArray<string> = [],
): ReadonlyArray<Pick<NeedScoreError, "code" | "indicator" | "fact">> => {
  const made = makeNeedScore({ title, indicators: of, pack, protectedFacts })
  return Result.isSuccess(made)
    ? []
    : made.failure.map(({ _tag, message: _said, text: _, ...error }) => ({ ...error }))
}

describe("making a need score", () => {
  it("keeps its indicators in their order", () => {
    const made = makeNeedScore({ title, indicators, pack, protectedFacts: ["religion", "members.female"] })
    expect(made).toEqual(Result.succeed({ title, indicators }))
  })

  it("refuses an indicator that looks at a protected fact, a protected list or a protected field", () => {
    expect(refused(indicators, ["children", "members"])).toEqual([
      { code: "needScore.protectedFact", indicator: "childPoints", fact: "children" },
      { code: "needScore.protectedFact", indicator: "illnessPoints", fact: "members" },
    ])
    expect(refused(indicators, ["members.ill"])).toEqual([
      { code: "needScore.protectedFact", indicator: "illnessPoints", fact: "members.ill" },
    ])
  })

  it("follows an indicator through the rules that it refers to", () => {
    expect(
      refused([indicator(housingPoints, 10), indicator(womenPoints, 3)], ["rented", "members.female"]),
    ).toEqual([
      { code: "needScore.protectedFact", indicator: "housingPoints", fact: "rented" },
      { code: "needScore.protectedFact", indicator: "womenPoints", fact: "members.female" },
    ])
  })

  it("looks at the day that selects the version of a rule, too", () => {
    const versioned = { ...childPoints, versionDay: illnessPoints.expression }
    expect(refused([indicator(versioned, 20)], ["members"])).toContainEqual({
      code: "needScore.protectedFact",
      indicator: "childPoints",
      fact: "members",
    })
  })

  it("refuses two indicators of one rule, and a rule that the pack does not have", () => {
    const foreign = { ...illnessPoints, id: "foreign" }
    const changed = { ...housingPoints, title: text("دیگر", "another of the same id") }
    expect(
      refused([
        indicator(childPoints, 20),
        indicator(childPoints, 10),
        indicator(foreign, 21),
        indicator(changed, 10),
      ]),
    ).toEqual([
      { code: "needScore.duplicateIndicator", indicator: "childPoints" },
      { code: "needScore.ruleNotInPack", indicator: "foreign" },
      { code: "needScore.ruleNotInPack", indicator: "housingPoints" },
    ])
  })

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "refuses %d as the most points",
    (most) => {
      expect(refused([indicator(childPoints, most)])).toEqual([
        { code: "needScore.mostNotPositive", indicator: "childPoints" },
      ])
    },
  )

  it("refuses points that together are no longer exact, and rules that determine no count", () => {
    expect(refused([indicator(childPoints, Number.MAX_SAFE_INTEGER), indicator(housingPoints, 1)])).toEqual([
      { code: "needScore.tooLarge", indicator: "housingPoints" },
    ])
    const money: NeedIndicator = { rule: { ...childPoints, valueKind: "money" }, most: 20 as Count }
    expect(refused([money]).map(({ code }) => code)).toContain("needScore.notACount")
  })
})
