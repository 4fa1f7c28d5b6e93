import type { Day } from "@bazgasht/rules"
import * as Data from "effect/Data"
import type { WageCell } from "./wage-schedule.ts"

/**
 * What is wrong with a wage schedule, as a stable code.
 *
 * - `schedule.repeated`: two schedules have the same id
 * - `schedule.overlap`: it is in force together with another one, first on the day `on`
 * - `schedule.noDay`: it ends before its first day
 * - `code.repeated`: it lists a grade, a level, a kind of work or an incentive twice; `name` names it
 * - `row.unknownCode`: a row has a grade, a level or a kind of work that the schedule does not list
 * - `row.notWhole`: the bounds or the rate of a row are no whole numbers of zero or more
 * - `row.noWork`: a row ends before any work that it would pay
 * - `table.gap`: no row says what the work after `amount` days or pieces is paid, although a later one does, or none says anything
 * - `table.overlap`: two rows say what the work after `amount` days or pieces is paid
 * - `incentive.invalid`: an incentive is no whole amount, or no fraction of zero or more; `name` names it
 */
export type WageScheduleErrorCode =
  | "schedule.repeated"
  | "schedule.overlap"
  | "schedule.noDay"
  | "code.repeated"
  | "row.unknownCode"
  | "row.notWhole"
  | "row.noWork"
  | "table.gap"
  | "table.overlap"
  | "incentive.invalid"

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
  readonly on?: Day
  readonly name?: string
  readonly cell?: WageCell
  readonly amount?: number
}> {}
