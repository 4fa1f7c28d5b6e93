import type { Calendar, Day } from "../values/day.ts"
import type { Ratio } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import type { Text } from "../values/text.ts"

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
}
