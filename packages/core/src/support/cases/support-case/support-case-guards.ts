import { includesIdentifier, type ProtocolGuards } from "@bazgasht/casework"
import type { Day, Receipt } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { checkEvaluated, checkGrounds, dayAfter } from "../../../cases/shared-checks.ts"
import type { Appeal, Ending } from "./ending.ts"
import type { SupportFile } from "./file.ts"
import {
  refuse,
  type SupportCaseIn,
  type SupportCaseLife,
  type SupportOccurrence,
  type SupportSubject,
} from "./support-case-protocol.ts"
import type { SupportSetting, UpheldRuling } from "./support-case-terms.ts"

type Checked<Value = void> = Result.Result<Value, SupportCaseLife["Refusal"]>

/** A decision rests on the rule that governs it, evaluated on its own day or before. */
export const checkReceipt = (receipt: Receipt, expected: string, at: Day, path: string): Checked =>
  receipt.rule === expected
    ? checkEvaluated(receipt, at, `${path}.today`)
    : refuse("receipt.otherRule", `${path}.rule`, { rule: receipt.rule, expected })

/** Support that begins or goes on rests on a decision that is eligible. */
const checkEligible = ({ outcome }: Receipt, path: string): Checked => {
  if (outcome === undefined) return refuse("receipt.outcomeMissing", `${path}.outcome`, {})
  return outcome === "eligible" ? Result.void : refuse("receipt.notEligible", `${path}.outcome`, { outcome })
}

