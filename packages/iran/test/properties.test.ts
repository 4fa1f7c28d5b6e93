/** Properties of the Iranian release rules on random cases (section 16 of the worked cases). */

import { runs } from "@bazgasht/properties"
import { type Day, evaluate, type Facts, measureOfTerm, nodeOfRule, termOfMeasure } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { offences } from "../src/offences.ts"
import { iranPack } from "../src/pack.ts"
import { conditionalReleaseDay } from "../src/release/conditional-release.ts"
import { releaseRoutes } from "../src/release/rules.ts"
import { electronicSupervisionDay, semiLibertyDay } from "../src/release/semi-liberty-and-supervision.ts"
import { day, determined, on, proved, serving, term, written } from "./prisoner.ts"

const today = on("1404/01/01")
const tenYears = 3600

const commitment = fc
  .integer({ min: day("1393/01/01"), max: day("1404/09/30") })
  .map((at) => written(at as Day))
const measure = fc.integer({ min: 1, max: 30 * 12 * 30 })
const credit = fc.integer({ min: 0, max: 900 })

const earliest = (rule: typeof conditionalReleaseDay, facts: Facts): number =>
  determined(rule, facts, today) as number

describe("the earliest day of conditional release", () => {
  it("never moves later when credit grows", () => {
    fc.assert(
      fc.property(measure, commitment, credit, credit, (length, from, less, more) => {
        const of = (days: number) =>
          earliest(conditionalReleaseDay, serving(termOfMeasure(length), from, days))
        expect(of(Math.max(less, more))).toBeLessThanOrEqual(of(Math.min(less, more)))
      }),
    )
  })

  it("never moves later when a term shrinks inside its band, as by a commutation", () => {
    fc.assert(
      fc.property(measure, measure, commitment, (left, right, from) => {
        const [shorter, longer] = [Math.min(left, right), Math.max(left, right)]
        fc.pre(longer <= tenYears || shorter > tenYears)
        const judged = serving(termOfMeasure(longer), from)
        const commuted = { ...judged, imposedTerm: termOfMeasure(shorter) }
        expect(earliest(conditionalReleaseDay, commuted)).toBeLessThanOrEqual(
          earliest(conditionalReleaseDay, judged),
        )
      }),
    )
  })

  it("jumps at the edge of the band, from 40 months to 60 months and a day, by law", () => {
    fc.assert(
      fc.property(commitment, (from) => {
        const months = (imposed: ReturnType<typeof term>) =>
          earliest(conditionalReleaseDay, serving(imposed, from)) - day(from)
        expect(months(term(10, 0, 1)) - months(term(10))).toBeGreaterThan(20 * 29)
      }),
    )
  })

  it("is never earlier than that of semi-liberty and of electronic monitoring", () => {
    fc.assert(
      fc.property(measure, commitment, credit, (length, from, days) => {
        const facts = serving(termOfMeasure(length), from, days)
        const conditional = earliest(conditionalReleaseDay, facts)
        expect(earliest(semiLibertyDay, facts)).toBeLessThanOrEqual(conditional)
        expect(earliest(electronicSupervisionDay, facts)).toBeLessThanOrEqual(conditional)
      }),
    )
  })
})

describe("knowledge", () => {
  const truth = fc.boolean()
  const known: fc.Arbitrary<Facts> = fc
    .record({
      length: measure,
      from: commitment,
      days: credit,
      minimum: measure,
      maximum: measure,
      changed: fc.record(
        {
          offence: fc.constantFrom(...offences.map(({ code }) => code)),
          offenceIntentional: truth,
          offenceOrganised: truth,
          offenceAmount: fc.constantFrom(99_000_000, 100_000_000, 100_000_001, 900_000_000),
          drugSpecialCase: truth,
          effectiveCooperation: truth,
          imprisonmentKind: fc.constantFrom("tazir", "life", "inLieuOfFine"),
          goodConduct: truth,
          mitigatingGround: truth,
          effectiveRecord: truth,
          conditionalReleaseUsed: truth,
          privateComplainant: truth,
          complainantWaiver: truth,
          damagesAwarded: fc.constantFrom(0, 1_000),
          ableToPay: truth,
          prosecutorAppealed: truth,
          complainantAppealed: truth,
          appealWaivedInTime: truth,
          mitigationRequested: truth,
          prisonRulesKept: truth,
          programmeParticipation: truth,
          creditPointsEarned: truth,
          urgentRelativeEvent: truth,
          detainedAccused: truth,
          withinBandOf1404: truth,
          newOffenceInCustody: truth,
          listedAsWaivable: truth,
          sex: fc.constantFrom("male", "female"),
          pregnant: truth,
          givenBirth: truth,
          breastfeeding: truth,
          childBirthDay: fc.integer({ min: day("1392/01/01"), max: day("1406/01/01") }),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ changed, days, from, length, maximum, minimum }) => ({
      ...proved,
      ...serving(termOfMeasure(length), from, days),
      statutoryMinimum: termOfMeasure(Math.min(minimum, maximum)),
      statutoryMaximum: termOfMeasure(Math.max(minimum, maximum)),
      ...changed,
    }))
  const onDay = fc
    .integer({ min: day("1392/01/01"), max: day("1406/01/01") })
    .map((at) => on(written(at as Day)))

  it("only ever settles what was open: forgetting facts turns no answer into another, and none into eligible", () => {
    fc.assert(
      fc.property(known, onDay, fc.infiniteStream(truth), (facts, setting, forget) => {
        const fewer = Object.fromEntries(Object.entries(facts).filter(() => forget.next().value !== true))
        for (const route of releaseRoutes) {
          const answer = evaluate(nodeOfRule(route), fewer, setting).value
          if (answer !== undefined)
            expect(evaluate(nodeOfRule(route), facts, setting).value, route.id).toBe(answer)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it("is needed: nothing is eligible of whom nothing is known", () => {
    fc.assert(
      fc.property(onDay, (setting) => {
        for (const route of releaseRoutes)
          expect(evaluate(nodeOfRule(route), {}, setting).value, route.id).not.toBe(true)
      }),
    )
  })

  it("does not depend on the order in which facts are given", () => {
    fc.assert(
      fc.property(known, onDay, (facts, setting) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse())
        for (const route of releaseRoutes)
          expect(evaluate(nodeOfRule(route), turned, setting).value).toBe(
            evaluate(nodeOfRule(route), facts, setting).value,
          )
      }),
      { numRuns: runs(50) },
    )
  })
})

describe("a term and its measure", () => {
  it("have the same degree in every band", () => {
    const degree = iranPack.rules.get("BASE-1/imposed")
    if (degree === undefined) throw new Error("the degree is a rule of the pack")
    fc.assert(
      fc.property(measure, measure, (left, right) => {
        const of = (length: number) =>
          determined(degree, { imposedTerm: termOfMeasure(length) }, today) as number
        expect(of(Math.max(left, right))).toBeLessThanOrEqual(of(Math.min(left, right)))
        expect(measureOfTerm(termOfMeasure(left))).toBe(left)
      }),
    )
  })
})
