import { runs } from "@bazgasht/properties"
import { decide, decideExactly, decisionRule, evaluate } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anySetting, anyWorldFacts, completionsOf, worldActors } from "../../src/index.ts"

const without = ["field", "exists", "every", "countOf", "sumOf", "smallestOf", "greatestOf", "rule"] as const

describe("R3: decisions in exact mode", () => {
  it("agree with every completion, and with the plain decision where that one is decided", () => {
    const modes = new Set<string>()
    fc.assert(
      fc.property(
        anyExpression("truth", { without }),
        anyWorldFacts({ unknownShare: 60 }),
        anySetting({ without }),
        (expression, facts, setting) => {
          const rule = decisionRule({
            id: "decision",
            title: { fa: "مقرره", en: "rule" },
            citations: [],
            kind: "discretion",
            deciders: worldActors,
            expression,
          })
          const { answer, mode, outcome } = decideExactly(rule, facts, setting)
          modes.add(mode)
          if (mode === "kleene") {
            expect(outcome).toEqual(decide(rule, facts, setting).outcome)
            return
          }
          expect(decide(rule, facts, setting).answer).toBe("unknown")
          expect(answer).not.toBe("unknown")
          for (const completion of completionsOf(expression, facts, { pack: setting.pack, atMost: 60 }).cases)
            expect(evaluate(expression, completion, setting).value).toBe(answer === "yes")
        },
      ),
      { numRuns: runs(120, { least: 120 }) },
    )
    expect([...modes].sort()).toEqual(["exact", "kleene"])
  })
})
