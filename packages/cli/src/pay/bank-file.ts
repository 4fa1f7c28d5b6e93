/** How a bank takes payments, as a file states it. The number of the account that pays stands there and in no case. */

import { errorsOfIssue } from "@bazgasht/casework"
import type { PaymentAdapter, PaymentOutcome, PaymentParty } from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Refusal, refusalAt, refusalOfFile, refusalOfJson } from "../case-files/refusal.ts"
import { readJson } from "../json/read-json.ts"
import type { Platform } from "../platform.ts"

const outcomes: Schema.Codec<PaymentOutcome["kind"]> = Schema.Literals([
  "accepted",
  "settled",
  "rejected",
  "returned",
  "unknown",
])

const debtor = { debtor: Schema.Struct({ name: Schema.NonEmptyString, account: Schema.NonEmptyString }) }

const bankSchema = Schema.Union([
  Schema.Struct({
    format: Schema.Literal("iso20022"),
    ...debtor,
    /** BIC of the bank that pays. */
    bank: Schema.optionalKey(Schema.NonEmptyString),
    /** Codes of ISO 20022 by our codes of purposes. */
    purposes: Schema.optionalKey(Schema.Record(Schema.String, Schema.NonEmptyString)),
    latinOnly: Schema.optionalKey(Schema.Boolean),
  }),
  Schema.Struct({
    format: Schema.Literal("csv"),
    ...debtor,
    /** The words of the bank for what became of a payment. */
    outcomes: Schema.optionalKey(Schema.Record(Schema.String, outcomes)),
    byteOrderMark: Schema.optionalKey(Schema.Boolean),
  }),
])

/** A bank that takes files, and the account from which it pays. */
export interface Bank {
  readonly format: PaymentAdapter
  readonly debtor: PaymentParty
}

const adapterOf = async (written: (typeof bankSchema)["Type"], currency: string): Promise<PaymentAdapter> => {
  const currencies = [currency]
  if (written.format === "csv") {
    const { csvPayments } = await import("@bazgasht/pay-csv")
    const { debtor: _, format: __, ...options } = written
    return csvPayments({ ...options, currencies })
  }
  const { isoPayments } = await import("@bazgasht/pay-iso20022")
  const { bank, debtor: _, format: __, ...options } = written
  return isoPayments({ ...options, currencies, ...(bank === undefined ? {} : { debtorBank: bank }) })
}

/** Reads the file of a bank, or says everything that is wrong with it; the account is in no refusal. */
export const readBankFile = async (
  file: string,
  currency: string,
  platform: Platform,
): Promise<Result.Result<Bank, ReadonlyArray<Refusal>>> => {
  const text = platform.readText(file)
  if (Result.isFailure(text)) return Result.fail([refusalOfFile(text.failure)])
  const source = readJson(text.success)
  if (Result.isFailure(source)) return Result.fail([refusalOfJson(file, source.failure)])
  const { value } = source.success
  const read = Schema.decodeUnknownResult(bankSchema, { onExcessProperty: "error", errors: "all" })(value)
  if (Result.isFailure(read))
    return Result.fail(
      errorsOfIssue(value, read.failure.issue, () => true).map((error) =>
        refusalAt(file, source.success, error),
      ),
    )
  return Result.succeed({ format: await adapterOf(read.success, currency), debtor: read.success.debtor })
}
