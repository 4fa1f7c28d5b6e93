/**
 * Why a command was not carried out, as data. Wording lives in message catalogues; here are a code, the place in the command
 * and the values that a sentence about it needs. No refusal holds the id of a person.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { daySchema, termSchema } from "../../life-cycle/values.ts"
import { revocationGroundSchema } from "./breaches.ts"
import { leniencyPartSchema } from "./petition.ts"
import { leniencyStageSchema } from "./stages.ts"
import type { SupervisionStart } from "./supervision.ts"

const codes = () => Schema.Array(Schema.String)
const range = () => ({ minimum: termSchema(), maximum: termSchema() })
const startKind = () =>
  Schema.Literals(["decision", "carryingOut", "endOfExecutedPart"] satisfies ReadonlyArray<
    SupervisionStart["kind"]
  >)

/** The parameters of each refusal by its code. */
const parameters = () =>
  ({
    /** The table lists no such command in the stage in which the petition is. */
    "transition.notAllowed": { stage: leniencyStageSchema(), command: Schema.String },
    /** The id belongs to a command of another kind or of another person. */
    "command.idReused": { command: Schema.String },
    /** Something has happened since the command was formed. */
    "version.conflict": { expected: Schema.Number, actual: Schema.Number },
    /** The command is dated before the last event. */
    "day.decreases": { last: daySchema() },
    /** A day of the period would leave the calendar. */
    "day.outsideCalendar": { calendar: Schema.String },
    /** The law that was supplied is that of another route. */
    "terms.otherRoute": { route: Schema.String, terms: Schema.String },
    /** The law, as far as it is known, says nothing of this for the route. */
    "law.notStated": { subject: Schema.Literals(["breach", "hiddenRecord", "relief"]) },
    "actor.notAuthorised": { role: Schema.String, authorised: codes() },
    /** Only the petitioner or the person who would benefit may withdraw. */
    "actor.notPetitioner": {},
    /** Somebody acts for himself in an office, or as the beneficiary without being that person. */
    "actor.notHimself": { beneficiaryRole: Schema.String },
    /** The person may not do this because of the part that he has taken, or because he would benefit. */
    "actor.conflict": { part: Schema.Union([leniencyPartSchema(), Schema.Literal("beneficiary")]) },
    "grounds.missing": {},
    "report.notAsked": { report: Schema.String, asked: codes() },
    "report.alreadyFiled": { report: Schema.String },
    "report.notFiled": { report: Schema.String },
    "report.alreadyConfirmed": { report: Schema.String },
    "report.needsNoConfirmation": { report: Schema.String },
    /** Reports that have to be in, and confirmed, before the proposal. */
    "report.missing": { reports: codes() },
    "receipt.otherRule": { rule: Schema.String, route: Schema.String },
    /** The receipt is of a day after the decision. */
    "receipt.laterThanDecision": { today: daySchema() },
    /** The route knows no period of supervision. */
    "period.notInLaw": {},
    /** The court has to say how long. */
    "period.missing": {},
    "period.outOfRange": range(),
    /** The period hangs on the rest of the sentence, which is not given. */
    "remainder.missing": {},
    "order.repeated": { order: Schema.String },
    /** The order was not given, or has been lifted. */
    "order.notInForce": { order: Schema.String },
    "start.notInLaw": { start: startKind(), allowed: Schema.Array(startKind()) },
    "start.beforeDecision": { decision: daySchema() },
    /** The breach lies outside the days in which it counts. `to` is the first day on which it no longer does. */
    "breach.outsidePeriod": { from: Schema.optionalKey(daySchema()), to: Schema.optionalKey(daySchema()) },
    "breach.inFuture": {},
    /** The conviction cannot have become final before the offence. */
    "breach.finalBeforeCommitted": {},
    /** On this ground the law leaves no choice but to revoke. */
    "breach.revokes": { ground: revocationGroundSchema() },
    /** A first breach extends the period; it does not revoke. */
    "breach.extends": {},
    /** Between which lengths the whole period may lie after the addition. */
    "addition.outOfRange": range(),
    "relief.tooEarly": { firstDay: daySchema() },
    /** Neither a shorter period nor an order to lift. */
    "relief.empty": {},
    "relief.notShorter": { period: termSchema() },
    "relief.tooShort": { shortestPeriod: termSchema() },
    /** The shortened period would have run out before the decision. */
    "relief.alreadyOver": { to: daySchema() },
    /** `to` is the first day on which the period will have run out. */
    "period.notOver": { to: daySchema() },
    "lapse.notInLaw": { cause: Schema.String, causes: codes() },
  }) satisfies { readonly [code: string]: Schema.Struct.Fields }

type Parameters = ReturnType<typeof parameters>

/** The code of a refusal. */
export type LeniencyRefusalCode = keyof Parameters

/** The parameters of the refusal of a code. */
export type LeniencyRefusalParameters<Code extends LeniencyRefusalCode> = Schema.Struct.Type<Parameters[Code]>

/** Why a command was not carried out. */
export type LeniencyRefusal = {
  readonly [Code in LeniencyRefusalCode]: {
    readonly code: Code
    /** Place in the command: `by.role`, `relief.period`. */
    readonly path: string
    readonly params: LeniencyRefusalParameters<Code>
  }
}[LeniencyRefusalCode]

/** The schema of {@link LeniencyRefusal}. */
export const leniencyRefusalSchema = () =>
  // The members are made in a loop over the codes, in which their types are lost.
  Schema.Union(
    Object.entries(parameters()).map(([code, params]) =>
      Schema.Struct({ code: Schema.Literal(code), path: Schema.String, params: Schema.Struct(params) }),
    ),
  ) as unknown as Schema.Codec<LeniencyRefusal>
