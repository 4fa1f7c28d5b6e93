import { runs } from "@bazgasht/properties"
import { type Expression, evaluate, type Kind } from "@bazgasht/rules"
import { type CompiledValue, type CompileSetting, compileAnswer, compileValue } from "@bazgasht/rules/columns"
import { generateAnswer, generateValue } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyDay, anyExpression, anyFacts, anySetting, kinds, worldDays } from "../../src/index.ts"
import { truthOf } from "./in-numbers.ts"
import { withOddities } from "./odd-facts.ts"

/** A setting, an expression, and cases for it. */
const anyQuestion = <K extends Kind>(kind: K) =>
  fc.tuple(anySetting(), anyExpression(kind)).chain(([setting, expression]) => {
    const known = anyFacts(expression, { pack: setting.pack })
    return fc.record({
      setting: fc.constant(setting),
      expression: fc.constant(expression),
      cases: fc.array(
        fc.record({
          facts: fc.oneof({ arbitrary: known, weight: 3 }, known.chain(withOddities)),
          today: anyDay(worldDays),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    })
  })

interface BackEnd {
  readonly backEnd: string
  readonly compileAnswer: typeof compileAnswer
  readonly compileValue: (of: Expression, setting: CompileSetting) => CompiledValue<unknown>
}

const backEnds: ReadonlyArray<BackEnd> = [
  { backEnd: "closures", compileAnswer, compileValue },
  {
    backEnd: "generated code",
    compileAnswer: (of, setting) => Result.getOrThrow(generateAnswer(of, setting)),
    compileValue: (of, setting) => Result.getOrThrow(generateValue(of, setting)),
  },
]

describe.each(backEnds)("rules compiled to $backEnd", ({ compileAnswer, compileValue }) => {
  it("answer what evaluate answers", () => {
    fc.assert(
      fc.property(anyQuestion("truth"), ({ setting, expression, cases }) => {
        const { answer } = compileAnswer(expression, setting)
        for (const { facts, today } of cases) {
          const { value } = evaluate(expression, facts, { ...setting, today })
          expect(answer(facts, today)).toBe(truthOf(value))
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it.each(kinds)("yield the %s that evaluate yields", (kind) => {
    fc.assert(
      fc.property(anyQuestion(kind), ({ setting, expression, cases }) => {
        const { value } = compileValue(expression, setting)
        for (const { facts, today } of cases)
          expect(value(facts, today)).toEqual(evaluate(expression, facts, { ...setting, today }).value)
      }),
      { numRuns: runs(100) },
    )
  })
})
