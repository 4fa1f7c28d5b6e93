import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import {
  type Actor,
  always,
  type Day,
  type Facts,
  type Money,
  type Parameter,
  type Ratio,
  type Rule,
  type Term,
  text,
  type Value,
} from "@bazgasht/rules"
import { columnsOf, factsAt, factsRead, outcomeNames } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import {
  applyReforms,
  factsOfCases,
  type Population,
  type PopulationTable,
  plainScenario,
  questionsOf,
  type Reform,
  type ReformChange,
  type RegisterKind,
  type Scenario,
  type Simulation,
  simulate,
} from "../../src/index.ts"
import { costOfSupport } from "../../src/questions.ts"
import { readsOf } from "../../src/reforms/reads.ts"
import type { Range } from "../../src/runs/comparison.ts"
import {
  comparedByHand,
  comparedByRun,
  costByHand,
  monthsByHand,
  paidOtherwiseByHand,
  reachedByHand,
  type Sums,
  settingOf,
} from "./one-by-one.ts"

const asked = questionsOf(iran).filter(({ of }) => of !== "member")
const read = readsOf(
  iranPack,
  asked.map(({ id }) => id),
)
/** Numbers of the law that have a value on some day. */
const numbers = [...read.parameters.keys()].flatMap((id) => {
  const { kind, values } = iranPack.parameters.get(id) as Parameter
  const value = values.findLast((entry) => entry.value !== undefined)?.value
  return value === undefined ? [] : [{ id, kind, value }]
})
const day = jalaliDay(1404, 7, 1)

const otherThan = (kind: Parameter["kind"], value: Value, by: number): Value => {
  switch (kind) {
    case "ratio":
      return { numerator: by % 5, denominator: 4 } satisfies Ratio
    case "term":
      return { ...(value as Term), months: (value as Term).months + by }
    case "day":
      return (Number(value) + by - 5) as Day
    case "truth":
      return by % 2 === 0
    case "code":
      return value
    default:
      return Math.max(0, Number(value) + by - 5) as Value
  }
}

const anyInterval = fc.constantFrom(
  {},
  {},
  { from: (day - 300) as Day },
  { from: (day + 40) as Day },
  { until: (day + 40) as Day },
)

const anySet = (): fc.Arbitrary<ReformChange> =>
  fc
    .record({
      number: fc.constantFrom(...numbers),
      by: fc.nat(10),
      interval: anyInterval,
    })
    .map(({ by, interval, number: { id, kind, value } }) => ({
      change: "setParameter",
      parameter: id,
      value: otherThan(kind, value, by),
      ...interval,
    }))

/** Rules whose cases go to another authority where a fact that they read says so. */
const anyReferring: fc.Arbitrary<ReformChange> = fc.constantFrom("FAM-1", "REL-CR", "REL-SL").chain((id) => {
  const rule = iranPack.rules.get(id) as Rule<boolean>
  const truths = factsRead([rule], iranPack).facts.filter(({ kind }) => kind === "truth")
  return fc.constantFrom(always, ...truths).map(
    (when): ReformChange => ({
      change: "replaceRule",
      rule: {
        ...rule,
        referrals: [
          ...rule.referrals,
          {
            id: `${id}-elsewhere`,
            title: rule.title,
            citations: rule.citations,
            when,
            to: rule.deciders[0] as Actor,
          },
        ],
      },
    }),
  )
})

const anyChange: fc.Arbitrary<ReformChange> = fc.oneof(
  { arbitrary: anySet(), weight: 3 },
  anyReferring,
  fc
    .record({ rule: fc.constantFrom(...[...read.rules.keys()]), interval: anyInterval })
    .map(({ interval, rule }): ReformChange => ({ change: "repealRule", rule, ...interval })),
  fc
    .constantFrom(...[...iranPack.policies.values()])
    .chain(({ id, options }) =>
      fc
        .constantFrom(...options)
        .map((option): ReformChange => ({ change: "chooseReading", policy: id, option: option.id })),
    ),
)

const anyReform: fc.Arbitrary<Reform> = fc
  .array(anyChange, { minLength: 1, maxLength: 3 })
  .map((changes): Reform => ({ id: "reform", title: text("طرح", "reform"), changes }))
  .filter((reform) => Result.isSuccess(applyReforms(iranPack, [reform])))

