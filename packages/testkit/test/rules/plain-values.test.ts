import { runs } from "@bazgasht/properties"
import { expectNothingLost } from "@bazgasht/properties/nothing-lost"
import { decide, decideExactly, decisionRule, determine, remedies } from "@bazgasht/rules"
import { prepare } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { anyExpression, anySetting, anyWorldFacts, worldActors } from "../../src/index.ts"

/** How a case is read. */
const readers = {
  decide,
  decideExactly,
  prepare: (rule, facts, setting) => prepare(rule, setting)(facts),
} satisfies {
  readonly [name: string]: typeof decide
}

describe("what a reader of rules gives", () => {
  it("is copied, cloned and sent whole", () => {
    fc.assert(
      fc.property(
        anyExpression("truth"),
        anyWorldFacts({ unknownShare: 30 }),
        anySetting(),
        fc.constantFrom(...Object.values(readers)),
        (expression, facts, setting, read) => {
          const rule = decisionRule({
            id: "decision",
            title: { fa: "مقرره", en: "rule" },
            citations: [],
            kind: "discretion",
            deciders: worldActors,
            expression,
          })
          expectNothingLost(read(rule, facts, setting))
          expectNothingLost(determine(rule, facts, setting))
          expectNothingLost(remedies(rule, facts, setting, { budget: 2000 }))
        },
      ),
      { numRuns: runs(150) },
    )
  })
})
