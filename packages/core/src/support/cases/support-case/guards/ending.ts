import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Ending } from "../ending.ts"
import { refuse, type SupportGuard, type SupportSubject } from "../support-case-protocol.ts"
import { dayAfter } from "./basis.ts"

/** Support goes on for a while after the prisoner's release. */
export const reportRelease: SupportGuard<"reportRelease"> = ({ state, command, setting }) =>
  Result.gen(function* () {
    const { at, releasedOn } = command
    const { custody } = state.file
    if (releasedOn > at) return yield* refuse("release.inFuture", "releasedOn", {})
    if (releasedOn < custody.from)
      return yield* refuse("release.beforeCustody", "releasedOn", { custody: custody.from })
    const to = yield* dayAfter(setting, releasedOn, setting.terms.phaseOut, "releasedOn")
    return {
      type: "releaseReported" as const,
      stage: "phasingOut" as const,
      releasedOn,
      ending: { cause: "release" as const, since: releasedOn, to },
    }
  })

/** Another payer carries the family from a confirmed day on; until the day before, the association does. */
export const handOver: SupportGuard<"handOver"> = ({ state, command, setting }) => {
  const { at, document, from, payer } = command
  const payers = setting.terms.otherPayers
  if (!payers.includes(payer)) return refuse("payer.notInTerms", "payer", { payer, payers })
  if (from < at) return refuse("handOver.inPast", "from", {})
  const { from: start } = state.support
  return from < start
    ? refuse("handOver.beforeStart", "from", { start })
    : Result.succeed({
        type: "handOverAgreed",
        stage: "phasingOut",
        payer,
        document,
        ending: { cause: "handOver", to: from },
      })
}

/** The family carries itself: every criterion of the terms is answered and met. */
export const graduate: SupportGuard<"graduate"> = ({ command, setting }) =>
  Result.gen(function* () {
    const required = setting.terms.graduationCriteria
    if (required.length === 0) return yield* refuse("criteria.none", "criteria", {})
    const answersTo = (criterion: string) =>
      command.criteria.filter((answered) => answered.criterion === criterion).map(({ answer }) => answer)
    const notMet = required.filter((criterion) => answersTo(criterion).includes("notMet"))
    const unanswered = required.filter((criterion) => {
      const answers = answersTo(criterion)
      return answers.length === 0 || answers.includes("unknown")
    })
    if (notMet.length > 0 || unanswered.length > 0)
      return yield* refuse("criteria.notMet", "criteria", { unanswered, notMet })
    const monitorUntil = yield* dayAfter(setting, command.at, setting.terms.monitoring, "at")
    return { type: "graduated" as const, stage: "graduated" as const, criteria: required, monitorUntil }
  })

/** The first day without support after a death; the death of the prisoner leaves the family the time of a release. */
const endAfterDeath = ({ command, setting }: SupportSubject<"recordDeath">) =>
  command.of === "prisoner"
    ? dayAfter(setting, command.diedOn, setting.terms.phaseOut, "diedOn")
    : Result.succeed(command.diedOn)

/** The end of support that a death leaves: none where no support runs, and never later than the end that is fixed already. */
const endingAfterDeath = (
  state: SupportSubject<"recordDeath">["state"],
  to: Day,
): Partial<Pick<Ending, "to">> => {
  switch (state.stage) {
    case "active":
    case "suspended":
      return { to }
    case "phasingOut": {
      const { cause, to: fixed } = state.ending
      if (fixed === undefined) return {}
      // Another payer begins on the day of a hand-over: until then somebody has to carry the family.
      return { to: cause === "handOver" || fixed < to ? fixed : to }
    }
    default:
      return {}
  }
}

/** Since when support phases out after a death: since the death, or since what ended support before. */
const phasingOutAfter = (state: SupportSubject<"recordDeath">["state"], diedOn: Day): Day =>
  state.stage === "phasingOut" && state.ending.since !== undefined && state.ending.since < diedOn
    ? state.ending.since
    : diedOn

/** The cause or the need is gone with the person. */
export const recordDeath: SupportGuard<"recordDeath"> = (subject) =>
  Result.gen(function* () {
    const { state, command } = subject
    const { at, diedOn, document, of } = command
    if (diedOn > at) return yield* refuse("death.inFuture", "diedOn", {})
    const keepsCause = state.stage === "phasingOut" && state.ending.cause === "handOver"
    return {
      type: "deathRecorded" as const,
      stage: "phasingOut" as const,
      diedOn,
      document,
      ending: {
        cause: keepsCause
          ? ("handOver" as const)
          : of === "prisoner"
            ? ("prisonersDeath" as const)
            : ("lastMembersDeath" as const),
        since: phasingOutAfter(state, diedOn),
        ...endingAfterDeath(state, yield* endAfterDeath(subject)),
      },
    }
  })

/** Another association carries on from the day on which the move is recorded. */
export const moveAway: SupportGuard<"moveAway"> = ({ state, command }) => {
  const { association, at, document, movedOn } = command
  if (movedOn > at) return refuse("move.inFuture", "movedOn", {})
  return association === state.file.association
    ? refuse("move.sameAssociation", "association", {})
    : Result.succeed({ type: "movedAway", stage: "transferred", association, movedOn, document })
}

/** Closes after the last day of support, once the last cycle is settled. */
export const close: SupportGuard<"close"> = ({ state, command, setting }) => {
  const { at, outcome } = command
  const outcomes = setting.terms.closingOutcomes
  if (!outcomes.includes(outcome)) return refuse("outcome.notInTerms", "outcome", { outcome, outcomes })
  const { to } = state.ending
  if (to !== undefined) {
    if (at < to) return refuse("ending.notReached", "at", { to })
    if (setting.settledTo === undefined || setting.settledTo < to)
      return refuse("cycle.notSettled", "at", { to })
  }
  return Result.succeed({ type: "closed", stage: "closed", outcome })
}

/** Ends the watch over a family that carries itself. */
export const endMonitoring: SupportGuard<"endMonitoring"> = ({ state, command, setting }) =>
  command.at < state.monitorUntil
    ? refuse("monitoring.notOver", "at", { until: state.monitorUntil })
    : Result.succeed({ type: "closed", stage: "closed", outcome: setting.terms.graduatedOutcome })