/** How a decision of a day may be contested. Terms that leave no day for it make the decision impossible. */
const appealFrom = (setting: SupportSetting, at: Day): Checked<Appeal> =>
  Result.gen(function* () {
    const deadline = yield* dayAfter(setting, at, setting.terms.appealTime)
    if (deadline <= at) return yield* refuse("appeal.notLater", "at", { deadline })
    return { deadline, to: setting.terms.grievanceOffice }
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

/**
 * Refuses a day of death that a register contradicts: the prisoner was held after it, or members died on other days. A membership that ends by a death ends on its
 * day or on the next.
 */
const checkDeath = ({ command: { diedOn, of }, setting }: SupportSubject<"recordDeath">): Checked => {
  const known = of === "prisoner" ? setting.leftOn : setting.membersDied
  // Others of the family may have left prison too: only a death before all of them is contradicted.
  const [on] = (known ?? []).toSorted((one, other) => one - other)
  if (known === undefined || on === undefined) return Result.void
  // A register may take note of a death a day late; whoever died on a day lived there as far as the next.
  const isKnown =
    of === "prisoner" ? diedOn >= on - 1 : known.some((leftOn) => leftOn >= diedOn && leftOn <= diedOn + 2)
  return isKnown ? Result.void : refuse("death.otherDay", "diedOn", { on })
}

/** Since when support phases out after a death: since the death, or since what ended support before. */
const phasingOutAfter = (state: SupportSubject<"recordDeath">["state"], diedOn: Day): Day =>
  state.stage === "phasingOut" && state.ending.since !== undefined && state.ending.since < diedOn
    ? state.ending.since
    : diedOn

/** A case of a household with an association. */
interface HouseholdCase {
  readonly subject: string
  readonly household: string
  readonly association: string
}

/**
 * Refuses where the caller lists another open case of the household with the association, and names it. Where nothing is listed the
 * store decides: an open case claims the family.
 */
const checkOnlyCase = (
  { association, household, subject }: HouseholdCase,
  setting: SupportSetting,
): Checked => {
  const cases = (setting.openCases?.(household, association) ?? []).filter((id) => id !== subject)
  return cases.length === 0
    ? Result.void
    : refuse("case.alreadyOpen", "household", { cases: [...cases].sort() })
}

/** The days up to which somebody carried the family, or a ruling restored its support: none of these is given twice. */
const givenUpTo = ({ covers, restored }: SupportFile): ReadonlyArray<Day> => {
  const cover = covers.at(-1)
  return [cover?.to ?? cover?.from, restored.at(-1)?.to].filter((day) => day !== undefined)
}

type Reopening = Checked<SupportOccurrence<"reopen">>

type Contested = SupportCaseIn<"declined" | "phasingOut">

/** The stages to which a ruling may send the case from where it is. */
const stagesFor = (state: Contested) => {
  if (state.stage === "phasingOut") return ["active"] as const
  return state.assessment === undefined
    ? (["intake", "assessment", "active"] as const)
    : (["intake", "assessment", "assessed", "waitlisted", "active"] as const)
}

/** The id of the event by which the decision was taken that stands: the last event, for nothing else leaves the case there. */
const decisionIn = ({ subject, version }: Contested): string => `${subject}#${version}`

const rulingOf = (state: Contested, id: string, { rulings }: SupportSetting): Checked<UpheldRuling> => {
  const path = "basis.ruling"
  if (state.stage === "phasingOut" && state.ending.cause !== "recertification")
    return refuse("ending.notByDecision", path, {})
  if (state.file.rulings.includes(id)) return refuse("ruling.alreadyFollowed", path, { ruling: id })
  const ruling = rulings.find((candidate) => candidate.ruling === id)
  if (ruling === undefined) return refuse("ruling.unknown", path, { ruling: id })
  return ruling.decision === decisionIn(state)
    ? Result.succeed(ruling)
    : refuse("ruling.otherDecision", path, { ruling: id })
}

/** The days that the decision took from the family: from its effect, or an earlier day that the ruling names, to its reversal. */
const restoredBy = (state: Contested, ruling: UpheldRuling, at: Day) => {
  const lost = state.stage === "declined" ? state.on : state.ending.to
  if (lost === undefined) return {}
  const named = state.stage === "declined" && ruling.from !== undefined && ruling.from < lost
  const given = givenUpTo(state.file).filter((day) => day <= lost)
  const from = named ? (Math.max(ruling.from, ...given) as Day) : lost
  return from < at ? { restored: { from, to: at } } : {}
}

const reverse = (state: Contested, { command, setting }: SupportSubject<"reopen">, id: string): Reopening =>
  Result.gen(function* () {
    const ruling = yield* rulingOf(state, id, setting)
    const stage = stagesFor(state).find((candidate) => candidate === ruling.stage)
    if (stage === undefined)
      return yield* refuse("ruling.otherStage", "basis.ruling", { stage: ruling.stage })
    const review =
      stage === "active"
        ? { reviewDue: yield* dayAfter(setting, command.at, setting.terms.reviewInterval) }
        : {}
    return {
      type: "decisionReversed" as const,
      stage,
      ruling: id,
      ...restoredBy(state, ruling, command.at),
      ...review,
    }
  })

const screened = ({
  command: { at, outcome, receipt },
  setting,
}: SupportSubject<"screen">): Checked<SupportOccurrence<"screen">> =>
  Result.gen(function* () {
    switch (outcome.kind) {
      case "yes":
        yield* checkEligible(receipt, "receipt")
        return { type: "screenedIn" as const }
      case "no": {
        const { grounds } = outcome
        yield* checkGrounds(outcome, "outcome.grounds")
        const appeal = yield* appealFrom(setting, at)
        return { type: "declined" as const, grounds, appeal }
      }
      case "referred": {
        const { payer } = outcome
        const payers = setting.terms.referralBodies
        if (!payers.includes(payer))
          return yield* refuse("payer.notInTerms", "outcome.payer", { payer, payers })
        return { type: "referred" as const, payer }
      }
      case "undetermined": {
        const { missing } = outcome
        if (missing.length === 0) return yield* refuse("facts.missing", "outcome.missing", {})
        const due = yield* dayAfter(setting, at, setting.terms.answerTime)
        return { type: "screeningUndetermined" as const, missing, due }
      }
    }
  })

/** The first day after the grace, on which recertification counts as missed. */
const firstOverdueDay = (reviewDue: Day, setting: SupportSetting): Checked<Day> =>
  Result.map(dayAfter(setting, reviewDue, setting.terms.grace), (lastDay) => (lastDay + 1) as Day)

export const guards: ProtocolGuards<SupportCaseLife> = {
  /** Records the points of the family, which are the sum of what each indicator gave. */
  recordAssessment: ({ command }) => {
    const { at, breakdown, score, visit } = command
    if (visit.kind === "visited" && visit.on > at) return refuse("visit.inFuture", "visit.on", {})
    const sum = breakdown.reduce((total, { points }) => total + points, 0)
    return sum === score
      ? Result.succeed({ assessment: { on: at, visit, score, breakdown } })
      : refuse("score.notSum", "score", { score, sum })
  },

  /** Approves on an assessment that may still be relied on. */
  approve: ({ state, command, setting }) =>
    Result.gen(function* () {
      const to = yield* dayAfter(setting, state.assessment.on, setting.terms.snapshotLimit)
      if (command.at >= to) return yield* refuse("assessment.tooOld", "at", { to })
    }),

  /** Declines, with grounds and a way to contest it. */
  decline: ({ command, setting }) =>
    Result.gen(function* () {
      yield* checkGrounds(command)
      return { appeal: yield* appealFrom(setting, command.at) }
    }),

  reassess: "carry",

  /** Support goes on for a while after the prisoner's release. */
  reportRelease: ({ state, command, setting }) =>
    Result.gen(function* () {
      const { at, releasedOn } = command
      const { custody } = state.file
      if (releasedOn > at) return yield* refuse("release.inFuture", "releasedOn", {})
      const on = setting.leftOn?.toSorted((one, other) => one - other).at(-1)
      if (on !== undefined && setting.leftOn?.includes(releasedOn) === false)
        return yield* refuse("release.otherDay", "releasedOn", { on })
      if (releasedOn < custody.from)
        return yield* refuse("release.beforeCustody", "releasedOn", { custody: custody.from })
      const to = yield* dayAfter(setting, releasedOn, setting.terms.phaseOut, "releasedOn")
      return { ending: { cause: "release" as const, since: releasedOn, to } }
    }),

  /** Another payer carries the family from a confirmed day on; until the day before, the association does. */
  handOver: ({ state, command, setting }) => {
    const { at, from, payer } = command
    const payers = setting.terms.otherPayers
    if (!payers.includes(payer)) return refuse("payer.notInTerms", "payer", { payer, payers })
    if (from < at) return refuse("handOver.inPast", "from", {})
    const { from: start } = state.support
    return from < start
      ? refuse("handOver.beforeStart", "from", { start })
      : Result.succeed({ ending: { cause: "handOver", to: from } })
  },

  /** The family carries itself: every criterion of the terms is answered and met. */
  graduate: ({ command, setting }) =>
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
      const monitorUntil = yield* dayAfter(setting, command.at, setting.terms.monitoring)
      return { criteria: required, monitorUntil }
    }),

  /** The cause or the need is gone with the person. */
  recordDeath: (subject) =>
    Result.gen(function* () {
      const { state, command } = subject
      const { at, diedOn, of } = command
      if (diedOn > at) return yield* refuse("death.inFuture", "diedOn", {})
      yield* checkDeath(subject)
      const keepsCause = state.stage === "phasingOut" && state.ending.cause === "handOver"
      return {
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
    }),

  /** Another association carries on from the day on which the move is recorded. */
  moveAway: ({ state, command }) => {
    const { association, at, movedOn } = command
    if (movedOn > at) return refuse("move.inFuture", "movedOn", {})
    return association === state.file.association
      ? refuse("move.sameAssociation", "association", {})
      : Result.void
  },

  /** Closes after the last day of support, once the last cycle is settled. */
  close: ({ state, command, setting }) => {
    const { at, outcome } = command
    const outcomes = setting.terms.closingOutcomes
    if (!outcomes.includes(outcome)) return refuse("outcome.notInTerms", "outcome", { outcome, outcomes })
    const { to } = state.ending
    if (to !== undefined) {
      if (at < to) return refuse("ending.notReached", "at", { to })
      if (setting.settledTo === undefined || setting.settledTo < to)
        return refuse("cycle.notSettled", "at", { to })
    }
    return Result.void
  },

  /** Ends the watch over a family that carries itself. */
  endMonitoring: ({ state, command, setting }) =>
    command.at < state.monitorUntil
      ? refuse("monitoring.notOver", "at", { until: state.monitorUntil })
      : Result.succeed({ outcome: setting.terms.graduatedOutcome }),

  /** Opens the case of a household whose custody episode is known, once with an association. */
  open: ({ command, setting }) =>
    Result.gen(function* () {
      const { custody, members } = command
      if (custody.from > command.at) return yield* refuse("custody.inFuture", "custody.from", {})
      if (members.length === 0) return yield* refuse("members.missing", "members", {})
      if (new Set(members).size < members.length) return yield* refuse("members.repeated", "members", {})
      const { livingThere } = setting
      if (livingThere !== undefined && !members.every((one) => includesIdentifier(livingThere, one)))
        return yield* refuse("members.notOfHousehold", "members", {})
      yield* checkOnlyCase(command, setting)
    }),

  /** Reopens an ended case, or reverses a decision against the family by the ruling on its grievance. */
  reopen: (subject) =>
    Result.gen(function* () {
      const { state, command, setting } = subject
      const { basis } = command
      yield* checkOnlyCase({ ...state.file, subject: state.subject }, setting)
      if (state.stage === "declined" || state.stage === "phasingOut")
        return basis.kind === "ruling"
          ? yield* reverse(state, subject, basis.ruling)
          : yield* refuse("reopening.needsRuling", "basis.kind", {})
      if (basis.kind === "ruling") return yield* refuse("reopening.needsCause", "basis.kind", {})
      yield* checkGrounds(basis, "basis.grounds")
      return { type: "reopened" as const, cause: basis.kind, grounds: basis.grounds }
    }),

  /** Holds the case against the rule of cover: covered, not covered, another payer's, or not known yet. */
  screen: (subject) =>
    Result.gen(function* () {
      const { command, setting } = subject
      yield* checkReceipt(command.receipt, setting.terms.coverRule, command.at, "receipt")
      return yield* screened(subject)
    }),

  /** Brings facts, asked for or volunteered. */
  supplyFact: ({ state, command }) =>
    command.facts.length === 0
      ? refuse("facts.missing", "facts", {})
      : Result.succeed({
          facts: command.facts.map((fact) => ({ fact, asked: state.missing.includes(fact) })),
        }),

  /** Ends the wait for facts, after the last day for them. */
  lapse: ({ state, command }) =>
    command.at <= state.due ? refuse("information.stillDue", "at", { due: state.due }) : Result.void,

  /** Begins support: in a committed admission run, or bridging until another payer takes over. */
  admit: ({ state, command, setting }) =>
    Result.gen(function* () {
      const { at, basis, from } = command
      const { terms } = setting
      if (basis.kind === "bridging") {
        yield* checkReceipt(basis.receipt, terms.bridgingRule, at, "basis.receipt")
        yield* checkEligible(basis.receipt, "basis.receipt")
      } else if (basis.kind === "move") {
        const { carriedOn } = setting
        if (carriedOn === undefined) return yield* refuse("move.notHandedOver", "basis", {})
        if (from !== carriedOn.from) return yield* refuse("move.otherDay", "from", { from: carriedOn.from })
      } else if (!setting.admissionRuns.includes(basis.run))
        return yield* refuse("admission.notCommitted", "basis.run", { run: basis.run })
      const { custody } = state.file
      if (from < custody.from) return yield* refuse("start.beforeCustody", "from", { custody: custody.from })
      const firstDay = Math.max(from, ...givenUpTo(state.file)) as Day
      if (from < firstDay) return yield* refuse("start.duringEarlierSupport", "from", { firstDay })
      const reviewDue = yield* dayAfter(setting, from, terms.reviewInterval, "from")
      switch (basis.kind) {
        case "run":
          return { reviewDue, run: basis.run }
        case "bridging":
          return { reviewDue, receipt: basis.receipt }
        case "move":
          return { reviewDue, ...(setting.carriedOn && { movedFrom: setting.carriedOn.supportCase }) }
      }
    }),

  /** Suspends, for a reason that the terms name, with notice or because it is urgent. */
  suspend: ({ command, setting }) => {
    const { at, notice, reason } = command
    const reasons = setting.terms.suspensionReasons
    if (!reasons.includes(reason)) return refuse("suspension.notInTerms", "reason", { reason, reasons })
    if (notice.kind === "urgent") return Result.void
    return notice.on > at
      ? refuse("notice.inFuture", "notice.on", {})
      : Result.succeed({ noticeOn: notice.on })
  },

  /** Resumes where the reason of the suspension is cleared and support need not be looked at anew first. */
  resume: ({ state, command, setting }) =>
    Result.gen(function* () {
      const firstDay = yield* firstOverdueDay(state.support.reviewDue, setting)
      if (command.at >= firstDay) return yield* refuse("review.overdue", "at", { firstDay })
      if (command.reason !== state.reason)
        return yield* refuse("suspension.otherReason", "reason", { reason: state.reason })
    }),

  /** Looks at support anew: it goes on until the next review, or ends with a cycle. */
  recertify: ({ state, command, setting }) =>
    Result.gen(function* () {
      const { at, by, outcome, receipt } = command
      const { terms } = setting
      yield* checkReceipt(receipt, terms.coverRule, at, "receipt")
      const last = state.participants.findLast(({ part }) => part === "reviewer")
      if (terms.freshReviewer && last?.by.id === by.id) return yield* refuse("reviewer.repeated", "by.id", {})
      if (outcome.kind === "yes") {
        yield* checkEligible(receipt, "receipt")
        const reviewDue = yield* dayAfter(setting, at, terms.reviewInterval)
        return { type: "recertified" as const, reviewDue }
      }
      const { grounds, lastCycle } = outcome
      yield* checkGrounds(outcome, "outcome.grounds")
      const { cycle, to } = lastCycle
      if (to <= at) return yield* refuse("lastCycle.over", "outcome.lastCycle.to", { to })
      const appeal = yield* appealFrom(setting, at)
      return {
        type: "recertificationRefused" as const,
        grounds,
        appeal,
        lastCycle: cycle,
        ending: { cause: "recertification" as const, since: at, to },
      }
    }),

  /** Suspends where nobody has looked at support anew by the end of the grace. Before, it is refused with the first day. */
  markOverdue: ({ state, command, setting }) =>
    Result.gen(function* () {
      const firstDay = yield* firstOverdueDay(state.support.reviewDue, setting)
      if (command.at < firstDay) return yield* refuse("review.notOverdue", "at", { firstDay })
      return { reason: setting.terms.overdueReason }
    }),
}
