/**
 * By when a grievance is to be answered.
 *
 * @module
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { endOf } from "../../../day-count/end-of-term.ts"
import { type GrievanceRefusal, refuse } from "./refusals.ts"
import type { DueDays } from "./state.ts"
import type { GrievanceSetting } from "./types.ts"

/** The last days on which a grievance that came in, or was opened again, on a day is answered in time. */
export const dueDaysFrom = (
  day: Day,
  { calendar, terms }: GrievanceSetting,
): Result.Result<DueDays, GrievanceRefusal> => {
  const acknowledgement = endOf(calendar, day, terms.acknowledgeWithin)
  const ruling = endOf(calendar, day, terms.ruleWithin)
  return acknowledgement === undefined || ruling === undefined
    ? refuse("day.outsideCalendar", "at", { calendar: calendar.id })
    : Result.succeed({ acknowledgement, ruling })
}
