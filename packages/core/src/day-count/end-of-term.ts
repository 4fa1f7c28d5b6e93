import type { Calendar, Day, Term } from "@bazgasht/rules"

/** A day of the calendar, or `undefined`. */
export const dayWithin = (calendar: Calendar, day: number): Day | undefined =>
  Number.isSafeInteger(day) && day >= calendar.firstDay && day <= calendar.lastDay ? (day as Day) : undefined

/**
 * The first day on which the whole of a term that began on `start` is complete: months on the calendar, clamped to the
 * month's length, then days. `undefined` where the calendar ends.
 */
export const endOf = (calendar: Calendar, start: Day, term: Term): Day | undefined => {
  const moved = calendar.addMonths(start, term.months)
  return moved === undefined ? undefined : dayWithin(calendar, moved + term.days)
}
