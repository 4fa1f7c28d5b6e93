/** Why a family is paid more or less for some days than for others. */

import type { Calendar, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { monthsBetween, shareOfMonth } from "../support/decisions/payment/months.ts"
import type { BoundedStretch } from "../support/decisions/payment/stretches.ts"

/** How many months a period touches, and how many days these months have. */
export interface MonthsOfPeriod {
  readonly months: number
  readonly days: number
}

/** What a family is paid for some days, a month of them or any other number, and what the amount rests on. Nothing is said of what is absent. */
export interface PeriodPayment extends BoundedStretch {
  /** The whole months in which the days lie; `monthsOfPeriod` has them. */
  readonly period: MonthsOfPeriod
  readonly amount: Money
  /** How many of the days count; all of them where it is absent. */
  readonly days?: number
  /** What was owed for the days before the budget cut it, back pay not included. */
  readonly owed?: Money
  /** The help for a whole month; absent where it changed within the days. */
  readonly monthly?: Money
  /** How many people of the family count. */
  readonly people?: number
  /** How much of the amount makes up for earlier days; none where it is absent. */
  readonly backPay?: Money
}

/** What makes one payment differ from another. */
export type PaymentReason = "days" | "people" | "monthly" | "rate" | "budget" | "backPay" | "unexplained"

/** How a payment differs from the one before, and why. */
export interface PaymentChange {
  readonly direction: "less" | "more" | "same"
  readonly difference: Money
  /** Each of them alone would move the amount in this direction. */
  readonly reasons: ReadonlyArray<PaymentReason>
}

/**
 * The months in which days lie; `undefined` where the calendar does not reach so far.
 *
 * @example
 * monthsOfPeriod(gregorian, { from: gregorianDay(2025, 1, 1), to: gregorianDay(2025, 4, 1) }) // => { months: 3, days: 90 }
 * monthsOfPeriod(gregorian, { from: gregorianDay(2025, 4, 1), to: gregorianDay(2025, 4, 13) }) // => { months: 1, days: 30 }
 */
export const monthsOfPeriod = (
  calendar: Calendar,
  { from, to }: BoundedStretch,
): MonthsOfPeriod | undefined =>
  Result.getOrUndefined(
    Result.map(monthsBetween(calendar, from, to), (parts) => ({
      months: parts.length,
      days: parts.reduce((sum, { monthDays }) => sum + monthDays, 0),
    })),
  )

/** How many days of a payment count. */
export const countedDays = ({ days, from, to }: PeriodPayment): number => days ?? to - from

/** What was owed for the days; `undefined` where neither that nor the help for a month is on record. */
const owedFor = (payment: PeriodPayment): number | undefined => {
  const { monthly, owed, period } = payment
  if (owed !== undefined) return owed
  if (monthly === undefined) return undefined
  const days = countedDays(payment)
  if (days === period.days) return monthly * period.months
  return period.months === 1 ? shareOfMonth(monthly, days, period.days) : undefined
}

/** What the budget of a cycle did not reach of what was owed; nothing where that is not on record. */
export const cutOf = (payment: PeriodPayment): number => {
  const owed = owedFor(payment)
  return owed === undefined ? 0 : owed + (payment.backPay ?? 0) - payment.amount
}

/** Months in days of a period of another length: both payments are brought to one denominator. */
const sharesOf = (now: PeriodPayment, before: PeriodPayment): readonly [now: number, before: number] => [
  countedDays(now) * now.period.months * before.period.days,
  countedDays(before) * before.period.months * now.period.days,
]

/** Months are not equally long: some days of several months are no share of them that is exact. */
const isShareExact = (payment: PeriodPayment): boolean =>
  payment.period.months === 1 || countedDays(payment) === payment.period.days

/** Which way the help for a month moved; 0 where it did not, or nothing is on record of it. */
const rateMoved = (now: PeriodPayment, before: PeriodPayment): number => {
  if (now.monthly !== undefined && before.monthly !== undefined)
    return Math.sign(now.monthly - before.monthly)
  const [owed, other] = [owedFor(now), owedFor(before)]
  if (owed === undefined || other === undefined || !(isShareExact(now) && isShareExact(before))) return 0
  const [share, otherShare] = sharesOf(now, before)
  const moved = owed * otherShare - other * share
  // What is owed is rounded down in each month.
  const rounding = (now.period.months + before.period.months) * Math.max(share, otherShare)
  return Math.abs(moved) <= rounding ? 0 : Math.sign(moved)
}

/**
 * How a payment differs from the one before, and why. A reason is named where by itself it would move the amount in the direction in
 * which it moved; where none is known, the payment is `unexplained`.
 */
export const changeOf = (now: PeriodPayment, before: PeriodPayment): PaymentChange => {
  const difference = now.amount - before.amount
  if (difference === 0) return { direction: "same", difference: 0 as Money, reasons: [] }
  const sign = Math.sign(difference)
  const isSo = (change: number): boolean => Math.sign(change) === sign
  const [share, otherShare] = sharesOf(now, before)
  const [cut, otherCut] = [cutOf(now), cutOf(before)]
  const isRateSo = isSo(rateMoved(now, before))
  const isMonthlyKnown = now.monthly !== undefined && before.monthly !== undefined
  // More people do not always get more: the help for a month has to have moved with them.
  const isByPeople =
    isRateSo && now.people !== undefined && before.people !== undefined && isSo(now.people - before.people)
  const found: ReadonlyArray<readonly [PaymentReason, boolean]> = [
    ["days", isSo(share - otherShare)],
    ["people", isByPeople],
    ["monthly", isRateSo && isMonthlyKnown],
    ["rate", isRateSo && !isMonthlyKnown && !isByPeople],
    ["budget", isSo(otherCut - cut) && (cut > 0 || otherCut > 0)],
    ["backPay", isSo((now.backPay ?? 0) - (before.backPay ?? 0))],
  ]
  const reasons = found.filter(([, so]) => so).map(([reason]) => reason)
  return {
    direction: sign < 0 ? "less" : "more",
    difference: Math.abs(difference) as Money,
    reasons: reasons.length === 0 ? ["unexplained"] : reasons,
  }
}
