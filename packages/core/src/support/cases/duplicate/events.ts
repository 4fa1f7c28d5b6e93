/**
 * What has happened to a suspected duplicate.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { consequenceSchema, evidenceSchema, suspicionSchema } from "./suspicion.ts"

const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
const evidence = () => ({ evidence: evidenceSchema() })
const foundSame = () => ({ ...grounds(), consequence: consequenceSchema() })

/** What has happened to a suspected duplicate. */
export const duplicateEventSchema = () =>
  Schema.Union([
    eventSchema("suspected", ["suspected"], { ...suspicionSchema().fields, ...evidence() }),
    /** Only what is new of the evidence. */
    eventSchema("evidenceAdded", ["suspected", "underReview"], evidence()),
    eventSchema("reviewBegun", ["underReview"], {}),
    eventSchema("foundSame", ["foundSame"], foundSame()),
    eventSchema("foundDifferent", ["confirmedDifferent"], grounds()),
    eventSchema("confirmedSame", ["confirmedSame"], foundSame()),
    eventSchema("findingReturned", ["underReview"], grounds()),
    /** Only what is new of the evidence. */
    eventSchema("reopened", ["reopened"], { reason: Schema.NonEmptyString, ...evidence() }),
  ])

/** What has happened to a suspected duplicate. */
export type DuplicateEvent = ReturnType<typeof duplicateEventSchema>["Type"]

/** The name of an event. */
export type DuplicateEventType = DuplicateEvent["type"]
