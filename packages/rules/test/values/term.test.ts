import { inYearsAndMonths, makeTerm, measureOfTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const ofDays = (days: number) => makeTerm({ days })
const length = (days: number): number => measureOfTerm(inYearsAndMonths(ofDays(days)))

describe("a length in days against one in years", () => {
  it("is the same length for every number of whole years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (years) => {
        expect(inYearsAndMonths(ofDays(365 * years))).toEqual(makeTerm({ years }))
        const bound = measureOfTerm(makeTerm({ years }))
        expect(length(365 * years - 6)).toBeLessThan(bound)
        expect(length(365 * years - 1)).toBeLessThanOrEqual(bound)
        expect(length(365 * years + 1)).toBeGreaterThan(bound)
      }),
    )
  })

  it("never becomes shorter with more days", () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(800), (days, more) => {
        expect(length(days + more)).toBeGreaterThanOrEqual(length(days))
      }),
    )
  })

  it("leaves months of thirty days as they are, and every length that is written in months", () => {
    for (const days of [1, 30, 90, 91, 180, 181, 359])
      expect(inYearsAndMonths(ofDays(days))).toEqual(ofDays(days))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_200 }), fc.nat(30), (months, days) => {
        expect(inYearsAndMonths({ months, days })).toEqual({ months, days })
      }),
    )
  })

  it("is read once: reading it again changes nothing", () => {
    fc.assert(
      fc.property(fc.nat(40_000), (days) => {
        const once = inYearsAndMonths(ofDays(days))
        expect(inYearsAndMonths(once)).toEqual(once)
      }),
    )
  })
})
