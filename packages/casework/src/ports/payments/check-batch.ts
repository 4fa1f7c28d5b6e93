/** Checks of a batch and of an answer, the same for every adapter. */

import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { isoDay } from "./iso-day.ts"
import type { PaymentCapabilities } from "./payment-adapter.ts"
import type { AnsweredPayment, AwaitedBatch, PaymentAnswer } from "./payment-answer.ts"
import type { PaymentBatch, PaymentParty } from "./payment-batch.ts"
import { PaymentFileError, type PaymentFileErrorCode } from "./payment-error.ts"

type Checked<Value = void> = Result.Result<Value, PaymentFileError>

const fail = (
  code: PaymentFileErrorCode,
  path: string,
  expected?: string,
): Result.Result<never, PaymentFileError> =>
  Result.fail(new PaymentFileError({ code, path, ...(expected === undefined ? {} : { expected }) }))

/**
 * Control characters, halves of characters, and what turns the direction of a line or ends it: in a file they would be lost, or let a line be
 * read as another.
 */
const uncarried = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u

/**
 * The sum of the amounts of a batch; `undefined` where it is too large to be exact.
 *
 * @example
 * totalOf([{ amount: 12_500_000 as Money }, { amount: 3 as Money }]) // => 12_500_003
 * totalOf([{ amount: Number.MAX_SAFE_INTEGER as Money }, { amount: 1 as Money }]) // => undefined
 */
export const totalOf = (payments: ReadonlyArray<{ readonly amount: Money }>): Money | undefined => {
  let total = 0
  for (const { amount } of payments) {
    total += amount
    if (!Number.isSafeInteger(total)) return undefined
  }
  return total as Money
}

/** What a format asks beside its capabilities. */
export interface BatchChecks {
  readonly isAccount: (account: string) => boolean
  /** Whether the format can carry a text; absent where it carries all that any format does. */
  readonly carries?: (text: string) => boolean
}

/**
 * Holds a batch against what a format can carry. The first flaw is named by its place.
 *
 * @example
 * const capabilities: PaymentCapabilities = {
 *   name: "paper", currencies: ["IRR"], maxPayments: 10, outcomes: ["settled"],
 *   limits: { id: 35, key: 35, name: 70, purpose: 35, reference: 140 },
 * }
 * const day = 20_000 as Day
 * const batch = { id: "batch-1", madeOn: day, payOn: day, debtor: { name: "A", account: "1" }, currency: "IRR", payments: [] }
 * const checked = checkPaymentBatch(batch, capabilities, { isAccount: () => true })
 * Result.isFailure(checked) && checked.failure.code // => "payment.none"
 */
export const checkPaymentBatch = (
  batch: PaymentBatch,
  { currencies, limits, maxPayments }: PaymentCapabilities,
  { carries = () => true, isAccount }: BatchChecks,
): Checked =>
  Result.gen(function* () {
    const checkText = (text: string, max: number, path: string): Checked =>
      text.trim() === text && text !== "" && [...text].length <= max && !uncarried.test(text) && carries(text)
        ? Result.void
        : fail("payment.text", path, `a text of 1 to ${max} characters that the format carries`)
    const checkParty = ({ account, name }: PaymentParty, path: string): Checked =>
      Result.flatMap(checkText(name, limits.name, `${path}.name`), () =>
        isAccount(account) ? Result.void : fail("payment.account", `${path}.account`),
      )

    yield* checkText(batch.id, limits.id, "id")
    if (!currencies.includes(batch.currency))
      return yield* fail("payment.currency", "currency", currencies.join(", "))
    if (isoDay(batch.madeOn) === undefined) return yield* fail("payment.day", "madeOn")
    if (isoDay(batch.payOn) === undefined || batch.payOn < batch.madeOn)
      return yield* fail("payment.day", "payOn")
    yield* checkParty(batch.debtor, "debtor")
    if (batch.payments.length === 0) return yield* fail("payment.none", "payments")
    if (batch.payments.length > maxPayments)
      return yield* fail("payment.tooMany", "payments", `${maxPayments} at most`)
    const keys = new Set<string>()
    for (const [place, { amount, key, payee, purpose, reference }] of batch.payments.entries()) {
      const path = `payments.${place}`
      yield* checkText(key, limits.key, `${path}.key`)
      if (keys.has(key)) return yield* fail("payment.key", `${path}.key`)
      keys.add(key)
      yield* checkParty(payee, `${path}.payee`)
      if (!Number.isSafeInteger(amount) || amount <= 0) return yield* fail("payment.amount", `${path}.amount`)
      yield* checkText(purpose, limits.purpose, `${path}.purpose`)
      if (reference !== undefined) yield* checkText(reference, limits.reference, `${path}.reference`)
    }
    if (totalOf(batch.payments) === undefined) return yield* fail("payment.amount", "payments")
  })

/** What stands in a file of a bank, before it is held against the batch. */
export interface ReadAnswer {
  readonly batch: string
  readonly answers: ReadonlyArray<
    AnsweredPayment & {
      /** Place in the file. */
      readonly path: string
      /** As the bank repeats it; absent where it does not. */
      readonly amount?: number
      readonly currency?: string
    }
  >
}

/**
 * Holds an answer against the batch of which it is expected.
 *
 * @example
 * const batch = { id: "batch-1", currency: "IRR", payments: [{ key: "order-1", amount: 5 as Money }] }
 * const outcome = { kind: "settled", reference: "bank-77" } as const
 * const checked = checkPaymentAnswer({ batch: "batch-1", answers: [{ key: "order-1", amount: 6, outcome, path: "line 2" }] }, batch)
 * Result.isFailure(checked) && [checked.failure.code, checked.failure.path] // => ["file.otherAmount", "line 2"]
 */
export const checkPaymentAnswer = (read: ReadAnswer, batch: AwaitedBatch): Checked<PaymentAnswer> => {
  if (read.batch !== batch.id) return fail("file.otherBatch", "batch")
  const ordered = new Map(batch.payments.map(({ amount, key }) => [key, amount]))
  const answers: Array<AnsweredPayment> = []
  for (const { amount, currency, key, outcome, path } of read.answers) {
    const due = ordered.get(key)
    if (due === undefined) return fail("file.unknownPayment", path)
    if ((amount !== undefined && amount !== due) || (currency !== undefined && currency !== batch.currency))
      return fail("file.otherAmount", path)
    answers.push({ key, outcome })
  }
  return Result.succeed({ batch: batch.id, answers })
}
