import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  employedRange,
  type FollowedPlacement,
  type FollowUpOutcome,
  followUpFigures,
  followUpOutcomes,
} from "../../../src/employment/decisions/follow-up.ts"

const days = [30, 90, 180]
const today = 20000 as Day

/** Placements that ended up to a year ago, with outcomes of some of the days; some were recorded after today. */
const placements: fc.Arbitrary<ReadonlyArray<FollowedPlacement>> = fc
  .array(
    fc.record({
      placement: fc.uuid(),
      endedOn: fc.integer({ min: 19600, max: 20010 }).map((day) => day as Day),
      outcomes: fc
        .tuple(
          ...days.map((after) =>
            fc.option(
              fc.record({
                after: fc.constant(after),
                outcome: fc.constantFrom(...followUpOutcomes),
                late: fc.nat(40),
              }),
              { nil: undefined },
            ),
          ),
        )
        .map((found) => found.filter((one) => one !== undefined)),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ endedOn, outcomes, placement }) => ({
      placement,
      endedOn,
      outcomes: outcomes.map(({ after, late, outcome }) => ({
        after,
        outcome,
        on: (endedOn + after + late) as Day,
      })),
    })),
  )

/** What the figures say of one placement alone. */
const aloneAfter = (placement: FollowedPlacement, after: number) =>
  followUpFigures([placement], [after], today)[0]

const works: ReadonlyArray<FollowUpOutcome> = ["employed", "selfEmployed"]
const worksNot: ReadonlyArray<FollowUpOutcome> = ["inTraining", "unemployed", "returnedToPrison"]
const nothingKnown: ReadonlyArray<FollowUpOutcome> = ["notReached", "notTold", "unknown"]

/** The outcome that counts today, found without the code; `undefined` where none is recorded yet. */
const recordedOf = ({ outcomes }: FollowedPlacement, after: number): FollowUpOutcome | undefined => {
  for (const { after: asked, on, outcome } of outcomes) if (asked === after && on <= today) return outcome
  return undefined
}

describe("the figures of follow-up", () => {
  it("count every placement that is due exactly once: at work, not at work, dead or unknown", () =>
    fc.assert(
      fc.property(placements, (all) => {
        for (const { after, died, due, employed, notEmployed, unknown } of followUpFigures(
          all,
          days,
          today,
        )) {
          expect(employed + notEmployed + died + unknown).toBe(due)
          const reference = { employed: 0, notEmployed: 0, died: 0, unknown: 0 }
          for (const placement of all) {
            if (today - placement.endedOn < after) continue
            const outcome = recordedOf(placement, after)
            if (outcome === undefined || nothingKnown.includes(outcome)) reference.unknown++
            else if (works.includes(outcome)) reference.employed++
            else if (worksNot.includes(outcome)) reference.notEmployed++
            else reference.died++
          }
          expect({ employed, notEmployed, died, unknown }).toEqual(reference)
        }
      }),
    ))

  it("count as asked what is recorded, and as reached of whom somebody heard", () =>
    fc.assert(
      fc.property(placements, (all) => {
        for (const { after, asked, due, outcomes, reached } of followUpFigures(all, days, today)) {
          expect(asked).toBe(followUpOutcomes.reduce((sum, outcome) => sum + outcomes[outcome], 0))
          expect(reached).toBe(asked - outcomes.notReached - outcomes.unknown)
          expect(asked).toBeLessThanOrEqual(due)
          for (const outcome of followUpOutcomes)
            expect(outcomes[outcome]).toBe(
              all.filter((one) => today - one.endedOn >= after && recordedOf(one, after) === outcome).length,
            )
        }
      }),
    ))

  it("never count somebody of whom nothing is known as somebody who does not work", () =>
    fc.assert(
      fc.property(placements, (all) => {
        for (const placement of all)
          for (const after of days) {
            const outcome = recordedOf(placement, after)
            if (outcome !== undefined && !nothingKnown.includes(outcome)) continue
            expect(aloneAfter(placement, after)).toMatchObject({ employed: 0, notEmployed: 0, died: 0 })
          }
      }),
    ))

  it("learning what was unknown only narrows the range of those who work", () =>
    fc.assert(
      fc.property(placements, fc.constantFrom(...works, ...worksNot), (all, learnt) => {
        const known = all.map((placement) => ({
          ...placement,
          outcomes: days.map((after) => {
            const outcome = recordedOf(placement, after)
            const isKnown = outcome !== undefined && !nothingKnown.includes(outcome)
            return { after, outcome: isKnown ? outcome : learnt, on: today }
          }),
        }))
        const before = followUpFigures(all, days, today).map(employedRange)
        const after = followUpFigures(known, days, today).map(employedRange)
        before.forEach(({ atLeast, atMost, of }, place) => {
          expect(after[place]?.atLeast).toBe(after[place]?.atMost)
          expect(after[place]?.of).toBe(of)
          expect(after[place]?.atLeast).toBeGreaterThanOrEqual(atLeast)
          expect(after[place]?.atLeast).toBeLessThanOrEqual(atMost)
        })
      }),
    ))

  it("do not depend on the order of placements or outcomes, and add up over parts", () =>
    fc.assert(
      fc.property(placements, fc.nat(30), (all, cut) => {
        const turned = all.toReversed().map((one) => ({ ...one, outcomes: one.outcomes.toReversed() }))
        const whole = followUpFigures(all, days, today)
        expect(followUpFigures(turned, days, today)).toEqual(whole)
        const parts = [all.slice(0, cut), all.slice(cut)].map((part) => followUpFigures(part, days, today))
        whole.forEach(({ due, employed, unknown }, place) => {
          const sum = (name: "due" | "employed" | "unknown") =>
            parts.reduce((total, part) => total + (part[place]?.[name] ?? Number.NaN), 0)
          expect([sum("due"), sum("employed"), sum("unknown")]).toEqual([due, employed, unknown])
        })
      }),
    ))

  it("are those of the example: of four who are due one was not asked and one not reached", () => {
    const of = (placement: string, outcome?: FollowUpOutcome): FollowedPlacement => ({
      placement,
      endedOn: 19950 as Day,
      outcomes: outcome === undefined ? [] : [{ after: 30, outcome, on: 19981 as Day }],
    })
    const ended = [of("a", "selfEmployed"), of("b", "unemployed"), of("c", "notReached"), of("d")]
    const [figures] = followUpFigures([...ended, { ...of("e"), endedOn: 19971 as Day }], [30, 90], today)
    expect(figures).toMatchObject({
      after: 30,
      due: 4,
      asked: 3,
      reached: 2,
      employed: 1,
      notEmployed: 1,
      died: 0,
      unknown: 2,
    })
    expect(figures === undefined ? undefined : employedRange(figures)).toEqual({
      atLeast: 1,
      atMost: 3,
      of: 4,
    })
  })
})
