import { runs } from "@bazgasht/properties"
import { type CalendarDate, type Day, formatDay, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { jalaaliMonthLength, toGregorian, toJalaali } from "jalaali-js"
import { describe, expect, expectTypeOf, it } from "vitest"
import { type JalaliYear, jalali, jalaliDay, jalaliMonthNames } from "../src/calendar/jalali.ts"

const dayOf = (date: string): Day => Result.getOrThrow(parseDay(jalali, date))
const dateOf = (day: Day): CalendarDate => Result.getOrThrow(jalali.toDate(day))
const gregorianDayOf = (date: { gy: number; gm: number; gd: number }): Day =>
  Result.getOrThrow(gregorian.fromDate({ year: date.gy, month: date.gm, day: date.gd }))
const written = (date: CalendarDate): string => `${date.year}/${date.month}/${date.day}`

const everyDay = function* (): Generator<Day> {
  for (let day: number = jalali.firstDay; day <= jalali.lastDay; day++) yield day as Day
}

/** The days for which `holds` fails, as dates. */
const daysAgainst = (holds: (day: Day, date: CalendarDate) => boolean): ReadonlyArray<string> =>
  [...everyDay()].filter((day) => !holds(day, dateOf(day))).map((day) => formatDay(jalali, day))

const byJalaali = (day: Day): string => {
  const { year, month, day: dayOfMonth } = Result.getOrThrow(gregorian.toDate(day))
  const { jy, jm, jd } = toJalaali(year, month, dayOfMonth)
  return `${jy}/${jm}/${jd}`
}

const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
})
const byIntl = (day: Day): string => {
  const parts = new Map(persian.formatToParts(day * 86_400_000).map(({ type, value }) => [type, value]))
  return `${parts.get("year")}/${parts.get("month")}/${parts.get("day")}`
}

const anyDay = fc.integer({ min: jalali.firstDay, max: jalali.lastDay }) as fc.Arbitrary<Day>
const anyMonths = fc.integer({ min: -325 * 12, max: 325 * 12 })

describe("days and dates", () => {
  it("runs from 21 March 1799 to 19 March 2124", () => {
    expect(formatDay(jalali, jalali.firstDay)).toBe("1178/01/01")
    expect(formatDay(jalali, jalali.lastDay)).toBe("1502/12/29")
    expect(formatDay(gregorian, jalali.firstDay)).toBe("1799/03/21")
    expect(formatDay(gregorian, jalali.lastDay)).toBe("2124/03/19")
  })

  it("names every day, and every name leads back to its day", () => {
    expect(daysAgainst((day, date) => Result.getOrThrow(jalali.fromDate(date)) === day)).toEqual([])
  })

  it("agrees with jalaali-js on every day, both ways", () => {
    expect(
      daysAgainst(
        (day, date) =>
          written(date) === byJalaali(day) &&
          gregorianDayOf(toGregorian(date.year, date.month, date.day)) === day,
      ),
    ).toEqual([])
  })

  it("agrees with the Persian calendar of ICU on every day", () => {
    expect(daysAgainst((day, date) => written(date) === byIntl(day))).toEqual([])
  })

  it("ends where the two part", () => {
    const next = (jalali.lastDay + 1) as Day
    expect([byJalaali(next), byIntl(next)]).toEqual(["1502/12/30", "1503/1/1"])
  })

  it("has the leap years that the worked cases count on", () => {
    const years = Array.from({ length: 23 }, (_, index) => 1390 + index)
    const leap = years.filter((year) => Result.isSuccess(jalali.fromDate({ year, month: 12, day: 30 })))
    expect(leap).toEqual([1391, 1395, 1399, 1403, 1408, 1412])
  })
})

