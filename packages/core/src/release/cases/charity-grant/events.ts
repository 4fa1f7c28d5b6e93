/**
 * What has happened to a charity grant.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { charityGrantSchema, grantOrderSchema } from "./matter.ts"

const reason = () => ({ reason: Schema.NonEmptyString })

/** What has happened to a charity grant. */
export const charityGrantEventSchema = () =>
  Schema.Union([
    eventSchema("reserved", ["reserved"], charityGrantSchema().fields),
    eventSchema("approved", ["approved"], {}),
    eventSchema("ordered", ["ordered"], grantOrderSchema().fields),
    eventSchema("failed", ["failed"], reason()),
    eventSchema("paid", ["paid"], { receipt: Schema.NonEmptyString }),
    eventSchema("confirmed", ["confirmed"], { document: Schema.NonEmptyString }),
    eventSchema("reported", ["reported"], { report: Schema.NonEmptyString }),
    eventSchema("released", ["released"], reason()),
    eventSchema("reversed", ["reversed"], reason()),
  ])

/** What has happened to a charity grant. */
export type CharityGrantEvent = ReturnType<typeof charityGrantEventSchema>["Type"]

/** The name of an event. */
export type CharityGrantEventType = CharityGrantEvent["type"]
