import type { BoundedStretch, Stretch } from "@bazgasht/core/support"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { earnedDays } from "../../src/support/decisions/payment/earned-days.ts"
import { daysIn, minus, overlapOf, unionOf } from "../../src/support/decisions/payment/stretches.ts"

const horizon = 40

const stretches: fc.Arbitrary<ReadonlyArray<Stretch>> = fc.array(
  fc
    .record({
      from: fc.integer({ min: -3, max: horizon }),
      to: fc.option(fc.integer({ min: -3, max: horizon })),
    })
    .map(({ from, to }) => (to === null ? { from: from as Day } : { from: from as Day, to: to as Day })),
  { maxLength: 6 },
)

const has = (all: ReadonlyArray<Stretch>, day: number): boolean =>
  all.some(({ from, to = Number.POSITIVE_INFINITY }) => from <= day && day < to)

const days = Array.from({ length: horizon + 6 }, (_, index) => index - 4)

/** Stretches in order, apart from each other and none of them empty. */
const expectTidy = (all: ReadonlyArray<Stretch>): void => {
  for (const [index, { from, to = Number.POSITIVE_INFINITY }] of all.entries()) {
    expect(from).toBeLessThan(to)
    expect(from).toBeGreaterThan(index === 0 ? Number.NEGATIVE_INFINITY : (all[index - 1]?.to ?? from))
  }
}

const stretch = (from: number, to?: number): Stretch =>
  to === undefined ? { from: from as Day } : { from: from as Day, to: to as Day }

const bounded = (from: number, to: number): BoundedStretch => ({ from: from as Day, to: to as Day })

describe("stretches of days", () => {
  it("have the days that the sets of days have", () => {
    fc.assert(
      fc.property(stretches, stretches, (left, right) => {
        const [union, rest, both] = [unionOf([...left, ...right]), minus(left, right), overlapOf(left, right)]
        for (const all of [union, rest, both]) expectTidy(all)
        for (const day of days) {
          const [inLeft, inRight] = [has(left, day), has(right, day)]
          expect([has(union, day), has(rest, day), has(both, day)]).toEqual([
            inLeft || inRight,
            inLeft && !inRight,
            inLeft && inRight,
          ])
        }
      }),
    )
  })

  it("count each day once", () => {
    expect(daysIn([stretch(0, 10), stretch(5, 12), stretch(20, 20), stretch(9, 3)])).toBe(12)
    expect(daysIn([stretch(3)])).toBe(Number.POSITIVE_INFINITY)
  })
})

const cycles = fc
  .record({ from: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 0, max: 20 }) })
  .map(({ from, length }) => bounded(from, from + length))

const supports = fc
  .record({ from: fc.integer({ min: -3, max: horizon }), length: fc.option(fc.nat(horizon)) })
  .map(({ from, length }) => stretch(from, length === null ? undefined : from + length))

describe("the days for which a family earns", () => {
  it("are those of its support in the cycle on which it is not suspended and nobody else pays", () => {
    fc.assert(
      fc.property(cycles, supports, stretches, stretches, (cycle, support, suspensions, covers) => {
        const earned = earnedDays(cycle, { support, suspensions, covers })
        expectTidy(earned)
        for (const day of days)
          expect(has(earned, day)).toBe(
            has([cycle], day) && has([support], day) && !has(suspensions, day) && !has(covers, day),
          )
      }),
    )
  })

  it("stay what they were before a suspension, and are none after it", () => {
    fc.assert(
      fc.property(cycles, supports, stretches, fc.nat(horizon), (cycle, support, covers, suspendedOn) => {
        const before = earnedDays(cycle, { support, suspensions: [], covers })
        const after = earnedDays(cycle, { support, suspensions: [stretch(suspendedOn)], covers })
        for (const day of days) expect(has(after, day)).toBe(day < suspendedOn && has(before, day))
      }),
    )
  })

  it("begin with the support and end with the suspension", () => {
    const support = stretch(3)
    expect(
      earnedDays(bounded(0, 30), { support, suspensions: [stretch(20, 25)], covers: [stretch(28)] }),
    ).toEqual([bounded(3, 20), bounded(25, 28)])
  })
})
