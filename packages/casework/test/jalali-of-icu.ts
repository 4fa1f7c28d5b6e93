import { type Calendar, type CalendarDate, DateError, type Day } from "@bazgasht/rules"
import * as Result from "effect/Result"

// The worked cases are written in Jalali dates. Core knows no calendar of a country and may not import a pack, so its tests
// ask the one inside the JavaScript engine, for 1300 to 1460.
const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
})

const fieldsOf = (day: number): CalendarDate => {
  const found = { year: 0, month: 0, day: 0 }
  for (const { type, value } of format.formatToParts(new Date(day * 86_400_000)))
    if (type === "year" || type === "month" || type === "day") found[type] = Number(value)
  return found
}

const years = { first: 1300, last: 1460 }

/** The first day of each month of these years, in order, and the first day after them. */
const monthStarts: ReadonlyArray<number> = (() => {
  const starts: Array<number> = []
  let day = -17900
  while (fieldsOf(day).year < years.first) day++
  while (fieldsOf(day).year <= years.last) {
    starts.push(day)
    day += 29
    while (fieldsOf(day).day !== 1) day++
  }
  return [...starts, day]
})()

const startOf = (month: number): number => monthStarts[month] as number
const firstDay = startOf(0) as Day
const lastDay = (startOf(monthStarts.length - 1) - 1) as Day
const holds = (day: number): boolean => Number.isInteger(day) && day >= firstDay && day <= lastDay
const monthsHeld = monthStarts.length - 1

const monthOf = (day: number): number => {
  let low = 0
  let high = monthsHeld
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (startOf(middle) <= day) low = middle
    else high = middle
  }
  return low
}

const refuse = (value: string) =>
  Result.fail(
    new DateError({ code: "date.notADate", calendar: "jalali", value, expected: "a day of 1300 to 1460" }),
  )

/** The Jalali calendar as the JavaScript engine has it. */
export const jalali: Calendar = {
  id: "jalali",
  firstDay,
  lastDay,
  toDate: (day) => {
    if (!holds(day)) return refuse(String(day))
    const month = monthOf(day)
    return Result.succeed({
      year: years.first + Math.floor(month / 12),
      month: (month % 12) + 1,
      day: day - startOf(month) + 1,
    })
  },
  fromDate: ({ day, month, year }) => {
    const index = (year - years.first) * 12 + month - 1
    const valid =
      Number.isInteger(index) &&
      index >= 0 &&
      index < monthsHeld &&
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      day <= startOf(index + 1) - startOf(index)
    return valid ? Result.succeed((startOf(index) + day - 1) as Day) : refuse(`${year}/${month}/${day}`)
  },
  addMonths: (day, months) => {
    if (!holds(day)) return undefined
    const from = monthOf(day)
    const to = from + months
    if (!(to >= 0 && to < monthsHeld)) return undefined
    return (startOf(to) + Math.min(day - startOf(from), startOf(to + 1) - startOf(to) - 1)) as Day
  },
  startOfMonth: (day) => (holds(day) ? (startOf(monthOf(day)) as Day) : undefined),
  startOfYear: (day) => (holds(day) ? (startOf(Math.floor(monthOf(day) / 12) * 12) as Day) : undefined),
}
