import type { Calendar, Day } from "../values/day.ts"
import type { Ratio } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import type { Text } from "../values/text.ts"

/**
 * How a convention counts, as data, for readers that cannot call a function: it says what `completionDay` computes.
 *
 * - `shareOf`: the share is taken of the days from the start to the end of the term (`exactDays`), or of the term with thirty days to the
 *   month (`thirtyDayMonths`); it is rounded up to a whole day
 * - `adds`: the share is added to the start as days, or as months of the calendar and the days that remain of thirty
 * - `capped`: a share of one is the end of the term itself, and a smaller share is never complete after it
 *
 * The end of a term is the start, its months on the calendar, and its days.
 */
export interface DayCountConvention {
  readonly shareOf: "exactDays" | "thirtyDayMonths"
  readonly adds: "days" | "monthsAndDays"
  readonly capped: boolean
}

/**
 * A day-count convention: how a fraction of a term becomes a day. The law names the fraction, not the way of counting.
 *
 * Of two starts the later never completes a share from 0 to 1 of the same term earlier.
 */
export interface DayCount {
  readonly id: string
  readonly title: Text
  /**
   * The first day on which `share` of a term that began on `start` is complete; the day before is "not yet".
   * `undefined` where the calendar ends or a number leaves the safe range.
   */
  readonly completionDay: (calendar: Calendar, start: Day, term: Term, share: Ratio) => Day | undefined
  /** The same as data. Without it no query of a database can count by it. */
  readonly convention?: DayCountConvention
}
