import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { evaluate, type Facts, type Node, type Rule, type RulePack } from "@bazgasht/rules"
import { factsAt, factsRead } from "@bazgasht/rules/columns"
import { allWorldFacts, worldLists } from "@bazgasht/testkit"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import {
  applyReforms,
  plainScenario,
  type Reform,
  type ReformChange,
  readReform,
  simulate,
} from "../../src/index.ts"
import { lackingFacts } from "../../src/runs/lacking-facts.ts"
import { anyStudy, populationOf } from "./any-study.ts"

const idsRead = (of: ReadonlyArray<Node | Rule>, pack: RulePack): ReadonlyArray<string> => {
  const { facts, lists } = factsRead(of, pack)
  return [...facts, ...lists].map(({ id }) => id)
}

const worldIds = [...allWorldFacts, ...worldLists].map(({ id }) => id)

const saidBy = (change: ReformChange): ReadonlyArray<Node | Rule> =>
  change.change === "addException"
    ? [change.exception.when, change.exception.gives]
    : change.change === "replaceRule"
      ? [change.rule]
      : []

describe("facts that a reform asks for and nobody's record says", () => {
  test("are read by its change, by no question before, and known of no case", () => {
    fc.assert(
      fc.property(anyStudy, fc.subarray(worldIds), ({ baseline, cases, law, questions }, recorded) => {
        const facts = (of: Facts): Facts =>
          Object.fromEntries(Object.entries(of).filter(([id]) => recorded.includes(id)))
        const population = populationOf(cases.map((one) => ({ ...one, facts: facts(one.facts) })))
        const columns = population.tables.prisoner?.columns
        if (columns === undefined) throw new Error("there are prisoners")
        const known = new Set(cases.flatMap((_, row) => Object.keys(factsAt(columns, row))))
        for (const { fact, of, place, reform } of lackingFacts(baseline.pack, law, questions, population)) {
          expect(of).toBe("prisoner")
          expect(known).not.toContain(fact)
          expect(idsRead(saidBy(reform.changes[place] as ReformChange), law.pack)).toContain(fact)
          const before = questions.map(({ id }) => baseline.pack.rules.get(id) as Rule)
          expect(before.every((rule) => idsRead([rule], baseline.pack).includes(fact))).toBe(false)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  const population = drawRegister({ seed: 3, day: jalaliDay(1404, 7, 1), prisoners: 60 }, iran)
  const excepting = (when: string): Reform =>
    Result.getOrThrow(
      readReform(
        `
reform: trial
title: { fa: آزمایش, en: trial }
changes:
  - { except: REL-CR, id: trial, title: { fa: آزمایش, en: trial }, when: ${when}, then: true }
`,
        iranPack,
      ),
    )
  const asked = [{ id: "REL-CR", of: "prisoner" }] as const
  const lackingIn = (when: string) =>
    lackingFacts(
      iranPack,
      Result.getOrThrow(applyReforms(iranPack, [excepting(when)])),
      asked,
      population,
    ).map(({ fact }) => fact)

  test("are those that cases of a kind never bring, and none that some bring or that the law asks already", () => {
    expect(lackingIn("{ fact: openingMonthlyWage, atLeast: 5 }")).toEqual(["openingMonthlyWage"])
    expect(lackingIn("{ fact: sex, is: female }")).toEqual([])
    expect(lackingIn("{ fact: goodConduct, is: true }")).toEqual([])
    expect(
      lackingIn("{ all: [{ fact: openingMonthlyWage, atLeast: 5 }, { since: birthDay, atLeast: 60y }] }"),
    ).toEqual(["openingMonthlyWage"])
  })

  test("leave it open for everybody, and are told before the run", async () => {
    const reform = excepting("{ fact: openingMonthlyWage, atLeast: 5 }")
    const told: Array<string> = []
    const simulation = Result.getOrThrow(
      await simulate({
        jurisdiction: iran,
        population,
        reforms: [reform],
        scenario: { ...plainScenario, questions: ["REL-CR"] },
        workers: 0,
        onLackingFacts: (lacking) => told.push(...lacking.map(({ fact }) => fact)),
        onProgress: () => expect(told).toEqual(["openingMonthlyWage"]),
      }),
    )
    expect(simulation.lackingFacts).toMatchObject([{ place: 0, fact: "openingMonthlyWage", of: "prisoner" }])
    const [change] = reform.changes
    if (change?.change !== "addException") throw new Error("there is an exception")
    const columns = population.tables.prisoner?.columns
    if (columns === undefined) throw new Error("there are prisoners")
    for (let row = 0; row < columns.size; row++)
      expect(
        evaluate(change.exception.when, factsAt(columns, row), { pack: iranPack, today: population.day })
          .value,
      ).toBeUndefined()
  })

  test("are not told of a change that no question asks for", async () => {
    const { idle, lackingFacts: lacking } = Result.getOrThrow(
      await simulate({
        jurisdiction: iran,
        population,
        reforms: [excepting("{ fact: openingMonthlyWage, atLeast: 5 }")],
        scenario: { ...plainScenario, questions: ["FAM-1"] },
        workers: 0,
      }),
    )
    expect(idle).toMatchObject([{ place: 0, reason: "notRead" }])
    expect(lacking).toEqual([])
  })
})
