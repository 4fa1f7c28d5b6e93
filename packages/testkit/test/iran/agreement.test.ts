import { iranPack, jalali } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import {
  type Day,
  evaluate,
  type Facts,
  nodeOfRule,
  type Rule,
  type Setting,
  timeline,
  type Value,
} from "@bazgasht/rules"
import { compileValue } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyDay, anyFacts, anyFactsNearYes, towardsYes } from "../../src/index.ts"

const firstOf = (year: number): Day => Result.getOrThrow(jalali.fromDate({ year, month: 1, day: 1 }))
const years = { from: firstOf(1385), to: firstOf(1415) }

const settings: fc.Arbitrary<Setting> = fc.record({
  pack: fc.constant(iranPack),
  today: anyDay({ calendar: jalali, ...years }),
})

const lately: Setting = { pack: iranPack, today: firstOf(1404) }

/** Facts by chance, and for a rule that decides also facts near a yes, which chance alone hardly ever finds. */
const factsOf = (rule: Rule, unknownShare: number): fc.Arbitrary<Facts> => {
  const byChance = anyFacts(nodeOfRule(rule), { pack: iranPack, unknownShare })
  return rule.valueKind === "truth"
    ? fc.oneof(byChance, { arbitrary: anyFactsNearYes(rule as Rule<boolean>, lately), weight: 3 })
    : byChance
}

describe.each([...iranPack.rules.values()])("rule $id of the Iranian pack", (rule) => {
  const node = nodeOfRule(rule)

  it("keeps what it knew when more is learnt", () => {
    fc.assert(
      fc.property(factsOf(rule, 5), fc.infiniteStream(fc.boolean()), settings, (facts, coins, setting) => {
        const fewer = Object.fromEntries(Object.entries(facts).filter(() => coins.next().value)) as Facts
        const { value } = evaluate(node, fewer, setting)
        if (value !== undefined) expect(evaluate(node, facts, setting).value).toEqual(value)
      }),
      { numRuns: runs(40) },
    )
  })

  it("answers compiled what it answers read", () => {
    fc.assert(
      fc.property(factsOf(rule, 10), settings, (facts, setting) => {
        expect(compileValue(rule, setting).value(facts, setting.today)).toEqual(
          evaluate(node, facts, setting).value,
        )
      }),
      { numRuns: runs(25) },
    )
  })

  it("has a timeline that says what it answers at every turn, the day before, and on days between", () => {
    fc.assert(
      fc.property(
        factsOf(rule, 5),
        settings,
        fc.array(anyDay({ calendar: jalali, ...years }), { maxLength: 5 }),
        (facts, setting, days) => {
          const spans = timeline(rule, facts, setting, years)
          const turns = spans.slice(0, 40).flatMap(({ from, to }) => [from, (to - 1) as Day])
          const valueOn = (day: Day): Value | undefined =>
            spans.find(({ from, to }) => from <= day && day < to)?.value
          for (const day of [...turns, ...days.filter((day) => day < years.to)])
            expect(evaluate(node, facts, { ...setting, today: day }).value).toEqual(valueOn(day))
        },
      ),
      { numRuns: runs(10) },
    )
  })
})

describe("facts near a yes", () => {
  // Routes with a score of conditions each: chance alone never satisfies one of them.
  it.each(["REL-CR", "REL-SL", "REL-EM", "REL-SU", "REL-442"])("are found for %s", (id) => {
    const rule = iranPack.rules.get(id) as Rule<boolean>
    const starts = fc.sample(anyFacts(nodeOfRule(rule), { pack: iranPack, unknownShare: 0 }), {
      seed: 1,
      numRuns: 3,
    })
    const found = starts.map(
      (facts) => evaluate(nodeOfRule(rule), towardsYes(rule, facts, lately), lately).value,
    )
    expect(found).toContain(true)
  })
})
