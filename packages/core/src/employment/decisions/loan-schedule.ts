import type { Calendar, Day, Money, Ratio, Rounding } from "@bazgasht/rules"
import * as Result from "effect/Result"

/**
 * On what the fee of a loan is counted.
 *
 * - `flat`: on the whole principal, for every month until the last instalment
 * - `balance`: on what is left of the principal in each month, if it is repaid in equal parts
 * - `annuity`: on what is left of the principal before each instalment, all instalments being level
 */
export const feeMethods = ["flat", "balance", "annuity"] as const

/** On what the fee of a loan is counted. */
export type FeeMethod = (typeof feeMethods)[number]

/** Whether a word names a method that is known. */
export const isFeeMethod = (method: string): method is FeeMethod =>
  (feeMethods as ReadonlyArray<string>).includes(method)

/** What two sides agree on a loan. */
export interface LoanPlan {
  readonly principal: Money
  /** The fee of one year, as a share of the principal; zero for a loan without a fee. */
  readonly yearlyRate: Ratio
  readonly method: FeeMethod
  /**
   * How the fee becomes a whole amount: rounded once, not in every month. In an annuity the level instalment is rounded so, and
   * the fee in each of them.
   */
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

/** An instalment of an annuity: the fee on what was left of the principal, and the part of the principal that it repays. */
export interface AnnuityInstalment extends LoanInstalment {
  readonly fee: Money
  readonly principal: Money
}

/** The schedule of a loan. */
export interface LoanSchedule {
  readonly fee: Money
  /** Principal and fee. */
  readonly due: Money
  /** In the order of their days; they add up to what is due. */
  readonly instalments: ReadonlyArray<LoanInstalment | AnnuityInstalment>
}

/**
 * Why there is no schedule.
 *
 * - `principal.none`: nothing is lent
 * - `rate.negative`: the rate is no fraction of zero or more
 * - `method.unknown`: no method by which a fee is counted
 * - `instalments.none`: not a whole number of instalments and of months between them, each at least one
 * - `instalments.tooMany`: there is not a unit of money for each instalment, or the principal is repaid before the last one
 * - `due.tooGreat`: the amount due is not exact any more
 * - `day.outsideCalendar`: the last instalment would leave the calendar
 */
export type LoanScheduleError =
  | "principal.none"
  | "rate.negative"
  | "method.unknown"
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

/** The fee of a loan that is not an annuity, in full precision, rounded once. */
const feeOf = ({ everyMonths, instalments, method, principal, rounding, yearlyRate }: LoanPlan): bigint => {
  const forOnePeriod = BigInt(principal) * BigInt(yearlyRate.numerator) * BigInt(everyMonths)
  const year = 12n * BigInt(yearlyRate.denominator)
  // With equal parts the balances are n/n, (n-1)/n, … 1/n of the principal: (n + 1) / 2 of it in all.
  return method === "flat"
    ? quotient(forOnePeriod * BigInt(instalments), year, rounding)
    : quotient(forOnePeriod * BigInt(instalments + 1), 2n * year, rounding)
}

/** The days of the instalments, all counted from the first day. */
const daysOf = (
  { everyMonths, instalments }: Pick<LoanPlan, "instalments" | "everyMonths">,
  start: Day,
  calendar: Calendar,
): ReadonlyArray<Day> | undefined => {
  // The last day first: a number of instalments that no calendar holds is not counted through.
  if (calendar.addMonths(start, everyMonths * instalments) === undefined) return undefined
  const days: Array<Day> = []
  for (let index = 1; index <= instalments; index++) {
    const on = calendar.addMonths(start, everyMonths * index)
    if (on === undefined) return undefined
    days.push(on)
  }
  return days
}

/**
 * Divides an amount into instalments: equal ones, and the last takes the remainder. All days are counted from the first one,
 * so that a short month does not move the instalments after it.
 *
 * @example
 * const start = gregorianDay(2025, 2, 10)
 * const plan = { instalments: 3, everyMonths: 1 }
 * const instalments = Result.getOrThrow(instalmentsOf(100 as Money, plan, start, gregorian))
 * instalments.map(({ amount }) => amount) // => [33, 33, 34]
 * instalmentsOf(2 as Money, plan, start, gregorian) // => Result.fail("instalments.tooMany")
 */
export const instalmentsOf = (
  amount: Money,
  { everyMonths, instalments }: Pick<LoanPlan, "instalments" | "everyMonths">,
  start: Day,
  calendar: Calendar,
): Result.Result<ReadonlyArray<LoanInstalment>, LoanScheduleError> => {
  if (!isCount(instalments) || !isCount(everyMonths)) return Result.fail("instalments.none")
  if (amount < instalments) return Result.fail("instalments.tooMany")
  const days = daysOf({ everyMonths, instalments }, start, calendar)
  if (days === undefined) return Result.fail("day.outsideCalendar")
  const part = Math.floor(amount / instalments)
  return Result.succeed(
    days.map((on, index) => {
      const last = index === instalments - 1
      return { on, amount: (last ? amount - part * (instalments - 1) : part) as Money }
    }),
  )
}

/**
 * The level instalment `P i / (1 - (1 + i)^-n)` as an exact fraction that is rounded once, and what every instalment repays of
 * the principal: the fee on the balance is rounded, the rest of the instalment is principal, and the last instalment repays
 * whatever is left. So the parts add up to the principal, to the last unit.
 */
const annuityParts = (
  { everyMonths, instalments, principal, rounding, yearlyRate }: LoanPlan,
  days: ReadonlyArray<Day>,
): Result.Result<ReadonlyArray<AnnuityInstalment>, LoanScheduleError> => {
  const whole = BigInt(principal)
  const rate = BigInt(yearlyRate.numerator) * BigInt(everyMonths)
  const unit = 12n * BigInt(yearlyRate.denominator)
  const periods = BigInt(instalments)
  const grown = (unit + rate) ** periods
  const level =
    rate === 0n
      ? quotient(whole, periods, rounding)
      : quotient(whole * rate * grown, unit * (grown - unit ** periods), rounding)
  const parts: Array<AnnuityInstalment> = []
  let left = whole
  for (const [index, on] of days.entries()) {
    const fee = quotient(left * rate, unit, rounding)
    const repaid = index === instalments - 1 ? left : level - fee
    if (left === 0n || repaid > left || fee + repaid <= 0n) return Result.fail("instalments.tooMany")
    const amount = Number(fee + repaid)
    if (!Number.isSafeInteger(amount)) return Result.fail("due.tooGreat")
    parts.push({ on, amount: amount as Money, fee: Number(fee) as Money, principal: Number(repaid) as Money })
    left -= repaid
  }
  return Result.succeed(parts)
}

const annuity = (
  plan: LoanPlan,
  start: Day,
  calendar: Calendar,
): Result.Result<LoanSchedule, LoanScheduleError> => {
  if (plan.principal < plan.instalments) return Result.fail("instalments.tooMany")
  const days = daysOf(plan, start, calendar)
  if (days === undefined) return Result.fail("day.outsideCalendar")
  return Result.flatMap(annuityParts(plan, days), (instalments) => {
    const due = instalments.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
    return due > BigInt(Number.MAX_SAFE_INTEGER)
      ? Result.fail("due.tooGreat")
      : Result.succeed({
          fee: (Number(due) - plan.principal) as Money,
          due: Number(due) as Money,
          instalments,
        })
  })
}

/**
 * The schedule of a loan that is paid out on a day.
 *
 * In an annuity every instalment but the last is the same: the exact level instalment, rounded as the plan says. Each pays the
 * fee of its months on what was left of the principal, rounded in the same way, and with the rest the principal; the last one
 * takes the remainder.
 *
 * @example
 * const plan = {
 *   principal: 3_000_000_000 as Money, yearlyRate: { numerator: 1, denominator: 25 }, method: "balance", rounding: "nearest",
 *   instalments: 60, everyMonths: 1,
 * } as const
 * const { fee, instalments } = Result.getOrThrow(loanSchedule(plan, gregorianDay(2025, 2, 10), gregorian))
 * fee // => 305_000_000
 * instalments.length // => 60
 * instalments[0]?.on // => gregorianDay(2025, 3, 10)
 *
 * const level = { ...plan, method: "annuity" } as const
 * const annuity = Result.getOrThrow(loanSchedule(level, gregorianDay(2025, 2, 10), gregorian))
 * annuity.instalments.slice(0, 2).map(({ amount }) => amount) // => [55_249_566, 55_249_566]
 * annuity.instalments[59]?.amount // => 55_249_577
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
  if (!isFeeMethod(plan.method)) return Result.fail("method.unknown")
  if (!isCount(plan.instalments) || !isCount(plan.everyMonths)) return Result.fail("instalments.none")
  if (plan.method === "annuity") return annuity(plan, start, calendar)
  const fee = Number(feeOf(plan))
  const due = plan.principal + fee
  if (!Number.isSafeInteger(fee) || !Number.isSafeInteger(due)) return Result.fail("due.tooGreat")
  return Result.map(instalmentsOf(due as Money, plan, start, calendar), (instalments) => ({
    fee: fee as Money,
    due: due as Money,
    instalments,
  }))
}
