import type { Day } from "../../values/day.ts"
import type { Term } from "../../values/term.ts"
import type { Setting } from "../setting.ts"
import type { Report } from "./report.ts"

/** A day that the calendar has; reported where it has not. */
export const inCalendar = (setting: Setting, day: number, report: Report): number | undefined => {
  const { firstDay, lastDay } = setting.pack.calendar
  if (day >= firstDay && day <= lastDay) return day
  report({ code: "day.outsideCalendar" })
  return undefined
}

/** A day that the calendar found; reported where it did not. */
export const found = (day: number | undefined, report: Report): number | undefined => {
  if (day === undefined) report({ code: "day.outsideCalendar" })
  return day
}

/** The day a term after another, months first; `undefined` where the calendar ends. */
export const dayAfterTerm = (setting: Setting, day: number, term: Term): number | undefined => {
  const moved = setting.pack.calendar.addMonths(day as Day, term.months)
  if (moved === undefined) return undefined
  const result = moved + term.days
  return result >= setting.pack.calendar.firstDay && result <= setting.pack.calendar.lastDay
    ? result
    : undefined
}

/** Whole calendar months between two days, gives days: the greatest number of months that does not pass the second day. */
export const termFromTo = (setting: Setting, from: number, to: number): Term | undefined => {
  if (to <= from) return { months: 0, days: 0 }
  const { addMonths } = setting.pack.calendar
  let months = Math.max(0, Math.floor((to - from) / 31) - 1)
  let reached = addMonths(from as Day, months)
  for (;;) {
    const next = addMonths(from as Day, months + 1)
    if (next === undefined || next > to) break
    months++
    reached = next
  }
  return reached === undefined ? undefined : { months, days: to - reached }
}
