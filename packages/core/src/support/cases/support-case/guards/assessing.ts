import * as Result from "effect/Result"
import { refuse, type SupportGuard } from "../support-case-protocol.ts"
import { appealFrom, checkGrounds, dayAfter } from "./basis.ts"

/** Records the points of the family, which are the sum of what each indicator gave. */
export const recordAssessment: SupportGuard<"recordAssessment"> = ({ command }) => {
  const { at, breakdown, score, visit } = command
  if (visit.kind === "visited" && visit.on > at) return refuse("visit.inFuture", "visit.on", {})
  const sum = breakdown.reduce((total, { points }) => total + points, 0)
  return sum === score
    ? Result.succeed({
        type: "needAssessed",
        stage: "assessed",
        assessment: { on: at, visit, score, breakdown },
      })
    : refuse("score.notSum", "score", { score, sum })
}

/** Approves on an assessment that may still be relied on. */
export const approve: SupportGuard<"approve"> = ({ state, command, setting }) =>
  Result.gen(function* () {
    const to = yield* dayAfter(setting, state.assessment.on, setting.terms.snapshotLimit, "at")
    if (command.at >= to) return yield* refuse("assessment.tooOld", "at", { to })
    return { type: "approved" as const, stage: "waitlisted" as const }
  })

/** Declines, with grounds and a way to contest it. */
export const decline: SupportGuard<"decline"> = ({ command, setting }) =>
  Result.gen(function* () {
    yield* checkGrounds(command.grounds, "grounds")
    const appeal = yield* appealFrom(setting, command.at)
    return { type: "declined" as const, stage: "declined" as const, grounds: command.grounds, appeal }
  })

/** Begins a new assessment. */
export const reassess: SupportGuard<"reassess"> = () =>
  Result.succeed({ type: "reassessmentStarted", stage: "assessment" })
