/** Checks of several life cycles. Each refuses with a code that the life cycle has to declare. */

import type { Calendar, Day, Receipt, Term } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { endOf } from "../day-count/end-of-term.ts"

type Checked<Value, Code extends string, Params = object> = Result.Result<
  Value,
  { readonly code: Code; readonly path: string; readonly params: Params }
>

type InCalendar = Checked<Day, "day.outsideCalendar", { readonly calendar: string }>

/** Refuses where the calendar has no such day. */
export const inCalendar = (day: Day | undefined, { id: calendar }: Calendar, path: string): InCalendar =>
  day === undefined
    ? Result.fail({ code: "day.outsideCalendar", path, params: { calendar } })
    : Result.succeed(day)

/** The first day on which a term that began on a day is complete. */
export const dayAfter = (
  { calendar }: { readonly calendar: Calendar },
  from: Day,
  term: Term,
  path = "at",
): InCalendar => inCalendar(endOf(calendar, from, term), calendar, path)

/** Refuses a decision without grounds. */
export const checkGrounds = (
  { grounds }: { readonly grounds: ReadonlyArray<string> },
  path = "grounds",
): Checked<void, "grounds.missing"> =>
  grounds.length === 0 ? Result.fail({ code: "grounds.missing", path, params: {} }) : Result.void

/** Refuses what a rule came to where it was evaluated for a day after the decision. */
export const checkEvaluated = (
  { today }: Receipt,
  at: Day,
  path: string,
): Checked<void, "receipt.laterThanDecision", { readonly today: Day }> =>
  today > at
    ? Result.fail({ code: "receipt.laterThanDecision", path, params: { today: today as Day } })
    : Result.void
