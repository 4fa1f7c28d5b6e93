import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { type Rule, text, type Value } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import { plainScenario, type Reform, type RunResults, type Scenario, simulate } from "../../src/index.ts"
import { digestOfResults } from "../../src/runs/written-results.ts"

const population = drawRegister({ seed: 11, day: jalaliDay(1404, 7, 1), prisoners: 300 }, iran)

const anyShare = fc.integer({ min: 1, max: 6 }).map((denominator): Value => ({ numerator: 1, denominator }))
const anyMonths = fc.integer({ min: 6, max: 180 }).map((months): Value => ({ months, days: 0 }))
const anyRials = fc.integer({ min: 1, max: 90 }).map((millions): Value => millions * 1_000_000)

/** Numbers of the law that release, support, both or neither of them read, with values that they may have. */
const numbers = {
  "conditionalRelease.shareOfOtherTerm": anyShare,
  "conditionalRelease.shareOfLongTerm": anyShare,
  "conditionalRelease.longTerm": anyMonths,
  "pension.size3": anyRials,
  "pension.size1": anyRials,
} as const
const anyNumber = fc.constantFrom(...(Object.keys(numbers) as ReadonlyArray<keyof typeof numbers>))

const setting = (id: string, values: Readonly<Record<string, Value>>): Reform => ({
  id,
  title: text("آزمون", "test"),
  changes: Object.entries(values).map(([parameter, value]) => ({
    change: "setParameter",
    parameter,
    value,
  })),
})

const ran = async (reform: Reform, scenario: Scenario) =>
  Result.getOrThrow(
    await simulate({ jurisdiction: iran, population, reforms: [reform], scenario, workers: 0 }),
  )

/** What does not tell who turned, and why. */
const counted = ({ comparisons, costs }: RunResults): string =>
  digestOfResults({ comparisons: comparisons.map(({ causes: _c, turned: _t, ...rest }) => rest), costs })

test("each value of a sweep comes to what a run of its own comes to", async () => {
  const anySweep = anyNumber.chain((parameter) =>
    fc.record({
      parameter: fc.constant(parameter),
      values: fc.array(numbers[parameter], { minLength: 1, maxLength: 3 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.record(numbers, { requiredKeys: [] }), anySweep, async (changes, sweep) => {
      const questions = ["REL-CR", "FAM-1"]
      const { sweep: swept } = await ran(setting("reform", changes), { ...plainScenario, questions, sweep })
      expect(swept?.map(({ value }) => value)).toEqual(sweep.values)
      for (const { results, value } of swept ?? []) {
        const alone = await ran(setting("alone", { ...changes, [sweep.parameter]: value }), {
          ...plainScenario,
          questions,
        })
        expect(counted(results)).toBe(counted(alone.results))
        for (const { turned } of results.comparisons) expect(turned.rows).toHaveLength(0)
      }
    }),
    { numRuns: runs(15) },
  )
})

test("a value is held against the law in force also where the reform names its authorities in another order", async () => {
  const rule = iranPack.rules.get("EMP-1-open") as Rule
  expect(rule.referrals.length).toBeGreaterThan(1)
  const reordered: Reform = {
    ...setting("reordered", {}),
    changes: [{ change: "replaceRule", rule: { ...rule, referrals: rule.referrals.toReversed() } }],
  }
  const values = [2, 3, 4].map((denominator) => ({ numerator: 1, denominator }))
  const questions = [rule.id]
  const { sweep: swept } = await ran(reordered, {
    ...plainScenario,
    questions,
    sweep: { parameter: "openStatus.share", values },
  })
  for (const { results, value } of swept ?? []) {
    const set = setting("set", { "openStatus.share": value as Value }).changes
    const alone = await ran(
      { ...reordered, changes: [...reordered.changes, ...set] },
      {
        ...plainScenario,
        questions,
      },
    )
    const referred = alone.results.comparisons[0]?.outcomes?.after[4]
    expect(referred?.cases).toBeGreaterThan(0)
    expect(counted(results)).toBe(counted(alone.results))
  }
})

test("a value that the law cannot have is refused before anybody is asked", async () => {
  const refused = await simulate({
    jurisdiction: iran,
    population,
    reforms: [],
    scenario: { ...plainScenario, sweep: { parameter: "pension.size3", values: ["a lot"] } },
  })
  expect(refused).toMatchObject({ failure: { code: "run.reform", errors: [{ code: "reform.wrongValue" }] } })
})

test("the work that is done grows to the whole", async () => {
  const portions: Array<number> = []
  await simulate({
    jurisdiction: iran,
    population,
    reforms: [setting("reform", { "pension.size3": 1_000_000 })],
    scenario: { ...plainScenario, sweep: { parameter: "pension.size3", values: [2_000_000, 3_000_000] } },
    workers: 0,
    onProgress: ({ portion }) => portions.push(portion),
  })
  expect(portions.at(0)).toBe(0)
  expect(portions.at(-1)).toBe(1)
  expect(portions).toEqual(portions.toSorted((one, other) => one - other))
})
