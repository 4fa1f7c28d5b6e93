import type { ProtocolGuards } from "@bazgasht/casework"
import type { Calendar, Day, Receipt, Term } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { checkEvaluated, checkGrounds, dayAfter, inCalendar } from "../../../cases/shared-checks.ts"
import { endOf } from "../../../day-count/end-of-term.ts"
import { lengthOf } from "../../../day-count/length-of-term.ts"
import type { BreachCount, HiddenRecord, NewOffence, OrderBreach, RevocationGround } from "./breaches.ts"
import {
  type LeniencyLife,
  type LeniencyOccurrence,
  type LeniencySubject,
  type PetitionIn,
  refuse,
} from "./leniency-protocol.ts"
import type {
  BreachTerms,
  LeniencyTerms,
  NewOffenceTerms,
  PeriodTerms,
  ReliefTerms,
} from "./leniency-terms.ts"
import { extendedBounds, isWithin, periodBounds, sumOfTerms } from "./period.ts"
import type { FiledReport, LeniencyGrant } from "./petition.ts"
import type { Relief } from "./relief.ts"
import type { Supervision, SupervisionStart } from "./supervision.ts"

type Checked<Value = void> = Result.Result<Value, LeniencyLife["Refusal"]>

type Recorded = Checked<LeniencyOccurrence<"recordBreach">>

type Recording = LeniencySubject<"recordBreach">

const supervisionOf = (petition: PetitionIn<"carriedOut" | "supervised" | "reliefProposed" | "breached">) =>
  petition.stage === "carriedOut" ? undefined : petition.supervision

/** Refuses a day that is still to come, or that lies outside the days in which it counts. */
const checkDay = (
  day: Day,
  path: string,
  at: Day,
  within: { readonly from: Day | undefined; readonly to: Day | undefined },
): Checked => {
  if (day > at) return refuse("breach.inFuture", path, {})
  const { from, to } = within
  if (from !== undefined && day >= from && (to === undefined || day < to)) return Result.void
  return refuse("breach.outsidePeriod", path, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  })
}

const countOf = (supervision: Supervision): BreachCount =>
  supervision.firstBreach === undefined ? "first" : "repeated"

const recordOrderBreach = (breach: OrderBreach, { state: petition, command }: Recording): Recorded => {
  const supervision = supervisionOf(petition)
  const path = "breach.happenedOn"
  const day = checkDay(breach.happenedOn, path, command.at, { from: supervision?.from, to: supervision?.to })
  if (Result.isFailure(day)) return Result.fail(day.failure)
  if (supervision === undefined || !supervision.orders.includes(breach.order))
    return refuse("order.notInForce", "breach.order", { order: breach.order })
  return Result.succeed({ type: "breachRecorded", count: countOf(supervision) })
}

const isGrave = ({ punishment: { degree, kind } }: NewOffence, { punishments }: NewOffenceTerms): boolean => {
  const revokes = Object.hasOwn(punishments, kind) ? punishments[kind] : undefined
  if (revokes === undefined || revokes === "always") return revokes === "always"
  return degree !== undefined && degree <= revokes.lightestDegree
}

const recordNewOffence = (offence: NewOffence, terms: NewOffenceTerms, subject: Recording): Recorded => {
  const { state: petition, command } = subject
  const supervision = supervisionOf(petition)
  const from = terms.committedSince === "decision" ? petition.grant.on : supervision?.from
  const day = checkDay(offence.committedOn, "breach.committedOn", command.at, { from, to: supervision?.to })
  if (Result.isFailure(day)) return Result.fail(day.failure)
  if (offence.finalOn > command.at) return refuse("breach.inFuture", "breach.finalOn", {})
  if (offence.finalOn < offence.committedOn)
    return refuse("breach.finalBeforeCommitted", "breach.finalOn", {})
  if (offence.intentional && isGrave(offence, terms)) return Result.succeed({ type: "breachRecorded" })
  return Result.succeed({
    type: "breachWithoutEffect",
    breach: offence,
    reason: offence.intentional ? "notGraveEnough" : "unintentional",
  })
}

