/** Money leaves the house: an account is written down by two people, a batch is approved by a second one, a file goes to the bank, and its answer is read back. */

import {
  accountInForce,
  bankAnswerOf,
  batchFileOf,
  linesOf,
  type PayeeAccountState,
  type PaymentBatchState,
  type PaymentLine,
  type PaymentOrder,
} from "@bazgasht/organisation/payments"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Bank, ibanOf } from "./bank.ts"
import type { Officer } from "./offices.ts"
import { give, isThere, type Systems, stateOf } from "./systems.ts"

const accountCaseOf = (payee: string): string => `account-${payee}`

/** Who writes an account down, and who reads it off its document again. */
interface AccountOffices {
  readonly unit: string
  readonly proposer: Officer
  readonly confirmer: Officer
}

/** The account of a payee, written down by two people where it is not there yet. */
export const accountOf = async (
  { cases }: Systems,
  payee: string,
  day: Day,
  { confirmer, proposer, unit }: AccountOffices,
): Promise<PayeeAccountState> => {
  const subject = accountCaseOf(payee)
  if (await isThere(cases.payeeAccount, confirmer, subject)) {
    const kept = await stateOf(cases.payeeAccount, confirmer, subject)
    if (accountInForce(kept) !== undefined) return kept
  }
  const account = ibanOf(payee)
  await give(cases.payeeAccount, proposer, subject, day, {
    type: "register",
    holder: payee,
    unit,
    account,
    name: payee,
  })
  await give(cases.payeeAccount, confirmer, subject, day, { type: "confirm", account })
  return stateOf(cases.payeeAccount, confirmer, subject)
}

/** What a batch needs beside its orders. */
export interface BatchPlan {
  readonly id: string
  readonly unit: string
  /** Code of the account from which is paid. */
  readonly debtor: string
  readonly bank: Bank
  readonly day: Day
  readonly collector: Officer
  readonly approver: Officer
  readonly exporter: Officer
  /** The account of a payee of the batch, as those who pay read it. */
  readonly accountOf: (payee: string) => PayeeAccountState | undefined
}

/** How long the bank takes. */
const daysAtBank = 2

/** The batch of an id; `undefined` where none was opened. */
export const batchOf = async (
  { cases }: Systems,
  by: Officer,
  id: string,
): Promise<PaymentBatchState | undefined> =>
  (await isThere(cases.paymentBatch, by, id)) ? stateOf(cases.paymentBatch, by, id) : undefined

/** The reference of the bank for a payment that has arrived. */
export const receiptOf = ({ heard, key }: PaymentLine): string => {
  const settled = heard.findLast(({ outcome }) => outcome.kind === "settled")?.outcome
  if (settled?.kind !== "settled") throw new Error(`the bank has not paid ${key}`)
  return settled.reference
}

/** What is to be done before the file is made, and when the answer is there. */
export interface BatchSteps {
  /** The cases that ask for the money submit their payments. */
  readonly submit?: (lines: ReadonlyArray<PaymentLine>) => Promise<void>
  /** The cases record what became of them. */
  readonly record: (lines: ReadonlyArray<PaymentLine>, answeredOn: Day) => Promise<void>
}

/**
 * Sends orders to the bank in one batch, and reads its answer. Begun again it goes on where it stopped: once orders are collected, the batch says what
 * is paid.
 */
export const payInBatch = async (
  systems: Systems,
  { accountOf: account, approver, bank, collector, day, debtor, exporter, id, unit }: BatchPlan,
  orders: ReadonlyArray<PaymentOrder>,
  { record, submit }: BatchSteps,
): Promise<void> => {
  const { paymentBatch } = systems.cases
  const state = () => stateOf(paymentBatch, collector, id)
  const before = await batchOf(systems, collector, id)
  if (before === undefined || before.stage === "draft") {
    if (orders.length === 0 && before === undefined) return
    await give(paymentBatch, collector, id, day, { type: "open", debtor, unit })
    if (linesOf(await state()).length === 0)
      await give(paymentBatch, collector, id, day, { type: "collect", orders })
    const lines = linesOf(await state())
    const total = lines.reduce((sum, { amount }) => sum + amount, 0) as Money
    await give(paymentBatch, approver, id, day, { type: "approve", payments: lines.length, total })
  }
  const approved = await state()
  if (approved.stage === "approved") {
    await submit?.(linesOf(approved))
    const { file, recorded } = Result.getOrThrow(
      batchFileOf(bank.format, approved, {
        accountOf: account,
        debtor: { name: unit, account: ibanOf(unit) },
        currency: "IRR",
        madeOn: day,
        payOn: day,
      }),
    )
    await systems.keepFile(file)
    await give(paymentBatch, exporter, id, day, { type: "export", ...recorded })
  }
  const answeredOn = (day + daysAtBank) as Day
  const exported = await state()
  if (exported.stage === "exported") {
    const bytes = bank.answer(id, linesOf(exported), systems.refuses)
    const answer = Result.getOrThrow(bankAnswerOf(bank.format, exported, { bytes, currency: "IRR" }))
    await give(paymentBatch, exporter, id, answeredOn, { type: "answer", ...answer })
  }
  await record(linesOf(await state()), answeredOn)
  await give(paymentBatch, collector, id, answeredOn, { type: "close" })
}
