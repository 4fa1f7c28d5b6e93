/** What a prisoner is paid for a month, and who gets which part of it. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { MonthOfWork, WageOfMonth, WageRateError } from "./wage-rate/month-of-work.ts"
import { wageOfMonth } from "./wage-rate/wage-of-month.ts"
import type { WageRegister } from "./wage-rate/wage-register.ts"
import { splitWage, type Wage, type WageSplit, type WageSplitError } from "./wage-split.ts"
import { type DatedWageTerms, type WageTermsError, wageTermsOn } from "./wage-terms.ts"

/** What is to be paid. */
export interface PayAsked {
  readonly month: MonthOfWork
  /** Whose wage it is, what is deducted, and what goes to dependants. */
  readonly wage: Omit<Wage, "gross">
  /** The day whose regulation rules the split; the jurisdiction says whether that is the day of the work or of the payment. */
  readonly splitBy: Day
}

/** Data by which a month is paid. */
export interface PaySetting {
  readonly register: WageRegister
  readonly wageTerms: ReadonlyArray<DatedWageTerms>
}

/** What a prisoner is paid for a month. */
export interface PayOfMonth {
  readonly wage: WageOfMonth
  /** Its gross is that of the wage. */
  readonly split: WageSplit
}

/**
 * What a prisoner is paid for a month: the wage by the schedules of its days, split by the regulation of a day.
 *
 * @example
 * // Sewing is paid 2,500,000 a day.
 * const [first, second] = [gregorianDay(2025, 7, 1), gregorianDay(2025, 7, 2)]
 * const worked = { creditGrade: 1 as Count, skillLevel: "plain", kind: "sewing", amount: 1 }
 * const month = {
 *   from: first, to: gregorianDay(2025, 8, 1), incentives: [],
 *   work: [{ ...worked, on: first }, { ...worked, on: second }],
 * }
 * const asked = { month, wage: { prisoner: "p-1", deductions: [] }, splitBy: gregorianDay(2025, 8, 5) }
 * const { split, wage } = Result.getOrThrow(payOfMonth(asked, { register, wageTerms }))
 * wage.gross // => 5_000_000
 * split.net // => 5_000_000
 */
export const payOfMonth = (
  { month, splitBy, wage: asked }: PayAsked,
  { register, wageTerms }: PaySetting,
): Result.Result<PayOfMonth, WageRateError | WageTermsError | WageSplitError> =>
  Result.gen(function* () {
    const wage = yield* wageOfMonth(month, register)
    const terms = yield* wageTermsOn(wageTerms, splitBy)
    const split = yield* splitWage({ ...asked, gross: wage.gross }, terms)
    return { wage, split }
  })
