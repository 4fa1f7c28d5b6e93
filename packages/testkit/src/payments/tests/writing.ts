/** Whether a file says the batch, all of it and nothing else. */

import {
  digestOfBytes,
  type PaymentBatch,
  type PaymentFile,
  type PaymentFileErrorCode,
  type PaymentLimits,
  utf8Bytes,
  utf8Text,
} from "@bazgasht/casework/payments"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { broken, equal, holds } from "../../storage/expect.ts"
import { batchOf, paymentBatches, secret } from "../batches.ts"
import type { FormatUnderTest } from "../format-under-test.ts"
import { checks, type PaymentTest } from "../payment-test.ts"

export const fileOf = ({ adapter }: FormatUnderTest, batch: PaymentBatch): PaymentFile =>
  Result.match(adapter.render(batch), {
    onSuccess: (file) => file,
    onFailure: ({ code, path }) => broken(`a batch that the format carries is refused: ${code} at ${path}`),
  })

const refuses = (
  { adapter }: FormatUnderTest,
  batch: PaymentBatch,
  code: PaymentFileErrorCode,
  path: string,
): void => {
  const rendered = adapter.render(batch)
  const failure = Result.isFailure(rendered)
    ? rendered.failure
    : broken(`written, and should be refused: ${code} at ${path}`)
  equal([failure.code, failure.path], [code, path], "code and place of the error")
  const shown = JSON.stringify(failure) + failure.message
  holds(!shown.includes(secret), "an error holds a name of the batch")
  for (const { account } of [batch.debtor, ...batch.payments.map(({ payee }) => payee)])
    holds(account === "" || !shown.includes(account), "an error holds the number of an account")
}

/** Changes the first payment of a batch. */
const withFirst = (batch: PaymentBatch, change: Partial<PaymentBatch["payments"][number]>): PaymentBatch => ({
  ...batch,
  payments: batch.payments.map((payment, place) => (place === 0 ? { ...payment, ...change } : payment)),
})

/** The batch with a text put where a limit counts, and the place of it. */
const textPlaces: {
  readonly [Name in keyof PaymentLimits]: readonly [
    path: string,
    put: (batch: PaymentBatch, text: string) => PaymentBatch,
  ]
} = {
  id: ["id", (batch, id) => ({ ...batch, id })],
  key: ["payments.0.key", (batch, key) => withFirst(batch, { key })],
  name: [
    "payments.0.payee.name",
    (batch, name) => withFirst(batch, { payee: { account: batch.debtor.account, name } }),
  ],
  purpose: ["payments.0.purpose", (batch, purpose) => withFirst(batch, { purpose })],
  reference: ["payments.0.reference", (batch, reference) => withFirst(batch, { reference })],
}

const places = Object.entries(textPlaces) as ReadonlyArray<
  readonly [keyof PaymentLimits, (typeof textPlaces)[keyof PaymentLimits]]
>

/** No text of a batch: nothing, blanks about it, controls, a half of a character, what turns a line around. */
const strange = [
  "",
  " a",
  "a ",
  "a\nb",
  "a\rb",
  "a\tb",
  "a\u0000b",
  "a\ud83d",
  "a\u202eb",
  "a\u2028b",
  "\ufeffa",
]

