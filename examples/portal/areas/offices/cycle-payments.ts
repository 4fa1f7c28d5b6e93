/** The payments of a cycle: collected in one batch, approved by a second person, sent to the bank, and recorded as the bank answers. */

import { type EntitlementState, leftOf } from "@bazgasht/core/support"
import { ibanOf } from "@bazgasht/example-systems/bank.ts"
import type { Association } from "@bazgasht/example-systems/country.ts"
import { bankOf, keyOf } from "@bazgasht/example-systems/cycles.ts"
import { staffOf } from "@bazgasht/example-systems/offices.ts"
import { accountOf } from "@bazgasht/example-systems/payments.ts"
import {
  bankAnswerOf,
  batchFileOf,
  entitlementCommands,
  linesOf,
  ordersOfEntitlements,
  type PayeeAccountState,
  type PaymentBatchState,
} from "@bazgasht/organisation/payments"
import * as Result from "effect/Result"
import { command, commands } from "../../command.ts"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"
import type { Visit } from "../../visit.ts"
import { type Answer, batchIdOf, type CycleStep, nextCycleOf, unpaidOf } from "./next-cycle.ts"

/** The accounts of the payees of a cycle; a new one is written down by the two people of the association who keep accounts. */
const accountsOf = async (
  { systems, today }: Portal,
  { unit }: Association,
  payees: ReadonlyArray<string>,
) => {
  const { treasurer: confirmer, worker: proposer } = staffOf(unit)
  const accounts = new Map<string, PayeeAccountState>()
  for (const payee of payees)
    accounts.set(payee, await accountOf(systems, payee, today, { unit, proposer, confirmer }))
  return accounts
}

/** Who is paid in an attempt: where the account of the first was refused, the one whom the family has named beside. */
const payeeIn = (state: EntitlementState, attempt: number): string => {
  if (!("claim" in state)) return ""
  const { alternate, primary } = state.claim.recipients
  return attempt % 2 === 0 ? (alternate ?? primary) : primary
}

/** Prepares a payment of everything that was released and has not arrived, and collects the orders in one batch. */
export const collect: CycleStep["run"] = async (visit, person, association) => {
  const { portal } = visit
  const before = await nextCycleOf(portal, association)
  const attempt = before.batch === undefined ? 1 : before.attempt + 1
  const open = unpaidOf(before).filter(
    ({ state, subject }) =>
      state.stage === "approved" && !state.attempts.some(({ key }) => key === keyOf(subject, attempt)),
  )
  const prepared = await commands(
    visit,
    person,
    open.map(({ state, subject }) => ({
      kind: "entitlement",
      subject,
      type: "prepareAttempt",
      fields: {
        key: keyOf(subject, attempt),
        payee: payeeIn(state, attempt),
        amount: leftOf(state),
      },
    })),
  )
  if (Result.isFailure(prepared)) return prepared
  const states = (await nextCycleOf(portal, association)).entitlements.map(({ state }) => state)
  const payees = states.flatMap((state) => ("claim" in state ? [payeeIn(state, attempt)] : []))
  const accounts = await accountsOf(portal, association, [...new Set(payees)])
  const { orders } = ordersOfEntitlements(states, {
    accountOf: (payee) => accounts.get(payee),
    purpose: "payment.familySupport",
  })
  const id = batchIdOf(association, attempt)
  return commands(visit, person, [
    {
      kind: "paymentBatch",
      subject: id,
      type: "open",
      fields: { debtor: "account.familySupport", unit: association.unit },
    },
    { kind: "paymentBatch", subject: id, type: "collect", fields: { orders } },
  ])
}

/** A second person approves the batch as it is. */
export const approveBatch: CycleStep["run"] = async (visit, person, association) => {
  const { attempt, batch } = await nextCycleOf(visit.portal, association)
  const lines = batch === undefined ? [] : linesOf(batch)
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  return command(visit, person, {
    kind: "paymentBatch",
    subject: batchIdOf(association, attempt),
    type: "approve",
    fields: { payments: lines.length, total },
  })
}

/** Makes the file for the bank, reads the invented bank's answer, and records what became of each payment. */
export const send: CycleStep["run"] = async (visit, person, association) => {
  const { portal } = visit
  const bank = bankOf(association)
  const { attempt, batch } = await nextCycleOf(portal, association)
  const subject = batchIdOf(association, attempt)
  if (batch?.stage !== "approved") return Result.fail("")
  const submitted = await record(visit, person, association, batch)
  if (Result.isFailure(submitted)) return submitted
  const accounts = await accountsOf(
    portal,
    association,
    linesOf(batch).map(({ payee }) => payee),
  )
  const { unit } = association
  const { file, recorded } = Result.getOrThrow(
    batchFileOf(bank.format, batch, {
      accountOf: (payee) => accounts.get(payee),
      debtor: { name: unit, account: ibanOf(unit) },
      currency: "IRR",
      madeOn: portal.today,
      payOn: portal.today,
    }),
  )
  await portal.systems.keepFile(file)
  const exported = await command(visit, person, {
    kind: "paymentBatch",
    subject,
    type: "export",
    fields: recorded,
  })
  if (Result.isFailure(exported)) return exported
  const sent = (await nextCycleOf(portal, association)).batch
  if (sent?.stage !== "exported") return Result.fail("")
  const bytes = bank.answer(subject, linesOf(sent), portal.systems.refuses)
  const answer = Result.getOrThrow(bankAnswerOf(bank.format, sent, { bytes, currency: "IRR" }))
  const answered = await command(visit, person, {
    kind: "paymentBatch",
    subject,
    type: "answer",
    fields: answer,
  })
  if (Result.isFailure(answered)) return answered
  const done = (await nextCycleOf(portal, association)).batch
  return done === undefined ? Result.fail("") : record(visit, person, association, done)
}

/** What of a batch the entitlements have to learn. */
const record = async (
  visit: Visit,
  person: Person,
  association: Association,
  batch: PaymentBatchState,
): Answer => {
  const { systems, today } = visit.portal
  const { attempt, entitlements } = await nextCycleOf(visit.portal, association)
  for (const line of linesOf(batch)) {
    const state = entitlements.find(({ subject }) => subject === line.source.subject)?.state
    if (state === undefined) continue
    const asked = entitlementCommands(state, line, {
      batch: batchIdOf(association, attempt),
      at: today,
      by: () => person.by,
    })
    for (const one of asked) {
      const answer = await systems.cases.entitlement.handle({ caller: person.caller, command: one })
      if (Result.isFailure(answer)) return Result.fail(answer.failure.message)
    }
  }
  return Result.succeed(undefined)
}
