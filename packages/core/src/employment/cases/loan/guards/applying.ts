import { nearestWords } from "@bazgasht/casework"
import { type Money, scale } from "@bazgasht/rules"
import * as Result from "effect/Result"
import {
  feeMethods,
  isFeeMethod,
  type LoanPlan,
  type LoanScheduleError,
  loanSchedule,
} from "../../../decisions/loan-schedule.ts"
import type { LoanApplication } from "../application.ts"
import { type LoanGuard, type LoanRefusal, type LoanState, refuse } from "../loan-protocol.ts"
import { disbursedOf } from "../loan-reading.ts"
import type { LoanSetting } from "../loan-terms.ts"

type Checked<Value = void> = Result.Result<Value, LoanRefusal>

/** Refuses where there is no schedule. */
export const refuseSchedule = (
  code: LoanScheduleError,
  path: string,
  { calendar }: LoanSetting,
): Result.Result<never, LoanRefusal> =>
  code === "day.outsideCalendar"
    ? refuse(code, "at", { calendar: calendar.id })
    : code === "method.unknown"
      ? refuse(code, `${path}.method`, { nearest: feeMethods })
      : refuse(code, path, {})

/** The plan, with a method that is known. */
const knownPlan = ({
  method,
  ...rest
}: Omit<LoanPlan, "method"> & { readonly method: string }): Result.Result<LoanPlan, LoanRefusal> => {
  if (isFeeMethod(method)) return Result.succeed({ ...rest, method })
  const near = nearestWords(method, feeMethods)
  return refuse("method.unknown", "plan.method", { nearest: near.length === 0 ? feeMethods : near })
}

/** Nobody of the prisoner's side is paid as if the debt were owed to him. */
const checkPurpose = ({ borrower, purpose, relatives }: LoanApplication): Checked => {
  if (purpose.kind === "enterprise") return Result.succeed(undefined)
  if (purpose.creditors.length === 0) return refuse("creditor.missing", "purpose.creditors", {})
  return purpose.creditors.some((creditor) => creditor === borrower || relatives.includes(creditor))
    ? refuse("creditor.related", "purpose.creditors", {})
    : Result.succeed(undefined)
}

/** Records an application. */
export const apply: LoanGuard<"apply"> = ({ command }) => {
  const { borrower, caseworker, purpose, relatives, requested } = command
  if (requested <= 0) return refuse("requested.none", "requested", {})
  return Result.map(checkPurpose(command), () => ({
    type: "applied",
    stage: "applied",
    borrower,
    relatives,
    ...(caseworker === undefined ? {} : { caseworker }),
    requested,
    purpose,
  }))
}

const checkReviewer = (reviewer: string, { caseworker }: LoanApplication, { terms }: LoanSetting): Checked =>
  reviewer === caseworker && !terms.caseworkerMayReview
    ? refuse("reviewer.caseworker", "by.id", {})
    : Result.succeed(undefined)

/** Recommends an application. */
export const recommend: LoanGuard<"recommend"> = ({ command: { by }, setting, state }) =>
  Result.map(checkReviewer(by.id, state.application, setting), () => ({
    type: "recommended",
    stage: "recommended",
  }))

/** Rejects an application, for a reason. */
export const reject: LoanGuard<"reject"> = ({ command: { by, reason }, setting, state }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.map(checkReviewer(by.id, state.application, setting), () => ({
        type: "rejected",
        stage: "rejected",
        reason,
      }))

/** Agrees the terms: within the ceiling, with no other open loan of the kind, and such that there is a schedule. */
export const approve: LoanGuard<"approve"> = ({ command, setting, state }) =>
  Result.gen(function* () {
    const { at, openLoans, subject } = command
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
    const agreement = { plan, requiredSecurity: requiredSecurity as Money }
    return { type: "approved" as const, stage: "approved" as const, agreement }
  })

/** Records securities that are worth enough. */
export const secure: LoanGuard<"secure"> = ({ command: { securities }, state }) => {
  const needed = state.agreement.requiredSecurity
  const ids = new Set(securities.map(({ id }) => id))
  if (ids.size < securities.length) return refuse("security.repeated", "securities", {})
  const worth = securities.reduce((sum, { value }) => sum + BigInt(value), 0n)
  return worth < BigInt(needed)
    ? refuse("security.tooLittle", "securities", { needed })
    : Result.succeed({ type: "secured", stage: "secured", securities })
}

/** What has been paid out has to be repaid. */
const checkNothingDisbursed = (state: LoanState): Checked => {
  const disbursed = disbursedOf(state)
  return disbursed > 0 ? refuse("loan.moneyDisbursed", "type", { disbursed }) : Result.succeed(undefined)
}

/** Gives it up at the wish of the applicant, before any money is paid out. */
export const withdraw: LoanGuard<"withdraw"> = ({ state }) =>
  Result.map(checkNothingDisbursed(state), () => ({ type: "withdrawn", stage: "withdrawn" }))

/** Takes it back for a reason, before any money is paid out. */
export const cancel: LoanGuard<"cancel"> = ({ command: { reason }, state }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.map(checkNothingDisbursed(state), () => ({ type: "cancelled", stage: "cancelled", reason }))
