import { runs } from "@bazgasht/properties"
import { decide, decisionRule, gregorian, type RulePack } from "@bazgasht/rules"
import { describe as describeRule, explain, type Outline } from "@bazgasht/rules/wording"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anySetting, anyWorldFacts, worldActors, worldDays } from "../../src/index.ts"

const everyText = (outline: Outline): ReadonlyArray<string> => [
  outline.text,
  ...outline.of.flatMap(everyText),
]

/** What no sentence holds: the traces of a value that is missing. */
const trace = /undefined|NaN|null|\[object|\(\)/

/** Every text in some data. */
const textsIn = (data: unknown): ReadonlyArray<string> => {
  if (typeof data === "string") return [data]
  if (typeof data !== "object" || data === null) return []
  return Object.values(data).flatMap(textsIn)
}

/** What looks like a trace in the brackets of a sentence: a text that closes them at once, or opens some at its end. */
const traceInBrackets = /^\)|\($/

/** Whether the generators themselves put into titles and sources what looks like a trace. */
const isAmbiguous = (expression: unknown, { parameters, policies, rules }: RulePack): boolean =>
  textsIn([expression, ...parameters.values(), ...policies.values(), ...rules.values()]).some(
    (text) => trace.test(text) || traceInBrackets.test(text.trim()),
  )

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
          fc.pre(!isAmbiguous(expression, pack))
          const decision = decide(rule, facts, setting)
          for (const language of ["fa", "en"] as const) {
            const style = { language, calendar: gregorian, pack: setting.pack }
            for (const outline of [describeRule(rule, style), explain(decision, style)])
              for (const text of everyText(outline)) {
                expect(text).not.toMatch(trace)
                if (language === "fa") expect(text).not.toMatch(/\b(and|or|is|of|the|from|not)\b/)
              }
          }
        },
      ),
      { numRuns: runs(150) },
    )
  })
})
