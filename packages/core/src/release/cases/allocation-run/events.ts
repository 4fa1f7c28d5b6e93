/**
 * What has happened to an allocation run.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { runPlanFields, runResultSchema } from "./matter.ts"

const seen = () => ({ resultDigest: Schema.NonEmptyString })

/** What has happened to an allocation run. */
export const allocationRunEventSchema = () =>
  Schema.Union([
    eventSchema("drafted", ["draft"], runPlanFields()),
    eventSchema("computed", ["computed"], runResultSchema().fields),
    eventSchema("proposed", ["proposed"], seen()),
    eventSchema("approved", ["approved"], seen()),
    eventSchema("committed", ["committed"], seen()),
    eventSchema("abandoned", ["abandoned"], { reason: Schema.NonEmptyString }),
  ])

/** What has happened to an allocation run. */
export type AllocationRunEvent = ReturnType<typeof allocationRunEventSchema>["Type"]

/** The name of an event. */
export type AllocationRunEventType = AllocationRunEvent["type"]
