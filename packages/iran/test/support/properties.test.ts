/** Properties of all rules of support on random families. */

import { helpKinds, housings, relations } from "@bazgasht/iran/facts/support"
import { runs } from "@bazgasht/properties"
import { type Day, decide, type Entry, type Facts, type Rule } from "@bazgasht/rules"
import { compileValue } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { iranPack } from "../../src/pack.ts"
import { payers } from "../../src/support/relief-committee-cover.ts"
import { supportRules } from "../../src/support/rules.ts"
import { day, determined } from "../prisoner.ts"

const first = day("1401/01/01")
const last = day("1404/12/29")
const someDay = fc.integer({ min: first, max: last }).map((value) => value as Day)

/** A stretch of days as a list of facts has it: of one that lasts, the day of its end is not known. */
const stretch = fc
  .tuple(someDay, fc.option(fc.integer({ min: 1, max: 700 }), { nil: undefined }))
  .map(([from, days]): Entry => {
    const ended = days !== undefined
    return ended ? { from, ended, to: from + days } : { from, ended }
  })

const membership = fc
  .record({
    relation: fc.constantFrom(...relations),
    head: fc.boolean(),
    female: fc.boolean(),
    joinedDay: someDay,
    student: fc.boolean(),
    disabled: fc.boolean(),
    chronicallyIll: fc.boolean(),
    hasIncome: fc.boolean(),
    days: fc.option(fc.integer({ min: 1, max: 700 }), { nil: undefined }),
  })
  .map(
    ({ days, ...values }): Entry => ({
      ...values,
      birthDay: first,
      hasLeft: days !== undefined,
      ...(days === undefined ? {} : { leftDay: values.joinedDay + days }),
    }),
  )

const cover = fc
  .tuple(stretch, fc.constantFrom(...payers.map(({ code }) => code)), fc.constantFrom(...helpKinds))
  .map(([days, payer, kind]): Entry => ({ ...days, payer, kind }))

const truths = [
  "prisonerMarried",
  "prisonerIncomeReachesFamily",
  "dependsOnPrisoner",
  "heldAbroad",
  "custodyAbroadConfirmed",
  "economicallyWeak",
  "needsHousingDeposit",
  "visitsFromAfar",
  "memberHasLeft",
  "memberStudent",
  "memberNeedsTreatment",
  "memberNeedsDowry",
  "memberSeeksWork",
  "memberWishesTraining",
  "memberNeedsCounselling",
]

const known: fc.Arbitrary<Facts> = fc
  .record({
    memberships: fc.array(membership, { maxLength: 6 }),
    custodyEpisodes: fc.array(stretch, { maxLength: 3 }),
    otherCovers: fc.array(cover, { maxLength: 3 }),
    housing: fc.constantFrom(...housings),
    monthlyIncome: fc.constantFrom(0, 1, 50_000_000),
    memberRelation: fc.constantFrom(...relations),
    memberJoinedDay: someDay,
    memberLeftDay: someDay,
    answers: fc.array(fc.boolean(), { minLength: truths.length, maxLength: truths.length }),
  })
  .map(({ answers, ...facts }) => ({
    ...facts,
    ...Object.fromEntries(truths.map((id, place) => [id, answers[place]])),
  }))

/** A case, and the same case with some facts and some fields of entries forgotten. */
const forgotten = known.chain((facts) =>
  fc
    .tuple(
      fc.subarray(Object.keys(facts)),
      fc.subarray(["head", "female", "student", "hasLeft", "ended", "disabled", "relation"]),
    )
    .map(([ids, fields]) => {
      const without = (entry: Entry): Entry =>
        Object.fromEntries(Object.entries(entry).filter(([field]) => !fields.includes(field)))
      const less: Facts = Object.fromEntries(
        Object.entries(facts)
          .filter(([id]) => !ids.includes(id))
          .map(([id, value]) => [
            id,
            Array.isArray(value) ? (value as ReadonlyArray<Entry>).map(without) : value,
          ]),
      )
      return { facts, less }
    }),
)

const on = (today: Day) => ({ pack: iranPack, today })
const isDecision = (rule: Rule): rule is Rule<boolean> => rule.valueKind === "truth"

describe("knowledge of a family", () => {
  it("only ever settles what was open", () => {
    fc.assert(
      fc.property(forgotten, someDay, ({ facts, less }, today) => {
        for (const rule of supportRules) {
          const before = determined(rule, less, on(today))
          if (before !== undefined) expect(determined(rule, facts, on(today)), rule.id).toEqual(before)
        }
      }),
      { numRuns: runs(200) },
    )
  })

  it("turns no referral, bar or cover into another outcome", () => {
    fc.assert(
      fc.property(forgotten, someDay, ({ facts, less }, today) => {
        for (const rule of supportRules.filter(isDecision)) {
          const { outcome } = decide(rule, less, on(today)).outcome
          if (outcome === "eligible" || outcome === "referred")
            expect(decide(rule, facts, on(today)).outcome.outcome, rule.id).toBe(outcome)
        }
      }),
    )
  })
})

describe("the rules of support", () => {
  it("answer alike whatever the order in which a family's members, custody and covers are listed", () => {
    fc.assert(
      fc.property(known, someDay, (facts, today) => {
        const turned = Object.fromEntries(
          Object.entries(facts).map(([id, value]) => [
            id,
            Array.isArray(value) ? [...value].reverse() : value,
          ]),
        )
        for (const rule of supportRules)
          expect(determined(rule, turned, on(today)), rule.id).toEqual(determined(rule, facts, on(today)))
      }),
    )
  })

  it("answer alike when they are prepared for many families", () => {
    const prepared = supportRules.map((rule) => ({ rule, compiled: compileValue(rule, { pack: iranPack }) }))
    fc.assert(
      fc.property(forgotten, someDay, ({ less }, today) => {
        for (const { compiled, rule } of prepared)
          expect(compiled.value(less, today), rule.id).toEqual(determined(rule, less, on(today)))
      }),
      { numRuns: runs(200) },
    )
  })
})
