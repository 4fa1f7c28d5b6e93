import { runs } from "@bazgasht/properties"
import {
  type Day,
  decisionRule,
  type Expression,
  eligibility,
  evaluate,
  type Facts,
  gregorian,
  type Kind,
  onDay,
  onOrAfter,
  type Rule,
  type Setting,
  text,
  today,
} from "@bazgasht/rules"
import { outcomeNames } from "@bazgasht/rules/columns"
import { populationSql, type SqlRegister, toSql } from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  anyExpression,
  anyFacts,
  anyRule,
  anySetting,
  anyWorldFacts,
  kinds,
  worldDays,
} from "../../../src/index.ts"
import { truthOf } from "../in-numbers.ts"
import {
  checked,
  decisionsFound,
  expectedDecision,
  expectedQuantities,
  expectedValues,
  quantitiesFound,
  valuesFound,
} from "./compare.ts"
import { edges } from "./edges.ts"
import type { Engine } from "./engines.ts"
import { isLong, startEngines, takes } from "./engines-of-tests.ts"
import { loadCases, makeTables } from "./load.ts"
import { worldRegister } from "./world-register.ts"

let engines: ReadonlyArray<Engine> = []
const minutes = 60_000

beforeAll(async () => {
  engines = await startEngines()
  for (const engine of engines) await makeTables(engine, worldRegister)
}, 5 * minutes)
afterAll(async () => {
  for (const engine of engines) await engine.close()
})

let drawn = 0

/** The engines for the next rule that is drawn. */
const next = (): ReadonlyArray<Engine> => {
  const place = drawn++
  return engines.filter((engine) => takes(engine, place))
}

/** The forms of a query: one that tests every limit, and one that trusts a table that was checked; in the quick suite in turns. */
const forms = (): ReadonlyArray<(engine: Engine, register: SqlRegister) => Promise<SqlRegister>> => {
  const careful = async (_: Engine, same: SqlRegister): Promise<SqlRegister> => same
  return isLong ? [careful, checked] : [drawn % 2 === 0 ? careful : checked]
}

const anyCases = <K extends Kind>(kind: K) =>
  fc.tuple(anySetting(), anyExpression(kind)).chain(([setting, expression]) =>
    fc.record({
      setting: fc.constant(setting),
      expression: fc.constant(expression as Expression),
      cases: fc.array(anyFacts(expression, { pack: setting.pack, entries: 3 }), {
        minLength: 1,
        maxLength: 9,
      }),
    }),
  )

const anyQuantities = fc.array(
  fc.record(
    {
      place: fc.nat(9),
      limits: fc.boolean(),
      where: anyExpression("truth", { depth: 1 }),
      whereUnknown: fc.boolean(),
    },
    { requiredKeys: ["place", "limits"] },
  ),
  { minLength: 1, maxLength: 3 },
)
type DrawnQuantities = typeof anyQuantities extends fc.Arbitrary<infer T> ? T : never

const anyWorldCases = fc.array(anyWorldFacts({ unknownShare: 20 }), { minLength: 1, maxLength: 6 })

/** Asks the next engines for a decision with quantities, and `decide` for the same; returns the outcomes that they found. */
const agreeOnQuantities = async (
  rule: Rule<boolean>,
  anySettingOf: Setting,
  quantities: DrawnQuantities,
  cases: ReadonlyArray<Facts>,
): Promise<ReadonlyArray<unknown>> => {
  const calendar = { ...gregorian, firstDay: worldDays.from, lastDay: worldDays.to }
  const ids = [...anySettingOf.pack.rules.keys()]
  const distinct = new Map(
    quantities.map(({ place, ...quantity }) => {
      const id = ids[place % ids.length] as string
      return [id, { ...quantity, id }] as const
    }),
  )
  const pack = {
    ...anySettingOf.pack,
    calendar,
    quantities: new Map([[rule.id, [...distinct.values()]]]),
  }
  const setting = { ...anySettingOf, pack }
  const outcomes: Array<unknown> = []
  for (const engine of next()) {
    await loadCases(engine, worldRegister, cases)
    const [offered = checked] = forms()
    const register = await offered(engine, worldRegister)
    const query = toSql(rule, setting, engine.dialect, { register, quantities: true })
    if (Result.isFailure(query)) {
      expect(query.failure.code).toBe("sql.changeDays")
      return outcomes
    }
    const decided = await decisionsFound(engine, query.success, cases.length)
    expect(decided, engine.name).toEqual(cases.map((facts) => expectedDecision(rule, facts, setting)))
    const found = await quantitiesFound(engine, query.success, cases.length, rule, setting)
    expect(found, engine.name).toEqual(cases.map((facts) => expectedQuantities(rule, facts, setting)))
    for (const [, outcome] of decided) outcomes.push(outcome)
  }
  return outcomes
}

