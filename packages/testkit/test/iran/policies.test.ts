import { iranPack, jalali } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import {
  type Day,
  evaluate,
  expressionsOfRule,
  type Facts,
  nodeOfRule,
  type Policy,
  type Rule,
  walk,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyFacts, anyFactsNearYes } from "../../src/index.ts"

const firstOf = (year: number): Day => Result.getOrThrow(jalali.fromDate({ year, month: 10, day: 1 }))

/** Days in the times of every rule that a policy reaches, pardons and bills included. */
const days = [
  firstOf(1397),
  firstOf(1401),
  firstOf(1403),
  firstOf(1404),
  Result.getOrThrow(jalali.fromDate({ year: 1404, month: 7, day: 1 })),
]

/**
 * What chance would hardly find: another offence during a suspension, a drug sentence above the minimum, one light record and two of them, a
 * debt without anything in exchange whose creditor asks for imprisonment.
 */
const rare: ReadonlyArray<Facts> = [
  {
    unexcusedBreaches: 0,
    laterOffence: true,
    laterOffenceIntentional: true,
    laterOffencePunishment: "tazir",
    laterOffenceDegree: 6,
  },
  ...days.map(
    (day): Facts => ({
      offence: "drug.trafficking",
      offenceAttempted: false,
      drugSpecialCase: false,
      statutoryMinimum: { months: 72, days: 0 },
      statutoryMaximum: { months: 180, days: 0 },
      judgmentTerm: { months: 84, days: 0 },
      imposedTerm: { months: 84, days: 0 },
      imprisonmentKind: "tazir",
      effectiveStart: day - 1500,
      endOfTerm: day + 1000,
      furloughs: [],
      goodConduct: true,
      noReoffendingExpected: true,
      damagesAwarded: 0,
      damagesPaid: 0,
      conditionalReleaseUsed: false,
    }),
  ),
  ...days.map(
    (day): Facts => ({
      offenceIntentional: true,
      statutoryMaximum: { months: 6, days: 0 },
      judgmentTerm: { months: 5, days: 0 },
      earlierConvictions: [{ degree: 7, intentional: true, executedDay: day - 100 }],
    }),
  ),
  { earlierConvictions: [{ degree: 8 }, { degree: 8 }] },
  {
    noDebt: false,
    debtKind: "dower",
    debtOrigin: "dower",
    imprisonmentRequested: true,
    assetsFound: false,
    insolvencyClaimed: false,
    insolvent: false,
    instalmentsOrdered: false,
    creditorConsents: false,
  },
]

/** Options of which no answer speaks, with the reason. Today there are none. */
const withoutEffect: ReadonlySet<string> = new Set()

const mentions = (rule: Rule, policy: Policy): boolean => {
  let found = false
  for (const expression of expressionsOfRule(rule))
    walk(expression, (node) => {
      if (node.op === "policy" && node.id === policy.id) found = true
    })
  return found
}

const isTruth = (rule: Rule): rule is Rule<boolean> => rule.valueKind === "truth"

/** What is answered. */
const answerOf = (rule: Rule, facts: Facts, today: Day, choices: { readonly [policy: string]: string }) => {
  const setting = { pack: iranPack, today, choices }
  return JSON.stringify(evaluate(nodeOfRule(rule), facts, setting).value ?? null)
}

/** Lengths on both sides of the bands and ceilings of the law, and small numbers for degrees and counts. */
const lengths = [1, 4, 7, 30, 55, 59, 90, 150, 240, 360].map((months) => ({ months, days: 0 }))
const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** The values that are tried in place of one value of a case. */
const othersOf = (value: Facts[string]): ReadonlyArray<Facts[string]> => {
  if (Array.isArray(value)) return [0, 1, 2].map((length) => value.slice(0, length))
  if (typeof value === "boolean") return [!value]
  if (typeof value === "number") return numbers as ReadonlyArray<Facts[string]>
  return typeof value === "object" && "months" in value ? lengths : []
}

/** A case, and the cases that differ from it in one fact. */
function* around(facts: Facts): Iterable<Facts> {
  yield facts
  for (const [id, value] of Object.entries(facts))
    if (value !== undefined) for (const other of othersOf(value)) yield { ...facts, [id]: other }
}

/** Whether a case, or one that differs from it in one fact, is answered otherwise under the option than under the first one. */
const turns = (rule: Rule, policy: Policy, option: string, start: Facts, today: Day): boolean => {
  const [first] = policy.options
  for (const facts of around(start))
    if (
      answerOf(rule, facts, today, { [policy.id]: option }) !==
      answerOf(rule, facts, today, { [policy.id]: first.id })
    )
      return true
  return false
}

/** Cases by chance, and near a yes under either option. */
const sampled = (
  rule: Rule,
  policy: Policy,
  option: string,
  today: Day,
): ReadonlyArray<fc.Arbitrary<Facts>> => {
  const setting = { pack: iranPack, today, choices: { [policy.id]: option } }
  const near = isTruth(rule)
    ? [anyFactsNearYes(rule, setting), anyFactsNearYes(rule, { ...setting, choices: {} })]
    : []
  return [...near, anyFacts(nodeOfRule(rule), { pack: iranPack, unknownShare: 3 })]
}

/** Whether some case is found in which the option makes another answer than the first one: of all days the rare ones first, for chance is slow. */
const changes = (rules: ReadonlyArray<Rule>, policy: Policy, option: string): boolean => {
  for (const rule of rules)
    for (const today of days) if (rare.some((start) => turns(rule, policy, option, start, today))) return true
  // The first that is found ends the search, so only what is rarely found is looked for long.
  for (const rule of rules)
    for (const today of days)
      for (const arbitrary of sampled(rule, policy, option, today))
        for (const start of fc.sample(arbitrary, { numRuns: runs(300, { least: 150 }) }))
          if (turns(rule, policy, option, start, today)) return true
  return false
}

const readings = [...iranPack.policies.values()].flatMap((policy) =>
  policy.options.slice(1).map(({ id }) => [policy.id, id, policy] as const),
)

describe("a reading that is chosen", () => {
  it.each(readings)(
    "%s=%s changes an answer that mentions it, or is listed as without effect",
    (id, option, policy) => {
      const rules = [...iranPack.rules.values()].filter((rule) => mentions(rule, policy))
      const found = changes(rules, policy, option)
      expect(found).toBe(!withoutEffect.has(`${id}=${option}`))
    },
  )
})
