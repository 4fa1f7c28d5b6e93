/** The protocol of a payment batch: who collects it does not approve it, and who exports it does not find out what the bank does not say. */

import { daySchema, defineProtocol, type LifeOf, moneySchema, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { PaymentBatchSetting } from "./payment-batch-terms.ts"
import { findingOfPaymentSchema, outcomeOfPaymentSchema, paymentLineSchema } from "./payment-line.ts"
import { paymentOrderSchema } from "./payment-order.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
const head = () => ({
  /** Code of the account from which is paid. */
  debtor: Schema.NonEmptyString,
  /** Opaque id of the unit whose money it is. */
  unit: Schema.NonEmptyString,
  /** What payees read on their statements. */
  reference: Schema.optionalKey(Schema.NonEmptyString),
})
const orders = () => ({ orders: Schema.Array(paymentOrderSchema()) })
const sums = () => ({
  /** How many payments there are. */
  payments: Schema.Natural,
  /** What they come to. */
  total: moneySchema(),
})
const file = () => ({
  /** The day on which the bank is asked to pay. */
  payOn: daySchema(),
  file: Schema.Struct({
    name: Schema.NonEmptyString,
    mediaType: Schema.NonEmptyString,
    /** SHA-256 of its bytes. */
    digest: Schema.NonEmptyString,
  }),
})
const answers = () => ({
  /** SHA-256 of the bytes of the answer file. */
  digest: Schema.NonEmptyString,
  answers: Schema.Array(Schema.Struct({ key: Schema.NonEmptyString, outcome: outcomeOfPaymentSchema() })),
})
const finding = () => ({ key: Schema.NonEmptyString, outcome: findingOfPaymentSchema() })
const withdrawal = () => ({ key: Schema.NonEmptyString, ...reason() })
const collected = () => ({ ...head(), lines: Schema.Array(paymentLineSchema()) })
const exported = () => ({ ...collected(), ...file(), exportedOn: daySchema() })

/** The protocol of a payment batch. */
export const paymentBatchProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Orders are collected. */
    draft: collected,
    /** A second person has approved it. */
    approved: collected,
    /** Its file was made; of some payments it is not known yet where their money is. */
    exported,
    /** It is known of every payment. */
    answered: exported,
    /** The books are closed; failed orders are free for another batch. */
    closed: exported,
    /** Given up before its file was made. */
    discarded: () => ({ ...collected(), ...reason() }),
  },
  events: {
    opened: head,
    collected: orders,
    withdrawn: withdrawal,
    approved: sums,
    exported: file,
    answered: answers,
    foundOut: finding,
    closed: nothing,
    discarded: reason,
  },
  participations: ["collector", "exporter"],
  separateFrom: ["beneficiary"],
  commands: {
    open: {
      takes: head,
      permission: "collectors",
      participation: "collector",
      moves: { from: "none", event: "opened", to: "draft" },
    },
    collect: {
      takes: orders,
      permission: "collectors",
      participation: "collector",
      moves: { from: "draft", event: "collected" },
    },
    /** Takes an order out, whose payment must not be made any more. What was approved of the others stays approved. */
    withdraw: {
      takes: withdrawal,
      permission: "collectors",
      from: ["draft", "approved"],
      event: "withdrawn",
    },
    /** Approves as many payments, of so much money, as the approver has seen. */
    approve: {
      takes: sums,
      permission: "approvers",
      separateFrom: ["beneficiary", "collector"],
      moves: { from: "draft", event: "approved", to: "approved" },
    },
    /** Records the file that was made of the batch, with the sums that stand in it. */
    export: {
      takes: () => ({ ...file(), ...sums() }),
      permission: "exporters",
      participation: "exporter",
      moves: { from: "approved", event: "exported", to: "exported" },
    },
    /** Records what a file of the bank says. An answer may come late, in part, or twice. */
    answer: {
      takes: answers,
      permission: "reporters",
      moves: [
        { from: ["exported", "answered"], event: "answered", to: ["exported", "answered"] },
        // Money comes back after the books were closed, and a bank contradicts itself then too.
        { from: "closed", event: "answered", to: ["exported", "closed"] },
      ],
    },
    /** Records what was found out of a payment of which the bank does not say where its money is. */
    findOut: {
      takes: finding,
      permission: "reconcilers",
      separateFrom: ["beneficiary", "exporter"],
      moves: { from: "exported", event: "foundOut", to: ["exported", "answered"] },
    },
    close: {
      permission: "closers",
      separateFrom: ["beneficiary", "exporter"],
      moves: { from: "answered", event: "closed", to: "closed" },
    },
    discard: {
      takes: reason,
      permission: "collectors",
      moves: { from: ["draft", "approved"], event: "discarded", to: "discarded" },
    },
  },
  attributes: {
    unit: { type: "identifier", at: "unit" },
    payOn: { type: "number", at: "payOn" },
    /** The bank answers by the day on which it is asked to pay. */
    due: { type: "number", at: { exported: "payOn", answered: "payOn" } },
    /** A batch that has no file yet waits since its last change. */
    since: { type: "number", at: { draft: "day", approved: "day" } },
  },
  access: { unit: "unit" },
  people: ["lines.payee"],
  refusals: () => ({
    "debtor.unknown": { known: Schema.Array(Schema.String) },
    "purpose.unknown": { known: Schema.Array(Schema.String) },
    /** The order is in the batch already. */
    "order.repeated": {},
    "order.notFound": {},
    "order.noAmount": {},
    "batch.empty": {},
    "batch.full": { limit: Schema.Natural },
    "batch.sumTooLarge": {},
    /** The sums are not those of the batch. */
    "batch.otherSums": { payments: Schema.Natural, total: moneySchema() },
    "day.past": {},
    /** The accounts of so many orders are not those in force. */
    "account.notInForce": { orders: Schema.Natural },
    /** The cases that asked for so many payments do not wait for them. */
    "source.notWaiting": { orders: Schema.Natural },
    /** It is known already where the money is. */
    "payment.known": {},
  }),
})

/** The types of the life cycle of a payment batch. */
export interface PaymentBatchLife extends LifeOf<typeof paymentBatchProtocol, PaymentBatchSetting> {
  readonly Reads: "hindrances"
}

/** The state of a payment batch, one shape for each stage. */
export type PaymentBatchState = PaymentBatchLife["State"]

/** A command to a payment batch. Commands that come from outside are decoded with the schema first. */
export type PaymentBatchCommand = PaymentBatchLife["Command"]

export const refuse = /* @__PURE__ */ refusing<PaymentBatchLife["Refusal"]>()