/** A register in which every so many-th fact is not recorded, and cases weigh up to so much. */
const anyRegister = fc.record({
  seed: fc.nat(1000),
  every: fc.constantFrom(4, 7, 23, 1000),
  weighing: fc.constantFrom(1, 3, 700),
})
type Register = typeof anyRegister extends fc.Arbitrary<infer A> ? A : never

const populationOf = ({ every, seed, weighing }: Register): Population => {
  let count = seed
  const known = (facts: Facts): Facts =>
    Object.fromEntries(
      Object.entries(facts).flatMap(([id, value]) => {
        if (++count % every === 0) return []
        return [[id, Array.isArray(value) ? (value as ReadonlyArray<Facts>).map(known) : value]]
      }),
    ) as Facts
  const drawn = drawRegister({ seed, day, prisoners: 20 }, iran)
  const tables = Object.entries(drawn.tables).map(([kind, table]): [string, PopulationTable] => {
    const cases = table.ids.map((_, row) => known(factsAt(table.columns, row)))
    const columns = Result.getOrThrow(columnsOf(factsOfCases(iran)[kind as RegisterKind], cases))
    const weights = Float64Array.from(table.ids, (_, row) => (row * 7 + 1) % (weighing + 1))
    return [kind, { ...table, columns, weights }]
  })
  return { ...drawn, tables: Object.fromEntries(tables) }
}

const cost = costOfSupport(iran)
if (cost === undefined) throw new Error("families are paid for")
const grants = ["REL-CR", "REL-SL"].map((rule) => ({ rule, rate: { numerator: 1, denominator: 3 } }))

const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    seed: fc.nat(100),
    budget: fc.constantFrom(0, 200_000_000, 9_000_000_000),
    chosen: fc.option(fc.subarray(asked, { minLength: 1, maxLength: 6 }), { nil: undefined }),
    swept: anySet(),
  })
  .map(({ budget, chosen, seed, swept }) => ({
    ...plainScenario,
    seed,
    ...(chosen === undefined ? {} : { questions: [cost.decision, ...chosen.map(({ id }) => id)] }),
    budget: { before: 300_000_000 as Money, after: budget as Money },
    projection: { months: 3, grants },
    ...(swept.change === "setParameter"
      ? { sweep: { parameter: swept.parameter, values: [swept.value] } }
      : {}),
  }))

const run = async (population: Population, reform: Reform, scenario: Scenario): Promise<Simulation> =>
  Result.getOrThrow(
    await simulate({ jurisdiction: iran, population, reforms: [reform], scenario, workers: 0 }),
  )

const tableOf = ({ population, questions: of }: Simulation, id: string): PopulationTable =>
  population.tables[of.find((question) => question.id === id)?.of as RegisterKind] as PopulationTable

const rangeSums = (name: string, { counted, open, possible, sure, unknown }: Range): Sums => ({
  ...(counted.cases > 0 ? { [`${name}sure`]: [counted.cases, sure] } : {}),
  ...(open.cases > 0 ? { [`${name}open`]: [open.cases, possible - sure] } : {}),
  ...(unknown.cases > 0 ? { [`${name}unknown`]: [unknown.cases, unknown.weight] } : {}),
})