const recordHiddenRecord = (record: HiddenRecord, terms: BreachTerms, { command }: Recording): Recorded => {
  if (terms.hiddenRecord === "notStated")
    return refuse("law.notStated", "breach.kind", { subject: "hiddenRecord" })
  return record.foundOn > command.at
    ? refuse("breach.inFuture", "breach.foundOn", {})
    : Result.succeed({ type: "breachRecorded" })
}

const groundOf = ({ breach, count }: PetitionIn<"breached">): RevocationGround =>
  breach.kind !== "order" ? breach.kind : count === "repeated" ? "repeatedBreach" : "firstBreach"

/** A decision rests on the rule of its own route, evaluated on its own day or before. */
const checkReceipt = (receipt: Receipt, route: string, at: Day): Checked =>
  receipt.rule === route
    ? checkEvaluated(receipt, at, "receipt.today")
    : refuse("receipt.otherRule", "receipt.rule", { rule: receipt.rule, route })

/** That the court departed from what the rule came to, where it did: a decision that is not eligible is granted on no other ground. */
const departureFrom = (
  { outcome }: Receipt,
  departure: { readonly reason: string } | undefined,
): Checked<LeniencyGrant["departure"]> => {
  if (outcome === undefined) return refuse("receipt.outcomeMissing", "receipt.outcome", {})
  if (departure === undefined)
    return outcome === "eligible"
      ? Result.succeed(undefined)
      : refuse("receipt.notEligible", "receipt.outcome", { outcome })
  if (outcome === "eligible") return refuse("departure.needless", "departure", {})
  const reason = departure.reason.trim()
  return reason === ""
    ? refuse("departure.reasonMissing", "departure.reason", {})
    : Result.succeed({ outcome, reason })
}

const repeatedIn = (codes: ReadonlyArray<string>): string | undefined =>
  codes.find((code, index) => codes.indexOf(code) !== index)

/** The period of a grant: as the court says within the law, or as the law says where the court is silent. */
const periodOf = (
  terms: PeriodTerms,
  asked: Term | undefined,
  remainder: Term | undefined,
): Checked<Term | undefined> => {
  if (terms.kind === "none")
    return asked === undefined ? Result.succeed(undefined) : refuse("period.notInLaw", "period", {})
  const bounds = periodBounds(terms, remainder)
  if (bounds === undefined) return refuse("remainder.missing", "remainder", {})
  const period = asked ?? bounds.otherwise
  if (period === undefined) return refuse("period.missing", "period", {})
  return isWithin(period, bounds)
    ? Result.succeed(period)
    : refuse("period.outOfRange", "period", { minimum: bounds.minimum, maximum: bounds.maximum })
}

const firstDayOf = (start: SupervisionStart, petition: PetitionIn<"carriedOut">): Day => {
  switch (start.kind) {
    case "decision":
      return petition.grant.on
    case "carryingOut":
      return petition.carriedOutOn
    case "endOfExecutedPart":
      return start.day
  }
}

/** Reports that are not in, or in and not yet confirmed. */
const missingReports = (terms: LeniencyTerms, filed: ReadonlyArray<FiledReport>): ReadonlyArray<string> =>
  terms.reports
    .filter(({ id, confirmers }) => {
      const report = filed.find((candidate) => candidate.report === id)
      return report === undefined || (confirmers.length > 0 && report.confirmedOn === undefined)
    })
    .map(({ id }) => id)

/** The stage of a petition that is before its decider. */
const stageBefore = (terms: LeniencyTerms, filed: ReadonlyArray<FiledReport>): "proposed" | "reported" =>
  missingReports(terms, filed).length === 0 ? "reported" : "proposed"

/** The first day on which relief may be proposed; `undefined` where the calendar ends. */
const firstDayOfProposal = (
  calendar: Calendar,
  supervision: Supervision,
  terms: ReliefTerms,
): Day | undefined => {
  const { firstBreach, from, reliefRefusedOn } = supervision
  // A breach that counted ends the good conduct of which the law speaks; it begins anew on the day of the breach.
  const since = firstBreach === undefined || firstBreach.happenedOn < from ? from : firstBreach.happenedOn
  const first = endOf(calendar, since, terms.after)
  if (reliefRefusedOn === undefined || first === undefined) return first
  const again = endOf(calendar, reliefRefusedOn, terms.again)
  return again === undefined || again > first ? again : first
}

