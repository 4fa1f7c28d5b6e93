import { checkPaymentBatch, type PaymentAdapter } from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import { isValidIBAN } from "ibantools"
import { ownWords, readBankAnswer } from "./answer.ts"
import type { CsvPaymentOptions } from "./options.ts"
import { parseBatch } from "./parse.ts"
import { renderBatch } from "./render.ts"

/** What a spreadsheet would compute instead of showing. It is refused: an apostrophe before it would be part of a name at the bank. */
const formula = /^[=+\-@＝＋－＠]/u

/**
 * Files of CSV as the README describes them: batches, and the answers of banks.
 *
 * @example
 * const format = csvPayments({ outcomes: { OK: "settled", ERR: "rejected" } })
 * const file = format.render(batch)
 */
export const csvPayments = ({
  byteOrderMark = true,
  currencies = ["IRR"],
  name = "csv",
  outcomes = ownWords,
}: CsvPaymentOptions = {}): PaymentAdapter => {
  const capabilities: PaymentAdapter["capabilities"] = {
    name,
    currencies,
    maxPayments: 100_000,
    limits: { id: 35, key: 35, name: 140, purpose: 35, reference: 140 },
    outcomes: [...new Set([...Object.values(outcomes), "unknown" as const])],
  }
  const checks = {
    isAccount: (account: string) => isValidIBAN(account),
    carries: (text: string) => !formula.test(text),
  }
  return {
    capabilities,
    render: (batch) =>
      Result.map(checkPaymentBatch(batch, capabilities, checks), () => renderBatch(batch, byteOrderMark)),
    parse: (bytes) =>
      Result.flatMap(parseBatch(bytes), (batch) =>
        Result.map(checkPaymentBatch(batch, capabilities, checks), () => batch),
      ),
    readAnswer: (bytes, batch) => readBankAnswer(bytes, batch, outcomes),
  }
}
