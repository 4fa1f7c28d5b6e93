import type { ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { checkEvaluated, checkGrounds, dayAfter, inCalendar } from "../../../cases/shared-checks.ts"
import { dayWithin } from "../../../day-count/end-of-term.ts"
import type { CustodyAtWork } from "../../model/custody-at-work.ts"
import { type DatedDocument, inOrder } from "../clearance/dated-document.ts"
import { checkAllInForce, checkDocuments } from "../clearance/required-document.ts"
import { holdsOf } from "../opening/opening-reading.ts"
import type { SeatEvidence } from "../opening/seat.ts"
import type { WorkConditions } from "./conditions.ts"
import type { Dismissal } from "./ending.ts"
import { byRule, type ConstraintFinding } from "./finding.ts"
import { type PlacementIn, type PlacementLife, refuse } from "./placement-protocol.ts"
import {
  documentsAskedIn,
  officesIn,
  type PlacementDocument,
  type PlacementSetting,
  type PlacementTerms,
} from "./placement-terms.ts"
import type { PlacementBasis } from "./proposal.ts"

type Checked = Result.Result<void, PlacementLife["Refusal"]>

/** Refuses unless the facts of custody are stated exactly where people are held while they work. */
const checkCustodyStated = (digest: string | undefined, custody: CustodyAtWork): Checked => {
  const [held, stated] = [custody !== "released", digest !== undefined]
  if (held && !stated) return refuse("custody.missing", "custodyDigest", {})
  return stated && !held ? refuse("custody.notAsked", "custodyDigest", {}) : Result.void
}

/** Refuses unless somebody who is to be released has been, and nobody else brings a certificate of release. */
const checkReleased = (
  release: DatedDocument | undefined,
  custody: CustodyAtWork,
  { releaseCertificate }: PlacementTerms,
  at: Day,
): Checked =>
  checkDocuments(
    release === undefined ? [] : [release],
    custody === "released" ? [releaseCertificate] : [],
    at,
    "release",
  )

/** Refuses a finding of a rule that is no hard constraint, of a day to come, or on an assumption that no longer holds. */
const checkFinding = (
  { assumedRelease, receipt }: ConstraintFinding,
  { hardConstraints }: PlacementTerms,
  at: Day,
  path: string,
): Checked => {
  if (assumedRelease !== undefined && at >= assumedRelease.to)
    return refuse("constraint.assumptionOver", path, { constraint: receipt.rule, since: assumedRelease.to })
  return hardConstraints.includes(receipt.rule)
    ? checkEvaluated(receipt, at, path)
    : refuse("constraint.unknown", path, { constraint: receipt.rule, hardConstraints })
}

/** Refuses unless every hard constraint is found to say yes; one that is undetermined places nobody. */
const checkAllYes = (findings: ReadonlyArray<ConstraintFinding>, terms: PlacementTerms, at: Day): Checked =>
  Result.gen(function* () {
    const path = "findings"
    const found = byRule(findings)
    const rules = found.map(({ receipt }) => receipt.rule)
    for (const finding of found) yield* checkFinding(finding, terms, at, path)
    const repeated = rules.find((rule, index) => rules.indexOf(rule) !== index)
    if (repeated !== undefined) return yield* refuse("constraint.repeated", path, { constraint: repeated })
    const missing = terms.hardConstraints.filter((rule) => !rules.includes(rule)).sort()
    if (missing.length > 0) return yield* refuse("constraint.missing", path, { constraints: missing })
    const saying = (answer: ConstraintFinding["answer"]) =>
      found.filter((finding) => finding.answer === answer).map(({ receipt }) => receipt.rule)
    const [broken, undetermined] = [saying("no"), saying("undetermined")]
    if (broken.length > 0) return yield* refuse("constraint.broken", path, { constraints: broken })
    if (undetermined.length > 0)
      return yield* refuse("constraint.undetermined", path, { constraints: undetermined })
  })

/** Refuses unless a hard constraint is found not to say yes any more. */
const checkBroken = (finding: ConstraintFinding, terms: PlacementTerms, at: Day, path: string): Checked =>
  Result.flatMap(checkFinding(finding, terms, at, path), () =>
    finding.answer === "yes"
      ? refuse("constraint.holds", path, { constraint: finding.receipt.rule })
      : Result.void,
  )

/** Refuses a document that ends before the placement does, where it has to hold until then. */
const checkUntilEnd = (
  brought: ReadonlyArray<DatedDocument>,
  required: ReadonlyArray<PlacementDocument>,
  end: Day,
): Checked => {
  const lasting = required.filter(({ untilEnd }) => untilEnd).map(({ document }) => document)
  for (const { document, to } of brought)
    if (to !== undefined && to < end && lasting.includes(document))
      return refuse("document.endsEarly", "documents", { document, to, end })
  return Result.void
}

/** Refuses a dismissal unless the prisoner was heard first, and somebody who may decided, on grounds. */
const checkDismissal = (
  { decidedOn, decider, heardOn }: Dismissal,
  deciders: ReadonlyArray<string>,
  startedOn: Day,
  at: Day,
): Checked => {
  if (!deciders.includes(decider))
    return refuse("dismissal.otherDecider", "ending.decider", { decider, deciders })
  if (decidedOn > at) return refuse("dismissal.decidedLater", "ending.decidedOn", { decidedOn })
  return heardOn < startedOn || heardOn > decidedOn
    ? refuse("dismissal.notHeard", "ending.heardOn", { from: startedOn, to: decidedOn })
    : Result.void
}

/** Whether the opening shows the seat as a command brings it. */
const isAsKept = (
  { hold, placement, suspended, version }: SeatEvidence,
  opening: NonNullable<PlacementSetting["opening"]>,
): boolean => {
  const kept = holdsOf(opening).find((one) => one.placement === placement)
  return kept?.hold === hold && kept.version === version && (opening.stage === "suspended") === suspended
}

/** Refuses a seat that is not kept for the placement, in an opening that runs. */
const checkSeat = (seat: SeatEvidence, subject: string, { opening }: PlacementSetting): Checked => {
  if (seat.placement !== subject) return refuse("seat.ofOther", "seat.placement", {})
  if (seat.hold !== "reserved") return refuse("seat.notReserved", "seat.hold", {})
  if (seat.suspended) return refuse("opening.suspended", "seat.suspended", {})
  return opening === undefined || isAsKept(seat, opening) ? Result.void : refuse("seat.notAsKept", "seat", {})
}

const checkBasis = (basis: PlacementBasis, { placementRuns }: PlacementSetting): Checked => {
  if (basis.kind === "run")
    return placementRuns.includes(basis.run)
      ? Result.void
      : refuse("run.notCommitted", "basis.run", { run: basis.run })
  return basis.reason.trim() === "" ? refuse("override.reasonMissing", "basis.reason", {}) : Result.void
}

const checkConditions = (
  { deductions, weeklyHours }: WorkConditions,
  { fullWeek = Number.POSITIVE_INFINITY }: PlacementTerms,
): Checked => {
  if (weeklyHours <= 0) return refuse("offer.noHours", "conditions.weeklyHours", {})
  if (weeklyHours > fullWeek) return refuse("offer.tooManyHours", "conditions.weeklyHours", { fullWeek })
  const kinds = deductions.map(({ kind }) => kind)
  const [repeated] = kinds.filter((kind, index) => kinds.indexOf(kind) !== index).sort()
  return repeated === undefined
    ? Result.void
    : refuse("deduction.repeated", "conditions.deductions", { kind: repeated })
}

/** Refuses a day on which nobody may work on the placement: it is over, or a paper no longer holds. */
const checkPermitted = ({ clearance, proposal }: PlacementIn<"cleared" | "paused">, at: Day): Checked => {
  const { to } = proposal.period
  return at >= to ? refuse("period.over", "at", { since: to }) : checkAllInForce(clearance.documents, at)
}

/** The day of the next outcome to be recorded; absent where each is, the person is dead, or the calendar does not reach so far. */
const nextFollowUp = (
  { ending, endedOn, outcomes }: Pick<PlacementIn<"ended">, "ending" | "endedOn" | "outcomes">,
  { calendar, terms }: PlacementSetting,
): { readonly due?: Day } => {
  if (ending.kind === "died" || outcomes.some(({ outcome }) => outcome === "died")) return {}
  const open = terms.followUpDays.filter((days) => !outcomes.some(({ after }) => after === days))
  const due = dayWithin(calendar, endedOn + Math.min(...open))
  return due === undefined ? {} : { due }
}

const freesSeat = ({ state }: { readonly state: Pick<PlacementIn<"proposed">, "proposal"> }) =>
  Result.succeed({ frees: state.proposal.seat.opening })

export const guards: ProtocolGuards<PlacementLife> = {
  /** Clears it by the papers that the terms ask for, or anew by later ones. */
  clear: ({ command, setting: { terms }, state }) =>
    Result.gen(function* () {
      const { at, custodyDigest } = command
      const {
        period,
        seat: { custody },
      } = state.proposal
      const required = documentsAskedIn(custody, terms)
      const documents = inOrder(command.documents)
      yield* checkDocuments(documents, required, at)
      yield* checkUntilEnd(documents, required, period.to)
      yield* checkCustodyStated(custodyDigest, custody)
      return { documents }
    }),

  refuseClearance: freesSeat,

  /** Takes it back because a hard constraint no longer holds, or because the unit is closed. */
  withdraw: ({ command: { at, ground }, setting: { terms }, state: { proposal } }) =>
    Result.gen(function* () {
      if (ground.kind === "constraintBroken") yield* checkBroken(ground.finding, terms, at, "ground.finding")
      return { frees: proposal.seat.opening }
    }),

  /** Ends it, for a reason of the list. */
  end: ({ command, setting, state }) =>
    Result.gen(function* () {
      const { at, ending } = command
      const { terms } = setting
      if (ending.kind === "dismissed") {
        const { dismissalDeciders } = officesIn(state.proposal.seat.custody, terms)
        yield* checkGrounds(ending, "ending.grounds")
        yield* checkDismissal(ending, dismissalDeciders, state.startedOn, at)
      }
      if (ending.kind === "constraintBroken") yield* checkBroken(ending.finding, terms, at, "ending.finding")
      return {
        frees: state.proposal.seat.opening,
        ...nextFollowUp({ ending, endedOn: at, outcomes: [] }, setting),
      }
    }),

  /** Stops at the wish of the prisoner. Nothing is recorded of why. */
  resign: ({ command: { at }, setting, state }) =>
    Result.succeed({
      frees: state.proposal.seat.opening,
      ...nextFollowUp({ ending: { kind: "resigned" }, endedOn: at, outcomes: [] }, setting),
    }),

  /** Records what became of the person, once for each number of days, and not before they have passed. */
  recordOutcome: ({ command: { after, at, outcome }, setting, state }) => {
    const { calendar, terms } = setting
    const { endedOn, outcomes } = state
    if (!terms.followUpDays.includes(after)) return refuse("followUp.notAsked", "after", { after })
    if (outcomes.some((recorded) => recorded.after === after))
      return refuse("followUp.recorded", "after", { after })
    const recorded = { ...state, outcomes: [...outcomes, { after, outcome, on: at }] }
    return Result.flatMap(inCalendar(dayWithin(calendar, endedOn + after), calendar, "after"), (from) =>
      at < from
        ? refuse("followUp.tooEarly", "at", { from })
        : Result.succeed(nextFollowUp(recorded, setting)),
    )
  },

  /** Proposes a prisoner for a seat that is kept for them, where every hard constraint says yes. */
  propose: ({ command, setting }) =>
    Result.gen(function* () {
      const { at, basis, findings, period, seat, subject } = command
      yield* checkBasis(basis, setting)
      yield* checkSeat(seat, subject, setting)
      if (period.to <= period.from) return yield* refuse("period.none", "period.to", {})
      yield* checkAllYes(findings, setting.terms, at)
      const { custody, opening, version } = seat
      return { seat: { opening, version, custody }, findings: byRule(findings) }
    }),

  /** Says yes, in time. */
  accept: ({
    command: { at },
    state: {
      offer: { expiresOn },
    },
  }) => (at < expiresOn ? Result.void : refuse("offer.expired", "at", { since: expiresOn })),

  /** Says no. Nothing is recorded of it but that the seat becomes free. */
  decline: freesSeat,

  /** Records that the time to answer has passed. */
  expire: ({ command: { at }, state: { offer, proposal } }) =>
    at < offer.expiresOn
      ? refuse("offer.notExpired", "at", { from: offer.expiresOn })
      : Result.succeed({ frees: proposal.seat.opening }),

  /**
   * Starts within the permission, as long as the facts of custody are those on which it was cleared; after release on the
   * certificate of it.
   */
  start: ({ command, setting, state }) =>
    Result.gen(function* () {
      const { terms } = setting
      const { at, custodyDigest, release, seat, subject } = command
      const { clearance, proposal } = state
      if (seat.opening !== proposal.seat.opening) return yield* refuse("seat.ofOther", "seat.opening", {})
      yield* checkSeat(seat, subject, setting)
      const {
        period: { from },
        seat: { custody },
      } = proposal
      if (at < from) return yield* refuse("start.tooEarly", "at", { from })
      yield* checkPermitted(state, at)
      yield* checkCustodyStated(custodyDigest, custody)
      yield* checkReleased(release, custody, terms, at)
      if (custodyDigest !== clearance.custodyDigest)
        return yield* refuse("custody.changed", "custodyDigest", {})
      return { occupies: proposal.seat.opening }
    }),

  /** Stops for a reason, for no longer than the terms allow. */
  pause: ({ command: { at, until }, setting }) =>
    Result.gen(function* () {
      const latest = yield* dayAfter(setting, at, setting.terms.longestPause)
      if (until <= at) return yield* refuse("pause.noDays", "until", {})
      if (until > latest) return yield* refuse("pause.tooLong", "until", { latest })
    }),

  /** Goes on, within the permission. */
  resume: ({ command: { at }, state }) => checkPermitted(state, at),

  /** Offers it to the prisoner, who was notified of wage, hours and deductions. */
  offer: ({ command, setting }) =>
    Result.gen(function* () {
      const { at, conditions, informedOn } = command
      yield* checkConditions(conditions, setting.terms)
      if (informedOn > at) return yield* refuse("offer.informedLater", "informedOn", { informedOn })
      const { answerTime, fullWeek } = setting.terms
      const expiresOn = yield* dayAfter(setting, at, answerTime)
      return fullWeek === undefined ? { expiresOn } : { expiresOn, fullWeek }
    }),
}
