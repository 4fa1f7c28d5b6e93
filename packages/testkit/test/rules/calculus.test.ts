import { runs } from "@bazgasht/properties"
import { type Day, evaluate, type Facts, type Kind, type Setting } from "@bazgasht/rules"
import { desugar, needsOf, valuesOf } from "@bazgasht/rules/calculus"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anyFacts, anySetting, kinds } from "../../src/index.ts"
import { withOddities } from "./odd-facts.ts"

const valueInCalculus = (
  expression: Parameters<typeof evaluate>[0],
  facts: Facts,
  setting: Setting,
): unknown => {
  const { today, lawDay = today, pack } = setting
  const graph = desugar([expression], setting)
  return valuesOf(graph, { facts, today, lawDay: lawDay as Day, calendar: pack.calendar })[0]
}

const anyQuestion = (kind: Kind) =>
  fc.tuple(anySetting(), anyExpression(kind)).chain(([setting, expression]) => {
    const known = anyFacts(expression, { pack: setting.pack })
    const facts = fc.oneof({ arbitrary: known, weight: 3 }, known.chain(withOddities))
    return fc.tuple(
      fc.constant(setting),
      fc.constant(expression),
      fc.array(facts, { minLength: 1, maxLength: 4 }),
    )
  })

describe("the calculus", () => {
  it.each(kinds)("means what the language means, for a %s", (kind) => {
    fc.assert(
      fc.property(anyQuestion(kind), ([setting, expression, cases]) => {
        for (const facts of cases)
          expect(valueInCalculus(expression, facts, setting)).toEqual(
            evaluate(expression, facts, setting).value,
          )
      }),
      { numRuns: runs(1_000, { least: 200 }) },
    )
  })

  it("puts a step after those that it needs, and no step twice", () => {
    fc.assert(
      fc.property(anySetting(), anyExpression("truth"), (setting, expression) => {
        const { steps } = desugar([expression], setting)
        steps.forEach((step, at) => {
          for (const need of needsOf(step)) expect(need).toBeLessThan(at)
        })
        const texts = steps.map((step) => JSON.stringify(step))
        expect(new Set(texts).size).toBe(texts.length)
      }),
      { numRuns: runs(400) },
    )
  })
})
