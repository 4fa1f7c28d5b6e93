import { checkPaymentBatch, type PaymentAdapter } from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import { isValidIBAN } from "ibantools"
import { readBankAnswer } from "./answer.ts"
import type { IsoPaymentOptions } from "./options.ts"
import { parseBatch } from "./parse.ts"
import { renderBatch } from "./render.ts"

/** The letters that SWIFT carries everywhere. */
const latin = /^[A-Za-z0-9/?:().,'+ -]+$/

const checkedOptions = (options: IsoPaymentOptions): IsoPaymentOptions => {
  const codes = Object.values(options.purposes ?? {})
  if (new Set(codes).size < codes.length)
    throw new TypeError("isoPayments: two purposes share a code, so that a file could not be read back.")
  return options
}

/**
 * Files of ISO 20022: batches as customer credit transfer initiations (pain.001.001.09), and the answers of banks as payment status reports
 * (pain.002) or notifications of debits and credits (camt.054).
 *
 * @example
 * const format = isoPayments({ debtorBank: "BMJIIRTH", purposes: { familySupport: "SSBE" } })
 * const file = format.render(batch)
 */
export const isoPayments = (given: IsoPaymentOptions = {}): PaymentAdapter => {
  const options = checkedOptions(given)
  const { currencies = ["IRR"], latinOnly = false, name = "iso20022" } = options
  const capabilities: PaymentAdapter["capabilities"] = {
    name,
    currencies,
    maxPayments: 100_000,
    limits: { id: 35, key: 35, name: 140, purpose: 35, reference: 140 },
    outcomes: ["accepted", "settled", "rejected", "returned", "unknown"],
  }
  const checks = {
    isAccount: (account: string) => isValidIBAN(account),
    ...(latinOnly ? { carries: (text: string) => latin.test(text) } : {}),
  }
  return {
    capabilities,
    render: (batch) =>
      Result.map(checkPaymentBatch(batch, capabilities, checks), () => renderBatch(batch, options)),
    parse: (bytes) =>
      Result.flatMap(parseBatch(bytes, options), (batch) =>
        Result.map(checkPaymentBatch(batch, capabilities, checks), () => batch),
      ),
    readAnswer: readBankAnswer,
  }
}
