/**
 * The Jalali (Iranian solar) calendar on integer days: 1 Farvardin 1178 to 29 Esfand 1502.
 *
 * The year begins with the vernal equinox at Tehran: on that day when it falls before noon, on the next when after. In these
 * years that yields a cycle of 33 years with eight leap years, and the two independent computations we compared, ICU and
 * jalaali-js, agree on every day. They part on the day after 29 Esfand 1502, 20 March 2124, whose equinox falls within minutes
 * of noon: to one it is 1 Farvardin 1503, to the other 30 Esfand 1502. The calendar ends before that day rather than take a
 * side.
 */

import { type Calendar, type CalendarDate, DateError, type Day, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"

const firstYear = 1178
const lastYear = 1502

/** 1 Farvardin 1178, 21 March 1799. */
const firstNowruz = -62377

/** Days in 33 years, eight of them leap years. */
const daysInCycle = 12053

const isLeapByCycle = (year: number): boolean => (8 * year + 29) % 33 < 8

/** The day of 1 Farvardin for each year from the first, and the day on which the cycle puts it after the last. */
const nowruzDays: Int32Array = /* @__PURE__ */ (() => {
  const days = new Int32Array(lastYear - firstYear + 2)
  let nowruz = firstNowruz
  for (let year = firstYear; year <= lastYear + 1; year++) {
    days[year - firstYear] = nowruz
    nowruz += isLeapByCycle(year) ? 366 : 365
  }
  return days
})()

// Every caller has checked that the year is one of the table's.
const nowruzOf = (year: number): number => nowruzDays[year - firstYear] as number

const monthLength = (year: number, month: number): number =>
  month <= 6 ? 31 : month <= 11 ? 30 : nowruzOf(year + 1) - nowruzOf(year) - 336

const daysBeforeMonth = (month: number): number => (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6)

const toDays = (year: number, month: number, day: number): number =>
  nowruzOf(year) + daysBeforeMonth(month) + day - 1

/** The quotient of two numbers that are not negative and small, without its fraction: whole numbers stay such for the engine. */
const wholePart = (dividend: number, divisor: number): number => (dividend / divisor) | 0

// The mean year of the cycle never leads past the right year, and at most one short of it.
const yearOf = (day: number): number => {
  const guess = firstYear + wholePart((day - firstNowruz) * 33, daysInCycle)
  return nowruzOf(guess + 1) <= day ? guess + 1 : guess
}

const toMonth = (dayOfYear: number): number =>
  dayOfYear < 186 ? wholePart(dayOfYear, 31) + 1 : wholePart(dayOfYear - 186, 30) + 7

const toFields = (days: number): CalendarDate => {
  const year = yearOf(days)
  const dayOfYear = days - nowruzOf(year)
  const month = toMonth(dayOfYear)
  return { year, month, day: dayOfYear - daysBeforeMonth(month) + 1 }
}

const firstDay = firstNowruz as Day
const lastDay = /* @__PURE__ */ toDays(lastYear, 12, 29) as Day
const holds = (day: number): boolean => Number.isInteger(day) && day >= firstDay && day <= lastDay

const refuse = (code: DateError["code"], value: string, expected: string) =>
  Result.fail(new DateError({ code, calendar: "jalali", value, expected }))

/**
 * The Jalali calendar, exact from 1178/01/01 to 1502/12/29; every other day is refused with a `DateError`.
 *
 * `addMonths` answers `undefined` also where the answer would hang on whether 1502 has a 30 Esfand.
 *
 * @example
 * jalali.fromDate({ year: 1404, month: 12, day: 30 }) // => a DateError: a day from 1 to 29 in month 12 of 1404
 * const aMonthLater = jalali.addMonths(jalaliDay(1403, 6, 31), 1)
 * aMonthLater && formatDay(jalali, aMonthLater) // => "1403/07/30"
 */
export const jalali: Calendar = {
  id: "jalali",
  firstDay,
  lastDay,
  toDate: (day) =>
    holds(day)
      ? Result.succeed(toFields(day))
      : refuse("date.outsideCalendar", String(day), "a day from 1178/01/01 to 1502/12/29"),
  fromDate: ({ year, month, day }) => {
    const refuseDate = (code: DateError["code"], expected: string) =>
      refuse(code, `${year}/${month}/${day}`, expected)
    if (!(Number.isInteger(year) && year >= firstYear && year <= lastYear))
      return refuseDate("date.outsideCalendar", "a year from 1178 to 1502")
    if (!(Number.isInteger(month) && month >= 1 && month <= 12))
      return refuseDate("date.notADate", "a month from 1 to 12")
    const length = monthLength(year, month)
    if (!(Number.isInteger(day) && day >= 1 && day <= length))
      return refuseDate("date.notADate", `a day from 1 to ${length} in month ${month} of ${year}`)
    const days = toDays(year, month, day)
    return days <= lastDay
      ? Result.succeed(days as Day)
      : refuseDate("date.outsideCalendar", "a day up to 1502/12/29; whether 1502 has a 30 Esfand is disputed")
  },
  addMonths: (day, months) => {
    if (!holds(day) || !Number.isInteger(months)) return undefined
    const from = toFields(day | 0)
    const index = from.year * 12 + from.month - 1 + months
    if (index < firstYear * 12 || index >= (lastYear + 1) * 12) return undefined
    const year = wholePart(index, 12)
    const month = index - year * 12 + 1
    const result = toDays(year, month, Math.min(from.day, monthLength(year, month)))
    return result <= lastDay ? (result as Day) : undefined
  },
  startOfMonth: (day) => {
    if (!holds(day)) return undefined
    const nowruz = nowruzOf(yearOf(day))
    return (nowruz + daysBeforeMonth(toMonth(day - nowruz))) as Day
  },
  startOfYear: (day) => (holds(day) ? (nowruzOf(yearOf(day)) as Day) : undefined),
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
type NumberIn<Written> = Written extends `${infer Value extends number}` ? Value : never
type UpTo29 = NumberIn<`${Exclude<Digit, 0>}` | `1${Digit}` | `2${Digit}`>

/** A year of the {@link jalali} calendar: 1178 to 1502. */
export type JalaliYear = NumberIn<
  `117${8 | 9}` | `11${8 | 9}${Digit}` | `1${2 | 3 | 4}${Digit}${Digit}` | `150${0 | 1 | 2}`
>

/** A month and a day of it that every year has: all of them but 30 Esfand. */
export type JalaliMonthAndDay =
  | readonly [month: 1 | 2 | 3 | 4 | 5 | 6, day: UpTo29 | 30 | 31]
  | readonly [month: 7 | 8 | 9 | 10 | 11, day: UpTo29 | 30]
  | readonly [month: 12, day: UpTo29]

/**
 * A day written into a program, such as the day from which an article holds. The compiler refuses what is not a date, so
 * there is no error to handle; a caller without a compiler gets the `DateError` thrown. Dates that come from outside go
 * through `jalali.fromDate` or `parseDay`, and so does 30 Esfand, which only leap years have.
 *
 * @example
 * // The day on which the Islamic Penal Code came into force.
 * jalaliDay(1392, 3, 22) // => 15_868
 * // jalaliDay(1392, 7, 31) does not compile: Mehr has 30 days
 */
export const jalaliDay = (year: JalaliYear, ...[month, day]: JalaliMonthAndDay): Day =>
  Result.getOrThrow(jalali.fromDate({ year, month, day }))

/** The names of the twelve months, Farvardin first. */
export const jalaliMonthNames: ReadonlyArray<Text> = [
  text("فروردین", "Farvardin"),
  text("اردیبهشت", "Ordibehesht"),
  text("خرداد", "Khordad"),
  text("تیر", "Tir"),
  text("مرداد", "Mordad"),
  text("شهریور", "Shahrivar"),
  text("مهر", "Mehr"),
  text("آبان", "Aban"),
  text("آذر", "Azar"),
  text("دی", "Dey"),
  text("بهمن", "Bahman"),
  text("اسفند", "Esfand"),
]
