/**
 * What has happened to a placement.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { followUpOutcomes } from "../../decisions/follow-up.ts"
import { datedDocumentSchema } from "../clearance/dated-document.ts"
import { placementClearanceSchema } from "./clearance.ts"
import { placementOfferSchema } from "./conditions.ts"
import { placementEndingSchema, withdrawalGroundSchema } from "./ending.ts"
import { placementProposalSchema } from "./proposal.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
/** Id of the opening in which the seat is taken up. */
const occupies = () => ({ occupies: Schema.NonEmptyString })
/** Id of the opening that gets the seat back. */
const frees = () => ({ frees: Schema.NonEmptyString })

/** What has happened to a placement. What its opening has to do about the seat is said by `seatChangeOf`. */
export const placementEventSchema = () =>
  Schema.Union([
    eventSchema("proposed", ["proposed"], placementProposalSchema().fields),
    eventSchema("offered", ["offered"], placementOfferSchema().fields),
    eventSchema("accepted", ["accepted"], {}),
    eventSchema("declined", ["declined"], frees()),
    eventSchema("expired", ["expired"], frees()),
    /** `documents` are in the order of their codes. */
    eventSchema("cleared", ["cleared", "active", "paused"], placementClearanceSchema().fields),
    eventSchema("clearanceRefused", ["refused"], { ...reason(), ...frees() }),
    /** `release` is the certificate of release where the work begins after it. */
    eventSchema("started", ["active"], { release: Schema.optionalKey(datedDocumentSchema()), ...occupies() }),
    eventSchema("paused", ["paused"], { ...reason(), until: daySchema() }),
    eventSchema("resumed", ["active"], {}),
    eventSchema("ended", ["ended"], { ending: placementEndingSchema(), ...frees() }),
    eventSchema("resigned", ["ended"], frees()),
    eventSchema("outcomeRecorded", ["ended"], {
      after: Schema.Natural,
      outcome: Schema.Literals(followUpOutcomes),
    }),
    eventSchema("withdrawn", ["withdrawn"], { ground: withdrawalGroundSchema(), ...frees() }),
  ])

/** What has happened to a placement. */
export type PlacementEvent = ReturnType<typeof placementEventSchema>["Type"]

/** The name of an event. */
export type PlacementEventType = PlacementEvent["type"]
