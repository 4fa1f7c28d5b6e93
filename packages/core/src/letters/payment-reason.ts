import type { Money, Text } from "@bazgasht/rules"
import { letterWords } from "./letter-words.ts"
import { countedDays, type PaymentChange, type PaymentReason, type PeriodPayment } from "./payment-change.ts"

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
  now: PeriodPayment,
  before: PeriodPayment,
): SaidReason => {
  const isLess = direction === "less"
  switch (reason) {
    case "days":
      return {
        words: letterWords.daysNow,
        counts: { days: countedDays(now), before: countedDays(before) },
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
        sums: { now: now.monthly ?? nothing, before: before.monthly ?? nothing },
      }
    case "rate":
      return { words: letterWords.rateChanged, counts: {}, sums: {} }
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
