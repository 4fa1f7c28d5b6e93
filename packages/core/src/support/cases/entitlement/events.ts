/**
 * What has happened to an entitlement.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { attemptOutcomeSchema, orderedPaymentSchema } from "./attempt.ts"
import { claimSchema } from "./claim.ts"

const key = () => ({ key: Schema.NonEmptyString })
const reason = () => ({ reason: Schema.NonEmptyString })

/** What has happened to an entitlement. */
export const entitlementEventSchema = () =>
  Schema.Union([
    eventSchema("computed", ["computed"], claimSchema().fields),
    eventSchema("approved", ["approved"], {}),
    eventSchema("released", ["approved"], { expiresOn: daySchema() }),
    eventSchema("held", ["held"], reason()),
    /** `expiresOn` only where it had been released: the days of the hold do not count against the family. */
    eventSchema("resumed", ["approved"], { expiresOn: Schema.optionalKey(daySchema()) }),
    eventSchema("attemptPrepared", ["approved"], orderedPaymentSchema().fields),
    eventSchema("attemptDiscarded", ["approved", "held"], key()),
    eventSchema("attemptSubmitted", ["approved"], key()),
    eventSchema("attemptConfirmed", ["approved", "held", "paid"], {
      ...key(),
      reference: Schema.NonEmptyString,
    }),
    eventSchema("attemptRefused", ["approved", "held"], { ...key(), ...reason() }),
    eventSchema("attemptTimedOut", ["approved", "held"], key()),
    eventSchema("attemptReconciled", ["approved", "held", "paid"], {
      ...key(),
      outcome: attemptOutcomeSchema(),
    }),
    eventSchema("undeliverable", ["undeliverable"], {}),
    eventSchema("expired", ["expired"], {}),
    eventSchema("cancelled", ["cancelled"], reason()),
  ])

/** What has happened to an entitlement. */
export type EntitlementEvent = ReturnType<typeof entitlementEventSchema>["Type"]

/** The name of an event. */
export type EntitlementEventType = EntitlementEvent["type"]
