import { runs } from "@bazgasht/properties"
import {
  type Day,
  evaluate,
  lawDay,
  makePack,
  type Parameter,
  type RulePack,
  type Setting,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  anyDay,
  anyExpression,
  anyParameter,
  anyRule,
  anySetting,
  anyWorldFacts,
  kinds,
  worldDays,
  worldFacts,
} from "../../src/index.ts"

const days = Array.from(
  { length: worldDays.to - worldDays.from + 1 },
  (_, index) => (worldDays.from + index) as Day,
)

/** A pack with one parameter or rule in the place of the one of the same id. */
const withPart = (
  pack: RulePack,
  part: { readonly parameter?: Parameter; readonly rule?: ReturnType<RulePack["rules"]["get"]> },
): RulePack =>
  Result.getOrThrow(
    makePack({
      ...pack,
      languages: [],
      rules: [
        ...new Map([...pack.rules, ...(part.rule ? [[part.rule.id, part.rule] as const] : [])]).values(),
      ],
      parameters: [
        ...new Map([
          ...pack.parameters,
          ...(part.parameter ? [[part.parameter.id, part.parameter] as const] : []),
        ]).values(),
      ],
      policies: [...pack.policies.values()],
      actors: [...pack.actors.values()],
    }),
  )

describe("R7: effective dates", () => {
  it.each(kinds)(
    "a parameter of kind %s has the value of the last entry that began, and none before the first",
    (kind) => {
      fc.assert(
        fc.property(anyParameter(kind), anySetting(), (parameter, setting) => {
          const pack = withPart(setting.pack, { parameter })
          for (const today of days) {
            const begun = parameter.values.filter(({ from }) => from <= today)
            const expression = valueOfParameter(parameter, lawDay)
            expect(evaluate(expression, {}, { pack, today }).value).toEqual(begun.at(-1)?.value)
          }
        }),
        { numRuns: runs(20) },
      )
    },
  )

  it("what the law will say after a day does not change the value of that day", () => {
    fc.assert(
      fc.property(
        anyParameter("money"),
        anyParameter("money"),
        anyDay(worldDays),
        anySetting(),
        (one, other, day, setting) => {
          const changed: Parameter = {
            ...one,
            values: [
              ...one.values.filter(({ from }) => from <= day),
              ...other.values.filter(({ from }) => from > day),
            ],
          }
          const valueIn = (parameter: Parameter) =>
            evaluate(
              valueOfParameter(parameter),
              {},
              { pack: withPart(setting.pack, { parameter }), today: day },
            ).value
          expect(valueIn(changed)).toEqual(valueIn(one))
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it.each(kinds)(
    "of versions of kind %s the one that holds on the day gives the value, and at most one holds",
    (kind) => {
      const [dayFact] = worldFacts.day
      fc.assert(
        fc.property(
          anyExpression(kind, { depth: 3 }).filter(({ op }) => op === "versions"),
          anyWorldFacts({ unknownShare: 10 }),
          anySetting(),
          (expression, facts, setting) => {
            if (expression.op !== "versions") throw new Error("filtered above")
            for (const day of days) {
              const holding = expression.versions.filter(
                ({ from, to }) => (from ?? day) <= day && day < (to ?? day + 1),
              )
              expect(holding.length).toBeLessThanOrEqual(1)
              const at = { op: "literal", kind: "day", value: day } as const
              const [only] = holding
              expect(evaluate({ ...expression, at }, facts, setting).value).toEqual(
                only === undefined ? undefined : evaluate(only.of, facts, setting).value,
              )
            }
            expect(evaluate({ ...expression, at: dayFact as never }, {}, setting).value).toBeUndefined()
          },
        ),
        { numRuns: runs(15) },
      )
    },
  )

  it("a rule that goes by a day of the case answers the same whenever it is asked", () => {
    const [lawFixedBy] = worldFacts.day
    fc.assert(
      fc.property(
        anyRule("truth", { without: ["today", "lawDay", "rule"] }),
        anyWorldFacts({ unknownShare: 10 }),
        anySetting(),
        anyDay(worldDays),
        (rule, facts, setting, later) => {
          const fixed = { ...rule, versionDay: lawFixedBy as never }
          const pack = withPart(setting.pack, { rule: fixed })
          const asked = (when: Setting) => evaluate(valueOfRule<unknown>(fixed), facts, when).value
          expect(asked({ ...setting, pack, today: later, lawDay: later })).toEqual(
            asked({ ...setting, pack }),
          )
        },
      ),
      { numRuns: runs(100) },
    )
  })

  it("outside the time in which it is in force a decision is no, and a quantity has no value", () => {
    fc.assert(
      fc.property(
        anyRule("truth", { without: ["rule"] }),
        anyRule("money", { without: ["rule"] }),
        anyWorldFacts(),
        anySetting(),
        (decision, quantity, facts, setting) => {
          for (const rule of [decision, quantity]) {
            const { from, to } = rule.inForce
            const fixed = { ...rule, versionDay: lawDay }
            const pack = withPart(setting.pack, { rule: fixed })
            for (const day of days) {
              const when = { ...setting, pack, today: day, lawDay: day }
              const inForce = (from ?? day) <= day && day < (to ?? day + 1)
              expect(evaluate(valueOfRule<unknown>(fixed), facts, when).value).toEqual(
                inForce
                  ? evaluate(rule.expression, facts, when).value
                  : rule.valueKind === "truth"
                    ? false
                    : undefined,
              )
            }
          }
        },
      ),
      { numRuns: runs(20) },
    )
  })
})
