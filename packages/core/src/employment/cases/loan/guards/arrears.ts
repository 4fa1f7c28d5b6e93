import * as Result from "effect/Result"
import { instalmentsOf } from "../../../decisions/loan-schedule.ts"
import { type LoanGuard, refuse } from "../loan-protocol.ts"
import { outstandingIn, overdueFrom } from "../loan-reading.ts"
import { refuseSchedule } from "./applying.ts"

/** Records that an instalment and its days of grace have passed without payment. */
export const markOverdue: LoanGuard<"markOverdue"> = ({
  command: { at },
  setting: { calendar, terms },
  state,
}) => {
  const from = overdueFrom(state.account, terms.grace, calendar)
  if (from === undefined) return refuse("day.outsideCalendar", "at", { calendar: calendar.id })
  return at < from
    ? refuse("loan.notOverdue", "at", { from })
    : Result.succeed({ type: "markedOverdue", stage: "overdue" })
}

/** Divides what is outstanding, no more and no less, into new instalments. */
export const reschedule: LoanGuard<"reschedule"> = ({ command, setting, state }) => {
  const { at, reason } = command
  if (reason.trim() === "") return refuse("reason.missing", "reason", {})
  const made = instalmentsOf(outstandingIn(state.account), command, at, setting.calendar)
  return Result.isFailure(made)
    ? refuseSchedule(made.failure, "instalments", setting)
    : Result.succeed({ type: "rescheduled", stage: "active", instalments: made.success, reason })
}

/** Proposes to write it off: the first of two approvals. */
export const proposeWriteOff: LoanGuard<"proposeWriteOff"> = ({ command: { reason }, state }) => {
  if (reason.trim() === "") return refuse("reason.missing", "reason", {})
  return state.writeOff === undefined
    ? Result.succeed({ type: "writeOffProposed", stage: "overdue", reason })
    : refuse("writeOff.alreadyProposed", "type", {})
}

/** Writes off what is outstanding, by another person than the one who proposed it. */
export const writeOff: LoanGuard<"writeOff"> = ({ command: { by }, state }) => {
  const { account, writeOff: proposal } = state
  if (proposal === undefined) return refuse("writeOff.notProposed", "type", {})
  if (proposal.by === by.id) return refuse("writeOff.sameApprover", "by.id", {})
  return Result.succeed({
    type: "writtenOff",
    stage: "writtenOff",
    amount: outstandingIn(account),
    reason: proposal.reason,
  })
}
