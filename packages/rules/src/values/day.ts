/** Days are integers, without clock, time zone or locale. Calendars turn them into dates and back. */

import type * as Brand from "effect/Brand"
import * as Result from "effect/Result"
import { codedError } from "./coded-error.ts"
import { text } from "./text.ts"

/** A civil day: whole days since 1 January 1970 of the Gregorian calendar, which is day 0. */
export type Day = Brand.Branded<number, "Day">

/** A date of a calendar. Months and days start at 1. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const texts = () => ({
  "date.notADate": text("چنین تاریخی در این تقویم نیست.", "The calendar does not have this date."),
  "date.outsideCalendar": text("این تاریخ بیرون از محدودهٔ تقویم است.", "The date lies outside the calendar."),
})

/**
 * A date that its calendar does not have.
 *
 * @example
 * const wrong = parseDay(gregorian, "2024-02-30")
 * const error = Result.isFailure(wrong) ? wrong.failure : undefined
 * error?.code // => "date.notADate"
 * error?.expected // => "a day from 1 to 29 in month 2 of 2024"
 */
export class DateError extends /* @__PURE__ */ codedError("DateError", texts)<{
  readonly calendar: string
  readonly value: string
  readonly expected: string
}> {}

/**
 * A calendar: names for days, and month arithmetic. Exact between its first and last day, refused outside.
 *
 * `addMonths` keeps the day of the month and clamps it to the month's length (30 Esfand plus one year is 29 Esfand in a
 * common year). It never decreases when the day or the number of months increases.
 */
export interface Calendar {
  readonly id: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly toDate: (day: Day) => Result.Result<CalendarDate, DateError>
  readonly fromDate: (date: CalendarDate) => Result.Result<Day, DateError>
  /** `undefined` where the result leaves the calendar. */
  readonly addMonths: (day: Day, months: number) => Day | undefined
  /** `undefined` outside the calendar. */
  readonly startOfMonth: (day: Day) => Day | undefined
  /** `undefined` outside the calendar. */
  readonly startOfYear: (day: Day) => Day | undefined
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0")

/**
 * The day that a text names in a calendar: `1403/07/10` or `2024-10-01`, digits Persian, Arabic or Latin.
 *
 * @example
 * Result.getOrThrow(parseDay(gregorian, "1970-01-02")) // => 1
 *
 * const wrong = parseDay(gregorian, "2024-02-30")
 * Result.isFailure(wrong) && wrong.failure.expected // => "a day from 1 to 29 in month 2 of 2024"
 */
export const parseDay = (calendar: Calendar, value: string): Result.Result<Day, DateError> => {
  const parts = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(latinDigits(value.trim()))
  if (parts === null) {
    const expected = `a day of the ${calendar.id} calendar, written year/month/day`
    return Result.fail(new DateError({ code: "date.notADate", calendar: calendar.id, value, expected }))
  }
  const [, year, , month, day] = parts
  return Result.mapError(
    calendar.fromDate({ year: Number(year), month: Number(month), day: Number(day) }),
    ({ code, expected }) => new DateError({ code, calendar: calendar.id, expected, value }),
  )
}

/**
 * The text of a day in a calendar, in Latin digits: `1403/07/10`.
 *
 * @example
 * formatDay(gregorian, 0 as Day) // => "1970/01/01"
 */
export const formatDay = (calendar: Calendar, day: Day): string =>
  Result.match(calendar.toDate(day), {
    onSuccess: (date) => `${pad(date.year, 4)}/${pad(date.month, 2)}/${pad(date.day, 2)}`,
    onFailure: () => `day ${day}`,
  })

const lastOfAscii = 0x7f

const isLatin = (value: string): boolean => {
  for (let place = 0; place < value.length; place++) if (value.charCodeAt(place) > lastOfAscii) return false
  return true
}

/**
 * Persian and Arabic digits as Latin ones; everything else as it is.
 *
 * @example
 * latinDigits("۱۴۰۴/۰۷/۰۱") // => "1404/07/01"
 */
export const latinDigits = (value: string): string =>
  isLatin(value) ? value : value.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
