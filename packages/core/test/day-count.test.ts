import { exactDays, thirtyDayMonths } from "@bazgasht/core"
import { runs } from "@bazgasht/properties"
import {
  type Day,
  type DayCount,
  formatDay,
  gregorian,
  makeTerm,
  parseDay,
  type Ratio,
  type Term,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali } from "../../casework/test/jalali-of-icu.ts"

const day = (value: string): Day => Result.getOrThrow(parseDay(jalali, value))

const completion = (count: DayCount, start: string, term: Term, numerator: number, denominator: number) => {
  const found = count.completionDay(jalali, day(start), term, { numerator, denominator })
  return found === undefined ? "none" : formatDay(jalali, found)
}

// The worked cases of conditional release, semi-liberty, electronic monitoring and suspension.
const worked: ReadonlyArray<readonly [string, string, Term, number, number, string, string]> = [
  ["CR-1", "1402/03/10", makeTerm({ years: 4 }), 1, 3, "1403/07/10", "1403/07/08"],
  ["CR-3", "1400/02/01", makeTerm({ years: 10 }), 1, 3, "1403/06/01", "1403/05/31"],
  ["CR-5", "1403/07/30", makeTerm({ years: 2 }), 1, 3, "1404/03/30", "1404/04/01"],
  ["CR-7", "1402/07/05", makeTerm({ years: 3, months: 4 }), 1, 3, "1403/08/15", "1403/08/16"],
  ["CR-9", "1403/12/30", makeTerm({ months: 6 }), 1, 3, "1404/02/30", "1404/02/31"],
  ["CR-11", "1400/11/15", makeTerm({ years: 8 }), 1, 3, "1403/07/15", "1403/07/14"],
  ["SL-1", "1403/04/18", makeTerm({ years: 7 }), 1, 4, "1405/01/18", "1405/01/20"],
  ["SL-3", "1399/10/10", makeTerm({ years: 20 }), 1, 4, "1404/10/10", "1404/10/10"],
  ["EM-1", "1402/12/29", makeTerm({ years: 8 }), 1, 4, "1404/12/29", "1404/12/29"],
  ["EM-3", "1396/03/03", makeTerm({ years: 25 }), 1, 4, "1402/06/03", "1402/06/02"],
  ["SU-1", "1402/02/05", makeTerm({ years: 6 }), 1, 3, "1404/02/05", "1404/02/05"],
  ["SU-3", "1401/06/10", makeTerm({ years: 7 }), 1, 3, "1403/10/10", "1403/10/11"],
  ["DR-3", "1403/05/05", makeTerm({ years: 3 }), 1, 3, "1404/05/05", "1404/05/05"],
]

describe("the day counts on the worked cases", () => {
  it.each(worked)("%s", (_id, start, term, numerator, denominator, c1, c2) => {
    expect(completion(thirtyDayMonths, start, term, numerator, denominator)).toBe(c1)
    expect(completion(exactDays, start, term, numerator, denominator)).toBe(c2)
    expect(Math.abs(day(c1) - day(c2))).toBeLessThanOrEqual(3)
  })
})

/** Shares that end within a day: by thirty-day months, and by exact days. */
const broken: ReadonlyArray<readonly [Term, number, number, string, string]> = [
  [makeTerm({ years: 1, days: 1 }), 1, 3, "1402/05/02", "1402/04/30"],
  [makeTerm({ days: 100 }), 1, 3, "1402/02/05", "1402/02/04"],
  [makeTerm({ months: 7 }), 1, 4, "1402/02/24", "1402/02/24"],
]

describe("a share that ends within a day", () => {
  it.each(broken)(
    "%j, %i of %i parts, is complete when that day is over",
    (term, numerator, denominator, c1, c2) => {
      expect(completion(thirtyDayMonths, "1402/01/01", term, numerator, denominator)).toBe(c1)
      expect(completion(exactDays, "1402/01/01", term, numerator, denominator)).toBe(c2)
    },
  )
})

const starts = fc.integer({ min: day("1381/01/01"), max: day("1420/12/29") }).map((value) => value as Day)
const terms: fc.Arbitrary<Term> = fc.record({
  months: fc.integer({ min: 0, max: 300 }),
  days: fc.integer({ min: 0, max: 100 }),
})
const shares: fc.Arbitrary<Ratio> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }))
const counts = fc.constantFrom(thirtyDayMonths, exactDays)

const complete = (count: DayCount, start: Day, term: Term, share: Ratio): number => {
  const found = count.completionDay(jalali, start, term, share)
  if (found === undefined) throw new Error("outside the calendar")
  return found
}

describe("every day count", () => {
  it("completes the whole of a term at its end", () => {
    fc.assert(
      fc.property(counts, starts, terms, (count, start, term) => {
        const end = (jalali.addMonths(start, term.months) ?? Number.NaN) + term.days
        expect(complete(count, start, term, { numerator: 1, denominator: 1 })).toBe(end)
        expect(complete(count, start, term, { numerator: 7, denominator: 7 })).toBe(end)
      }),
    )
  })

  it("completes no part before the start and none after the whole", () => {
    fc.assert(
      fc.property(counts, starts, terms, shares, (count, start, term, share) => {
        const found = complete(count, start, term, share)
        expect(found).toBeGreaterThanOrEqual(start)
        expect(found).toBeLessThanOrEqual(complete(count, start, term, { numerator: 1, denominator: 1 }))
      }),
    )
  })

  it("never completes a smaller part later", () => {
    fc.assert(
      fc.property(counts, starts, terms, shares, shares, (count, start, term, left, right) => {
        const leftIsSmaller = left.numerator * right.denominator <= right.numerator * left.denominator
        const [smaller, greater] = leftIsSmaller ? [left, right] : [right, left]
        expect(complete(count, start, term, smaller)).toBeLessThanOrEqual(
          complete(count, start, term, greater),
        )
      }),
    )
  })

  it("refuses what leaves the calendar", () => {
    const last = gregorian.lastDay
    for (const count of [thirtyDayMonths, exactDays])
      expect(
        count.completionDay(gregorian, last, makeTerm({ days: 3 }), { numerator: 1, denominator: 3 }),
      ).toBeUndefined()
  })
})

describe("thirty-day months", () => {
  it("never complete a part later when the start is earlier", () => {
    fc.assert(
      fc.property(starts, fc.nat(60), terms, shares, (start, earlier, term, share) => {
        const before = (start - earlier) as Day
        fc.pre(before >= jalali.firstDay)
        expect(complete(thirtyDayMonths, before, term, share)).toBeLessThanOrEqual(
          complete(thirtyDayMonths, start, term, share),
        )
      }),
    )
  })

  it("differ from exact days by at most four days where the result is in whole months", () => {
    fc.assert(
      fc.property(
        starts,
        fc.constantFrom(2, 3, 4).chain((parts) =>
          fc.record({
            parts: fc.constant(parts),
            months: fc.integer({ min: 1, max: Math.floor(300 / parts) }),
          }),
        ),
        (start, { months, parts }) => {
          const term = makeTerm({ months: months * parts })
          const share = { numerator: 1, denominator: parts }
          const difference =
            complete(thirtyDayMonths, start, term, share) - complete(exactDays, start, term, share)
          expect(Math.abs(difference)).toBeLessThanOrEqual(4)
        },
      ),
      { numRuns: runs(2000) },
    )
  })
})
