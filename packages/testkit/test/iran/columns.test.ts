import { iranPack, jalali } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { type Day, evaluate, type Facts, nodeOfRule, type Rule, type Setting } from "@bazgasht/rules"
import {
  columnsOf,
  compileDecisionColumns,
  compileValueColumns,
  factsRead,
  outcomeNames,
  prepare,
  valueAtPlace,
} from "@bazgasht/rules/columns"
import { generateDecisionColumns, generateValueColumns } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyDay, anyFacts, anyFactsNearYes } from "../../src/index.ts"
import { firstDayOf } from "../rules/in-numbers.ts"

const firstOf = (year: number): Day => Result.getOrThrow(jalali.fromDate({ year, month: 1, day: 1 }))
const years = { from: firstOf(1385), to: firstOf(1415) }
const lately: Setting = { pack: iranPack, today: firstOf(1404) }

const anyToday = anyDay({ calendar: jalali, ...years })

/** A case by chance, or near a yes where the rule decides, with the day on which it is looked at. */
const anyCase = (rule: Rule): fc.Arbitrary<readonly [facts: Facts, today: Day]> => {
  const byChance = anyFacts(nodeOfRule(rule), { pack: iranPack, unknownShare: 8 })
  const facts =
    rule.valueKind === "truth"
      ? fc.oneof(byChance, { arbitrary: anyFactsNearYes(rule as Rule<boolean>, lately), weight: 3 })
      : byChance
  return fc.tuple(facts, anyToday)
}

const anyPopulation = (rule: Rule) => fc.array(anyCase(rule), { minLength: 4, maxLength: 12 })

const columnsFor = (rule: Rule, cases: ReadonlyArray<Facts>) =>
  Result.getOrThrow(columnsOf(factsRead([rule], iranPack), cases))

const setting = { pack: iranPack }
const rules = [...iranPack.rules.values()]
const deciding = rules.filter((rule): rule is Rule<boolean> => rule.valueKind === "truth")

describe.each(deciding)("rule $id of the Iranian pack, over columns", (rule) => {
  const backEnds = [
    compileDecisionColumns(rule, setting),
    Result.getOrThrow(generateDecisionColumns(rule, setting)),
  ]

  it("decides whole populations as it decides single cases, with either back end", () => {
    fc.assert(
      fc.property(anyPopulation(rule), (population) => {
        const columns = columnsFor(
          rule,
          population.map(([facts]) => facts),
        )
        const expected = population.map(([facts, today]) => {
          const { answer, outcome } = prepare(rule, { pack: iranPack, today })(facts)
          const becomes = outcome.outcome === "notYet" ? outcome.becomes : ""
          return [answer, outcome.outcome, firstDayOf(outcome), becomes]
        })
        for (const { decisions } of backEnds) {
          const found = decisions(
            columns,
            Int32Array.from(population, ([, today]) => today),
          )
          expect(
            population.map((_, row) => [
              ["no", "unknown", "yes"][found.answers[row] ?? 3],
              outcomeNames[found.outcomes[row] ?? 5],
              found.firstDays[row],
              ["", "undetermined", "eligible"][found.becomes[row] ?? 3],
            ]),
          ).toEqual(expected)
        }
      }),
      { numRuns: runs(15) },
    )
  })
})

describe.each(rules)("the value of rule $id of the Iranian pack, over columns", (rule) => {
  const backEnds = [
    compileValueColumns(rule, setting),
    Result.getOrThrow(generateValueColumns(rule, setting)),
  ]

  it("is exactly that of single cases, with either back end", () => {
    fc.assert(
      fc.property(anyPopulation(rule), anyToday, (population, today) => {
        const columns = columnsFor(
          rule,
          population.map(([facts]) => facts),
        )
        const expected = population.map(
          ([facts]) => evaluate(nodeOfRule(rule), facts, { pack: iranPack, today }).value,
        )
        for (const { values } of backEnds) {
          const column = values(columns, today)
          expect(population.map((_, row) => valueAtPlace(column, row))).toEqual(expected)
        }
      }),
      { numRuns: runs(10) },
    )
  })
})
