import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { loanSchedule } from "../../../decisions/loan-schedule.ts"
import type { LoanAccount } from "../account.ts"
import type { Disbursement } from "../agreement.ts"
import type { LoanApplication } from "../application.ts"
import { type LoanGuard, type LoanIn, type LoanRefusal, refuse } from "../loan-protocol.ts"
import { disbursedOf } from "../loan-reading.ts"
import type { LoanSetting } from "../loan-terms.ts"
import { refuseSchedule } from "./applying.ts"

type Checked<Value = void> = Result.Result<Value, LoanRefusal>

/** A creditor through enforcement, or a vendor of the plan or the borrower himself. */
const checkPayee = (
  { borrower, purpose }: LoanApplication,
  { enforcement, payee }: Pick<Disbursement, "enforcement" | "payee">,
): Checked => {
  const payees = purpose.kind === "release" ? purpose.creditors : [...purpose.vendors, borrower]
  if (!payees.includes(payee)) return refuse("payee.notOfPurpose", "payee", {})
  return purpose.kind === "release" && enforcement === undefined
    ? refuse("enforcement.missing", "enforcement", {})
    : Result.succeed(undefined)
}

/** The account with which repayment begins: the agreed terms on what was paid out. */
const openAccount = (
  { agreement, application: { borrower } }: LoanIn<"secured">,
  principal: Money,
  at: Day,
  setting: LoanSetting,
): Checked<LoanAccount> => {
  const schedule = loanSchedule({ ...agreement.plan, principal }, at, setting.calendar)
  if (Result.isFailure(schedule)) return refuseSchedule(schedule.failure, "type", setting)
  const none = 0 as Money
  const { due, instalments } = schedule.success
  return Result.succeed({
    due,
    repaid: none,
    forgiven: none,
    writtenOff: none,
    surplus: none,
    refunded: none,
    payer: borrower,
    instalments: instalments.map(({ amount, on }) => ({ on, amount })),
    before: none,
  })
}

/** Pays out the whole or a part; repayment begins once the whole is paid out. */
export const disburse: LoanGuard<"disburse"> = ({ command, setting, state }) =>
  Result.gen(function* () {
    const { amount, at, enforcement, payee } = command
    const { principal } = state.agreement.plan
    const left = (principal - disbursedOf(state)) as Money
    yield* checkPayee(state.application, command)
    if (amount <= 0) return yield* refuse("disbursement.none", "amount", {})
    if (amount > left) return yield* refuse("disbursement.overApproved", "amount", { left })
    const payment = { payee, amount, ...(enforcement === undefined ? {} : { enforcement }) }
    if (amount < left) return { type: "disbursed" as const, stage: "secured" as const, ...payment }
    const account = yield* openAccount(state, principal, at, setting)
    return { type: "disbursedInFull" as const, stage: "active" as const, ...payment, account }
  })

/** Pays out no more; repayment of what was paid out begins. */
export const closeDisbursement: LoanGuard<"closeDisbursement"> = ({ command, setting, state }) =>
  Result.gen(function* () {
    const { at, reason } = command
    if (reason.trim() === "") return yield* refuse("reason.missing", "reason", {})
    const disbursed = disbursedOf(state)
    if (disbursed === 0) return yield* refuse("disbursement.nothingYet", "type", {})
    const account = yield* openAccount(state, disbursed, at, setting)
    return { type: "disbursementClosed" as const, stage: "active" as const, reason, account }
  })
