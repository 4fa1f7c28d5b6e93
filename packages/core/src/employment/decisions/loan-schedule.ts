/**
 * The schedule of a loan: what is due in all, and which part of it on which day, to the last unit.
 *
 * @module
 */

import type { Calendar, Day, Money, Ratio, Rounding } from "@bazgasht/rules"
import * as Result from "effect/Result"

/**
 * On what the fee of a loan is counted.
 *
 * - `flat`: on the whole principal, for every month until the last instalment
 * - `balance`: on what is left of the principal in each month, if it is repaid in equal parts
 */
export type FeeMethod = "flat" | "balance"

/** What two sides agree on a loan. */
export interface LoanPlan {
  readonly principal: Money
  /** The fee of one year, as a share of the principal; zero for a loan without a fee. */
  readonly yearlyRate: Ratio
  readonly method: FeeMethod
  /** How the fee becomes a whole amount. It is rounded once, not in every month. */
  readonly rounding: Rounding
  /** How many instalments there are. */
  readonly instalments: number
  /** How many months lie between two instalments, and between the payment of the loan and the first one. */
  readonly everyMonths: number
}

/** An amount that is due on a day. */
export interface LoanInstalment {
  readonly on: Day
  readonly amount: Money
}

/** The schedule of a loan. */
export interface LoanSchedule {
  readonly fee: Money
  /** Principal and fee. */
  readonly due: Money
  /** In the order of their days; they add up to what is due. */
  readonly instalments: ReadonlyArray<LoanInstalment>
}

/**
 * Why there is no schedule.
 *
 * - `principal.none`: nothing is lent
 * - `rate.negative`: the rate is no fraction of zero or more
 * - `instalments.none`: not a whole number of instalments and of months between them, each at least one
 * - `instalments.tooMany`: there is not a unit of money for each instalment
 * - `due.tooGreat`: the amount due is not exact any more
 * - `day.outsideCalendar`: the last instalment would leave the calendar
 */
export type LoanScheduleError =
  | "principal.none"
  | "rate.negative"
  | "instalments.none"
  | "instalments.tooMany"
  | "due.tooGreat"
  | "day.outsideCalendar"

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0

const quotient = (dividend: bigint, divisor: bigint, rounding: Rounding): bigint => {
  switch (rounding) {
    case "down":
      return dividend / divisor
    case "up":
      return (dividend + divisor - 1n) / divisor
    case "nearest":
      return (2n * dividend + divisor) / (2n * divisor)
  }
}

/** The fee in full precision, rounded once. */
const feeOf = ({ everyMonths, instalments, method, principal, rounding, yearlyRate }: LoanPlan): bigint => {
  const forOnePeriod = BigInt(principal) * BigInt(yearlyRate.numerator) * BigInt(everyMonths)
  const year = 12n * BigInt(yearlyRate.denominator)
  // With equal parts the balances are n/n, (n-1)/n, … 1/n of the principal: (n + 1) / 2 of it in all.
  return method === "flat"
    ? quotient(forOnePeriod * BigInt(instalments), year, rounding)
    : quotient(forOnePeriod * BigInt(instalments + 1), 2n * year, rounding)
}

/**
 * Divides an amount into instalments: equal ones, and the last takes the remainder. All days are counted from the first one,
 * so that a short month does not move the instalments after it.
 *
 * @example
 * const start = jalaliDay(1404, 2, 10)
 * const plan = { instalments: 3, everyMonths: 1 }
 * const instalments = Result.getOrThrow(instalmentsOf(100 as Money, plan, start, jalali))
 * instalments.map(({ amount }) => amount) // => [33, 33, 34]
 * instalmentsOf(2 as Money, plan, start, jalali) // => Result.fail("instalments.tooMany")
 */
export const instalmentsOf = (
  amount: Money,
  { everyMonths, instalments }: Pick<LoanPlan, "instalments" | "everyMonths">,
  start: Day,
  calendar: Calendar,
): Result.Result<ReadonlyArray<LoanInstalment>, LoanScheduleError> => {
  if (!isCount(instalments) || !isCount(everyMonths)) return Result.fail("instalments.none")
  if (amount < instalments) return Result.fail("instalments.tooMany")
  // The last day first: a number of instalments that no calendar holds is not counted through.
  if (calendar.addMonths(start, everyMonths * instalments) === undefined)
    return Result.fail("day.outsideCalendar")
  const part = Math.floor(amount / instalments)
  const schedule: Array<LoanInstalment> = []
  for (let index = 1; index <= instalments; index++) {
    const on = calendar.addMonths(start, everyMonths * index)
    if (on === undefined) return Result.fail("day.outsideCalendar")
    const last = index === instalments
    schedule.push({ on, amount: (last ? amount - part * (instalments - 1) : part) as Money })
  }
  return Result.succeed(schedule)
}

/**
 * The schedule of a loan that is paid out on a day.
 *
 * @example
 * const plan = {
 *   principal: 3_000_000_000 as Money, yearlyRate: { numerator: 1, denominator: 25 }, method: "balance", rounding: "nearest",
 *   instalments: 60, everyMonths: 1,
 * } as const
 * const { fee, instalments } = Result.getOrThrow(loanSchedule(plan, jalaliDay(1404, 2, 10), jalali))
 * fee // => 305_000_000
 * instalments.length // => 60
 * instalments[0]?.on // => jalaliDay(1404, 3, 10)
 */
export const loanSchedule = (
  plan: LoanPlan,
  start: Day,
  calendar: Calendar,
): Result.Result<LoanSchedule, LoanScheduleError> => {
  const { numerator, denominator } = plan.yearlyRate
  if (!isCount(plan.principal)) return Result.fail("principal.none")
  if (!Number.isSafeInteger(numerator) || numerator < 0 || !isCount(denominator))
    return Result.fail("rate.negative")
  if (!isCount(plan.instalments) || !isCount(plan.everyMonths)) return Result.fail("instalments.none")
  const fee = Number(feeOf(plan))
  const due = plan.principal + fee
  if (!Number.isSafeInteger(fee) || !Number.isSafeInteger(due)) return Result.fail("due.tooGreat")
  return Result.map(instalmentsOf(due as Money, plan, start, calendar), (instalments) => ({
    fee: fee as Money,
    due: due as Money,
    instalments,
  }))
}