/** The supervision as it would be with the relief. */
const relieved = (
  relief: Relief,
  supervision: Supervision,
  terms: ReliefTerms,
  calendar: Calendar,
  at: Day,
): Checked<Supervision> => {
  if (relief.period === undefined && relief.lift.length === 0) return refuse("relief.empty", "relief", {})
  const order = relief.lift.find((candidate) => !supervision.orders.includes(candidate))
  if (order !== undefined) return refuse("order.notInForce", "relief.lift", { order })
  const orders = supervision.orders.filter((candidate) => !relief.lift.includes(candidate))
  if (relief.period === undefined) return Result.succeed({ ...supervision, orders })

  const measure = lengthOf(relief.period)
  if (measure >= lengthOf(supervision.period))
    return refuse("relief.notShorter", "relief.period", { period: supervision.period })
  if (terms.shortestPeriod !== undefined && measure < lengthOf(terms.shortestPeriod))
    return refuse("relief.tooShort", "relief.period", { shortestPeriod: terms.shortestPeriod })
  const { period } = relief
  return Result.flatMap(dayAfter({ calendar }, supervision.from, period, "relief.period"), (to) =>
    to < at
      ? refuse("relief.alreadyOver", "relief.period", { to })
      : Result.succeed({ ...supervision, period, to, orders }),
  )
}

