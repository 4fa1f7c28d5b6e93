import { runs } from "@bazgasht/properties"
import { type Day, formatDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali } from "../src/calendar/jalali.ts"
import { forbiddenMonths } from "../src/calendar/lunar.ts"
import { lunarMonthNames, tabularLunar } from "../src/calendar/tabular-lunar.ts"

const days = fc.integer({ min: tabularLunar.firstDay, max: tabularLunar.lastDay }) as fc.Arbitrary<Day>
const icu = new Intl.DateTimeFormat("en-u-ca-islamic-civil-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
})

const ofIcu = (day: Day): string => {
  const parts = new Map(icu.formatToParts(day * 86_400_000).map(({ type, value }) => [type, Number(value)]))
  return `${parts.get("year")}/${parts.get("month")}/${parts.get("day")}`
}

describe("the computed lunar calendar", () => {
  it("agrees with that of ICU", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = Result.getOrThrow(tabularLunar.toDate(day))
        expect(`${date.year}/${date.month}/${date.day}`).toBe(ofIcu(day))
        expect(Result.getOrThrow(tabularLunar.fromDate(date))).toBe(day)
      }),
      { numRuns: runs(3000) },
    )
  })

  it("covers the Jalali calendar", () => {
    expect(tabularLunar.firstDay).toBeLessThanOrEqual(jalali.firstDay)
    expect(tabularLunar.lastDay).toBeGreaterThanOrEqual(jalali.lastDay)
  })

  it("lies within a day of the months that were published for 1402", () => {
    for (const { from } of forbiddenMonths) {
      const { day } = Result.getOrThrow(tabularLunar.toDate(from))
      expect([30, 1, 2], formatDay(tabularLunar, from)).toContain(day)
    }
  })

  it("keeps the day of the month over lunar years, or the last of a shorter month", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3 }), (day, years) => {
        const later = tabularLunar.addMonths(day, 12 * years)
        if (later === undefined) return
        const [from, to] = [day, later].map((one) => Result.getOrThrow(tabularLunar.toDate(one)))
        expect(to).toEqual({ year: (from?.year ?? 0) + years, month: from?.month, day: to?.day })
        expect(Math.min(from?.day ?? 0, 29)).toBe(Math.min(to?.day ?? 0, 29))
        expect([0, 1]).toContain((from?.day ?? 0) - (to?.day ?? 0))
        // A lunar year has 354 or 355 days.
        expect(later - day).toBeGreaterThanOrEqual(354 * years - 1)
        expect(later - day).toBeLessThanOrEqual(355 * years)
      }),
    )
  })

  it.each([
    [{ year: 1445, month: 13, day: 1 }, "date.notADate"],
    [{ year: 1445, month: 8, day: 31 }, "date.notADate"],
    [{ year: 1445, month: 8, day: 0 }, "date.notADate"],
    [{ year: 1212, month: 1, day: 1 }, "date.outsideCalendar"],
    [{ year: 1551, month: 1, day: 1 }, "date.outsideCalendar"],
  ])("refuses %o", (date, code) => {
    expect(Result.getOrThrow(Result.flip(tabularLunar.fromDate(date))).code).toBe(code)
  })

  it("names its months in both languages", () => {
    expect(lunarMonthNames).toHaveLength(12)
    expect(lunarMonthNames[7]?.en).toBe("Sha'ban")
  })
})
