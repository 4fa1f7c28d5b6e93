import { runs } from "@bazgasht/properties"
import {
  type Day,
  decide,
  decisionRule,
  evaluate,
  type Facts,
  gregorian,
  type Node,
  nodeOfRule,
  type Rule,
  type Setting,
  timeline,
  type Value,
} from "@bazgasht/rules"
import { overTime, spansOf } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  anyExpression,
  anyRule,
  anySetting,
  anyWorldFacts,
  kinds,
  worldActors,
  worldDays,
  worldFacts,
} from "../../src/index.ts"

const first = (worldDays.from - 12) as Day
const last = (worldDays.to + 12) as Day
const range = { from: first, to: (last + 1) as Day }
const everyDay = Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Day)

/** A setting whose whole calendar is some weeks long, so that every day of it can be tried. */
const inSmallCalendar = (setting: Setting): Setting => ({
  ...setting,
  pack: { ...setting.pack, calendar: { ...gregorian, firstDay: first, lastDay: last } },
})

interface AnySpan {
  readonly from: number
  readonly to: number
  readonly value: Value | undefined
}

/** The value at each whole number; fails where spans leave a gap, overlap, or could have been one. */
const unrolled = (
  spans: ReadonlyArray<AnySpan>,
  from: number,
  to: number,
): ReadonlyArray<Value | undefined> => {
  const values: Array<Value | undefined> = []
  let reached = from
  for (const [index, span] of spans.entries()) {
    expect(span.from).toBe(reached)
    expect(span.to).toBeGreaterThan(span.from)
    if (index > 0) expect(span.value).not.toEqual(spans[index - 1]?.value)
    for (let x = span.from; x < span.to; x++) values.push(span.value)
    reached = span.to
  }
  expect(reached).toBe(to)
  return values
}

const valueOn = (node: Node, facts: Facts, setting: Setting, today: Day) =>
  evaluate(node, facts, { ...setting, today }).value

describe.each(kinds)("spans of an expression of kind %s", (kind) => {
  it("over time are its values on every day, the law moving or held", () => {
    fc.assert(
      fc.property(
        anyExpression(kind),
        anyWorldFacts({ unknownShare: 15 }),
        anySetting(),
        fc.boolean(),
        (expression, facts, setting, small) => {
          const where = small ? inSmallCalendar(setting) : setting
          expect(unrolled(spansOf(expression, overTime, range, facts, where), range.from, range.to)).toEqual(
            everyDay.map((day) => valueOn(expression, facts, where, day)),
          )
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it.each([...worldFacts.count, ...worldFacts.money, ...worldFacts.day])(
    "over $id are its values for every number, possible or not",
    (fact) => {
      const from = (fact.minimum ?? 0) - 3
      const to = (fact.maximum ?? 0) + 4
      fc.assert(
        fc.property(
          anyExpression(kind),
          anyWorldFacts({ unknownShare: 15 }),
          anySetting(),
          (expression, facts, setting) => {
            const spans = spansOf(expression, { of: "fact", id: fact.id }, { from, to }, facts, setting)
            expect(unrolled(spans, from, to)).toEqual(
              Array.from({ length: to - from }, (_, index) => {
                return evaluate(expression, { ...facts, [fact.id]: from + index }, setting).value
              }),
            )
          },
        ),
        { numRuns: runs(20) },
      )
    },
  )
})

/** A rule that decides by a condition of any form; also one with a time in force and referrals. */
const anyDecisionRule: fc.Arbitrary<Rule<boolean>> = fc.oneof(
  anyExpression("truth").map((expression) =>
    decisionRule({
      id: "decision",
      title: { fa: "مقرره", en: "rule" },
      citations: [],
      kind: "discretion",
      deciders: worldActors,
      expression,
    }),
  ),
  anyRule("truth", { depth: 3 }),
)

describe("decisions and timelines", () => {
  it("a timeline is the answer on every day tried", () => {
    fc.assert(
      fc.property(
        anyDecisionRule,
        anyWorldFacts({ unknownShare: 10 }),
        anySetting(),
        (rule, facts, anySettingOf) => {
          const setting = inSmallCalendar(anySettingOf)
          const values = everyDay.map((day) => decide(rule, facts, { ...setting, today: day }).proof.value)
          expect(unrolled(timeline(rule, facts, setting), range.from, range.to)).toEqual(values)
          expect(
            unrolled(timeline(rule, facts, setting, { from: (first + 3) as Day, to: last }), first + 3, last),
          ).toEqual(values.slice(3, -1))
        },
      ),
      { numRuns: runs(100) },
    )
  })

  it("an outcome says what the answer is, since when, until when, and from which day it will be another", () => {
    fc.assert(
      fc.property(
        anyDecisionRule,
        anyWorldFacts({ unknownShare: 10 }),
        anySetting(),
        (rule, facts, anySettingOf) => {
          const setting = inSmallCalendar(anySettingOf)
          const { lawDay: law = setting.today, today } = setting
          const { answer, outcome, proof } = decide(rule, facts, setting)
          const value = evaluate(nodeOfRule(rule), facts, setting).value
          expect(proof.value).toBe(value)
          expect(answer).toBe(value === undefined ? "unknown" : value === true ? "yes" : "no")

          const referrals = rule.referrals.map(({ when }) => evaluate(when, facts, setting).value)
          const decisive = referrals.findIndex((applies) => applies !== false)
          if (decisive >= 0) {
            expect(outcome).toMatchObject(
              referrals[decisive] === true
                ? { outcome: "referred", to: rule.referrals[decisive]?.to }
                : { outcome: "undetermined" },
            )
            return
          }
          // Time goes on, the law stays.
          const answers = new Map(
            everyDay.map(
              (day) => [day, valueOn(nodeOfRule(rule), facts, { ...setting, lawDay: law }, day)] as const,
            ),
          )
          const later = everyDay.find((day) => day > today && answers.get(day) !== value)
          switch (outcome.outcome) {
            case "eligible": {
              expect(value).toBe(true)
              expect(outcome.until).toBe(later)
              const before = everyDay.findLast((day) => day < today && answers.get(day) !== true)
              expect(outcome.since).toBe(before === undefined ? undefined : before + 1)
              break
            }
            case "notYet":
              expect(value).toBe(false)
              expect(outcome.from).toBe(later)
              expect(outcome.becomes).toBe(
                later !== undefined && answers.get(later) === true ? "eligible" : "undetermined",
              )
              break
            case "barred":
              expect(value).toBe(false)
              expect(later).toBeUndefined()
              expect(outcome.grounds.length).toBeGreaterThan(0)
              break
            case "undetermined":
              expect(value).toBeUndefined()
              break
            case "referred":
              expect(decisive).toBeGreaterThanOrEqual(0)
          }
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it("outcomes of every kind are met, so that the law above is about something", () => {
    const samples = fc.sample(fc.tuple(anyDecisionRule, anyWorldFacts({ unknownShare: 10 }), anySetting()), {
      seed: 7,
      numRuns: 1000,
    })
    const outcomes = samples.map(
      ([rule, facts, setting]) => decide(rule, facts, inSmallCalendar(setting)).outcome.outcome,
    )
    expect([...new Set(outcomes)].sort()).toEqual([
      "barred",
      "eligible",
      "notYet",
      "referred",
      "undetermined",
    ])
  })
})
