/**
 * Answers to the same questions, printed by a process of its own: the machine's time zone and language may differ, the
 * output may not. Run by `machine.test.ts`.
 */

import { evaluate, formatDay, gregorian } from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyDay, anyExpression, anySetting, anyWorldFacts, kinds } from "../../src/index.ts"

for (const [seed, kind] of kinds.entries()) {
  const cases = fc.sample(fc.tuple(anyExpression(kind), anyWorldFacts({ unknownShare: 5 }), anySetting()), {
    seed,
    numRuns: 60,
  })
  for (const [expression, facts, setting] of cases)
    console.log(JSON.stringify(evaluate(expression, facts, setting)))
}
for (const day of fc.sample(anyDay(), { seed: 0, numRuns: 200 })) console.log(formatDay(gregorian, day))