describe("refusal", () => {
  const refusal = (result: Result.Result<unknown, { code: string; value: string; expected: string }>) =>
    Result.match(result, {
      onSuccess: () => undefined,
      onFailure: ({ code, value, expected }) => ({ code, value, expected }),
    })

  it.each([
    [1177, 12, 29, "date.outsideCalendar", "a year from 1178 to 1502"],
    [1503, 1, 1, "date.outsideCalendar", "a year from 1178 to 1502"],
    [1403.5, 1, 1, "date.outsideCalendar", "a year from 1178 to 1502"],
    [Number.NaN, 1, 1, "date.outsideCalendar", "a year from 1178 to 1502"],
    [1403, 0, 1, "date.notADate", "a month from 1 to 12"],
    [1403, 13, 1, "date.notADate", "a month from 1 to 12"],
    [1403, 1.5, 1, "date.notADate", "a month from 1 to 12"],
    [1403, 6, 32, "date.notADate", "a day from 1 to 31 in month 6 of 1403"],
    [1403, 7, 31, "date.notADate", "a day from 1 to 30 in month 7 of 1403"],
    [1403, 12, 31, "date.notADate", "a day from 1 to 30 in month 12 of 1403"],
    [1404, 12, 30, "date.notADate", "a day from 1 to 29 in month 12 of 1404"],
    [1404, 1, 0, "date.notADate", "a day from 1 to 31 in month 1 of 1404"],
    [1404, 1, Number.NaN, "date.notADate", "a day from 1 to 31 in month 1 of 1404"],
    [
      1502,
      12,
      30,
      "date.outsideCalendar",
      "a day up to 1502/12/29; whether 1502 has a 30 Esfand is disputed",
    ],
  ])("of %d/%d/%d says what was expected", (year, month, day, code, expected) => {
    expect(refusal(jalali.fromDate({ year, month, day }))).toEqual({
      code,
      value: `${year}/${month}/${day}`,
      expected,
    })
  })

  it.each([jalali.firstDay - 1, jalali.lastDay + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "of day %d by every function",
    (number) => {
      const day = number as Day
      expect(refusal(jalali.toDate(day))).toEqual({
        code: "date.outsideCalendar",
        value: String(number),
        expected: "a day from 1178/01/01 to 1502/12/29",
      })
      expect(jalali.addMonths(day, 0)).toBeUndefined()
      expect(jalali.startOfMonth(day)).toBeUndefined()
      expect(jalali.startOfYear(day)).toBeUndefined()
    },
  )

  it("takes exactly the dates that jalaali-js counts in the month", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1178, max: 1501 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -1, max: 33 }),
        (year, month, day) => {
          expect(Result.isSuccess(jalali.fromDate({ year, month, day }))).toBe(
            day >= 1 && day <= jalaaliMonthLength(year, month),
          )
        },
      ),
      { numRuns: runs(5000) },
    )
  })
})

