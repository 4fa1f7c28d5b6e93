import type { Calendar, Day } from "../../values/day.ts"
import type { Term } from "../../values/term.ts"
import type { Setting } from "../setting.ts"
import { quiet, type Report } from "./report.ts"

/** A day of the calendar; reported where it is none. */
export const inCalendar = (setting: Setting, day: number, report: Report): number | undefined => {
  const { firstDay, lastDay } = setting.pack.calendar
  if (day >= firstDay && day <= lastDay) return day
  report({ code: "day.outsideCalendar" })
  return undefined
}

/** A result of the calendar; reported where there is none. */
export const found = (day: number | undefined, report: Report): number | undefined => {
  if (day === undefined) report({ code: "day.outsideCalendar" })
  return day
}

/** The day a term after another, months first; `undefined` where the calendar ends. */
export const dayAfterTerm = (setting: Setting, day: number, term: Term): number | undefined => {
  const moved = setting.pack.calendar.addMonths(day as Day, term.months)
  if (moved === undefined) return undefined
  return inCalendar(setting, moved + term.days, quiet)
}

/** The greatest number of whole months that does not pass the second day, and the days that remain. */
export const termFromTo = (calendar: Calendar, from: number, to: number): Term | undefined => {
  if (to <= from) return { months: 0, days: 0 }
  const { addMonths } = calendar
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
