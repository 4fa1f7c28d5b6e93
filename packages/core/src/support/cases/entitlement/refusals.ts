/**
 * Why a command to an entitlement was not carried out.
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
import { daySchema, moneySchema } from "../../../life-cycle/values.ts"
import { attemptStandingSchema } from "./attempt.ts"

const parameters = () =>
  ({
    /** It is owed for no day. */
    "claim.noDays": {},
    "claim.noAmount": {},
    /** Back pay restores another entitlement, never itself. */
    "restores.itself": {},
    /** The primary and the alternate recipient are the same person. */
    "recipient.same": {},
    /** A day of the term would leave the calendar. */
    "day.outsideCalendar": { calendar: Schema.String },
    "entitlement.notReleased": {},
    "entitlement.alreadyReleased": { on: daySchema() },
    /** It could be collected until the day before `since`. */
    "entitlement.expired": { since: daySchema() },
    /** It can still be collected; `expiresOn` is the first day on which it cannot. */
    "entitlement.notExpired": { expiresOn: daySchema() },
    /** Attempts are still to be made. */
    "entitlement.deliverable": { refused: Schema.Natural, needed: Schema.Natural },
    /** Money that has arrived is not taken back by cancelling. */
    "entitlement.moneyConfirmed": { confirmed: moneySchema() },
    /** The earlier attempt has come to nothing yet: a second one might pay twice. */
    "attempt.stillOpen": { standing: attemptStandingSchema() },
    "attempt.limitReached": { limit: Schema.Natural },
    "attempt.keyReused": {},
    "attempt.notFound": {},
    /** The attempt is not in the standing from which this can follow. */
    "attempt.otherStanding": { standing: attemptStandingSchema(), needed: attemptStandingSchema() },
    "attempt.noAmount": {},
    /** More than what is left to be paid. */
    "attempt.overAmount": { left: moneySchema() },
    /** The payee is no recipient of the household. */
    "payee.notRecipient": {},
    "reason.missing": {},
  }) satisfies RefusalParameters

/** Why a command to an entitlement was not carried out. */
export type EntitlementRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link EntitlementRefusal}. */
export const entitlementRefusalSchema = (): Schema.Codec<EntitlementRefusal> => refusalSchemaOf(parameters())

/** Refuses a command to an entitlement. */
export const refuse = refusing<EntitlementRefusal>()
