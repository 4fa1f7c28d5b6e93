/**
 * What guards of several commands ask of a decision: a day within the calendar, grounds, a receipt, a way to contest it.
 */

import type { Day, Receipt, Term } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { endOf } from "../../../../day-count/end-of-term.ts"
import type { Appeal } from "../ending.ts"
import { refuse, type SupportRefusal } from "../support-case-protocol.ts"
import type { SupportSetting } from "../support-case-terms.ts"

/** The first day on which a length that began on a day is complete. */
export const dayAfter = (
  { calendar }: SupportSetting,
  from: Day,
  term: Term,
  path: string,
): Result.Result<Day, SupportRefusal> => {
  const day = endOf(calendar, from, term)
  return day === undefined
    ? refuse("day.outsideCalendar", path, { calendar: calendar.id })
    : Result.succeed(day)
}

/** Refuses a decision without grounds. */
export const checkGrounds = (
  grounds: ReadonlyArray<string>,
  path: string,
): Result.Result<void, SupportRefusal> =>
  grounds.length === 0 ? refuse("grounds.missing", path, {}) : Result.succeed(undefined)

/** A decision rests on the rule that governs it, evaluated on its own day or before. */
export const checkReceipt = (
  receipt: Receipt,
  expected: string,
  at: Day,
  path: string,
): Result.Result<void, SupportRefusal> => {
  if (receipt.rule !== expected)
    return refuse("receipt.otherRule", `${path}.rule`, { rule: receipt.rule, expected })
  return receipt.today > at
    ? refuse("receipt.laterThanDecision", `${path}.today`, { today: receipt.today as Day })
    : Result.succeed(undefined)
}

/** Support that begins or goes on rests on a decision that is eligible. */
export const checkEligible = ({ outcome }: Receipt, path: string): Result.Result<void, SupportRefusal> => {
  if (outcome === undefined) return refuse("receipt.outcomeMissing", `${path}.outcome`, {})
  return outcome === "eligible"
    ? Result.succeed(undefined)
    : refuse("receipt.notEligible", `${path}.outcome`, { outcome })
}

/** How a decision of a day may be contested. Terms that leave no day for it make the decision impossible. */
export const appealFrom = (setting: SupportSetting, at: Day): Result.Result<Appeal, SupportRefusal> =>
  Result.gen(function* () {
    const deadline = yield* dayAfter(setting, at, setting.terms.appealTime, "at")
    if (deadline <= at) return yield* refuse("appeal.notLater", "at", { deadline })
    return { deadline, to: setting.terms.grievanceOffice }
  })
