import { type Calendar, codedError, type Day, isExact, type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { BoundedStretch } from "./stretches.ts"

const texts = () => ({
  "months.outsideCalendar": text(
    "این روزها از تقویم بیرون است یا به آخرین ماه آن می‌رسد.",
    "The days leave the calendar, or reach its last month, of which the end is not known.",
  ),
  "months.amountBelowZero": text("مبلغ یک ماه کمتر از صفر است.", "The amount of a month is below zero."),
  "months.amountsTooLarge": text(
    "مجموع مبالغ بزرگ‌تر از آن است که دقیق محاسبه شود.",
    "The amounts are together too great to be computed exactly.",
  ),
  "months.paidOutside": text(
    "پرداختی برای ماهی ثبت شده که هیچ روزی از این مدت در آن نیست.",
    "A payment is stated for a month that has none of the days.",
  ),
})

/**
 * One thing that is wrong with what goes by the month. It says nothing of any family.
 *
 * @example
 * const wrong = monthsBetween(gregorian, gregorian.lastDay, (gregorian.lastDay + 30) as Day)
 * Result.isFailure(wrong) && wrong.failure.code // => "months.outsideCalendar"
 */
export class MonthsError extends /* @__PURE__ */ codedError("MonthsError", texts)<{
  /** The day at which it shows. */
  readonly day: Day
}> {}

/** What is wrong, as a stable code; `MonthsError.texts` has a sentence for each. */
export type MonthsErrorCode = MonthsError["code"]

/** The part of a calendar month that lies in a stretch of days. */
export interface MonthPart extends BoundedStretch {
  /** The first day of the month. */
  readonly month: Day
  /** How many days the whole month has. */
  readonly monthDays: number
}

/**
 * The calendar months of a stretch of days, each cut to it. Together they have each of its days once.
 *
 * @example
 * const parts = Result.getOrThrow(monthsBetween(gregorian, gregorianDay(2025, 3, 20), gregorianDay(2025, 5, 1)))
 * // Twelve days of March, and April.
 * parts.map(({ from, to, monthDays }) => [to - from, monthDays]) // => [[12, 31], [30, 30]]
 */
export const monthsBetween = (
  calendar: Calendar,
  from: Day,
  to: Day,
): Result.Result<ReadonlyArray<MonthPart>, MonthsError> => {
  const parts: Array<MonthPart> = []
  for (let day = from; day < to; ) {
    const month = calendar.startOfMonth(day)
    const next = month === undefined ? undefined : calendar.addMonths(month, 1)
    if (month === undefined || next === undefined)
      return Result.fail(new MonthsError({ code: "months.outsideCalendar", day }))
    parts.push({ from: day, to: next < to ? next : to, month, monthDays: next - month })
    day = next
  }
  return Result.succeed(parts)
}

/** The part of a month that also lies between two days; `undefined` where none of it does. */
export const partWithin = (part: MonthPart, { from, to }: BoundedStretch): MonthPart | undefined => {
  if (part.from >= from && part.to <= to) return part
  const first = part.from > from ? part.from : from
  const end = part.to < to ? part.to : to
  return first < end ? { ...part, from: first, to: end } : undefined
}

/**
 * What is owed for a part of a month: the month's amount times the days over the days of the month, rounded down. A whole month
 * gives exactly the month's amount. That it is rounded down is our choice; no text that we know says it.
 *
 * @example
 * shareOfMonth(3_000_000 as Money, 10, 31) // => 967741
 */
export const shareOfMonth = (monthly: Money, days: number, monthDays: number): Money => {
  if (days === monthDays) return monthly
  const product = monthly * days
  return (
    isExact(product)
      ? (product - (product % monthDays)) / monthDays
      : Number((BigInt(monthly) * BigInt(days)) / BigInt(monthDays))
  ) as Money
}
