import type { Expression } from "../expression.ts"
import type { Day } from "../values/day.ts"
import type { Ratio, Rounding } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import type { Count } from "../values/value.ts"

/** The day of the decision, an argument of every reader: nothing reads a clock. */
export const today: Expression<Day> = { op: "today" }

/**
 * The day whose law governs, for versions, parameters and the time in force: the day of the decision. A reader that asks about
 * later days moves `today` alone, so that no answer rests on a later law.
 */
export const lawDay: Expression<Day> = { op: "lawDay" }

/**
 * The day so many days later; earlier for a negative number.
 *
 * @example
 * evaluate(daysBetween(today, addDays(today, count(7))), {}, setting).value // => 7
 */
export const addDays = (day: Expression<Day>, days: Expression<Count>): Expression<Day> => ({
  op: "addDays",
  day,
  days,
})

/**
 * The day a term later: months on the calendar, clamped to the month's length, then days.
 *
 * @example
 * evaluate(daysBetween(today, addTerm(today, months(1))), {}, setting).value // => 31
 */
export const addTerm = (day: Expression<Day>, term: Expression<Term>): Expression<Day> => ({
  op: "addTerm",
  day,
  term,
})

/**
 * Days from the first to the second; negative when the second is earlier.
 *
 * @example
 * evaluate(daysBetween(today, addDays(today, count(-7))), {}, setting).value // => -7
 */
export const daysBetween = (from: Expression<Day>, to: Expression<Day>): Expression<Count> => ({
  op: "daysBetween",
  from,
  to,
})

/**
 * The whole months, and the days that remain, from the first day to the second; none when the second is earlier.
 *
 * @example
 * evaluate(termBetween(today, addDays(today, count(40))), {}, setting).value // => { months: 1, days: 9 }
 */
export const termBetween = (from: Expression<Day>, to: Expression<Day>): Expression<Term> => ({
  op: "termBetween",
  from,
  to,
})

/**
 * The first day of the calendar month.
 *
 * @example
 * evaluate(daysBetween(startOfMonth(today), today), {}, setting).value // => 9
 */
export const startOfMonth = (day: Expression<Day>): Expression<Day> => ({ op: "startOf", unit: "month", day })

/**
 * The first day of the calendar year.
 *
 * @example
 * evaluate(daysBetween(startOfYear(today), today), {}, setting).value // => 40
 */
export const startOfYear = (day: Expression<Day>): Expression<Day> => ({ op: "startOf", unit: "year", day })

/**
 * The terms one after the other.
 *
 * @example
 * evaluate(addTerms(years(1), days(10)), {}, setting).value // => { months: 12, days: 10 }
 */
export const addTerms = (
  first: Expression<Term>,
  ...rest: ReadonlyArray<Expression<Term>>
): Expression<Term> => ({ op: "addTerms", of: [first, ...rest] })

/**
 * The first term less the second; nothing when the second is longer.
 *
 * @example
 * evaluate(subtractTerms(months(2), days(10)), {}, setting).value // => { months: 1, days: 20 }
 */
export const subtractTerms = (left: Expression<Term>, right: Expression<Term>): Expression<Term> => ({
  op: "subtractTerms",
  left,
  right,
})

/**
 * A fraction of a term in thirty-day months, rounded to whole days as named.
 *
 * @example
 * evaluate(shareOfTerm(years(1), share(1, 3), "up"), {}, setting).value // => { months: 4, days: 0 }
 */
export const shareOfTerm = (
  term: Expression<Term>,
  by: Expression<Ratio>,
  rounding: Rounding,
): Expression<Term> => ({ op: "scaleTerm", term, by, rounding })

/**
 * The first day on which a fraction of a term that began on `start` is complete, by the day count of the pack.
 *
 * @example
 * evaluate(daysBetween(today, completionDay(today, years(1), share(1, 3))), {}, setting).value // => 124
 */
export const completionDay = (
  start: Expression<Day>,
  term: Expression<Term>,
  share: Expression<Ratio>,
): Expression<Day> => ({ op: "completionDay", start, term, share })
