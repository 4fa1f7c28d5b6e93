/** Guards of what goes wrong after the grant. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { BreachCount, HiddenRecord, NewOffence, OrderBreach, RevocationGround } from "../breaches.ts"
import {
  type LeniencyGuard,
  type LeniencyOccurrence,
  type LeniencyRefusal,
  type LeniencySubject,
  type PetitionIn,
  refuse,
} from "../leniency-protocol.ts"
import type { BreachTerms, NewOffenceTerms } from "../leniency-terms.ts"
import { dayAfter, extendedBounds, isWithin, sumOfTerms } from "../period.ts"
import type { Supervision } from "../supervision.ts"

type Recorded = Result.Result<LeniencyOccurrence<"recordBreach">, LeniencyRefusal>
type Recording = LeniencySubject<"recordBreach">

const supervisionOf = (petition: PetitionIn<"carriedOut" | "supervised" | "reliefProposed" | "breached">) =>
  petition.stage === "carriedOut" ? undefined : petition.supervision

/** Refuses a day that is still to come, or that lies outside the days in which it counts. */
const checkDay = (
  day: Day,
  path: string,
  at: Day,
  within: { readonly from: Day | undefined; readonly to: Day | undefined },
): Result.Result<void, LeniencyRefusal> => {
  if (day > at) return refuse("breach.inFuture", path, {})
  const { from, to } = within
  if (from !== undefined && day >= from && (to === undefined || day < to)) return Result.succeed(undefined)
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
  return Result.succeed({ type: "breachRecorded", stage: "breached", breach, count: countOf(supervision) })
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
  if (offence.intentional && isGrave(offence, terms))
    return Result.succeed({ type: "breachRecorded", stage: "breached", breach: offence })
  return Result.succeed({
    type: "breachWithoutEffect",
    stage: petition.stage,
    breach: offence,
    reason: offence.intentional ? "notGraveEnough" : "unintentional",
  })
}

const recordHiddenRecord = (record: HiddenRecord, terms: BreachTerms, { command }: Recording): Recorded => {
  if (terms.hiddenRecord === "notStated")
    return refuse("law.notStated", "breach.kind", { subject: "hiddenRecord" })
  return record.foundOn > command.at
    ? refuse("breach.inFuture", "breach.foundOn", {})
    : Result.succeed({ type: "breachRecorded", stage: "breached", breach: record })
}

/** Records a breach for the court to judge. An offence that does not revoke is recorded too, and changes nothing. */
export const recordBreach: LeniencyGuard<"recordBreach"> = (subject) => {
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
}

/** Finds that the breach did not happen or was excused: everything is as it was before, and it does not count. */
export const dismissBreach: LeniencyGuard<"dismissBreach"> = ({ state: petition, command }) =>
  command.grounds.length === 0
    ? refuse("grounds.missing", "grounds", {})
    : Result.succeed({
        type: "breachDismissed",
        stage: petition.supervision === undefined ? "carriedOut" : "supervised",
        grounds: command.grounds,
      })

const groundOf = ({ breach, count }: PetitionIn<"breached">): RevocationGround =>
  breach.kind !== "order" ? breach.kind : count === "repeated" ? "repeatedBreach" : "firstBreach"

/** Extends the period for a first breach. */
export const extend: LeniencyGuard<"extend"> = ({
  state: petition,
  command,
  setting: { terms, calendar },
}) => {
  const { breach, count, supervision } = petition
  if (breach.kind !== "order" || count !== "first" || supervision === undefined)
    return refuse("breach.revokes", "type", { ground: groundOf(petition) })
  if (terms.breach === undefined) return refuse("law.notStated", "type", { subject: "breach" })
  const { addition } = command
  const bounds = extendedBounds(terms.breach.firstBreach, supervision.period)
  const period = sumOfTerms(supervision.period, addition)
  if (!isWithin(period, bounds))
    return refuse("addition.outOfRange", "addition", { minimum: bounds.minimum, maximum: bounds.maximum })
  const to = dayAfter(calendar, supervision.from, period)
  return to === undefined
    ? refuse("day.outsideCalendar", "addition", { calendar: calendar.id })
    : Result.succeed({
        type: "extended",
        stage: "supervised",
        addition,
        supervision: { ...supervision, period, to, firstBreach: breach },
      })
}

/** Revokes: what was spared is executed. */
export const revoke: LeniencyGuard<"revoke"> = ({ state: petition, setting: { terms } }) => {
  const ground = groundOf(petition)
  if (ground === "firstBreach" && terms.breach?.firstBreach.mayRevoke !== true)
    return refuse("breach.extends", "type", {})
  const { remainder } = petition.grant
  return Result.succeed({
    type: "revoked",
    stage: "revoked",
    ground,
    ...(remainder === undefined ? {} : { remainder }),
  })
}