describe("a run over a register", () => {
  test("says of every question and every cost what deciding case by case says", () =>
    fc.assert(
      fc.asyncProperty(anyRegister, anyReform, anyScenario, async (register, reform, scenario) => {
        const population = populationOf(register)
        const done = await run(population, reform, scenario)
        const { law, results } = done
        const before = Result.getOrThrow(applyReforms(iranPack, []))
        for (const comparison of results.comparisons) {
          const byHand = comparedByHand(comparison.question, tableOf(done, comparison.question), law, day)
          expect(comparedByRun(comparison, outcomeNames)).toEqual(byHand)
        }
        for (const { all, groups, ...paying } of results.costs) {
          expect({
            otherwise: all.otherwise.cases,
            atAnotherPrice: all.atAnotherPrice.cases,
            mayBeOtherwise: all.mayBeOtherwise.cases,
            mayBeAtAnotherPrice: all.mayBeAtAnotherPrice.cases,
          }).toEqual(
            paidOtherwiseByHand(
              paying,
              tableOf(done, paying.decision),
              settingOf(before, day),
              settingOf(law, day),
            ),
          )
          for (const [side, of] of [
            ["before", before],
            ["after", law],
          ] as const) {
            const sums = Object.entries(groups).flatMap(([id, values]) =>
              values.map((value, place) => rangeSums(`${id} ${place} `, value[side])),
            )
            expect(Object.assign(rangeSums("all ", all[side]), ...sums)).toEqual(
              costByHand(paying, tableOf(done, paying.decision), settingOf(of, day)),
            )
          }
        }
      }),
      { numRuns: runs(20) },
    ))

  test("reaches by a budget, and looks ahead, as somebody would who does it by hand", () =>
    fc.assert(
      fc.asyncProperty(anyRegister, anyReform, anyScenario, async (register, reform, scenario) => {
        const population = populationOf(register)
        const { budget, law, projection } = await run(population, reform, scenario)
        const before = Result.getOrThrow(applyReforms(iranPack, []))
        const family = population.tables.family as PopulationTable
        const reached = new Map(
          (["before", "after"] as const).map((side) => {
            const setting = settingOf(side === "before" ? before : law, day)
            const limit = scenario.budget?.[side] as number
            return [side, reachedByHand(cost, family, setting, limit, scenario.seed)]
          }),
        )
        for (const [side, { rows, spent, waiting }] of reached)
          expect(budget?.[side]).toMatchObject({
            reached: { cases: rows.size },
            spent,
            waiting: { cases: waiting },
          })
        const [was, is] = [reached.get("before")?.rows, reached.get("after")?.rows]
        expect(budget?.newlyReached.cases).toBe([...(is ?? [])].filter((row) => !was?.has(row)).length)
        for (const side of ["before", "after"] as const) {
          const byHand = monthsByHand(population, side === "before" ? before : law, day, scenario, cost)
          const byRun = projection?.map((month): Sums => {
            const { debts, granted, open, served, stock, support } = month[side]
            const sums: Sums = support === undefined ? {} : rangeSums("", support)
            const put = (name: string, { cases, weight }: typeof stock): void => {
              if (cases > 0) sums[name] = [cases, weight]
            }
            put("stock", stock)
            put("served", served)
            if (debts !== undefined && debts.debtors.cases > 0)
              sums["debts"] = [debts.debtors.cases, debts.total]
            for (const [place, { rule }] of grants.entries()) {
              put(`open ${rule}`, open[place] ?? stock)
              put(`granted ${rule}`, granted[place] ?? stock)
            }
            return sums
          })
          expect(byRun).toEqual(byHand)
        }
      }),
      { numRuns: runs(12) },
    ))

  test("tells a value that is tried as it tells a reform that sets it", () =>
    fc.assert(
      fc.asyncProperty(anyRegister, anyReform, anyScenario, async (register, reform, scenario) => {
        const population = populationOf(register)
        const { sweep } = await run(population, reform, scenario)
        const { parameter, values } = scenario.sweep as NonNullable<Scenario["sweep"]>
        const changes: ReadonlyArray<ReformChange> = [
          ...reform.changes.filter(
            (change) => change.change !== "setParameter" || change.parameter !== parameter,
          ),
          { change: "setParameter", parameter, value: values[0] as Value },
        ]
        const set = await run(population, { ...reform, changes }, scenario)
        const effects = ({ comparisons }: Simulation["results"]) =>
          Object.fromEntries(comparisons.map(({ all, groups, question }) => [question, { all, groups }]))
        // Whoever sets a value besides reaches no other question than whoever tries it.
        expect(sweep?.map(({ results }) => effects(results))[0]).toMatchObject(effects(set.results))
      }),
      { numRuns: runs(12) },
    ))

  test("names no change without effect that has one, on any day and in any part of it", () =>
    fc.assert(
      fc.asyncProperty(anyRegister, anyReform, anyScenario, async (register, reform, scenario) => {
        const population = populationOf(register)
        const { sweep: _, ...still } = scenario
        const { idle, questions: of, ...one } = await run(population, reform, still)
        const places = new Set(idle.map(({ place }) => place))
        const changes = reform.changes.filter((_, place) => !places.has(place))
        const same = { ...still, questions: of.map(({ id }) => id) }
        const other = await run(population, { ...reform, changes }, same)
        const told = ({
          budget,
          projection,
          results,
        }: Pick<Simulation, "budget" | "projection" | "results">) => ({
          budget,
          projection,
          effects: results.comparisons.map(({ all, groups, question }) => ({ all, groups, question })),
        })
        expect(told(one)).toEqual(told(other))
      }),
      { numRuns: runs(25) },
    ))
})
