/**
 * What a prisoner is paid for a month, and who gets which part of it.
 *
 * @module
 */

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
 * payOfMonth({ month, wage: { prisoner: "p-1", deductions: [] }, splitBy: today }, { register, wageTerms })
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
