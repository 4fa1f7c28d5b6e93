import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { LoanAccount } from "../account.ts"
import { type LoanGuard, type LoanIn, refuse } from "../loan-protocol.ts"
import { isInArrears, outstandingIn } from "../loan-reading.ts"
import type { LoanSetting } from "../loan-terms.ts"

/** The stage while something is outstanding: overdue until no arrears are left. Only a command of its own makes a loan overdue. */
const stageWith = (
  { stage }: LoanIn<"active" | "overdue">,
  account: LoanAccount,
  at: Day,
  { calendar, terms: { grace } }: LoanSetting,
): "active" | "overdue" =>
  stage === "overdue" && isInArrears(account, grace, calendar, at) ? "overdue" : "active"

/** Records a repayment; what is beyond the outstanding amount is kept apart. */
export const repay: LoanGuard<"repay"> = ({ command: { amount, at }, setting, state }) => {
  const { account } = state
  const outstanding = outstandingIn(account)
  const most = Math.min(outstanding + setting.terms.tolerance, Number.MAX_SAFE_INTEGER) as Money
  if (amount <= 0) return refuse("repayment.none", "amount", {})
  if (amount > most) return refuse("repayment.tooMuch", "amount", { most })
  const surplus = Math.max(0, amount - outstanding) as Money
  const event = { type: "repaid", amount, surplus } as const
  if (surplus > 0) return Result.succeed({ ...event, stage: "overpaid" })
  if (amount === outstanding) return Result.succeed({ ...event, stage: "settled" })
  const after = { ...account, repaid: (account.repaid + amount) as Money }
  return Result.succeed({ ...event, stage: stageWith(state, after, at, setting) })
}

/** Forgives a part of what is outstanding, or all of it. */
export const forgive: LoanGuard<"forgive"> = ({ command: { amount, at, reason }, setting, state }) => {
  const { account } = state
  const outstanding = outstandingIn(account)
  if (reason.trim() === "") return refuse("reason.missing", "reason", {})
  if (amount <= 0) return refuse("forgiveness.none", "amount", {})
  if (amount > outstanding) return refuse("forgiveness.tooMuch", "amount", { outstanding })
  const event = { type: "forgiven", amount, reason } as const
  if (amount === outstanding) return Result.succeed({ ...event, stage: "settled" })
  const after = { ...account, forgiven: (account.forgiven + amount) as Money }
  return Result.succeed({ ...event, stage: stageWith(state, after, at, setting) })
}

/** Lets somebody else take the instalments. */
export const assume: LoanGuard<"assume"> = ({ command: { payer }, state }) =>
  payer === state.account.payer
    ? refuse("payer.same", "payer", {})
    : Result.succeed({ type: "assumed", stage: "active", payer })

/** Refunds the whole surplus. */
export const refund: LoanGuard<"refund"> = ({ command: { amount }, state }) => {
  const { surplus } = state.account
  return amount === surplus
    ? Result.succeed({ type: "refunded", stage: "settled", amount })
    : refuse("refund.notSurplus", "amount", { surplus })
}
