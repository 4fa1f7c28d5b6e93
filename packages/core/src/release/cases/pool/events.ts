/**
 * What has happened to a pool. Each event holds the money that it moves, gift by gift.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { moneySchema } from "../../../life-cycle/values.ts"
import { poolProfileFields } from "./commands.ts"
import { giftReceiptSchema, pledgedGiftSchema } from "./gift.ts"
import { giftPaymentSchema, reservationRequestSchema, runReferenceSchema } from "./reservation.ts"

const gift = () => ({ gift: Schema.NonEmptyString })
const payments = () => ({ payments: Schema.Array(giftPaymentSchema()) })
const grant = () => ({ grant: Schema.NonEmptyString, ...payments() })
const reason = () => ({ reason: Schema.NonEmptyString })
/** What will not come any more of the promise. */
const dropped = () => ({ dropped: moneySchema() })

/** What has happened to a pool. */
export const poolEventSchema = () =>
  Schema.Union([
    eventSchema("opened", ["open"], poolProfileFields()),
    eventSchema("pledged", ["open"], pledgedGiftSchema().fields),
    eventSchema("received", ["open"], {
      ...gift(),
      ...giftReceiptSchema().fields,
      standing: Schema.Literals(["partlyReceived", "received"]),
    }),
    eventSchema("lapsed", ["open"], { ...gift(), ...dropped() }),
    eventSchema("cancelled", ["open"], { ...gift(), ...reason(), ...dropped() }),
    eventSchema("refunded", ["open"], {
      ...gift(),
      amount: moneySchema(),
      document: Schema.NonEmptyString,
      ...reason(),
      /** What goes back to those who matched it. */
      unmatched: Schema.Array(giftPaymentSchema()),
    }),
    eventSchema("reserved", ["open"], {
      run: Schema.optionalKey(runReferenceSchema()),
      grants: Schema.Array(reservationRequestSchema()),
    }),
    eventSchema("freed", ["open"], { grants: Schema.Array(Schema.Struct(grant())), ...reason() }),
    eventSchema("ordered", ["open"], grant()),
    eventSchema("paid", ["open"], { ...grant(), receipt: Schema.NonEmptyString }),
    eventSchema("failed", ["open"], { ...grant(), ...reason() }),
    eventSchema("reversed", ["open"], { ...grant(), document: Schema.NonEmptyString, ...reason() }),
    eventSchema("closed", ["closed"], {}),
  ])

/** What has happened to a pool. */
export type PoolEvent = ReturnType<typeof poolEventSchema>["Type"]

/** The name of an event. */
export type PoolEventType = PoolEvent["type"]
