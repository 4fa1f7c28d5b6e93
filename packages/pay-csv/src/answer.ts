/** What banks answer: a row for each payment that they say something of. */

import {
  type AwaitedBatch,
  checkPaymentAnswer,
  type PaymentAnswer,
  PaymentFileError,
  type PaymentOutcome,
  type ReadAnswer,
} from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import { type CsvRow, readRows, wholeIn } from "./rows.ts"

/** The columns of an answer. A bank may send others beside them. */
const answerColumns = ["batch", "key", "amount", "outcome", "reference", "reason"] as const

export const ownWords: { readonly [Kind in PaymentOutcome["kind"]]: Kind } = {
  accepted: "accepted",
  settled: "settled",
  rejected: "rejected",
  returned: "returned",
  unknown: "unknown",
}

/** What is written where the bank gives no code. */
const noCode = "none"

/** A code: printed, short, and no words about a person. */
const codeIn = (cell = ""): string => (/^[A-Za-z0-9./_-]{1,35}$/.test(cell) ? cell : noCode)

const outcomeIn = (
  row: CsvRow,
  words: { readonly [word: string]: PaymentOutcome["kind"] },
): PaymentOutcome => {
  const word = row["outcome"] ?? ""
  const kind = Object.hasOwn(words, word) ? (words[word] ?? "unknown") : "unknown"
  switch (kind) {
    case "settled": {
      const reference = row["reference"] ?? ""
      return { kind, reference: reference === "" ? noCode : reference }
    }
    case "rejected":
    case "returned":
      return { kind, reason: codeIn(row["reason"]) }
    default:
      return { kind }
  }
}

/** What a bank's file says of a batch. */
export const readBankAnswer = (
  bytes: Uint8Array,
  batch: AwaitedBatch,
  words: { readonly [word: string]: PaymentOutcome["kind"] },
): Result.Result<PaymentAnswer, PaymentFileError> => {
  const rows = readRows(bytes, answerColumns)
  if (rows === undefined)
    return Result.fail(new PaymentFileError({ code: "file.unreadable", path: "line 1" }))
  const answers: Array<ReadAnswer["answers"][number]> = []
  for (const [place, row] of rows.entries()) {
    const path = `line ${place + 2}`
    const written = row["amount"] ?? ""
    const amount = wholeIn(written)
    if (row["batch"] !== batch.id) return Result.fail(new PaymentFileError({ code: "file.otherBatch", path }))
    if (written !== "" && amount === undefined)
      return Result.fail(new PaymentFileError({ code: "file.unreadable", path }))
    answers.push({
      key: row["key"] ?? "",
      path,
      outcome: outcomeIn(row, words),
      ...(amount === undefined ? {} : { amount }),
    })
  }
  return checkPaymentAnswer({ batch: batch.id, answers }, batch)
}
