/** A format of plain JSON with the shortest adapter that passes: what saboteurs are made of. */

import {
  type AwaitedBatch,
  checkPaymentAnswer,
  checkPaymentBatch,
  digestOfBytes,
  type PaymentAdapter,
  type PaymentBatch,
  PaymentFileError,
  type ReadAnswer,
  totalOf,
  utf8Bytes,
  utf8Text,
} from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import type { FormatUnderTest } from "./format-under-test.ts"

const capabilities: PaymentAdapter["capabilities"] = {
  name: "memory",
  currencies: ["IRR"],
  maxPayments: 1_000,
  limits: { id: 35, key: 35, name: 70, purpose: 35, reference: 140 },
  outcomes: ["accepted", "settled", "rejected", "returned", "unknown"],
}

/** Accounts of this bank have six digits that add up to a multiple of ten. */
const isAccount = (account: string): boolean =>
  /^[0-9]{6}$/.test(account) && [...account].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0

const unreadable = Result.fail(new PaymentFileError({ code: "file.unreadable", path: "" }))

const readJson = (bytes: Uint8Array, form: string): Record<string, unknown> | undefined => {
  try {
    const read = JSON.parse(utf8Text(bytes) ?? "")
    return read?.form === form ? read : undefined
  } catch {
    return undefined
  }
}

const soundAdapter: PaymentAdapter = {
  capabilities,
  render: (batch) =>
    Result.map(checkPaymentBatch(batch, capabilities, { isAccount }), () => {
      const bytes = utf8Bytes(JSON.stringify({ form: "batch", total: totalOf(batch.payments), batch }))
      return { name: "batch.json", mediaType: "application/json", bytes, digest: digestOfBytes(bytes) }
    }),
  parse: (bytes) => {
    const read = readJson(bytes, "batch")
    if (read === undefined) return unreadable
    const batch = read["batch"] as PaymentBatch
    return totalOf(batch.payments) === read["total"]
      ? Result.succeed(batch)
      : Result.fail(new PaymentFileError({ code: "file.unsound", path: "total" }))
  },
  readAnswer: (bytes, batch: AwaitedBatch) => {
    const read = readJson(bytes, "answer")
    return read === undefined ? unreadable : checkPaymentAnswer(read as unknown as ReadAnswer, batch)
  },
}

/** A format in memory with an adapter, some of which may be replaced. */
export const memoryFormat = (
  sabotage: (sound: PaymentAdapter) => Partial<PaymentAdapter> = () => ({}),
): FormatUnderTest => ({
  adapter: { ...soundAdapter, ...sabotage(soundAdapter) },
  answer: (batch, lines) =>
    utf8Bytes(
      JSON.stringify({
        form: "answer",
        batch,
        answers: lines.map((line, path) => ({ ...line, path: `${path}` })),
      }),
    ),
  accounts: ["123400", "000055", "990020"],
})
