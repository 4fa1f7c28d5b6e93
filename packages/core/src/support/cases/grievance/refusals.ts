/**
 * Why a command to a grievance was not carried out.
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
import { concernSchema } from "./complaint.ts"

const parameters = () =>
  ({
    /** The terms know no grievance about this. */
    "about.unknown": { about: Schema.String, subjects: Schema.Array(Schema.String) },
    /** Somebody acts in the complainant's role who is not the complainant, or where there is none. */
    "actor.notComplainant": {},
    /** Only the handler to whom it is assigned may do this. */
    "actor.notHandler": {},
    /** The grievance concerns the person, who therefore has no hand in it. */
    "actor.concerned": { concern: concernSchema() },
    /** The grievance concerns the handler, or he has approved a ruling on it. */
    "handler.concerned": { concern: Schema.Union([concernSchema(), Schema.Literal("approver")]) },
    /** A day of the terms would leave the calendar. */
    "day.outsideCalendar": { calendar: Schema.String },
    "reason.missing": {},
    "grounds.missing": {},
    /** A grievance that is upheld needs a remedy. */
    "remedy.missing": {},
    /** A grievance that is rejected has no remedy. */
    "remedy.ofRejected": {},
    /** The remedy is of another decision than the one complained of, or none was complained of. */
    "remedy.otherDecision": {},
    /** The days to be restored end before they begin. */
    "remedy.noDays": {},
    /** Nothing is complained of that could be stayed. */
    "stay.noDecision": {},
    "stay.notStayable": { about: Schema.String, stayable: Schema.Array(Schema.String) },
    "stay.alreadyInForce": { since: daySchema() },
    "stay.notInForce": {},
    /** The decision is stayed until it is taken anew: the grievance is not closed before. */
    "stay.inForce": { since: daySchema() },
    /** It could be opened again until the day before `since`. */
    "reopen.tooLate": { since: daySchema() },
  }) satisfies RefusalParameters

/** Why a command to a grievance was not carried out. */
export type GrievanceRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link GrievanceRefusal}. */
export const grievanceRefusalSchema = (): Schema.Codec<GrievanceRefusal> => refusalSchemaOf(parameters())

/** Refuses a command to a grievance. */
export const refuse = refusing<GrievanceRefusal>()