// In a long run a thousand rules on each engine, in the quick suite two hundred, of which one that takes long to plan a query has every second.
describe("queries", () => {
  it.each(kinds)(
    "yield the %s that evaluate yields, on every engine",
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(anyCases(kind), async ({ cases, expression, setting }) => {
          const expected = expectedValues(expression, cases, setting)
          for (const engine of next())
            for (const offered of forms()) {
              const found = await valuesFound(
                engine,
                kind,
                expression,
                setting,
                cases,
                worldRegister,
                engine.dialect,
                undefined,
                offered,
              )
              expect(found, engine.name).toEqual(expected)
            }
        }),
        { numRuns: runs(100) },
      )
    },
    30 * minutes,
  )

  it("agree at the edges of the numbers, on every engine", async () => {
    const [setting] = fc.sample(anySetting(), { numRuns: 1, seed: 1 })
    if (setting === undefined) throw new Error("no setting")
    for (const { cases, expression, kind } of edges)
      for (const engine of engines)
        for (const offered of [undefined, checked])
          expect(
            await valuesFound(
              engine,
              kind,
              expression,
              setting,
              cases,
              worldRegister,
              engine.dialect,
              undefined,
              offered,
            ),
            engine.name,
          ).toEqual(expectedValues(expression, cases, setting))
  }, 60_000)

  it(
    "decide what prepare decides, on every engine",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anyRule("truth"),
          anySetting(),
          fc.array(anyWorldFacts({ unknownShare: 20 }), { minLength: 1, maxLength: 6 }),
          async (rule, anySettingOf, cases) => {
            const calendar = { ...gregorian, firstDay: worldDays.from, lastDay: worldDays.to }
            const setting = { ...anySettingOf, pack: { ...anySettingOf.pack, calendar } }
            for (const engine of next()) {
              await loadCases(engine, worldRegister, cases)
              const [offered = checked] = forms()
              const register = await offered(engine, worldRegister)
              const query = toSql(rule, setting, engine.dialect, { register })
              if (Result.isFailure(query)) {
                expect(query.failure.code).toBe("sql.changeDays")
                return
              }
              const found = await decisionsFound(engine, query.success, cases.length)
              expect(found, engine.name).toEqual(cases.map((facts) => expectedDecision(rule, facts, setting)))
            }
          },
        ),
        { numRuns: runs(150) },
      )
    },
    30 * minutes,
  )

  it(
    "give the quantities that a decision has, on its day or on the day on which it opens, on every engine",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anyRule("truth"),
          anySetting(),
          anyQuantities,
          anyWorldCases,
          async (rule, setting, quantities, cases) => {
            await agreeOnQuantities(rule, setting, quantities, cases)
          },
        ),
        { numRuns: runs(100) },
      )
    },
    30 * minutes,
  )

  it(
    "give the quantities of a decision that opens later on the day on which it opens, on every engine",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anySetting(),
          fc.integer({ min: worldDays.from + 1, max: worldDays.to }),
          anyQuantities,
          anyWorldCases,
          async (anySettingOf, opening, quantities, cases) => {
            const setting = { ...anySettingOf, today: worldDays.from }
            const rule = decisionRule({
              id: "opens",
              title: text("گشایش", "opens"),
              citations: [{ instrument: { id: "act", title: text("قانون", "act") }, confidence: "design" }],
              kind: "automatic",
              expression: onOrAfter(today, onDay(opening as Day)),
            })
            const outcomes = await agreeOnQuantities(rule, setting, quantities, cases)
            expect(new Set(outcomes)).toEqual(new Set([outcomeNames.indexOf("notYet")]))
          },
        ),
        { numRuns: runs(20) },
      )
    },
    30 * minutes,
  )

  it(
    "count the sure and the possible of a population, and their weights",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anyRule("truth"),
          anySetting(),
          fc.array(anyWorldFacts({ unknownShare: 20 }), { minLength: 1, maxLength: 9 }),
          async (rule, setting, cases) => {
            const truths = cases.map((facts) => truthOf(evaluate(eligibility(rule), facts, setting).value))
            const weights = cases.map((facts) => facts["money.first"] as number | undefined)
            const sum = (holds: (truth: number) => boolean): number =>
              weights.reduce<number>(
                (total, weight, row) => total + (holds(truths[row] as number) ? (weight ?? 0) : 0),
                0,
              )
            for (const engine of next()) {
              await loadCases(engine, worldRegister, cases)
              const register = await checked(engine, worldRegister)
              const query = Result.getOrThrow(
                populationSql(rule, setting, engine.dialect, { register, weights: ["money.first"] }),
              )
              const rows = await engine.rows(query.text)
              expect(rows, engine.name).toEqual([
                {
                  cases: cases.length,
                  sure: truths.filter((truth) => truth === 2).length,
                  possible: truths.filter((truth) => truth !== 0).length,
                  "money.first_total": sum(() => true),
                  "money.first_sure": sum((truth) => truth === 2),
                  "money.first_possible": sum((truth) => truth !== 0),
                  "money.first_unknown": weights.filter((weight) => weight === undefined).length,
                },
              ])
            }
          },
        ),
        { numRuns: runs(50) },
      )
    },
    30 * minutes,
  )
})
