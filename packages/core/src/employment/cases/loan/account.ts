import { daySchema, moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** An amount that is due on a day. */
export const instalmentSchema = () => Schema.Struct({ on: daySchema(), amount: moneySchema() })

/** What is due, and what has become of it. What is outstanding follows: see `outstandingOf`. */
export type LoanAccount = ReturnType<typeof loanAccountSchema>["Type"]

export const loanAccountSchema = () =>
  Schema.Struct({
    /** Principal and fee; it never changes. */
    due: moneySchema(),
    /** What was repaid of the amount due, without any surplus. */
    repaid: moneySchema(),
    /** What was forgiven of it. */
    forgiven: moneySchema(),
    /** What was written off of it. */
    writtenOff: moneySchema(),
    /** What was paid beyond it and has not been refunded. */
    surplus: moneySchema(),
    /** What was paid beyond it and has been refunded. */
    refunded: moneySchema(),
    /** Opaque id of who pays the instalments: the borrower, or a benefactor. */
    payer: Schema.NonEmptyString,
    /** In the order of their days. */
    instalments: Schema.Array(instalmentSchema()),
    /** What had been repaid and forgiven when these instalments were agreed. */
    before: moneySchema(),
  })
