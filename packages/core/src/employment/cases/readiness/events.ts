/**
 * What has happened to a readiness profile.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import {
  actionProgressSchema,
  medicalRestrictionSchema,
  profileEntrySchema,
  readinessActionSchema,
  readinessScopeSchema,
} from "./profile.ts"

const person = () => ({ person: Schema.NonEmptyString })
const scopes = () => ({ scopes: Schema.Array(readinessScopeSchema()) })
const document = () => ({ document: Schema.NonEmptyString })
/** Why the person says that he declines, and what would have to change; both as he wishes. */
const declining = () => ({
  reasons: Schema.Array(Schema.NonEmptyString),
  wouldChange: Schema.optionalKey(Schema.NonEmptyString),
})
/** The last day on which the declaration holds without a review. */
const reviewBy = () => ({ reviewBy: daySchema() })

/** What has happened to a readiness profile. */
export const readinessEventSchema = () =>
  Schema.Union([
    eventSchema("consented", ["preparing"], { ...person(), ...scopes(), ...document() }),
    eventSchema("consentWidened", ["preparing", "ready", "stale"], { ...scopes(), ...document() }),
    /** `scopes` are those to which the person does not consent any more. */
    eventSchema("consentNarrowed", ["preparing", "paused", "ready", "stale"], scopes()),
    eventSchema("consentWithdrawn", ["withdrawn"], {}),
    eventSchema("supportDeclined", ["declined"], { ...person(), ...declining() }),
    eventSchema("supportPaused", ["paused"], declining()),
    eventSchema("supportAccepted", ["preparing"], {}),
    eventSchema("recorded", ["preparing", "ready", "stale"], { entry: profileEntrySchema() }),
    eventSchema("restricted", ["preparing"], {
      restrictions: Schema.Array(medicalRestrictionSchema()),
    }),
    eventSchema("progressed", ["preparing", "ready", "stale"], {
      action: readinessActionSchema(),
      progress: actionProgressSchema(),
    }),
    eventSchema("declaredReady", ["ready"], reviewBy()),
    eventSchema("reviewed", ["ready"], reviewBy()),
    eventSchema("markedStale", ["stale"], {}),
    eventSchema("reopened", ["preparing"], { reason: Schema.NonEmptyString }),
    eventSchema("closed", ["closed"], { reason: Schema.NonEmptyString }),
  ])

/** What has happened to a readiness profile. */
export type ReadinessEvent = ReturnType<typeof readinessEventSchema>["Type"]

/** The name of an event. */
export type ReadinessEventType = ReadinessEvent["type"]
