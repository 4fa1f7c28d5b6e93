import { scale } from "../values/ratio.ts"
import { measureOfTerm, termOfMeasure } from "../values/term.ts"
import { text } from "../values/text.ts"
import type { DayCount } from "./day-count.ts"
import { dayAfterTerm } from "./end-of-term.ts"

/**
 * Convention C1: for a fraction a month is thirty days; the result is rounded up to a whole day, read back as months and days,
 * and added on the calendar. Results in whole months do not depend on leap years or on months of 31 days.
 *
 * No fraction is taken of the whole, so a share of one is the term as the judgment states it, and a smaller share is never
 * complete after the whole is.
 *
 * @example
 * // One third of 3 years and 4 months is 13 months and 10 days.
 * const start = gregorianDay(2025, 3, 21)
 * const end = thirtyDayMonths.completionDay(gregorian, start, { months: 40, days: 0 }, { numerator: 1, denominator: 3 })
 * end && formatDay(gregorian, end) // => "2026/05/01"
 */
export const thirtyDayMonths: DayCount = {
  id: "C1",
  title: text("ماه سی‌روزه", "thirty-day months"),
  convention: { shareOf: "thirtyDayMonths", adds: "monthsAndDays", capped: true },
  completionDay: (calendar, start, term, share) => {
    const end = dayAfterTerm(calendar, start, term)
    if (share.numerator === share.denominator) return end
    const measure = scale(measureOfTerm(term), share, "up")
    if (measure === undefined) return undefined
    const day = dayAfterTerm(calendar, start, termOfMeasure(measure))
    return end !== undefined && day !== undefined && share.numerator < share.denominator && day > end
      ? end
      : day
  },
}
