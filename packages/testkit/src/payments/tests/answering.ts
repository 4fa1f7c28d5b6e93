/** Whether an answer is read as the bank wrote it, and no other answer is taken for it. */

import {
  type AnsweredPayment,
  type PaymentAnswer,
  type PaymentBatch,
  type PaymentFileErrorCode,
  type PaymentOutcome,
  utf8Bytes,
} from "@bazgasht/casework/payments"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { broken, equal, holds } from "../../storage/expect.ts"
import { batchOf, secret } from "../batches.ts"
import type { BankLine, FormatUnderTest } from "../format-under-test.ts"
import { checks, checksWhere, type PaymentTest } from "../payment-test.ts"
import { fileOf } from "./writing.ts"

const examples: { readonly [Kind in PaymentOutcome["kind"]]: PaymentOutcome } = {
  accepted: { kind: "accepted" },
  settled: { kind: "settled", reference: "bank-77" },
  rejected: { kind: "rejected", reason: "AC04" },
  returned: { kind: "returned", reason: "AC06" },
  unknown: { kind: "unknown" },
}

const kinds = Object.keys(examples) as ReadonlyArray<PaymentOutcome["kind"]>

const lineOf = ({ payments }: PaymentBatch, place: number, outcome: PaymentOutcome): BankLine => {
  const { amount, key } = payments[place] ?? broken("there is such a payment")
  return { key, amount, outcome }
}

const read = (format: FormatUnderTest, batch: PaymentBatch, lines: ReadonlyArray<BankLine>): PaymentAnswer =>
  Result.match(format.adapter.readAnswer(format.answer(batch.id, lines), batch), {
    onSuccess: (answer) => answer,
    onFailure: ({ code, path }) => broken(`an answer to the batch is refused: ${code} at ${path}`),
  })

const said = (lines: ReadonlyArray<BankLine>): ReadonlyArray<AnsweredPayment> =>
  lines.map(({ key, outcome }) => ({ key, outcome }))

const refuses = (
  { adapter }: FormatUnderTest,
  batch: PaymentBatch,
  bytes: Uint8Array,
  code: PaymentFileErrorCode,
): void => {
  const answer = adapter.readAnswer(bytes, batch)
  const failure = Result.isFailure(answer) ? answer.failure : broken(`read, and should be refused: ${code}`)
  equal(failure.code, code, "code of the error")
  holds(!JSON.stringify(failure).includes(secret), "an error holds a name of the batch")
}

const readsKind = (kind: PaymentOutcome["kind"]) =>
  checksWhere(({ outcomes }) => outcomes.includes(kind), {
    [`what the bank calls ${kind} is read so`](format) {
      const batch = batchOf(format)
      const lines = [lineOf(batch, 1, examples[kind])]
      equal(read(format, batch, lines), { batch: batch.id, answers: said(lines) }, "answer")
    },
  })

export const answering: ReadonlyArray<PaymentTest> = [
  ...kinds.flatMap(readsKind),
  ...checks({
    "an outcome that is not declared says nothing of the money"(format) {
      const batch = batchOf(format)
      for (const kind of kinds) {
        if (format.adapter.capabilities.outcomes.includes(kind)) continue
        const answer = format.adapter.readAnswer(
          format.answer(batch.id, [lineOf(batch, 0, examples[kind])]),
          batch,
        )
        if (Result.isSuccess(answer))
          equal(
            answer.success.answers.map(({ outcome }) => outcome.kind),
            ["unknown"],
            "outcomes",
          )
      }
    },
    "an answer to a part of the batch, in another order and with repetitions, is read as it stands"(format) {
      const batch = batchOf(format)
      const { outcomes } = format.adapter.capabilities
      const spoken = kinds.filter((kind) => kind !== "returned" && outcomes.includes(kind))
      const [first = "unknown", second = first] = spoken
      const lines = [lineOf(batch, 2, examples[second]), lineOf(batch, 0, examples[first])]
      for (const some of [lines, lines.toReversed(), [...lines, ...lines]])
        equal(read(format, batch, some).answers, said(some), "answers")
    },
    "an answer to another batch is refused"(format) {
      const batch = batchOf(format)
      const lines = [lineOf(batch, 0, examples.settled)]
      for (const other of ["batch-2", "batch-11", "BATCH-1"])
        refuses(format, batch, format.answer(other, lines), "file.otherBatch")
    },
    "an answer of payments that the batch does not have is refused"(format) {
      const batch = batchOf(format)
      const sound = lineOf(batch, 0, examples.settled)
      refuses(
        format,
        batch,
        format.answer(batch.id, [sound, { ...sound, key: "order-9" }]),
        "file.unknownPayment",
      )
    },
    "an answer that names another amount is refused"(format) {
      const batch = batchOf(format)
      const sound = lineOf(batch, 0, examples.settled)
      const other = { ...sound, amount: (sound.amount + 1) as Money }
      refuses(format, batch, format.answer(batch.id, [other]), "file.otherAmount")
    },
    "what is no answer is refused"(format) {
      const batch = batchOf(format)
      const texts = ["", "\n", "nothing", "{}", "<a>", "a,b\n1,2\n", "\u0000"]
      for (const text of texts) refuses(format, batch, utf8Bytes(text), "file.unreadable")
      refuses(format, batch, Uint8Array.from([0xff, 0xfe, 0x00]), "file.unreadable")
      refuses(format, batch, fileOf(format, batch).bytes, "file.unreadable")
    },
    "a batch is no answer, and an answer no batch"(format) {
      const batch = batchOf(format)
      const answer = format.answer(batch.id, [lineOf(batch, 0, examples.settled)])
      holds(Result.isFailure(format.adapter.parse(answer)), "an answer is read as a batch")
    },
  }),
]
