import type { Calendar, Day } from "../values/day.ts"
import type { Term } from "../values/term.ts"

/**
 * A number as a day of the calendar; `undefined` outside it.
 *
 * @example
 * dayWithin(jalali, jalaliDay(1404, 1, 1) + 5) // => jalaliDay(1404, 1, 6)
 * dayWithin(jalali, jalali.lastDay + 1) // => undefined
 */
export const dayWithin = (calendar: Calendar, day: number): Day | undefined =>
  Number.isSafeInteger(day) && day >= calendar.firstDay && day <= calendar.lastDay ? (day as Day) : undefined

/**
 * The first day on which the whole of a term that began on `start` is complete: months on the calendar, clamped to the
 * month's length, then days. `undefined` where the calendar ends.
 *
 * @example
 * dayAfterTerm(jalali, jalaliDay(1403, 6, 31), { months: 1, days: 1 }) // => jalaliDay(1403, 8, 1)
 */
export const dayAfterTerm = (calendar: Calendar, start: Day, term: Term): Day | undefined => {
  const moved = calendar.addMonths(start, term.months)
  return moved === undefined ? undefined : dayWithin(calendar, moved + term.days)
}
