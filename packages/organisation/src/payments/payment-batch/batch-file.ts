/** From a batch to its file, and from a file of the bank to what is recorded. */

import {
  type AwaitedBatch,
  digestOfBytes,
  type PaymentAdapter,
  type PaymentBatch,
  type PaymentFile,
  PaymentFileError,
  type PaymentParty,
  totalOf,
} from "@bazgasht/casework/payments"
import { codedError, type Day, type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { accountInForce } from "../payee-account/payee-account.ts"
import type { PayeeAccountState } from "../payee-account/payee-account-protocol.ts"
import type { PaymentBatchCommand, PaymentBatchState } from "./payment-batch-protocol.ts"

/**
 * Why there is no file of a batch.
 *
 * - `batch.notApproved`: it is not approved, or its file was made before
 * - `account.missing`: a payee has no account in force
 * - `account.replaced`: the account of the order is not the one in force any more
 * - `batch.notExported`: no file was recorded that could be made again
 * - `file.otherBytes`: the file that was recorded had other bytes: another format, account or currency was used
 */
export type BatchFileErrorCode = keyof ReturnType<typeof texts>

const texts = () => ({
  "batch.notApproved": text(
    "دسته تأیید نشده یا فایل آن پیش‌تر ساخته شده است.",
    "The batch is not approved, or its file was made before.",
  ),
  "account.missing": text(
    "گیرنده حساب معتبری ندارد؛ نخست باید حساب او ثبت و تأیید شود.",
    "The payee has no account in force; one has to be registered and confirmed first.",
  ),
  "account.replaced": text(
    "حساب دستور پرداخت دیگر معتبر نیست.",
    "The account of the payment order is no longer in force.",
  ),
  "batch.notExported": text(
    "فایلی از این دسته ثبت نشده است که بتوان دوباره ساخت.",
    "No file of the batch was recorded that could be made again.",
  ),
  "file.otherBytes": text(
    "این فایل با فایلی که ثبت شده است یکی نیست.",
    "The file is not the same as the one that was recorded.",
  ),
})

/**
 * A batch of which no file can be made. It names the line, and no account.
 *
 * @example
 * new BatchFileError({ code: "account.missing", path: "lines.3" }).message // => "The payee has no account in force; one has to be registered and confirmed first."
 */
export class BatchFileError extends /* @__PURE__ */ codedError("BatchFileError", texts)<{
  /** Place in the batch: `lines.3`. */
  readonly path: string
}> {}

/** What a file needs beside the batch. */
export interface BatchFileOptions {
  /** The account of a payee, as who pays may read it. */
  readonly accountOf: (payee: string) => PayeeAccountState | undefined
  /** The account from which is paid: the one of the batch's code. */
  readonly debtor: PaymentParty
  /** Three letters of ISO 4217. */
  readonly currency: string
  readonly madeOn: Day
  readonly payOn: Day
}

/** A file of a batch, and what the command `export` brings of it. */
export interface BatchFile {
  readonly file: PaymentFile
  readonly recorded: Pick<
    Extract<PaymentBatchCommand, { readonly type: "export" }>,
    "file" | "payOn" | "payments" | "total"
  >
}

const fail = (code: BatchFileErrorCode, path: string): Result.Result<never, BatchFileError> =>
  Result.fail(new BatchFileError({ code, path }))

/** The lines of a batch with the accounts of their payees: what a format writes. */
const batchWithAccounts = (
  { lines, reference, subject }: Exclude<PaymentBatchState, { readonly stage: "none" }>,
  { accountOf, currency, debtor, madeOn, payOn }: BatchFileOptions,
): Result.Result<PaymentBatch, BatchFileError> =>
  Result.gen(function* () {
    const payments: Array<PaymentBatch["payments"][number]> = []
    for (const [place, { account: number, amount, key, payee, purpose }] of lines.entries()) {
      const kept = accountOf(payee)
      const account = kept === undefined ? undefined : accountInForce(kept)
      if (account === undefined) return yield* fail("account.missing", `lines.${place}`)
      if (account.number !== number) return yield* fail("account.replaced", `lines.${place}`)
      payments.push({
        key,
        payee: { name: account.name, account: account.account },
        amount,
        purpose,
        ...(reference === undefined ? {} : { reference }),
      })
    }
    return { id: subject, madeOn, payOn, debtor, currency, payments }
  })

/**
 * The file of an approved batch in a format of a bank. The same batch has the same bytes: a file that was lost is made again, and its
 * digest shows that it is the same.
 *
 * @example
 * const { file, recorded } = Result.getOrThrow(batchFileOf(bankFormat, approvedBatch, fileOptions))
 * recorded.total // => 15_000_000
 * recorded.file.digest === file.digest // => true
 *
 * const withoutAccounts = batchFileOf(bankFormat, approvedBatch, { ...fileOptions, accountOf: () => undefined })
 * Result.isFailure(withoutAccounts) && withoutAccounts.failure.code // => "account.missing"
 */
export const batchFileOf = (
  format: PaymentAdapter,
  state: PaymentBatchState,
  options: BatchFileOptions,
): Result.Result<BatchFile, BatchFileError | PaymentFileError> =>
  Result.gen(function* () {
    if (state.stage !== "approved") return yield* fail("batch.notApproved", "stage")
    const batch = yield* batchWithAccounts(state, options)
    const file = yield* format.render(batch)
    const { digest, mediaType, name } = file
    return {
      file,
      recorded: {
        file: { name, mediaType, digest },
        payOn: batch.payOn,
        payments: batch.payments.length,
        // The format has refused a sum that is not exact.
        total: totalOf(batch.payments) ?? (0 as Money),
      },
    }
  })

/**
 * The file of a batch whose file was recorded, made again where it was lost: byte for byte the one that was recorded, or an error.
 *
 * @example
 * const { accountOf, currency, debtor } = fileOptions
 * const again = remadeFileOf(bankFormat, exportedBatch, { accountOf, currency, debtor })
 * // The digest that was recorded is that of another file.
 * Result.isFailure(again) && again.failure.code // => "file.otherBytes"
 */
export const remadeFileOf = (
  format: PaymentAdapter,
  state: PaymentBatchState,
  options: Pick<BatchFileOptions, "accountOf" | "currency" | "debtor">,
): Result.Result<PaymentFile, BatchFileError | PaymentFileError> =>
  Result.gen(function* () {
    if (!("exportedOn" in state)) return yield* fail("batch.notExported", "stage")
    const { exportedOn: madeOn, file: recorded, payOn } = state
    const file = yield* format.render(yield* batchWithAccounts(state, { ...options, madeOn, payOn }))
    return file.digest === recorded.digest ? file : yield* fail("file.otherBytes", "file.digest")
  })

/** The batch of which a bank's answer is expected. */
const awaitedBatch = (state: PaymentBatchState, currency: string): AwaitedBatch | undefined =>
  state.stage === "exported" || state.stage === "answered" || state.stage === "closed"
    ? { id: state.subject, currency, payments: state.lines }
    : undefined

/** What the command `answer` brings. */
export type RecordedAnswer = Pick<
  Extract<PaymentBatchCommand, { readonly type: "answer" }>,
  "digest" | "answers"
>

/**
 * What a file of the bank says of a batch, for the command `answer`. A file of another batch is refused.
 *
 * @example
 * const bytes = utf8Bytes("batch,key,amount,outcome,reference,reason\nbatch-1,order-1,12500000,settled,bank-77,\n")
 * const answer = Result.getOrThrow(bankAnswerOf(bankFormat, exportedBatch, { bytes, currency: "IRR" }))
 * answer.answers // => [{ key: "order-1", outcome: { kind: "settled", reference: "bank-77" } }]
 */
export const bankAnswerOf = (
  format: PaymentAdapter,
  state: PaymentBatchState,
  { bytes, currency }: { readonly bytes: Uint8Array; readonly currency: string },
): Result.Result<RecordedAnswer, PaymentFileError> => {
  const batch = awaitedBatch(state, currency)
  if (batch === undefined)
    return Result.fail(new PaymentFileError({ code: "file.otherBatch", path: "stage" }))
  return Result.map(format.readAnswer(bytes, batch), ({ answers }) => ({
    digest: digestOfBytes(bytes),
    answers,
  }))
}
