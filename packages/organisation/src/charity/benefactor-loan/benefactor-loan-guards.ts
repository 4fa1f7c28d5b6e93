import type { ProtocolGuards } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { sumOfMoney } from "../sum-of-money.ts"
import { type BenefactorLoanLife, refuse } from "./benefactor-loan-protocol.ts"
import { nextDueOf, repaidOf } from "./instalments.ts"

export const guards: ProtocolGuards<BenefactorLoanLife> = {
  propose: ({ command: { amount, plan }, setting: { isOfBorrower = true } }) => {
    if (!isOfBorrower) return refuse("petition.ofAnother", "petition", {})
    if (amount === 0 || plan.some((one) => one.amount === 0)) return refuse("amount.none", "amount", {})
    const planned = sumOfMoney(plan.map((one) => one.amount))
    if (planned !== amount) return refuse("plan.otherSum", "plan", { planned, amount })
    return plan.some(({ due }, place) => place > 0 && due <= (plan[place - 1]?.due ?? due))
      ? refuse("plan.unordered", "plan", {})
      : Result.void
  },

  approve: "carry",
  payOut: ({ setting: { isBooked = true }, state: { plan } }) =>
    isBooked ? Result.succeed(nextDueOf(plan, 0)) : refuse("order.notBooked", "order", {}),

  repay: ({ command: { amount, receipt }, setting: { isBooked = true }, state }) => {
    const repaid = repaidOf(state)
    const outstanding = (state.amount - repaid) as Money
    if (amount === 0) return refuse("amount.none", "amount", {})
    if (amount > outstanding) return refuse("repayment.tooMuch", "amount", { outstanding })
    if (state.repayments.some((one) => one.receipt === receipt))
      return refuse("repayment.repeated", "receipt", {})
    if (!isBooked) return refuse("repayment.notBooked", "receipt", {})
    const stage = amount === outstanding ? ("repaid" as const) : state.stage
    return Result.succeed({ stage, ...nextDueOf(state.plan, repaid + amount) })
  },

  doubt: "carry",
  resume: "carry",
  writeOff: "carry",
  withdraw: ({ setting: { isReserved = false } }) =>
    isReserved ? refuse("loan.reserved", "type", {}) : Result.void,
}
