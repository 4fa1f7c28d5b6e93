import { nearestWords, type ProtocolGuards } from "@bazgasht/casework"
import { type Day, type Money, scale } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { inCalendar } from "../../../cases/shared-checks.ts"
import {
  feeMethods,
  instalmentsOf,
  isFeeMethod,
  type LoanPlan,
  type LoanScheduleError,
  loanSchedule,
} from "../../decisions/loan-schedule.ts"
import type { LoanAccount } from "./account.ts"
import type { Disbursement } from "./agreement.ts"
import type { LoanApplication } from "./application.ts"
import { type LoanIn, type LoanLife, type LoanState, refuse } from "./loan-protocol.ts"
import { disbursedOf, isInArrears, outsupportIn, overdueFrom } from "./loan-reading.ts"
import type { LoanSetting } from "./loan-terms.ts"

type Checked<Value = void> = Result.Result<Value, LoanLife["Refusal"]>

/** Refuses where there is no schedule. */
const refuseSchedule = (code: LoanScheduleError, path: string, { calendar }: LoanSetting): Checked<never> =>
  code === "day.outsideCalendar"
    ? refuse(code, "at", { calendar: calendar.id })
    : code === "method.unknown"
      ? refuse(code, `${path}.method`, { nearest: feeMethods })
      : refuse(code, path, {})

/** The plan, with a method that is known. */
const knownPlan = ({
  method,
  ...rest
}: Omit<LoanPlan, "method"> & { readonly method: string }): Checked<LoanPlan> => {
  if (isFeeMethod(method)) return Result.succeed({ ...rest, method })
  const near = nearestWords(method, feeMethods)
  return refuse("method.unknown", "plan.method", { nearest: near.length === 0 ? feeMethods : near })
}

/** The prisoner's side is never paid as if it were the creditor. */
const checkPurpose = ({ borrower, purpose, relatives }: LoanApplication): Checked => {
  if (purpose.kind === "enterprise") return Result.void
  if (purpose.creditors.length === 0) return refuse("creditor.missing", "purpose.creditors", {})
  return purpose.creditors.some((creditor) => creditor === borrower || relatives.includes(creditor))
    ? refuse("creditor.related", "purpose.creditors", {})
    : Result.void
}

const checkReviewer = (reviewer: string, { caseworker }: LoanApplication, { terms }: LoanSetting): Checked =>
  reviewer === caseworker && !terms.caseworkerMayReview
    ? refuse("reviewer.caseworker", "by.id", {})
    : Result.void

/** What has been paid out has to be repaid. */
const checkNothingDisbursed = (state: LoanState): Checked => {
  const disbursed = disbursedOf(state)
  return disbursed > 0 ? refuse("loan.moneyDisbursed", "type", { disbursed }) : Result.void
}

