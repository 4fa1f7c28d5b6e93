import * as Result from "effect/Result"
import { type Calendar, type CalendarDate, DateError, type Day } from "./day.ts"

/** Days from 1 March of year 0 to 1 January 1970. */
const epochShift = 719468

// Years are counted from March, so that the leap day is the last of its year (H. Hinnant, chrono-Compatible Low-Level
// Date Algorithms, 2013).
const toDays = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - epochShift
}

const toFields = (days: number): CalendarDate => {
  const shifted = days + epochShift
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const monthLength = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (lengths[month - 1] ?? 0)

const firstYear = 1600
const lastYear = 2399
const firstDay = toDays(firstYear, 1, 1) as Day
const lastDay = toDays(lastYear, 12, 31) as Day
const holds = (day: number): boolean => Number.isInteger(day) && day >= firstDay && day <= lastDay

const refuse = (code: DateError["code"], value: string, expected: string) =>
  Result.fail(new DateError({ code, calendar: "gregorian", value, expected }))

/**
 * The Gregorian calendar for the years 1600 to 2399.
 *
 * @example
 * const lastOfJanuary = Result.getOrThrow(parseDay(gregorian, "2024-01-31"))
 * const aMonthLater = gregorian.addMonths(lastOfJanuary, 1)
 * aMonthLater && formatDay(gregorian, aMonthLater) // => "2024/02/29"
 */
export const gregorian: Calendar = {
  id: "gregorian",
  firstDay,
  lastDay,
  toDate: (day) =>
    holds(day)
      ? Result.succeed(toFields(day))
      : refuse("date.outsideCalendar", String(day), `a day of the years ${firstYear} to ${lastYear}`),
  fromDate: ({ year, month, day }) => {
    const refuseDate = (code: DateError["code"], expected: string) =>
      refuse(code, `${year}/${month}/${day}`, expected)
    if (!(Number.isInteger(year) && year >= firstYear && year <= lastYear))
      return refuseDate("date.outsideCalendar", `a year from ${firstYear} to ${lastYear}`)
    if (!(Number.isInteger(month) && month >= 1 && month <= 12))
      return refuseDate("date.notADate", "a month from 1 to 12")
    const length = monthLength(year, month)
    if (!(Number.isInteger(day) && day >= 1 && day <= length))
      return refuseDate("date.notADate", `a day from 1 to ${length} in month ${month} of ${year}`)
    return Result.succeed(toDays(year, month, day) as Day)
  },
  addMonths: (day, months) => {
    if (!holds(day) || !Number.isInteger(months)) return undefined
    const date = toFields(day)
    const index = date.year * 12 + date.month - 1 + months
    const year = Math.floor(index / 12)
    if (year < firstYear || year > lastYear) return undefined
    const month = index - year * 12 + 1
    return toDays(year, month, Math.min(date.day, monthLength(year, month))) as Day
  },
  startOfMonth: (day) => {
    if (!holds(day)) return undefined
    const date = toFields(day)
    return toDays(date.year, date.month, 1) as Day
  },
  startOfYear: (day) => (holds(day) ? (toDays(toFields(day).year, 1, 1) as Day) : undefined),
}