export const guards: ProtocolGuards<LeniencyLife> = {
  /** Records a breach for the court to judge. An offence that does not revoke is recorded too, and changes nothing. */
  recordBreach: (subject) => {
    const { breach } = subject.command
    const terms = subject.setting.terms.breach
    if (terms === undefined) return refuse("law.notStated", "breach", { subject: "breach" })
    switch (breach.kind) {
      case "order":
        return recordOrderBreach(breach, subject)
      case "newOffence":
        return recordNewOffence(breach, terms.newOffence, subject)
      case "hiddenRecord":
        return recordHiddenRecord(breach, terms, subject)
    }
  },

  /** Finds that the breach did not happen or was excused: everything is as it was before, and it does not count. */
  dismissBreach: ({ state: petition, command }) =>
    Result.map(checkGrounds(command), () => ({
      stage: petition.supervision === undefined ? "carriedOut" : "supervised",
    })),

  /** Extends the period for a first breach. */
  extend: ({ state: petition, command, setting: { terms, calendar } }) => {
    const { breach, count, supervision } = petition
    if (breach.kind !== "order" || count !== "first" || supervision === undefined)
      return refuse("breach.revokes", "type", { ground: groundOf(petition) })
    if (terms.breach === undefined) return refuse("law.notStated", "type", { subject: "breach" })
    const { addition } = command
    const bounds = extendedBounds(terms.breach.firstBreach, supervision.period)
    const period = sumOfTerms(supervision.period, addition)
    if (!isWithin(period, bounds))
      return refuse("addition.outOfRange", "addition", { minimum: bounds.minimum, maximum: bounds.maximum })
    return Result.map(dayAfter({ calendar }, supervision.from, period, "addition"), (to) => ({
      supervision: { ...supervision, period, to, firstBreach: breach },
    }))
  },

  /** Revokes: what was spared is executed. */
  revoke: ({ state: petition, setting: { terms } }) => {
    const ground = groundOf(petition)
    if (ground === "firstBreach" && terms.breach?.firstBreach.mayRevoke !== true)
      return refuse("breach.extends", "type", {})
    return Result.succeed({ ground, remainder: petition.grant.remainder })
  },

  /** Ends supervision once its period has run out. */
  end: ({ state: petition, command }) =>
    command.at < petition.supervision.to
      ? refuse("period.notOver", "at", { to: petition.supervision.to })
      : Result.void,

  /** Withdraws the petition; who may do so has been checked before. */
  withdraw: "carry",

  /** Lets the matter lapse for a cause that the law names. */
  lapse: ({ command, setting: { terms } }) =>
    terms.lapseCauses.includes(command.cause)
      ? Result.void
      : refuse("lapse.notInLaw", "cause", { cause: command.cause, causes: terms.lapseCauses }),

  /** Grants, for a period within the law, with orders that are each given once, on a decision that is eligible or for a reason. */
  grant: ({ state: petition, command, setting: { terms } }) =>
    Result.gen(function* () {
      yield* checkReceipt(command.receipt, petition.file.route, command.at)
      const { orders, remainder, receipt } = command
      const departure = yield* departureFrom(receipt, command.departure)
      const order = repeatedIn(orders)
      if (order !== undefined) return yield* refuse("order.repeated", "orders", { order })
      const period = yield* periodOf(terms.period, command.period, remainder)
      return { period, departure, notify: terms.notified }
    }),

  /** Puts the grant in force; where no supervision follows, that is the end of the matter. */
  carryOut: ({ state: petition }) =>
    Result.succeed({ stage: petition.grant.period === undefined ? "ended" : "carriedOut" }),

  /** Fixes the first day of the period and the day on which it will have run out. */
  supervise: ({ state: petition, command, setting: { terms, calendar } }) => {
    const { start } = command
    if (!terms.starts.includes(start.kind))
      return refuse("start.notInLaw", "start.kind", { start: start.kind, allowed: terms.starts })
    const from = firstDayOf(start, petition)
    if (from < petition.grant.on)
      return refuse("start.beforeDecision", "start.day", { decision: petition.grant.on })
    const { period } = petition.grant
    if (period === undefined) return refuse("period.missing", "", {})
    return Result.map(dayAfter({ calendar }, from, period, "start"), (to) => ({
      supervision: { from, to, period, orders: petition.grant.orders },
    }))
  },

  /** Opens the petition. A petitioner who is heard without a proposal stands before the decider at once. */
  open: ({ command, setting: { terms } }) =>
    Result.succeed({
      stage: terms.heardWithoutProposal.includes(command.by.role) ? stageBefore(terms, []) : "opened",
    }),

  /** Brings the petition before the decider, after the reports where the law wants them first. */
  propose: ({ state: petition, setting: { terms } }) => {
    const missing = missingReports(terms, petition.file.reports)
    if (terms.reportsDue === "beforeProposal" && missing.length > 0)
      return refuse("report.missing", "", { reports: missing })
    return Result.succeed({ stage: stageBefore(terms, petition.file.reports) })
  },

  confirmReport: ({ state: petition, command, setting: { terms } }) => {
    const filed = petition.file.reports.find((candidate) => candidate.report === command.report)
    if (filed === undefined) return refuse("report.notFiled", "report", { report: command.report })
    if (filed.confirmedOn !== undefined)
      return refuse("report.alreadyConfirmed", "report", { report: command.report })
    const reports = petition.file.reports.map((candidate) =>
      candidate === filed ? { ...filed, confirmedOn: command.at } : candidate,
    )
    return Result.succeed({ stage: petition.stage === "opened" ? "opened" : stageBefore(terms, reports) })
  },

  /** Proposes relief, after enough good conduct and, where it was refused before, after enough time. */
  proposeRelief: ({ state: petition, command, setting: { terms, calendar } }) =>
    Result.gen(function* () {
      if (terms.relief === undefined) return yield* refuse("law.notStated", "type", { subject: "relief" })
      const from = firstDayOfProposal(calendar, petition.supervision, terms.relief)
      const firstDay = yield* inCalendar(from, calendar, "at")
      if (command.at < firstDay) return yield* refuse("relief.tooEarly", "at", { firstDay })
      yield* relieved(command.relief, petition.supervision, terms.relief, calendar, command.at)
    }),

  grantRelief: ({ state: petition, command, setting: { terms, calendar } }) =>
    Result.gen(function* () {
      if (terms.relief === undefined) return yield* refuse("law.notStated", "type", { subject: "relief" })
      const { at, relief } = command
      return { supervision: yield* relieved(relief, petition.supervision, terms.relief, calendar, at) }
    }),

  refuseRelief: ({ command }) => checkGrounds(command),

  report: ({ state: petition, command, setting: { terms } }) => {
    if (petition.file.reports.some((filed) => filed.report === command.report))
      return refuse("report.alreadyFiled", "report", { report: command.report })
    const { at, opinion, report } = command
    const reports = [...petition.file.reports, { report, opinion, filedOn: at }]
    return Result.succeed({ stage: petition.stage === "opened" ? "opened" : stageBefore(terms, reports) })
  },

  refuse: ({ state: petition, command }) =>
    Result.flatMap(checkReceipt(command.receipt, petition.file.route, command.at), () =>
      checkGrounds(command),
    ),
}
