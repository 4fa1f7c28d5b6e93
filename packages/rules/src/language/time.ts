/**
 * Days and terms. Month arithmetic is the calendar's, fractions of a term are the day count's; both belong to the pack, so
 * that the same rule reads the same under either convention.
 *
 * @module
 */

import type { Expression } from "../expression.ts"
import type { Day } from "../values/day.ts"
import type { Ratio, Rounding } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import type { Count } from "../values/value.ts"

/** The day on which the decision is asked for. It is an argument of every reader; nothing reads a clock. */
export const today: Expression<Day> = { op: "today" }

/**
 * The day whose law governs: the day of the decision, as long as nobody asks what time alone will bring. Who asks that
 * moves `today` and leaves the law as it stood, so that no answer rests on a law that came later. Versions, parameters and
 * the time in which a rule is in force look here.
 */
export const lawDay: Expression<Day> = { op: "lawDay" }

/** The day that many days later; earlier for a negative number. */
export const addDays = (day: Expression<Day>, days: Expression<Count>): Expression<Day> => ({
  op: "addDays",
  day,
  days,
})

/** The day a term later: months on the calendar, clamped to the month's length, then days. */
export const addTerm = (day: Expression<Day>, term: Expression<Term>): Expression<Day> => ({
  op: "addTerm",
  day,
  term,
})

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Expression<Day>, to: Expression<Day>): Expression<Count> => ({
  op: "daysBetween",
  from,
  to,
})

/** The whole months, and the days that remain, from the first day to the second; none when the second is earlier. */
export const termBetween = (from: Expression<Day>, to: Expression<Day>): Expression<Term> => ({
  op: "termBetween",
  from,
  to,
})

/** The first day of the calendar month. */
export const startOfMonth = (day: Expression<Day>): Expression<Day> => ({ op: "startOf", unit: "month", day })

/** The first day of the calendar year. */
export const startOfYear = (day: Expression<Day>): Expression<Day> => ({ op: "startOf", unit: "year", day })

/** The terms one after the other. */
export const addTerms = (
  first: Expression<Term>,
  ...rest: ReadonlyArray<Expression<Term>>
): Expression<Term> => ({
  op: "addTerms",
  of: [first, ...rest],
})

/** What is left of the first term; nothing when the second is longer. */
export const subtractTerms = (left: Expression<Term>, right: Expression<Term>): Expression<Term> => ({
  op: "subtractTerms",
  left,
  right,
})

/** A fraction of a term in thirty-day months, rounded to whole days in the named sense and read as months and days. */
export const shareOfTerm = (
  term: Expression<Term>,
  by: Expression<Ratio>,
  rounding: Rounding,
): Expression<Term> => ({
  op: "scaleTerm",
  term,
  by,
  rounding,
})

/** The first day on which a fraction of a term that began on `start` is complete, by the day count of the pack. */
export const completionDay = (
  start: Expression<Day>,
  term: Expression<Term>,
  share: Expression<Ratio>,
): Expression<Day> => ({ op: "completionDay", start, term, share })
