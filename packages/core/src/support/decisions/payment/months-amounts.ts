import {
  determine,
  type Facts,
  factsOn,
  isExact,
  type Missing,
  type Money,
  missing,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type MonthPart, MonthsError, monthsBetween, shareOfMonth } from "./months.ts"
import type { BoundedStretch } from "./stretches.ts"

/** What is owed for a month or a part of one. */
export interface MonthAmount extends MonthPart {
  readonly days: number
  /** The amount of the whole month by the rule on the first day of the part; `undefined` is unknown. */
  readonly monthly: Money | undefined
  /** What is owed for the part; `undefined` where the month's amount is unknown. */
  readonly amount: Money | undefined
}

/** A month whose amount is unknown, and why. */
export interface OpenMonth extends MonthPart {
  /** The facts that could settle it, and the parameters that have no value on that day. */
  readonly missing: Missing
}

/** What is owed for a stretch of days. */
export interface AmountsByMonth {
  readonly months: ReadonlyArray<MonthAmount>
  /** The sum over the months; `undefined` where the amount of any of them is unknown. */
  readonly total: Money | undefined
  /** The months whose amount is unknown. */
  readonly undetermined: ReadonlyArray<OpenMonth>
}

/** What is owed for a part of a month whose whole amount is known, or why there is no such amount. */
export const amountOfPart = (
  { from, monthDays, to }: MonthPart,
  monthly: Money,
): Result.Result<Money, MonthsError> =>
  monthly < 0
    ? Result.fail(new MonthsError({ code: "months.amountBelowZero", day: from }))
    : Result.succeed(shareOfMonth(monthly, to - from, monthDays))

/** The sum of what is owed for months; `undefined` where one of them is unknown. */
export const totalOf = (
  amounts: ReadonlyArray<Money | undefined>,
  { from }: BoundedStretch,
): Result.Result<Money | undefined, MonthsError> => {
  let total = 0
  for (const amount of amounts) {
    if (amount === undefined) return Result.succeed(undefined)
    total += amount
    if (!isExact(total)) return Result.fail(new MonthsError({ code: "months.amountsTooLarge", day: from }))
  }
  return Result.succeed(total as Money)
}

/**
 * What is owed for each month of a stretch of days, and the sum. The amount of a month is the value of the rule on the first
 * day of the month that lies in the stretch. Where it is unknown the sum is unknown too: no rate is carried on.
 *
 * @example
 * // A partner alone, in March and April.
 * const { months, undetermined } = Result.getOrThrow(amountsByMonth(rule, facts, setting, stretch))
 * months.length // => 2
 * undetermined // => []
 */
export const amountsByMonth = (
  rule: Rule<Money>,
  facts: Facts,
  setting: Setting,
  stretch: BoundedStretch,
): Result.Result<AmountsByMonth, MonthsError> => {
  const parts = monthsBetween(setting.pack.calendar, stretch.from, stretch.to)
  if (Result.isFailure(parts)) return Result.fail(parts.failure)
  const months: Array<MonthAmount> = []
  const undetermined: Array<OpenMonth> = []
  for (const part of parts.success) {
    const onFirstDay = { ...setting, today: part.from }
    // Of months ahead it is known what is announced.
    const then = part.from > setting.today ? factsOn(facts, setting, part.from) : facts
    const monthly = determine(rule, then, onFirstDay).value as Money | undefined
    if (monthly === undefined) undetermined.push({ ...part, missing: missing(rule, then, onFirstDay) })
    const amount = monthly === undefined ? Result.succeed(undefined) : amountOfPart(part, monthly)
    if (Result.isFailure(amount)) return Result.fail(amount.failure)
    months.push({ ...part, days: part.to - part.from, monthly, amount: amount.success })
  }
  return Result.map(
    totalOf(
      months.map(({ amount }) => amount),
      stretch,
    ),
    (total) => ({ months, total, undetermined }),
  )
}
