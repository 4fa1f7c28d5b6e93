/**
 * Why a command to a charity grant was not carried out.
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
import { reservationStandingSchema } from "../pool/reservation.ts"

const parameters = () =>
  ({
    /** The pool that was looked at is another one, or has no money for this grant. */
    "pool.notReserved": {},
    /** The money of the grant is not where it would have to be. */
    "pool.otherStanding": { standing: reservationStandingSchema(), needed: reservationStandingSchema() },
    /** The petition that was looked at is another one. */
    "petition.other": {},
    /** Its residual is not fixed, or nothing is left to be covered. */
    "petition.notFundable": {},
    /** The petition has not booked the grant. */
    "petition.notFunded": {},
    /** The petition does not pay this obligation now. */
    "petition.notPaying": {},
    /** The petition has no receipt of the creditor. */
    "petition.notConfirmed": {},
    "residual.expired": { validUntil: daySchema() },
    "obligation.unknown": {},
    /** More than what nothing else covers yet. */
    "grant.overResidual": { left: moneySchema() },
    /** The prisoner or a relative would be paid. */
    "payee.related": {},
    /** Somebody to whom the obligation is not owed. */
    "payee.notCreditor": {},
    /** Something keeps the prisoner that money does not lift, or of which it is not known. */
    "hold.stands": { holds: Schema.Natural },
    /** The pool knows another receipt. */
    "receipt.other": {},
    "reason.missing": {},
  }) satisfies RefusalParameters

/** Why a command to a charity grant was not carried out. */
export type CharityGrantRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link CharityGrantRefusal}. */
export const charityGrantRefusalSchema = (): Schema.Codec<CharityGrantRefusal> =>
  refusalSchemaOf(parameters())

/** Refuses a command to a charity grant. */
export const refuse = refusing<CharityGrantRefusal>()