/** A creditor through enforcement, or a vendor of the plan or the borrower. */
const checkPayee = (
  { borrower, purpose }: LoanApplication,
  { enforcement, payee }: Pick<Disbursement, "enforcement" | "payee">,
): Checked => {
  const payees = purpose.kind === "release" ? purpose.creditors : [...purpose.vendors, borrower]
  if (!payees.includes(payee)) return refuse("payee.notOfPurpose", "payee", {})
  return purpose.kind === "release" && enforcement === undefined
    ? refuse("enforcement.missing", "enforcement", {})
    : Result.void
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

/** The stage while something is outstanding: overdue until no arrears are left. Only a command of its own makes a loan overdue. */
const stageWith = (
  { stage }: LoanIn<"active" | "overdue">,
  account: LoanAccount,
  at: Day,
  { calendar, terms: { grace } }: LoanSetting,
): "active" | "overdue" =>
  stage === "overdue" && isInArrears(account, grace, calendar, at) ? "overdue" : "active"

export const guards: ProtocolGuards<LoanLife> = {
  apply: ({ command }) => {
    if (command.requested <= 0) return refuse("requested.none", "requested", {})
    return checkPurpose(command)
  },

  recommend: ({ command: { by }, setting, state }) => checkReviewer(by.id, state.application, setting),

  reject: ({ command: { by }, setting, state }) => checkReviewer(by.id, state.application, setting),

  /** Agrees the terms: within the ceiling, with no other open loan of the kind, and such that there is a schedule. */
  approve: ({ command, setting, state }) =>
    Result.gen(function* () {
      const { at, subject } = command
      const openLoans = [...command.openLoans, ...(setting.openLoans ?? [])]
      const plan = yield* knownPlan(command.plan)
      const { kind } = state.application.purpose
      const ceiling = setting.terms.ceilings[kind]
      if (openLoans.some((open) => open.kind === kind && open.loan !== subject))
        return yield* refuse("loan.openOfKind", "openLoans", {})
      if (plan.principal > ceiling) return yield* refuse("loan.overCeiling", "plan.principal", { ceiling })
      const schedule = loanSchedule(plan, at, setting.calendar)
      if (Result.isFailure(schedule)) return yield* refuseSchedule(schedule.failure, "plan", setting)
      const requiredSecurity = scale(plan.principal, setting.terms.securityShare, "up")
      if (requiredSecurity === undefined) return yield* refuse("due.tooGreat", "plan", {})
      return { agreement: { plan, requiredSecurity: requiredSecurity as Money } }
    }),

  /** Records securities that are worth enough. */
  secure: ({ command: { securities }, state }) => {
    const needed = state.agreement.requiredSecurity
    const ids = new Set(securities.map(({ id }) => id))
    if (ids.size < securities.length) return refuse("security.repeated", "securities", {})
    const worth = securities.reduce((sum, { value }) => sum + BigInt(value), 0n)
    return worth < BigInt(needed) ? refuse("security.tooLittle", "securities", { needed }) : Result.void
  },

  /** Gives it up at the wish of the applicant, before any money is paid out. */
  withdraw: ({ state }) => checkNothingDisbursed(state),

  /** Takes it back for a reason, before any money is paid out. */
  cancel: ({ state }) => checkNothingDisbursed(state),

  /** Records that an instalment and its days of grace have passed without payment. */
  markOverdue: ({ command: { at }, setting: { calendar, terms }, state }) => {
    const overdue = inCalendar(overdueFrom(state.account, terms.grace, calendar), calendar, "at")
    return Result.flatMap(overdue, (from) =>
      at < from ? refuse("loan.notOverdue", "at", { from }) : Result.void,
    )
  },

  /** Divides what is outstanding, no more and no less, into new instalments. */
  reschedule: ({ command, setting, state }) => {
    const made = instalmentsOf(outsupportIn(state.account), command, command.at, setting.calendar)
    return Result.isFailure(made)
      ? refuseSchedule(made.failure, "instalments", setting)
      : Result.succeed({ instalments: made.success })
  },

  /** Proposes to write it off: the first of two approvals. */
  proposeWriteOff: ({ state: { writeOff } }) =>
    writeOff === undefined ? Result.void : refuse("writeOff.alreadyProposed", "type", {}),

  /** Writes off what is outstanding, by another person than the one who proposed it. */
  writeOff: ({ command: { by }, state }) => {
    const { account, writeOff: proposal } = state
    if (proposal === undefined) return refuse("writeOff.notProposed", "type", {})
    if (proposal.by === by.id) return refuse("writeOff.sameApprover", "by.id", {})
    return Result.succeed({ amount: outsupportIn(account), reason: proposal.reason })
  },

  /** Pays out the whole or a part; repayment begins once the whole is paid out. */
  disburse: ({ command, setting, state }) =>
    Result.gen(function* () {
      const { amount, at } = command
      const { principal } = state.agreement.plan
      const left = (principal - disbursedOf(state)) as Money
      yield* checkPayee(state.application, command)
      if (amount <= 0) return yield* refuse("disbursement.none", "amount", {})
      if (amount > left) return yield* refuse("disbursement.overApproved", "amount", { left })
      if (amount < left) return { type: "disbursed" as const }
      const account = yield* openAccount(state, principal, at, setting)
      return { type: "disbursedInFull" as const, account }
    }),

  /** Pays out no more; repayment of what was paid out begins. */
  closeDisbursement: ({ command: { at }, setting, state }) => {
    const disbursed = disbursedOf(state)
    if (disbursed === 0) return refuse("disbursement.nothingYet", "type", {})
    return Result.map(openAccount(state, disbursed, at, setting), (account) => ({ account }))
  },

  /** Records a repayment; what is beyond the outstanding amount is kept apart. */
  repay: ({ command: { amount, at }, setting, state }) => {
    const { account } = state
    const outstanding = outsupportIn(account)
    const most = Math.min(outstanding + setting.terms.tolerance, Number.MAX_SAFE_INTEGER) as Money
    if (amount <= 0) return refuse("repayment.none", "amount", {})
    if (amount > most) return refuse("repayment.tooMuch", "amount", { most })
    const surplus = Math.max(0, amount - outstanding) as Money
    if (surplus > 0) return Result.succeed({ stage: "overpaid", surplus })
    if (amount === outstanding) return Result.succeed({ stage: "settled", surplus })
    const after = { ...account, repaid: (account.repaid + amount) as Money }
    return Result.succeed({ stage: stageWith(state, after, at, setting), surplus })
  },

  /** Forgives a part of what is outstanding, or all of it. */
  forgive: ({ command: { amount, at }, setting, state }) => {
    const { account } = state
    const outstanding = outsupportIn(account)
    if (amount <= 0) return refuse("forgiveness.none", "amount", {})
    if (amount > outstanding) return refuse("forgiveness.tooMuch", "amount", { outstanding })
    if (amount === outstanding) return Result.succeed({ stage: "settled" })
    const after = { ...account, forgiven: (account.forgiven + amount) as Money }
    return Result.succeed({ stage: stageWith(state, after, at, setting) })
  },

  /** Lets somebody else take the instalments. */
  assume: ({ command: { payer }, state }) =>
    payer === state.account.payer ? refuse("payer.same", "payer", {}) : Result.void,

  /** Refunds the whole surplus. */
  refund: ({ command: { amount }, state }) => {
    const { surplus } = state.account
    return amount === surplus ? Result.void : refuse("refund.notSurplus", "amount", { surplus })
  },
}
