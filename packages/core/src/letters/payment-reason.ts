import type { Money, Text } from "@bazgasht/rules"
import { letterWords } from "./letter-words.ts"
import type { MonthPayment, PaymentChange, PaymentReason } from "./payment-change.ts"

/** The sentence of a reason, with the values that stand in it. */
export interface SaidReason {
  readonly words: Text
  readonly counts: { readonly [place: string]: number }
  readonly sums: { readonly [place: string]: Money }
}

const nothing = 0 as Money

/** Why a payment is less or more than the one before, in plain words. */
export const reasonOfChange = (
  reason: PaymentReason,
  direction: PaymentChange["direction"],
  now: MonthPayment,
  before: MonthPayment,
): SaidReason => {
  const isLess = direction === "less"
  switch (reason) {
    case "days":
      return {
        words: letterWords.daysNow,
        counts: { days: now.to - now.from, before: before.to - before.from },
        sums: {},
      }
    case "people":
      return {
        words: letterWords.peopleNow,
        counts: { now: now.people ?? 0, before: before.people ?? 0 },
        sums: {},
      }
    case "monthly":
      return {
        words: letterWords.monthlyNow,
        counts: {},
        sums: { now: now.monthly, before: before.monthly },
      }
    case "budget":
      return { words: isLess ? letterWords.grantedLess : letterWords.cutBefore, counts: {}, sums: {} }
    case "backPay":
      return {
        words: isLess ? letterWords.backPayBefore : letterWords.backPayNow,
        counts: {},
        sums: { arrears: (isLess ? before.backPay : now.backPay) ?? nothing },
      }
    case "unexplained":
      return { words: letterWords.askWhy, counts: {}, sums: {} }
  }
}
