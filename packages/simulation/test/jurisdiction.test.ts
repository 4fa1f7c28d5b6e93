/** A run asks what the law of its jurisdiction asks, and nothing of another country. */

import type { Jurisdiction } from "@bazgasht/core"
import { iran, jalaliDay } from "@bazgasht/iran"
import { type Rule, type RulePack, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { drawRegister } from "../../iran-population/src/index.ts"
import { plainScenario, questionsOf, readScenario, simulate } from "../src/index.ts"

const only = iran.pack.rules.get("REL-CR") as Rule<boolean>
const pack: RulePack = { ...iran.pack, id: "elsewhere" }

/** A country that has the rules of Iranian law and asks one of them: no families are supported, nobody works, and no debt is decided. */
const elsewhere: Jurisdiction = {
  pack,
  offences: iran.offences,
  caseFile: iran.caseFile,
  creditRates: {},
  release: { routes: [only], summary: [] },
}

const population = drawRegister({ seed: 3, day: jalaliDay(1404, 7, 1), prisoners: 60 }, iran)
const reform = {
  id: "earlier",
  title: text("زودتر", "earlier"),
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator: 1, denominator: 4 },
    },
  ],
} as const

describe("a simulation", () => {
  test("asks the questions of its jurisdiction", async () => {
    expect(questionsOf(elsewhere)).toEqual([{ id: "REL-CR", field: "release", of: "prisoner" }])
    expect(questionsOf(iran).length).toBeGreaterThan(30)
    const ran = Result.getOrThrow(
      await simulate({ jurisdiction: elsewhere, population, reforms: [reform], scenario: plainScenario }),
    )
    expect(ran.receipt.pack.id).toBe(`elsewhere@${pack.version}`)
    expect(ran.questions.map(({ id }) => id)).toEqual(["REL-CR"])
    const here = Result.getOrThrow(
      await simulate({ jurisdiction: iran, population, reforms: [reform], scenario: plainScenario }),
    )
    expect(ran.results.comparisons).toEqual(
      here.results.comparisons.filter(({ question }) => question === "REL-CR"),
    )
  })

  test("knows no question, amount or budget of another law", () => {
    const scenario = (fields: string) =>
      readScenario(`scenario: s\ntitle: { fa: س, en: s }\n${fields}\n`, elsewhere)
    expect(Result.isSuccess(scenario("questions: [REL-CR]"))).toBe(true)
    const wrong = scenario("questions: [FAM-1]")
    expect(Result.isFailure(wrong) && wrong.failure.map(({ code }) => code)).toEqual(["reform.wrongRule"])
  })
})
