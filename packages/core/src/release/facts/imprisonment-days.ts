/** From when imprisonment counts, and when it ends (IPC 27, CPC 515; BASE-2 to BASE-5). */

import { type Calendar, type Day, measureOfTerm, type Term } from "@bazgasht/rules"
import { dayWithin, endOf } from "../../day-count/end-of-term.ts"

/** The days that count. `undefined` where one of them is not known or leaves the calendar. */
interface ImprisonmentDays {
  readonly effectiveStart: Day | undefined
  readonly endOfTerm: Day | undefined
}

/**
 * The effective start is the day of commitment, earlier by the days of credit and later by those of interruptions; the term
 * ends when it is complete from there.
 *
 * Credit is measured in thirty-day months and time passes on the calendar, so a term that detention has used up whole may
 * seem to last some days beyond the commitment; it does not.
 */
export const imprisonmentDays = (
  calendar: Calendar,
  known: {
    readonly commitmentDay: Day | undefined
    readonly creditDays: number | undefined
    readonly interruptionDays: number | undefined
    readonly imposedTerm: Term | undefined
  },
): ImprisonmentDays => {
  const { commitmentDay, creditDays, imposedTerm, interruptionDays } = known
  if (commitmentDay === undefined || creditDays === undefined || interruptionDays === undefined)
    return { effectiveStart: undefined, endOfTerm: undefined }
  const effectiveStart = dayWithin(calendar, commitmentDay - creditDays + interruptionDays)
  if (effectiveStart === undefined || imposedTerm === undefined)
    return { effectiveStart, endOfTerm: undefined }
  const end = endOf(calendar, effectiveStart, imposedTerm)
  const served = creditDays >= measureOfTerm(imposedTerm)
  return {
    effectiveStart,
    endOfTerm: served && (end === undefined || end > commitmentDay) ? commitmentDay : end,
  }
}
