import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { refuse, type SupportGuard, type SupportRefusal } from "../support-case-protocol.ts"
import type { SupportSetting } from "../support-case-terms.ts"
import { appealFrom, checkEligible, checkGrounds, checkReceipt, dayAfter } from "./basis.ts"

/** The first day after the grace, on which recertification counts as missed. */
const firstOverdueDay = (reviewDue: Day, setting: SupportSetting): Result.Result<Day, SupportRefusal> =>
  Result.map(dayAfter(setting, reviewDue, setting.terms.grace, "at"), (lastDay) => (lastDay + 1) as Day)

/** Suspends, for a reason that the terms name, with notice or because it is urgent. */
export const suspend: SupportGuard<"suspend"> = ({ command, setting }) => {
  const { at, notice, reason } = command
  const reasons = setting.terms.suspensionReasons
  if (!reasons.includes(reason)) return refuse("suspension.notInTerms", "reason", { reason, reasons })
  if (notice.kind === "urgent") return Result.succeed({ type: "suspended", stage: "suspended", reason })
  return notice.on > at
    ? refuse("notice.inFuture", "notice.on", {})
    : Result.succeed({ type: "suspended", stage: "suspended", reason, noticeOn: notice.on })
}

/** Resumes where the reason of the suspension is cleared and support need not be looked at anew first. */
export const resume: SupportGuard<"resume"> = ({ state, command, setting }) =>
  Result.gen(function* () {
    const firstDay = yield* firstOverdueDay(state.support.reviewDue, setting)
    if (command.at >= firstDay) return yield* refuse("review.overdue", "at", { firstDay })
    if (command.reason !== state.reason)
      return yield* refuse("suspension.otherReason", "reason", { reason: state.reason })
    return { type: "resumed" as const, stage: "active" as const, document: command.document }
  })

/** Looks at support anew: it goes on until the next review, or ends with a cycle. */
export const recertify: SupportGuard<"recertify"> = ({ state, command, setting }) =>
  Result.gen(function* () {
    const { at, by, outcome, receipt } = command
    const { terms } = setting
    yield* checkReceipt(receipt, terms.coverRule, at, "receipt")
    const last = state.participants.findLast(({ part }) => part === "reviewer")
    if (terms.freshReviewer && last?.by.id === by.id) return yield* refuse("reviewer.repeated", "by.id", {})
    if (outcome.kind === "yes") {
      yield* checkEligible(receipt, "receipt")
      const reviewDue = yield* dayAfter(setting, at, terms.reviewInterval, "at")
      return { type: "recertified" as const, stage: "active" as const, reviewDue, receipt }
    }
    const { grounds, lastCycle } = outcome
    yield* checkGrounds(grounds, "outcome.grounds")
    const { cycle, to } = lastCycle
    if (to <= at) return yield* refuse("lastCycle.over", "outcome.lastCycle.to", { to })
    const appeal = yield* appealFrom(setting, at)
    return {
      type: "recertificationRefused" as const,
      stage: "phasingOut" as const,
      grounds,
      appeal,
      lastCycle: cycle,
      ending: { cause: "recertification" as const, since: at, to },
      receipt,
    }
  })

/** Suspends where nobody has looked at support anew by the end of the grace. Before, it is refused with the first day. */
export const markOverdue: SupportGuard<"markOverdue"> = ({ state, command, setting }) =>
  Result.gen(function* () {
    const firstDay = yield* firstOverdueDay(state.support.reviewDue, setting)
    if (command.at < firstDay) return yield* refuse("review.notOverdue", "at", { firstDay })
    return {
      type: "recertificationMissed" as const,
      stage: "suspended" as const,
      reason: setting.terms.overdueReason,
    }
  })
