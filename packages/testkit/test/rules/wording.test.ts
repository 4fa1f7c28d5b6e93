import {
  decide,
  decisionRule,
  describe as describeRule,
  explain,
  gregorian,
  type Outline,
  type RulePack,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anySetting, anyWorldFacts, worldActors, worldDays } from "../../src/index.ts"
import { runs } from "./runs.ts"

const everyText = (outline: Outline): ReadonlyArray<string> => [
  outline.text,
  ...outline.of.flatMap(everyText),
]

/** A text without the words that the generators themselves put in: ids, and titles of any characters whatever. */
const withoutNames = (text: string, { parameters, policies, rules }: RulePack): string =>
  [...policies.values(), ...parameters.values(), ...rules.values()]
    .flatMap(({ id, title }) => [title.fa, title.en, id])
    .filter((name) => name !== "")
    .sort((one, other) => other.length - one.length)
    .reduce((rest, name) => rest.replaceAll(name, "x"), text)

describe("wording", () => {
  it("finds words for every expression, in both languages, and leaves no gap in a sentence", () => {
    fc.assert(
      fc.property(
        anyExpression("truth"),
        anySetting(),
        anyWorldFacts({ unknownShare: 30 }),
        (expression, { pack, ...rest }, facts) => {
          const calendar = { ...gregorian, firstDay: worldDays.from, lastDay: worldDays.to }
          const setting = { ...rest, pack: { ...pack, calendar } }
          const rule = decisionRule({
            id: "any",
            title: { fa: "مقرره", en: "rule" },
            citations: [],
            kind: "discretion",
            deciders: worldActors,
            expression,
          })
          const decision = decide(rule, facts, setting)
          for (const language of ["fa", "en"] as const) {
            const style = { language, calendar: gregorian, pack: setting.pack }
            for (const outline of [describeRule(rule, style), explain(decision, style)])
              for (const text of everyText(outline)) {
                const bare = withoutNames(text, setting.pack)
                expect(bare).not.toMatch(/undefined|NaN|null|\[object|\(\)/)
                if (language === "fa") expect(bare).not.toMatch(/\b(and|or|is|of|the|from|not)\b/)
              }
          }
        },
      ),
      { numRuns: runs(150) },
    )
  })
})
