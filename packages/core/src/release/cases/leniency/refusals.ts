/**
 * Why a command was not carried out, as data. Wording lives in message catalogues; here are a code, the place in the command
 * and the values that a sentence about it needs. No refusal holds the id of a person.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import {
  type CommonRefusal,
  type RefusalOf,
  type RefusalParameters,
  refusalSchemaOf,
  refusing,
} from "../../../life-cycle/refusals.ts"
import { daySchema, outcomeSchema, termSchema } from "../../../life-cycle/values.ts"
import { revocationGroundSchema } from "./breaches.ts"
import type { SupervisionStart } from "./supervision.ts"

const codes = () => Schema.Array(Schema.String)
const range = () => ({ minimum: termSchema(), maximum: termSchema() })
const startKind = () =>
  Schema.Literals(["decision", "carryingOut", "endOfExecutedPart"] satisfies ReadonlyArray<
    SupervisionStart["kind"]
  >)

/** The parameters of each refusal of its own, by its code. */
const parameters = () =>
  ({
    /** A day of the period would leave the calendar. */
    "day.outsideCalendar": { calendar: Schema.String },
    /** The law that was supplied is that of another route. */
    "terms.otherRoute": { route: Schema.String, terms: Schema.String },
    /** The law, as far as it is known, says nothing of this for the route. */
    "law.notStated": { subject: Schema.Literals(["breach", "hiddenRecord", "relief"]) },
    /** Only the petitioner or the person who would benefit may withdraw. */
    "actor.notPetitioner": {},
    /** Somebody acts for himself in an office, or as the beneficiary without being that person. */
    "actor.notHimself": { beneficiaryRole: Schema.String },
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
    /** The receipt does not say what the decision came to. */
    "receipt.outcomeMissing": {},
    /** The decision by the rule was not eligible, and the court does not say why it departs from it. */
    "receipt.notEligible": { outcome: outcomeSchema() },
    "departure.reasonMissing": {},
    /** The decision by the rule was eligible: there is nothing to depart from. */
    "departure.needless": {},
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
  }) satisfies RefusalParameters

/** Why a command was not carried out. */
export type LeniencyRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The code of a refusal. */
export type LeniencyRefusalCode = LeniencyRefusal["code"]

/** The parameters of the refusal of a code. */
export type LeniencyRefusalParameters<Code extends LeniencyRefusalCode> = Extract<
  LeniencyRefusal,
  { readonly code: Code }
>["params"]

/** The schema of {@link LeniencyRefusal}. */
export const leniencyRefusalSchema = (): Schema.Codec<LeniencyRefusal> => refusalSchemaOf(parameters())

/**
 * A refusal: its code, the place in the command, and the values that a sentence about it needs.
 *
 * @example
 * refuse("lapse.notInLaw", "cause", { cause: "moved", causes: ["death"] })
 */
export const refuse = /* @__PURE__ */ refusing<LeniencyRefusal>()
