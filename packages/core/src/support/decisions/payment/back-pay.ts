import type { Day, Facts, Money, Rule, Setting } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { MonthsError } from "./months.ts"
import { amountsByMonth, type MonthAmount, type OpenMonth, totalOf } from "./months-amounts.ts"
import type { BoundedStretch } from "./stretches.ts"

/** What was already paid, and confirmed, for days of a month. */
export interface PaidInMonth {
  /** Any day of the month. */
  readonly month: Day
  readonly amount: Money
}

/** What back pay is worked out from. */
export interface BackPayOptions {
  /** The days from which the family was wrongly left out. */
  readonly stretch: BoundedStretch
  /** The rule that determines the amount of a month. */
  readonly rule: Rule<Money>
  readonly facts: Facts
  /** Each month is determined on its own day and by the law of that day: `today` and `lawDay` play no part. */
  readonly setting: Setting
  /** What was paid for these days all the same; several payments in one month add up. */
  readonly paid: ReadonlyArray<PaidInMonth>
}

/** What is still owed for a month. */
export interface MonthBackPay extends MonthAmount {
  readonly paid: Money
  /** What was earned and not paid, never below zero; `undefined` where what was earned is unknown. */
  readonly due: Money | undefined
}

/** What is still owed for the days. */
export interface BackPay {
  readonly months: ReadonlyArray<MonthBackPay>
  /** The sum of what is due; `undefined` where that of any month is unknown. More paid in one month lessens no other. */
  readonly total: Money | undefined
  readonly undetermined: ReadonlyArray<OpenMonth>
}

/**
 * What a family is still owed for days from which it was wrongly left out: what each month would have earned by the policy of
 * those days, less what was paid for it. A payment for a month that has none of the days is refused, not dropped.
 *
 * @example
 * // A partner alone, in March and April.
 * const { months, total } = Result.getOrThrow(backPay({ stretch, rule, facts, setting, paid: [] }))
 * months.length // => 2
 * total === months.reduce((sum, { due = 0 }) => sum + due, 0) // => true
 */
export const backPay = ({
  facts,
  paid,
  rule,
  setting,
  stretch,
}: BackPayOptions): Result.Result<BackPay, MonthsError> => {
  const { lawDay: _, ...setOnItsDay } = setting
  const earned = amountsByMonth(rule, facts, setOnItsDay, stretch)
  if (Result.isFailure(earned)) return Result.fail(earned.failure)
  const paidIn = new Map<number, number>(earned.success.months.map(({ month }) => [month, 0]))
  for (const { amount, month: day } of paid) {
    const month = setting.pack.calendar.startOfMonth(day)
    const before = month === undefined ? undefined : paidIn.get(month)
    if (month === undefined || before === undefined)
      return Result.fail(new MonthsError({ code: "months.paidOutside", day }))
    if (amount < 0) return Result.fail(new MonthsError({ code: "months.amountBelowZero", day }))
    paidIn.set(month, before + amount)
  }
  const months = earned.success.months.map((month): MonthBackPay => {
    const already = (paidIn.get(month.month) ?? 0) as Money
    const due = month.amount === undefined ? undefined : (Math.max(0, month.amount - already) as Money)
    return { ...month, paid: already, due }
  })
  return Result.map(
    totalOf(
      months.map(({ due }) => due),
      stretch,
    ),
    (total) => ({ months, total, undetermined: earned.success.undetermined }),
  )
}