describe("months", () => {
  it.each([
    ["1403/06/31", 1, "1403/07/30"],
    ["1403/06/31", -6, "1402/12/29"],
    ["1403/12/30", 12, "1404/12/29"],
    ["1403/12/30", 60, "1408/12/30"],
    ["1403/12/30", -48, "1399/12/30"],
    ["1403/12/30", 2, "1404/02/30"],
    ["1403/01/31", 11, "1403/12/30"],
    ["1404/01/31", 11, "1404/12/29"],
    ["1402/03/10", 16, "1403/07/10"],
    ["1399/10/10", 240, "1419/10/10"],
    ["1178/01/01", 3899, "1502/12/01"],
  ])("%s and %d months is %s", (from, months, to) => {
    const result = jalali.addMonths(dayOf(from), months)
    expect(result === undefined ? undefined : formatDay(jalali, result)).toBe(to)
  })

  it.each([
    ["1178/01/01", -1],
    ["1502/12/01", 1],
    // Esfand 1502 has 29 days or 30: what would be clamped to its end is not known.
    ["1502/11/30", 1],
    ["1403/04/10", 0.5],
    ["1403/04/10", Number.NaN],
    ["1403/04/10", Number.MAX_SAFE_INTEGER],
  ])("%s and %d months leaves the calendar", (from, months) => {
    expect(jalali.addMonths(dayOf(from), months)).toBeUndefined()
  })

  it("keep the day of the month, clamped to the length of the month they lead to", () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const from = dateOf(day)
        const index = from.year * 12 + from.month - 1 + months
        const year = Math.floor(index / 12)
        const month = index - year * 12 + 1
        const length = jalaaliMonthLength(year, month)
        const inside = year >= 1178 && (year < 1502 || (year === 1502 && (month < 12 || from.day <= 29)))
        const result = jalali.addMonths(day, months)
        expect(result === undefined ? undefined : dateOf(result)).toEqual(
          inside ? { year, month, day: Math.min(from.day, length) } : undefined,
        )
      }),
      { numRuns: runs(20_000) },
    )
  })

  it("never lead back when the day grows", () => {
    const nearby = fc.tuple(anyDay, fc.integer({ min: 0, max: 40 }))
    fc.assert(
      fc.property(nearby, anyMonths, ([day, later], months) => {
        const first = jalali.addMonths(day, months)
        const second = jalali.addMonths((day + later) as Day, months)
        if (first !== undefined && second !== undefined) expect(second).toBeGreaterThanOrEqual(first)
      }),
      { numRuns: runs(20_000) },
    )
    for (const months of [-12, -1, 0, 1, 2, 5, 11, 12, 40]) {
      let last = Number.NEGATIVE_INFINITY
      for (const day of everyDay()) {
        const result = jalali.addMonths(day, months)
        if (result === undefined) continue
        if (result < last) expect.fail(`${formatDay(jalali, day)} and ${months} months leads back`)
        last = result
      }
    }
  })

  it("lead further with every month more", () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const first = jalali.addMonths(day, months)
        const second = jalali.addMonths(day, months + 1)
        if (first !== undefined && second !== undefined) expect(second).toBeGreaterThan(first)
      }),
      { numRuns: runs(20_000) },
    )
  })

  it("lead back to the day where nothing was clamped", () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const result = jalali.addMonths(day, months)
        if (result !== undefined && dateOf(result).day === dateOf(day).day)
          expect(jalali.addMonths(result, -months)).toBe(day)
      }),
      { numRuns: runs(20_000) },
    )
  })

  it("and years start on their first day", () => {
    expect(
      daysAgainst((day, { year, month }) => {
        const ofMonth = jalali.startOfMonth(day)
        const ofYear = jalali.startOfYear(day)
        return (
          ofMonth !== undefined &&
          ofYear !== undefined &&
          written(dateOf(ofMonth)) === `${year}/${month}/1` &&
          written(dateOf(ofYear)) === `${year}/1/1`
        )
      }),
    ).toEqual([])
  })

  it("have names", () => {
    expect(jalaliMonthNames.map(({ en }) => en)).toEqual([
      "Farvardin",
      "Ordibehesht",
      "Khordad",
      "Tir",
      "Mordad",
      "Shahrivar",
      "Mehr",
      "Aban",
      "Azar",
      "Dey",
      "Bahman",
      "Esfand",
    ])
    const months = new Intl.DateTimeFormat("fa-u-ca-persian", { month: "long", timeZone: "UTC" })
    const byIcu = jalaliMonthNames.map((_, index) => {
      const day = dayOf(`1403/${index + 1}/1`)
      return months.format(day * 86_400_000)
    })
    expect(jalaliMonthNames.map(({ fa }) => fa)).toEqual(byIcu)
  })
})

describe("a day written into a program", () => {
  it("is the day of its date", () => {
    expect(jalaliDay(1392, 3, 22)).toBe(dayOf("1392/03/22"))
    expect(jalaliDay(1178, 1, 1)).toBe(jalali.firstDay)
    expect(jalaliDay(1502, 12, 29)).toBe(jalali.lastDay)
  })

  it("compiles only where every year has it", () => {
    type Arguments = Parameters<typeof jalaliDay>
    expectTypeOf<
      [1402, 6, 31] | [1402, 11, 30] | [1402, 12, 29] | [1178, 1, 1] | [1502, 1, 1]
    >().toExtend<Arguments>()
    expectTypeOf<[1402, 7, 31]>().not.toExtend<Arguments>()
    expectTypeOf<[1403, 12, 30]>().not.toExtend<Arguments>()
    expectTypeOf<[1402, 13, 1]>().not.toExtend<Arguments>()
    expectTypeOf<[1402, 1, 0]>().not.toExtend<Arguments>()
    expectTypeOf<[1177, 1, 1]>().not.toExtend<Arguments>()
    expectTypeOf<[1503, 1, 1]>().not.toExtend<Arguments>()
    expectTypeOf<[2024, 1, 1]>().not.toExtend<Arguments>()
    expectTypeOf<[number, number, number]>().not.toExtend<Arguments>()
  })

  it("is refused at run time where no compiler looked", () => {
    expect(() => jalaliDay(1600 as JalaliYear, 1, 1)).toThrow(expect.objectContaining({ _tag: "DateError" }))
  })
})
