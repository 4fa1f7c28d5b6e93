/**
 * The computed lunar (Hijri qamari) calendar: months of 30 and 29 days in turn, and eleven leap years in thirty.
 *
 * A lunar month begins with the sighting of the moon and its first day is published, so this calendar is only near to the one
 * that courts use: in our sources the two differ by at most a day. Rules that rest on it leave the days about a computed day
 * open, and the certificate of the execution office decides there.
 */

import { type Calendar, type CalendarDate, DateError, type Day, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"

const firstYear = 1213
const lastYear = 1550

/** 1 Muharram of the year 1, in days since 1970: 16 July 622 of the Julian calendar. */
const epoch = -492_148

const daysBeforeYear = (year: number): number => epoch + (year - 1) * 354 + Math.floor((11 * year + 3) / 30)
const daysBeforeMonth = (month: number): number => Math.ceil(29.5 * (month - 1))
const monthLength = (year: number, month: number): number =>
  month < 12
    ? daysBeforeMonth(month + 1) - daysBeforeMonth(month)
    : daysBeforeYear(year + 1) - daysBeforeYear(year) - daysBeforeMonth(12)

const toDays = ({ day, month, year }: CalendarDate): number =>
  daysBeforeYear(year) + daysBeforeMonth(month) + day - 1

const firstDay = /* @__PURE__ */ daysBeforeYear(firstYear) as Day
const lastDay = /* @__PURE__ */ (() => daysBeforeYear(lastYear + 1) - 1)() as Day
const holds = (day: number): boolean => Number.isInteger(day) && day >= firstDay && day <= lastDay

const yearOf = (day: number): number => {
  let year = Math.floor((30 * (day - epoch) + 10_646) / 10_631)
  if (daysBeforeYear(year) > day) year--
  return daysBeforeYear(year + 1) <= day ? year + 1 : year
}

const monthOf = (dayOfYear: number): number => Math.min(12, Math.floor((2 * dayOfYear) / 59) + 1)

const toFields = (days: number): CalendarDate => {
  const year = yearOf(days)
  const dayOfYear = days - daysBeforeYear(year)
  const month = monthOf(dayOfYear)
  return { year, month, day: dayOfYear - daysBeforeMonth(month) + 1 }
}

const refuse = (code: DateError["code"], value: string, expected: string) =>
  Result.fail(new DateError({ code, calendar: "tabularLunar", value, expected }))

/**
 * The computed lunar calendar from 1 Muharram 1213 to the end of 1550, which covers the Jalali calendar of this package.
 *
 * @example
 * const day = Result.getOrThrow(parseDay(tabularLunar, "1445/08/15"))
 * const aYearLater = tabularLunar.addMonths(day, 12)
 * aYearLater && formatDay(tabularLunar, aYearLater) // => "1446/08/15"
 */
export const tabularLunar: Calendar = {
  id: "tabularLunar",
  firstDay,
  lastDay,
  toDate: (day) =>
    holds(day)
      ? Result.succeed(toFields(day))
      : refuse("date.outsideCalendar", String(day), `a day of the years ${firstYear} to ${lastYear}`),
  fromDate: (date) => {
    const { day, month, year } = date
    const value = `${year}/${month}/${day}`
    if (!(Number.isInteger(year) && year >= firstYear && year <= lastYear))
      return refuse("date.outsideCalendar", value, `a year from ${firstYear} to ${lastYear}`)
    if (!(Number.isInteger(month) && month >= 1 && month <= 12))
      return refuse("date.notADate", value, "a month from 1 to 12")
    // A sighted month may have thirty days where the computed one has 29: the thirtieth is then the day that follows.
    return Number.isInteger(day) && day >= 1 && day <= 30 && toDays(date) <= lastDay
      ? Result.succeed(toDays(date) as Day)
      : refuse("date.notADate", value, "a day from 1 to 30")
  },
  addMonths: (day, months) => {
    if (!holds(day) || !Number.isInteger(months)) return undefined
    const from = toFields(day)
    const index = from.year * 12 + from.month - 1 + months
    const year = Math.floor(index / 12)
    if (year < firstYear || year > lastYear) return undefined
    const month = index - year * 12 + 1
    return toDays({ year, month, day: Math.min(from.day, monthLength(year, month)) }) as Day
  },
  startOfMonth: (day) => {
    if (!holds(day)) return undefined
    return toDays({ ...toFields(day), day: 1 }) as Day
  },
  startOfYear: (day) => (holds(day) ? (daysBeforeYear(yearOf(day)) as Day) : undefined),
}

/** The names of the twelve lunar months, Muharram first. */
export const lunarMonthNames: ReadonlyArray<Text> = [
  text("محرم", "Muharram"),
  text("صفر", "Safar"),
  text("ربیع‌الاول", "Rabi' al-Awwal"),
  text("ربیع‌الثانی", "Rabi' al-Thani"),
  text("جمادی‌الاول", "Jumada al-Awwal"),
  text("جمادی‌الثانی", "Jumada al-Thani"),
  text("رجب", "Rajab"),
  text("شعبان", "Sha'ban"),
  text("رمضان", "Ramadan"),
  text("شوال", "Shawwal"),
  text("ذی‌القعده", "Dhu al-Qa'da"),
  text("ذی‌الحجه", "Dhu al-Hijja"),
]
