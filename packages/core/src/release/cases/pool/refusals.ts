/**
 * Why a command to a pool was not carried out.
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
import { giftStandingSchema } from "./gift.ts"
import { reservationStandingSchema } from "./reservation.ts"

const parameters = () =>
  ({
    /** No whole number of rials above zero, or sums that leave the exact range. */
    "amount.notAnAmount": {},
    /** The earmark names an attribute that the pool does not know, or no value for one. */
    "earmark.unknown": {},
    /** A match of no rials, for no rials, or up to none. */
    "match.noRate": {},
    /** What the money was matched by is not free: it is reserved or spent, and has to be freed first. */
    "match.notFree": { needed: moneySchema(), free: moneySchema() },
    "gift.repeated": {},
    "gift.unknown": {},
    /** Nothing more is expected of the gift. */
    "gift.ended": { standing: giftStandingSchema() },
    /** More than what was promised, or than what a match comes to by now. */
    "gift.overPromise": { left: moneySchema() },
    "gift.notReceived": {},
    /** It is still expected. */
    "gift.stillExpected": { until: daySchema() },
    /** More than what is free of the gift: the rest is reserved, on its way or spent. */
    "gift.notFree": { free: moneySchema() },
    /** The petition is not what the donor meant. */
    "gift.otherEarmark": {},
    "receipt.repeated": {},
    "receipt.missing": {},
    "grants.none": {},
    "grant.repeated": {},
    "grant.unknown": {},
    /** A gift stands twice in the payments of a grant, or there is none. */
    "payments.unsound": {},
    /** The money of the grant is not where it would have to be. */
    "grant.otherStanding": { standing: reservationStandingSchema(), needed: reservationStandingSchema() },
    /** No second person has approved it, or something stands against payment. */
    "grant.notPayable": {},
    /** Whoever reserved the money does not send it. */
    "grant.reservedBySame": {},
    /** Money is free or on its way, or a promise is open. */
    "pool.notEmpty": { held: moneySchema(), expected: Schema.Natural },
    "reason.missing": {},
  }) satisfies RefusalParameters

/** Why a command to a pool was not carried out. */
export type PoolRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link PoolRefusal}. */
export const poolRefusalSchema = (): Schema.Codec<PoolRefusal> => refusalSchemaOf(parameters())

/** Refuses a command to a pool. */
export const refuse = refusing<PoolRefusal>()
