import { type Calendar, type Day, type Term, text } from "@bazgasht/rules"
import * as Result from "effect/Result"

/** The day on which a term that began on a day is complete; refused where the calendar has no such day. */
export const dueAfter = (
  calendar: Calendar,
  from: Day,
  { days, months }: Term,
): Result.Result<
  Day,
  {
    readonly code: "day.outsideCalendar"
    readonly path: string
    readonly params: { readonly calendar: string }
  }
> => {
  const moved = calendar.addMonths(from, months)
  return moved === undefined || moved + days > calendar.lastDay
    ? Result.fail({ code: "day.outsideCalendar", path: "at", params: { calendar: calendar.id } })
    : Result.succeed((moved + days) as Day)
}

/** The sentence of the refusal of {@link dueAfter}. */
export const dueOutsideCalendar = text(
  "موعد بعدی بیرون از محدودهٔ تقویم است؛ تاریخ را بازبینی کنید.",
  "The next day on which something is due lies outside the calendar; check the day.",
)
