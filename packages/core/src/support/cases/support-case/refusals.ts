/**
 * Why a command on a support case was not carried out, as data. No refusal holds the id of a person.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { type RefusalOf, refusalSchemaOf, refusing } from "../../../life-cycle/refusals.ts"
import { daySchema, outcomeSchema } from "../../../life-cycle/values.ts"

const codes = () => Schema.Array(Schema.String)

/** The parameters of each refusal by its code, beside those that every life cycle has. */
const parameters = () =>
  ({
    /** The household has another open case with the association. */
    "case.alreadyOpen": { cases: codes() },
    "custody.inFuture": {},
    "members.missing": {},
    "members.repeated": {},
    /** A day would leave the calendar. */
    "day.outsideCalendar": { calendar: Schema.String },
    "receipt.otherRule": { rule: Schema.String, expected: Schema.String },
    /** The receipt is of a day after the decision. */
    "receipt.laterThanDecision": { today: daySchema() },
    /** The receipt does not say what the decision came to. */
    "receipt.outcomeMissing": {},
    /** Support rests on a decision that is eligible. */
    "receipt.notEligible": { outcome: outcomeSchema() },
    "grounds.missing": {},
    /** The terms leave no day after the decision on which it could be contested. */
    "appeal.notLater": { deadline: daySchema() },
    "payer.notInTerms": { payer: Schema.String, payers: codes() },
    /** No fact is named that is missing, or that is supplied. */
    "facts.missing": {},
    /** The facts may still come, up to and with the day `due`. */
    "information.stillDue": { due: daySchema() },
    "visit.inFuture": {},
    "score.notSum": { score: Schema.Natural, sum: Schema.Natural },
    /** `to` is the first day on which the assessment may no longer be relied on. */
    "assessment.tooOld": { to: daySchema() },
    /** No committed admission run of that id admits the case. */
    "admission.notCommitted": { run: Schema.String },
    "start.beforeCustody": { custody: daySchema() },
    /** The family was carried before, or a ruling restored these days; `firstDay` is the first on which support may run again. */
    "start.duringEarlierSupport": { firstDay: daySchema() },
    "suspension.notInTerms": { reason: Schema.String, reasons: codes() },
    "suspension.otherReason": { reason: Schema.String },
    "notice.inFuture": {},
    /** Support has to be looked at anew before it is resumed. */
    "review.overdue": { firstDay: daySchema() },
    /** `firstDay` is the first day on which it will be overdue. */
    "review.notOverdue": { firstDay: daySchema() },
    "reviewer.repeated": {},
    /** The last cycle is over on the day of the decision. */
    "lastCycle.over": { to: daySchema() },
    "release.inFuture": {},
    "release.beforeCustody": { custody: daySchema() },
    "handOver.inPast": {},
    "handOver.beforeStart": { start: daySchema() },
    /** The terms name no criterion, and nothing would have to be met. */
    "criteria.none": {},
    "criteria.notMet": { unanswered: codes(), notMet: codes() },
    /** `to` is the first day that the association no longer carries. */
    "ending.notReached": { to: daySchema() },
    /** A cycle before the day `to` is still to be settled. */
    "cycle.notSettled": { to: daySchema() },
    "outcome.notInTerms": { outcome: Schema.String, outcomes: codes() },
    "monitoring.notOver": { until: daySchema() },
    /** Only a ruling reverses a decision. */
    "reopening.needsRuling": {},
    /** No decision stands that a ruling could reverse: a new fact or a relapse reopens the case. */
    "reopening.needsCause": {},
    /** Support ends by itself and not by a decision that a ruling could reverse. */
    "ending.notByDecision": {},
    /** No upheld grievance is known by that id. */
    "ruling.unknown": { ruling: Schema.String },
    "ruling.alreadyFollowed": { ruling: Schema.String },
    /** The ruling reverses another decision than the one that stands. */
    "ruling.otherDecision": { ruling: Schema.String },
    /** The ruling names a stage to which the case cannot go from where it is. */
    "ruling.otherStage": { stage: Schema.String },
    "death.inFuture": {},
    "move.inFuture": {},
    "move.sameAssociation": {},
  }) satisfies { readonly [code: string]: Schema.Struct.Fields }

/** Why a command on a support case was not carried out, beside the refusals that every life cycle has. */
export type SupportRefusal = RefusalOf<ReturnType<typeof parameters>>

/** The schema of every refusal of a support case. */
export const supportRefusalSchema = () => refusalSchemaOf(parameters())

/** A refusal: its code, the place in the command, and the values that a sentence about it needs. */
export const refuse = refusing<SupportRefusal>()
