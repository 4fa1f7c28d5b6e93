import type { Day } from "@bazgasht/rules"
import * as Data from "effect/Data"
import type { wageScheduleErrorTexts } from "../wage-wording.ts"
import type { WageCell } from "./wage-schedule.ts"

/** What is wrong with a wage schedule, as a stable code. */
export type WageScheduleErrorCode = keyof typeof wageScheduleErrorTexts

/**
 * One thing that is wrong with a wage schedule.
 *
 * @example
 * const wrong = makeWageRegister([schedule, schedule])
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.code // => "schedule.repeated"
 * error?.schedule // => "wages-2025"
 */
export class WageScheduleError extends Data.TaggedError("WageScheduleError")<{
  readonly code: WageScheduleErrorCode
  /** Id of the schedule. */
  readonly schedule: string
  /** Id of another schedule. */
  readonly other?: string
  /** The first day on which both schedules are in force. */
  readonly on?: Day
  /** The code that is repeated, or the incentive that is invalid. */
  readonly name?: string
  readonly cell?: WageCell
  /** The days or pieces after which the work has no rate, or two. */
  readonly amount?: number
}> {}
