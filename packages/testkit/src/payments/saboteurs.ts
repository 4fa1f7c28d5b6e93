import {
  type AnsweredPayment,
  digestOfBytes,
  type PaymentAdapter,
  type PaymentBatch,
  PaymentFileError,
  type PaymentFileErrorCode,
  type PaymentOutcome,
  totalOf,
  utf8Bytes,
  utf8Text,
} from "@bazgasht/casework/payments"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { FormatUnderTest } from "./format-under-test.ts"
import { memoryFormat } from "./memory-format.ts"

/** A payment adapter with one thing broken. */
export interface PaymentSaboteur {
  /** What it does wrong. */
  readonly name: string
  readonly format: FormatUnderTest
  /** The test that is there for this; others may find it too. */
  readonly caughtBy: string
}

type Sabotage = (sound: PaymentAdapter) => Partial<PaymentAdapter>

const saboteurs = (wrongs: {
  readonly [caughtBy: string]: { readonly [name: string]: Sabotage }
}): ReadonlyArray<PaymentSaboteur> =>
  Object.entries(wrongs).flatMap(([caughtBy, each]) =>
    Object.entries(each).map(([name, sabotage]) => ({ name, caughtBy, format: memoryFormat(sabotage) })),
  )

/** Writes another batch than the one that is asked for. */
const writing =
  (change: (batch: PaymentBatch) => PaymentBatch): Sabotage =>
  ({ render }) => ({ render: (batch) => render(change(batch)) })

const changingPayments = (change: (payments: PaymentBatch["payments"]) => PaymentBatch["payments"]) =>
  writing((batch) => ({ ...batch, payments: change(batch.payments) }))

/** Writes what the checks refuse with a code. */
const writingDespite =
  (...codes: ReadonlyArray<PaymentFileErrorCode>): Sabotage =>
  ({ render }) => ({
    render: (batch) => {
      const rendered = render(batch)
      if (Result.isSuccess(rendered) || !codes.includes(rendered.failure.code)) return rendered
      const bytes = utf8Bytes(JSON.stringify({ form: "batch", total: totalOf(batch.payments) ?? 0, batch }))
      return Result.succeed({
        name: "batch.json",
        mediaType: "application/json",
        bytes,
        digest: digestOfBytes(bytes),
      })
    },
  })

const reading =
  (change: (answers: ReadonlyArray<AnsweredPayment>) => ReadonlyArray<AnsweredPayment>): Sabotage =>
  ({ readAnswer }) => ({
    readAnswer: (bytes, batch) =>
      Result.map(readAnswer(bytes, batch), (answer) => ({ ...answer, answers: change(answer.answers) })),
  })

const takingFor = (kind: PaymentOutcome["kind"], outcome: PaymentOutcome): Sabotage =>
  reading((answers) => answers.map((each) => (each.outcome.kind === kind ? { ...each, outcome } : each)))

/** Reads an answer as if it did not say what the checks refuse. */
const readingDespite =
  (code: PaymentFileErrorCode): Sabotage =>
  ({ readAnswer }) => ({
    readAnswer: (bytes, batch) => {
      const answer = readAnswer(bytes, batch)
      return Result.isFailure(answer) && answer.failure.code === code
        ? Result.succeed({ batch: batch.id, answers: [] })
        : answer
    },
  })

let files = 0

/** Every broken payment adapter that the suite has to find. */
export const paymentSaboteurs: ReadonlyArray<PaymentSaboteur> = saboteurs({
  "what is read from a file is the batch that was written": {
    "leaves a payment out": changingPayments((payments) =>
      payments.slice(0, Math.max(1, payments.length - 1)),
    ),
    "rounds amounts": changingPayments((payments) =>
      payments.map((payment) => ({
        ...payment,
        amount: (Math.round(payment.amount / 10) * 10 || 10) as Money,
      })),
    ),
    "drops half-spaces from names": changingPayments((payments) =>
      payments.map((payment) => ({
        ...payment,
        payee: { ...payment.payee, name: payment.payee.name.replaceAll("\u200c", "") },
      })),
    ),
    "orders payments by their keys": changingPayments((payments) =>
      payments.toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    ),
    "pays on the day on which the batch was made": writing((batch) => ({ ...batch, payOn: batch.madeOn })),
  },
  "the same batch always has the same bytes, and the digest is theirs": {
    "numbers its files": ({ render }) => ({
      render: (batch) => Result.map(render(batch), (file) => ({ ...file, name: `batch-${++files}.json` })),
    }),
    "says the digest of something else": ({ render }) => ({
      render: (batch) =>
        Result.map(render(batch), (file) => ({ ...file, digest: digestOfBytes(utf8Bytes(batch.id)) })),
    }),
  },
  "a file in which an amount was changed is refused": {
    "believes the lines": () => ({
      parse: (bytes) => Result.succeed(JSON.parse(utf8Text(bytes) ?? "").batch as PaymentBatch),
    }),
  },
  "texts of the length that is declared are carried, longer ones and strange ones are refused": {
    "cuts names": changingPayments((payments) =>
      payments.map((payment) => ({
        ...payment,
        payee: { ...payment.payee, name: payment.payee.name.slice(0, 70) || "?" },
      })),
    ),
    "writes any text": writingDespite("payment.text"),
  },
  "a batch without payments, and one of more than are declared, are refused": {
    "writes files of any length": writingDespite("payment.none", "payment.tooMany"),
  },
  "a key that stands twice is refused": { "writes a key twice": writingDespite("payment.key") },
  "accounts that fail their check are refused": {
    "does not check accounts": writingDespite("payment.account"),
    "shows the account in its error": ({ render }) => ({
      render: (batch) =>
        Result.mapError(
          render(batch),
          ({ code, path }) => new PaymentFileError({ code, path, expected: `not ${batch.debtor.account}` }),
        ),
    }),
  },
  "amounts that are no whole number above zero, and sums that are not exact, are refused": {
    "writes any amount": writingDespite("payment.amount"),
  },
  "another currency, and a day before the batch was made, are refused": {
    "writes any currency": writingDespite("payment.currency"),
    "writes any day": writingDespite("payment.day"),
  },
  "what the bank calls accepted is read so": {
    "takes a receipt for a payment": takingFor("accepted", { kind: "settled", reference: "bank-77" }),
  },
  "what the bank calls rejected is read so": {
    "takes a rejection for a payment": takingFor("rejected", { kind: "settled", reference: "bank-77" }),
    "loses the reason": takingFor("rejected", { kind: "rejected", reason: "none" }),
  },
  "what the bank calls returned is read so": {
    "takes a return for a rejection": takingFor("returned", { kind: "rejected", reason: "AC06" }),
  },
  "what the bank calls unknown is read so": {
    "takes what is not known for a rejection": takingFor("unknown", { kind: "rejected", reason: "late" }),
  },
  "an answer to a part of the batch, in another order and with repetitions, is read as it stands": {
    "reads each payment once": reading((answers) => [
      ...new Map(answers.map((each) => [each.key, each])).values(),
    ]),
  },
  "an answer to another batch is refused": {
    "reads answers to any batch": readingDespite("file.otherBatch"),
  },
  "an answer of payments that the batch does not have is refused": {
    "passes over strange payments": readingDespite("file.unknownPayment"),
  },
  "an answer that names another amount is refused": {
    "passes over amounts": readingDespite("file.otherAmount"),
  },
  "what is no answer is refused": { "takes nonsense for silence": readingDespite("file.unreadable") },
})
