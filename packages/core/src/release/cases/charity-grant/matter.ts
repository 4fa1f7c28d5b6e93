import { moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { giftPaymentSchema } from "../pool/reservation.ts"

/** A grant: money for one creditor. It never changes. */
export const charityGrantSchema = () =>
  Schema.Struct({
    /** Id of the pool. */
    pool: Schema.NonEmptyString,
    /** Id of the petition. */
    petition: Schema.NonEmptyString,
    /** Id of the obligation of the petition. */
    obligation: Schema.NonEmptyString,
    /** Opaque id of the creditor, the only one to whom it is paid. */
    creditor: Schema.NonEmptyString,
    /** Opaque id of the prisoner. */
    prisoner: Schema.NonEmptyString,
    /** Opaque ids of the prisoner's relatives. */
    relatives: Schema.Array(Schema.NonEmptyString),
    amount: moneySchema(),
    /** Which gifts pay it; they add up to the amount. */
    payments: Schema.Array(giftPaymentSchema()),
    /** Id of the allocation run; absent where it was approved by itself. */
    run: Schema.optionalKey(Schema.NonEmptyString),
  })

/** By which way the money goes. */
export const grantOrderSchema = () =>
  Schema.Struct({
    /** Opaque id of the payee. */
    payee: Schema.NonEmptyString,
    /** The file of the execution office through which it is paid. */
    enforcement: Schema.NonEmptyString,
  })
