import { type DayCount, scale, text } from "@bazgasht/rules"
import { dayWithin, endOf } from "./end-of-term.ts"

/**
 * Convention C2: the exact days from the start to the end of the term, times the fraction, rounded up to a whole day.
 *
 * @example
 * // One third of the 1461 days of four years is complete after 487 days.
 * const start = gregorianDay(2025, 3, 21)
 * exactDays.completionDay(gregorian, start, { months: 48, days: 0 }, { numerator: 1, denominator: 3 }) // => start + 487
 */
export const exactDays: DayCount = {
  id: "C2",
  title: text("شمارش دقیق روزها", "exact days"),
  convention: { shareOf: "exactDays", adds: "days", capped: false },
  completionDay: (calendar, start, term, share) => {
    const end = endOf(calendar, start, term)
    if (end === undefined) return undefined
    const days = scale(end - start, share, "up")
    return days === undefined ? undefined : dayWithin(calendar, start + days)
  },
}
