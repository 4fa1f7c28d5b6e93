/**
 * What has happened to a support cycle.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { cyclePlanSchema, lockedRecordSchema, settlementSchema } from "./matter.ts"

/** What has happened to a support cycle. */
export const supportCycleEventSchema = () =>
  Schema.Union([
    eventSchema("planned", ["planned"], cyclePlanSchema().fields),
    eventSchema("locked", ["locked"], lockedRecordSchema().fields),
    eventSchema("unlocked", ["planned"], { reason: Schema.NonEmptyString }),
    eventSchema("approved", ["approved"], { recordDigest: Schema.NonEmptyString }),
    eventSchema("released", ["released"], {}),
    eventSchema("settled", ["settled"], settlementSchema().fields),
    eventSchema("closed", ["closed"], {}),
    eventSchema("aborted", ["aborted"], { reason: Schema.NonEmptyString }),
  ])

/** What has happened to a support cycle. */
export type SupportCycleEvent = ReturnType<typeof supportCycleEventSchema>["Type"]

/** The name of an event. */
export type SupportCycleEventType = SupportCycleEvent["type"]
