/**
 * What has happened to a grievance.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { complaintSchema } from "./complaint.ts"
import { proposedRulingSchema } from "./ruling.ts"
import { dueDaysSchema } from "./state.ts"

const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
const reason = () => ({ reason: Schema.NonEmptyString })

const beforeRuling = [
  "received",
  "acknowledged",
  "assigned",
  "inProgress",
  "onHold",
  "forApproval",
  "reopened",
] as const

/** What has happened to a grievance. */
export const grievanceEventSchema = () =>
  Schema.Union([
    eventSchema("received", ["received"], { ...complaintSchema().fields, due: dueDaysSchema() }),
    eventSchema("acknowledged", ["acknowledged"], {}),
    eventSchema("assigned", ["assigned"], { handler: Schema.NonEmptyString }),
    eventSchema("begun", ["inProgress"], {}),
    eventSchema("putOnHold", ["onHold"], reason()),
    eventSchema("resumed", ["inProgress"], {}),
    eventSchema("rulingProposed", ["forApproval"], proposedRulingSchema().fields),
    /** The ruling, as it was proposed. A support case refers to this event where a decision is undone. */
    eventSchema("ruled", ["upheld", "partlyUpheld", "rejected"], proposedRulingSchema().fields),
    eventSchema("rulingReturned", ["inProgress"], grounds()),
    eventSchema("stayed", beforeRuling, grounds()),
    eventSchema("stayLifted", [...beforeRuling, "upheld", "partlyUpheld"], grounds()),
    /** `finalFrom` is the first day on which it can no longer be opened again. */
    eventSchema("closed", ["closed"], { finalFrom: daySchema() }),
    eventSchema("reopened", ["reopened"], { ...reason(), due: dueDaysSchema() }),
  ])

/** What has happened to a grievance. */
export type GrievanceEvent = ReturnType<typeof grievanceEventSchema>["Type"]

/** The name of an event. */
export type GrievanceEventType = GrievanceEvent["type"]
