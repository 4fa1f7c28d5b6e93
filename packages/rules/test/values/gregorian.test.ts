import { runs } from "@bazgasht/properties"
import { type DateError, type Day, formatDay, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const anyDay = fc.integer({ min: gregorian.firstDay, max: gregorian.lastDay }).map((day) => day as Day)

const errorOf = (text: string): DateError => {
  const parsed = parseDay(gregorian, text)
  if (Result.isSuccess(parsed)) throw new Error(`${text} was taken for a date`)
  return parsed.failure
}

describe("the Gregorian calendar", () => {
  it("agrees with the platform's on every day tried, and comes back", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const platform = new Date(day * 86_400_000)
        const date = Result.getOrThrow(gregorian.toDate(day))
        expect(date).toEqual({
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        })
        expect(gregorian.fromDate(date)).toEqual(Result.succeed(day))
        expect(parseDay(gregorian, formatDay(gregorian, day))).toEqual(Result.succeed(day))
      }),
      { numRuns: runs(2000) },
    )
  })

  it("adds months that never run backwards", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, months) => {
        const moved = gregorian.addMonths(day, months)
        const later = day < gregorian.lastDay ? gregorian.addMonths((day + 1) as Day, months) : undefined
        const longer = gregorian.addMonths(day, months + 1)
        if (moved === undefined) return
        if (later !== undefined) expect(later).toBeGreaterThanOrEqual(moved)
        if (longer !== undefined) expect(longer).toBeGreaterThan(moved)
      }),
      { numRuns: runs(2000) },
    )
  })

  it("clamps to the length of the month", () => {
    const day = (text: string) => Result.getOrThrow(parseDay(gregorian, text))
    expect(gregorian.addMonths(day("2024-01-31"), 1)).toBe(day("2024-02-29"))
    expect(gregorian.addMonths(day("2024-02-29"), 12)).toBe(day("2025-02-28"))
    expect(gregorian.addMonths(day("2399-12-01"), 1)).toBeUndefined()
    expect(gregorian.startOfMonth(day("2024-02-29"))).toBe(day("2024-02-01"))
    expect(gregorian.startOfYear(day("2024-02-29"))).toBe(day("2024-01-01"))
  })

  it("says what was expected of a text that is no date", () => {
    expect(errorOf("2023-02-29")).toMatchObject({
      code: "date.notADate",
      value: "2023-02-29",
      expected: "a day from 1 to 28 in month 2 of 2023",
    })
    expect(errorOf("2023-13-01").expected).toBe("a month from 1 to 12")
    expect(errorOf("0000-01-01").code).toBe("date.outsideCalendar")
    for (const text of ["", "yesterday", "2023-02/01", "23-02-01", "2023-2", "2023-02-01x"])
      expect(errorOf(text).code).toBe("date.notADate")
  })

  it("reads Persian and Arabic digits", () => {
    expect(parseDay(gregorian, "۲۰۲۴/۰۲/۲۹")).toEqual(parseDay(gregorian, "2024-02-29"))
    expect(parseDay(gregorian, "٢٠٢٤/٠٢/٢٩")).toEqual(parseDay(gregorian, "2024-02-29"))
  })
})
