/** Random reforms of the small world of the test kit. */

import { type Day, type Kind, type RulePack, text, type Value } from "@bazgasht/rules"
import {
  anyCitation,
  anyDay,
  anyExpression,
  anyLiteral,
  anyRule,
  kinds,
  parameterIdOf,
  worldCodes,
  worldDays,
  worldPolicies,
  worldRules,
} from "@bazgasht/testkit"
import * as fc from "fast-check"
import type { Interval, Reform, ReformChange } from "../../src/index.ts"
import { isValueOf } from "../../src/reforms/kinds.ts"

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(anyDay(worldDays), anyDay(worldDays), fc.constantFrom("none", "from", "until", "both"))
  .map(([one, other, ends]) => ({
    ...(ends === "from" || ends === "both" ? { from: Math.min(one, other) as Day } : {}),
    ...(ends === "until" || ends === "both" ? { until: (Math.max(one, other) + 1) as Day } : {}),
  }))

/** A value that a law of the pack can set. */
const anyLegalValue = (pack: RulePack, kind: Kind): fc.Arbitrary<Value> =>
  anyLiteral(kind)
    .map(({ value }) => value)
    .filter((value) => isValueOf(pack, kind, value))

const anySetParameter = (pack: RulePack): fc.Arbitrary<ReformChange> =>
  fc.constantFrom(...kinds).chain((kind) =>
    fc.record({ interval: anyInterval, value: anyLegalValue(pack, kind) }).map(({ interval, value }) => ({
      change: "setParameter",
      parameter: parameterIdOf(kind),
      value,
      ...interval,
    })),
  )

const anyRuleChange = (pack: RulePack): fc.Arbitrary<ReformChange> =>
  fc.constantFrom(...worldRules).chain(({ id, kind, level }): fc.Arbitrary<ReformChange> => {
    const rules = worldRules.filter((other) => other.level < level)
    const repeal = anyInterval.map(
      (interval): ReformChange => ({ change: "repealRule", rule: id, ...interval }),
    )
    const replace = fc
      .tuple(anyInterval, anyRule(kind, { id, rules, depth: 1 }))
      .map(([interval, rule]): ReformChange => ({ change: "replaceRule", rule, ...interval }))
    const except = fc
      .record({
        interval: anyInterval,
        when: anyExpression("truth", { depth: 1, rules }),
        value: anyLegalValue(pack, kind),
        citation: anyCitation,
        rank: fc.integer({ min: -1, max: 1 }),
      })
      .map(
        ({ citation, interval, rank, value, when }): ReformChange => ({
          change: "addException",
          rule: id,
          exception: {
            id: "of-the-reform",
            title: text("استثنا", "exception"),
            citations: [citation],
            rank,
            when,
            gives: { op: "literal", kind, value },
          },
          ...interval,
        }),
      )
    return fc.oneof(repeal, replace, except)
  })

const anyChoice: fc.Arbitrary<ReformChange> = fc.record({
  change: fc.constant("chooseReading" as const),
  policy: fc.constantFrom(...worldPolicies),
  option: fc.constantFrom(...worldCodes),
})

const anyChange = (pack: RulePack): fc.Arbitrary<ReformChange> =>
  fc.oneof(anySetParameter(pack), anyRuleChange(pack), anyChoice)

/** A reform of up to three changes; they may clash. */
export const anyReform = (pack: RulePack, id: string): fc.Arbitrary<Reform> =>
  fc.array(anyChange(pack), { minLength: 1, maxLength: 3 }).map((changes) => ({
    id,
    title: text(`اصلاح ${id}`, `reform ${id}`),
    changes,
  }))
