/**
 * Why a command to a placement was not carried out.
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
import { daySchema } from "../../../life-cycle/values.ts"
import { documentParameters } from "../clearance/required-document.ts"

const constraint = () => ({ constraint: Schema.String })
const constraints = () => ({ constraints: Schema.Array(Schema.String) })

const parameters = () =>
  ({
    ...documentParameters(),
    /** Somebody else acts as the prisoner, or the prisoner in another role. */
    "actor.notHimself": { prisonerRole: Schema.String },
    /** The seat is kept for another placement, or in another opening. */
    "seat.ofOther": {},
    /** The seat is occupied already. */
    "seat.notReserved": {},
    /** The unit stands still. */
    "opening.suspended": {},
    /** The placement would end before it begins. */
    "period.none": {},
    /** Nothing is found of constraints that have to hold. */
    "constraint.missing": constraints(),
    /** The terms know no such constraint. */
    "constraint.unknown": { ...constraint(), hardConstraints: Schema.Array(Schema.String) },
    "constraint.repeated": constraint(),
    "constraint.broken": constraints(),
    "constraint.undetermined": constraints(),
    /** What is said to be broken holds. */
    "constraint.holds": constraint(),
    /** A finding is of a day after the command that rests on it. */
    "receipt.laterThanDecision": { today: daySchema() },
    "run.notCommitted": { run: Schema.String },
    "override.reasonMissing": {},
    /** The prisoner was told of the conditions after the offer. */
    "offer.informedLater": { informedOn: daySchema() },
    "offer.noHours": {},
    "deduction.repeated": { kind: Schema.String },
    "offer.expired": { since: daySchema() },
    "offer.notExpired": { from: daySchema() },
    /** The document has to hold until the end of the placement. */
    "document.endsEarly": { document: Schema.String, to: daySchema(), end: daySchema() },
    "reason.missing": {},
    /** The facts of custody are not stated, and somebody is held while he works. */
    "custody.missing": {},
    /** The facts of custody are stated, and the work begins after release. */
    "custody.notAsked": {},
    /** The facts of custody are others than those on which it was cleared. */
    "custody.changed": {},
    "start.tooEarly": { from: daySchema() },
    /** From that day on nobody works on this placement. */
    "period.over": { since: daySchema() },
    "pause.noDays": {},
    "pause.tooLong": { latest: daySchema() },
    "dismissal.otherDecider": { decider: Schema.String, deciders: Schema.Array(Schema.String) },
    /** The prisoner has to be heard after the start of the work, and before the decision. */
    "dismissal.notHeard": { from: daySchema(), to: daySchema() },
    "dismissal.decidedLater": { decidedOn: daySchema() },
    "grounds.missing": {},
    /** Nobody asks after so many days. */
    "followUp.notAsked": { after: Schema.Natural },
    "followUp.tooEarly": { from: daySchema() },
    "followUp.recorded": { after: Schema.Natural },
    "day.outsideCalendar": { calendar: Schema.String },
  }) satisfies RefusalParameters

/** Why a command to a placement was not carried out. */
export type PlacementRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link PlacementRefusal}. */
export const placementRefusalSchema = (): Schema.Codec<PlacementRefusal> => refusalSchemaOf(parameters())

/** Refuses a command to a placement. */
export const refuse = refusing<PlacementRefusal>()
