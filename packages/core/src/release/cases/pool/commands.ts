/**
 * What may be asked of a pool.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { moneySchema } from "../../../life-cycle/values.ts"
import { giftReceiptSchema, pledgedGiftSchema } from "./gift.ts"
import { reservationRequestSchema, runReferenceSchema } from "./reservation.ts"

const gift = () => ({ gift: Schema.NonEmptyString })
const grant = () => ({ grant: Schema.NonEmptyString })
const reason = () => ({ reason: Schema.NonEmptyString })

/** What a pool is. */
export const poolProfileFields = () => ({
  /** Opaque id of the unit that keeps it. */
  unit: Schema.NonEmptyString,
  /** What earmarks may name: `province`, `debt`. */
  attributes: Schema.Array(Schema.NonEmptyString),
})

/** What may be asked of a pool. */
export const poolCommandSchema = () =>
  Schema.Union([
    commandSchema("open", poolProfileFields()),
    /** Records a promise: no money yet. */
    commandSchema("pledge", pledgedGiftSchema().fields),
    /** Books money that has come in. */
    commandSchema("receive", { ...gift(), ...giftReceiptSchema().fields }),
    commandSchema("lapse", gift()),
    commandSchema("cancel", { ...gift(), ...reason() }),
    /** Sends free money back to the donor, and with it what it was matched by. */
    commandSchema("refund", {
      ...gift(),
      amount: moneySchema(),
      /** Id of the document of the transfer. */
      document: Schema.NonEmptyString,
      ...reason(),
    }),
    /** Reserves money for grants, all of them or none. */
    commandSchema("reserve", {
      run: Schema.optionalKey(runReferenceSchema()),
      grants: Schema.Array(reservationRequestSchema()),
    }),
    /** Frees reservations, all of them or none. */
    commandSchema("free", { grants: Schema.Array(Schema.NonEmptyString), ...reason() }),
    commandSchema("order", grant()),
    commandSchema("pay", { ...grant(), receipt: Schema.NonEmptyString }),
    commandSchema("fail", { ...grant(), ...reason() }),
    /** Books by a counter-entry that money came back after the creditor's receipt. */
    commandSchema("reverse", { ...grant(), document: Schema.NonEmptyString, ...reason() }),
    commandSchema("close", {}),
  ])

/** What may be asked of a pool. Commands that come from outside are decoded with the schema first. */
export type PoolCommand = ReturnType<typeof poolCommandSchema>["Type"]

/** The name of a command. */
export type PoolCommandType = PoolCommand["type"]
