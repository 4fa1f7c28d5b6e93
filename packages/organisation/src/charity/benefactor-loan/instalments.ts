import type { Day, Money } from "@bazgasht/rules"
import { sumOfMoney } from "../sum-of-money.ts"
import type { BenefactorLoanState } from "./benefactor-loan-protocol.ts"

type Plan = ReadonlyArray<{ readonly due: Day; readonly amount: Money }>

/** A loan that was paid out, whatever became of it. */
export type PaidOutLoan = Extract<BenefactorLoanState, { readonly paidOn: Day }>

/** Whether a loan was paid out. */
export const isPaidOut = (state: BenefactorLoanState): state is PaidOutLoan =>
  state.stage !== "none" && "paidOn" in state

/** What was repaid. */
export const repaidOf = ({ repayments }: Pick<PaidOutLoan, "repayments">): Money =>
  sumOfMoney(repayments.map(({ amount }) => amount))

/** The day of the first instalment that a sum does not pay in full. */
export const nextDueOf = (plan: Plan, repaid: number): { readonly nextDue?: Day } => {
  let sum = 0
  for (const { amount, due } of plan) {
    sum += amount
    if (sum > repaid) return { nextDue: due }
  }
  return {}
}

/**
 * What of the instalments of a loan was due by a day and has not come, in the smallest unit of the currency. Repayments pay the oldest
 * instalments first.
 *
 * @example
 * // Two instalments of 300,000 are due on 1 June and 1 July; nothing was repaid.
 * arrearsOf(lent, gregorianDay(2025, 6, 15)) // => 300_000
 */
export const arrearsOf = (state: BenefactorLoanState, day: Day): Money => {
  if (!isPaidOut(state) || state.stage === "writtenOff") return 0 as Money
  const due = sumOfMoney(state.plan.filter((one) => one.due <= day).map(({ amount }) => amount))
  return Math.max(0, due - repaidOf(state)) as Money
}
