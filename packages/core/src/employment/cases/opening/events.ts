/**
 * What has happened to an opening.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { datedDocumentSchema } from "../clearance/dated-document.ts"
import { amountsSchema, capacitySchema } from "./capacity.ts"
import { openingProfileSchema } from "./profile.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
const placement = () => ({ placement: Schema.NonEmptyString })

/** What has happened to an opening. */
export const openingEventSchema = () =>
  Schema.Union([
    eventSchema("drafted", ["draft"], { ...openingProfileSchema().fields, ...capacitySchema().fields }),
    /** `documents` are in the order of their codes. */
    eventSchema("cleared", ["cleared", "suspended"], { documents: Schema.Array(datedDocumentSchema()) }),
    eventSchema("opened", ["open", "filled"], {}),
    eventSchema("seatReserved", ["open", "filled"], { ...placement(), takes: amountsSchema() }),
    eventSchema("seatOccupied", ["open", "filled", "suspended"], placement()),
    eventSchema("seatFreed", ["open", "suspended"], placement()),
    eventSchema("seatsChanged", ["cleared", "open", "filled", "suspended"], {
      ...capacitySchema().fields,
      ...reason(),
    }),
    eventSchema("suspended", ["suspended"], reason()),
    eventSchema("resumed", ["open", "filled"], {}),
    eventSchema("closed", ["closed"], reason()),
  ])

/** What has happened to an opening. */
export type OpeningEvent = ReturnType<typeof openingEventSchema>["Type"]

/** The name of an event. */
export type OpeningEventType = OpeningEvent["type"]
