/** Why a family is paid more or less for one month than for another. */

import type { Money } from "@bazgasht/rules"
import { type MonthPart, shareOfMonth } from "../support/decisions/payment/months.ts"

/** What a family is paid for a month or a part of one, and what the amount rests on. */
export interface MonthPayment extends MonthPart {
  readonly amount: Money
  /** The help for a whole month. */
  readonly monthly: Money
  /** How many people of the family count. */
  readonly people?: number
  /** How much of the amount makes up for earlier months; none where it is absent. */
  readonly backPay?: Money
}

/** What makes one payment differ from another. */
export type PaymentReason = "days" | "people" | "monthly" | "budget" | "backPay" | "unexplained"

/** How a payment differs from the one before, and why. */
export interface PaymentChange {
  readonly direction: "less" | "more" | "same"
  readonly difference: Money
  /** Each of them alone would move the amount in this direction. */
  readonly reasons: ReadonlyArray<PaymentReason>
}

/** Parts of an amount that do not depend on each other: money and days. */
interface Parts {
  readonly days: number
  readonly owed: number
  /** What the budget did not reach. */
  readonly cut: number
  readonly backPay: number
}

const partsOf = ({ amount, backPay = 0 as Money, from, monthDays, monthly, to }: MonthPayment): Parts => {
  const days = to - from
  const owed = shareOfMonth(monthly, days, monthDays)
  return { days, owed, cut: owed + backPay - amount, backPay }
}

/** What the budget of a cycle did not reach of what was owed for the days. */
export const cutOf = (payment: MonthPayment): number => partsOf(payment).cut

/**
 * How a payment differs from the one before, and why. A reason is named where by itself it would move the amount in the direction in
 * which it moved; where none is known, the payment is `unexplained`.
 */
export const changeOf = (now: MonthPayment, before: MonthPayment): PaymentChange => {
  const difference = now.amount - before.amount
  if (difference === 0) return { direction: "same", difference: 0 as Money, reasons: [] }
  const sign = Math.sign(difference)
  const [own, other] = [partsOf(now), partsOf(before)]
  const isSo = (change: number): boolean => Math.sign(change) === sign
  const found: ReadonlyArray<readonly [PaymentReason, boolean]> = [
    // Days of months of different lengths are compared by their share.
    ["days", isSo(own.days * before.monthDays - other.days * now.monthDays)],
    ["people", now.people !== undefined && before.people !== undefined && isSo(now.people - before.people)],
    ["monthly", isSo(now.monthly - before.monthly)],
    ["budget", isSo(other.cut - own.cut) && (own.cut > 0 || other.cut > 0)],
    ["backPay", isSo(own.backPay - other.backPay)],
  ]
  const reasons = found.filter(([, so]) => so).map(([reason]) => reason)
  return {
    direction: sign < 0 ? "less" : "more",
    difference: Math.abs(difference) as Money,
    reasons: reasons.length === 0 ? ["unexplained"] : reasons,
  }
}
