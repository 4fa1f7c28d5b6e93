import { moneySchema } from "@bazgasht/casework"
import { digestOf } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

/** Money that is to leave: to whom, how much, for what. */
export type PaymentOrder = ReturnType<typeof paymentOrderSchema>["Type"]

export const paymentOrderSchema = () =>
  Schema.Struct({
    /** Unique for ever; the bank repeats it. Whoever orders under it twice pays once. */
    key: Schema.NonEmptyString,
    /** The case that asks for the money. */
    source: Schema.Struct({ kind: Schema.NonEmptyString, subject: Schema.NonEmptyString }),
    /** Opaque id of the payee. */
    payee: Schema.NonEmptyString,
    /** Number of the payee's account: the one that was in force when the order was made. */
    account: Schema.Natural,
    amount: moneySchema(),
    /** Code of what it is paid for. */
    purpose: Schema.NonEmptyString,
  })

/**
 * A key for a payment of a case: 32 hexadecimal digits, which every bank can repeat. The same payment of the same case has the same key.
 *
 * @example
 * const key = paymentKeyOf({ kind: "debtPetition", subject: "petition-1" }, "obligation-2")
 * key.length // => 32
 * key === paymentKeyOf({ kind: "debtPetition", subject: "petition-1" }, "obligation-3") // => false
 */
export const paymentKeyOf = ({ kind, subject }: PaymentOrder["source"], payment: string): string =>
  digestOf([kind, subject, payment]).slice(0, 32)
