/** What somebody worked in a month, and what stands in the way of saying what it is paid. */

import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { WageCell } from "./wage-schedule.ts"

/** Work of one kind on one day. */
export interface DayOfWork extends WageCell {
  readonly on: Day
  /** How many pieces; one for a day that is paid as a day. */
  readonly amount: number
}

/** What somebody worked in a month. */
export interface MonthOfWork {
  /** The first day of the month. */
  readonly from: Day
  /** The first day of the next. */
  readonly to: Day
  readonly work: ReadonlyArray<DayOfWork>
  /** What is granted beside the work: an incentive that the schedule of the day lists. */
  readonly incentives: ReadonlyArray<{ readonly kind: string; readonly on: Day }>
}

/** Why the wage of a month is not said; `wageRateErrorTexts` has the sentences. */
export type WageRateError =
  | { readonly code: "work.outsideMonth"; readonly on: Day }
  | { readonly code: "work.amountInvalid"; readonly on: Day; readonly kind: string }
  | { readonly code: "work.repeated"; readonly on: Day; readonly kind: string }
  | { readonly code: "work.secondDay"; readonly on: Day; readonly kind: string }
  | { readonly code: "wageSchedule.unknown"; readonly on: Day }
  | { readonly code: "work.notListed"; readonly on: Day; readonly cell: WageCell }
  | { readonly code: "work.beyondTable"; readonly cell: WageCell; readonly most: number }
  | { readonly code: "incentive.notListed"; readonly kind: string; readonly on: Day }
  | { readonly code: "incentive.repeated"; readonly kind: string }
  | { readonly code: "wage.tooGreat" }

/** What every day of work of a cell under one schedule comes to. */
export interface WageLine {
  /** Id of the schedule. */
  readonly schedule: string
  readonly cell: WageCell
  /** Days or pieces. */
  readonly amount: number
  readonly wage: Money
}

/** An incentive as it was granted. */
export interface GrantedIncentive {
  /** Id of the schedule. */
  readonly schedule: string
  readonly kind: string
  readonly amount: Money
}

/** The wage of a month: lines add up to basic, basic and incentives to gross. */
export interface WageOfMonth {
  readonly lines: ReadonlyArray<WageLine>
  /** What the work comes to. */
  readonly basic: Money
  readonly incentives: ReadonlyArray<GrantedIncentive>
  readonly gross: Money
}

/** Refuses work that is not of the month, has no amount, or is recorded twice. */
export const checkWork = (
  { from, incentives, to }: MonthOfWork,
  work: ReadonlyArray<DayOfWork>,
): Result.Result<void, WageRateError> => {
  const [outside] = [...work, ...incentives]
    .map(({ on }) => on)
    .filter((on) => on < from || on >= to)
    .sort((one, other) => one - other)
  if (outside !== undefined) return Result.fail({ code: "work.outsideMonth", on: outside })
  for (const [place, { amount, kind, on }] of work.entries()) {
    if (!Number.isSafeInteger(amount) || amount < 1)
      return Result.fail({ code: "work.amountInvalid", on, kind })
    const before = work[place - 1]
    if (before?.on === on && before.kind === kind) return Result.fail({ code: "work.repeated", on, kind })
  }
  return Result.void
}