export const writing: ReadonlyArray<PaymentTest> = checks({
  "what is read from a file is the batch that was written"(format) {
    const { accounts, adapter } = format
    fc.assert(
      fc.property(paymentBatches(adapter.capabilities, accounts), (batch) => {
        const read = adapter.parse(fileOf(format, batch).bytes)
        equal(Result.isSuccess(read) ? read.success : read.failure.code, batch, "the batch that is read")
      }),
      { numRuns: 100 },
    )
  },
  "the same batch always has the same bytes, and the digest is theirs"(format) {
    const [one, other] = [fileOf(format, batchOf(format)), fileOf(format, batchOf(format))]
    equal([...one.bytes], [...other.bytes], "bytes")
    equal([one.name, one.mediaType], [other.name, other.mediaType], "name and media type")
    equal(one.digest, digestOfBytes(one.bytes), "digest")
    const changed = fileOf(format, withFirst(batchOf(format), { amount: 5 as Money }))
    holds(changed.digest !== one.digest, "another batch has the same digest")
    holds(/^[\w.-]{1,100}$/.test(one.name), "a name of a file has letters, digits, full stops and hyphens")
  },
  "a file in which an amount was changed is refused"(format) {
    const batch = withFirst(batchOf(format), { amount: 918_273 as Money })
    const text = utf8Text(fileOf(format, batch).bytes) ?? ""
    holds(text.includes("918273"), "the amount is not in the file")
    const read = format.adapter.parse(utf8Bytes(text.replace("918273", "918274")))
    equal(Result.isFailure(read) && read.failure.code, "file.unsound", "what is read")
  },
  "a file of which a part is missing is refused"(format) {
    const { bytes } = fileOf(format, batchOf(format))
    for (let part = 0; part < 20; part++) {
      const read = format.adapter.parse(bytes.slice(0, Math.floor((bytes.length * part) / 20)))
      holds(Result.isFailure(read), `${part} twentieths of a file are read`)
    }
  },
  "texts of the length that is declared are carried, longer ones and strange ones are refused"(format) {
    const { limits } = format.adapter.capabilities
    for (const [name, [path, put]] of places) {
      const longest = put(batchOf(format), "x".repeat(limits[name]))
      const read = format.adapter.parse(fileOf(format, longest).bytes)
      equal(Result.isSuccess(read) && read.success, longest, `the longest ${name}`)
      for (const text of [...strange, "x".repeat(limits[name] + 1)])
        refuses(format, put(batchOf(format), text), "payment.text", path)
    }
  },
  "a batch without payments, and one of more than are declared, are refused"(format) {
    const batch = batchOf(format)
    refuses(format, { ...batch, payments: [] }, "payment.none", "payments")
    const [payment = broken("there is a payment")] = batch.payments
    const tooMany = Array.from({ length: format.adapter.capabilities.maxPayments + 1 }, () => payment)
    refuses(format, { ...batch, payments: tooMany }, "payment.tooMany", "payments")
  },
  "a key that stands twice is refused"(format) {
    const batch = batchOf(format)
    refuses(format, withFirst(batch, { key: "order-2" }), "payment.key", "payments.2.key")
  },
  "accounts that fail their check are refused"(format) {
    const batch = batchOf(format)
    const { account } = batch.debtor
    const last = account.at(-1) === "7" ? "8" : "7"
    for (const unsound of ["", `${account.slice(0, -1)}${last}`, account.slice(1), ` ${account}`]) {
      refuses(
        format,
        withFirst(batch, { payee: { name: secret, account: unsound } }),
        "payment.account",
        "payments.0.payee.account",
      )
      refuses(
        format,
        { ...batch, debtor: { name: secret, account: unsound } },
        "payment.account",
        "debtor.account",
      )
    }
  },
  "amounts that are no whole number above zero, and sums that are not exact, are refused"(format) {
    const batch = batchOf(format)
    for (const amount of [0, -5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      refuses(format, withFirst(batch, { amount: amount as Money }), "payment.amount", "payments.0.amount")
    refuses(
      format,
      withFirst(batch, { amount: Number.MAX_SAFE_INTEGER as Money }),
      "payment.amount",
      "payments",
    )
  },
  "another currency, and a day before the batch was made, are refused"(format) {
    const batch = batchOf(format)
    refuses(format, { ...batch, currency: "XXX" }, "payment.currency", "currency")
    refuses(format, { ...batch, payOn: (batch.madeOn - 1) as Day }, "payment.day", "payOn")
    refuses(format, { ...batch, madeOn: -10_000_000 as Day }, "payment.day", "madeOn")
  },
})
