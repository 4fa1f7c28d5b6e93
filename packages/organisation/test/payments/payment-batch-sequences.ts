/** Arbitrary sequences of commands to a payment batch. */

import type { PaymentOutcome } from "@bazgasht/casework/payments"
import { totalOf } from "@bazgasht/casework/payments"
import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  chosen,
  commandBy,
  type Occasion,
  people,
  type Tested,
} from "../../../casework/test/life-cycle/laws.ts"
import { linesOf, paymentBatch, paymentBatchSchemas } from "../../src/payments/payment-batch/payment-batch.ts"
import type { PaymentBatchLife } from "../../src/payments/payment-batch/payment-batch-protocol.ts"
import type {
  PaymentBatchSetting,
  PaymentBatchTerms,
} from "../../src/payments/payment-batch/payment-batch-terms.ts"
import { isFinal } from "../../src/payments/payment-batch/payment-line.ts"

const paymentBatchTerms: PaymentBatchTerms = {
  citations: [],
  collectors: ["clerk", "socialWorker"],
  approvers: ["director"],
  exporters: ["accountant", "clerk"],
  reporters: ["accountant"],
  reconcilers: ["accountant"],
  closers: ["director", "accountant"],
  debtors: ["fund", "wages"],
  purposes: ["support", "wage"],
  maxPayments: 6,
}

export const paymentBatchSetting: PaymentBatchSetting = {
  policyDigest: "policy-1",
  terms: paymentBatchTerms,
  hindrances: [],
}

const outcomes: ReadonlyArray<PaymentOutcome> = [
  { kind: "accepted" },
  { kind: "settled", reference: "bank-1" },
  { kind: "settled", reference: "bank-2" },
  { kind: "settled", reference: "bank-3" },
  { kind: "rejected", reason: "AC04" },
  { kind: "returned", reason: "AC06" },
  { kind: "unknown" },
]

const ordersFor = ({ choices: { first, second, sound, third } }: Occasion<PaymentBatchLife>) =>
  Array.from({ length: sound ? 1 + (first % 3) : first % 4 }, (_, place) => ({
    key: sound ? `key-${third}-${place}` : `key-${place % 2}`,
    source: { kind: "entitlement", subject: `entitlement-${second}` },
    payee: chosen(people.slice(0, 2), second + place),
    account: 1 + (second % 2),
    amount: (sound ? 1 + first : chosen([0, 5, Number.MAX_SAFE_INTEGER], second)) as Money,
    purpose: sound || first % 3 > 0 ? chosen(paymentBatchTerms.purposes, second) : "bribe",
  }))

const contentOf = (
  type: PaymentBatchLife["Command"]["type"],
  occasion: Occasion<PaymentBatchLife>,
): object => {
  const { at, choices, state } = occasion
  const { first, second, sound, third } = choices
  const lines = linesOf(state)
  const keys = lines.map(({ key }) => key)
  const open = lines.filter((line) => !isFinal(line)).map(({ key }) => key)
  const sums = sound
    ? { payments: lines.length, total: totalOf(lines) ?? (0 as Money) }
    : { payments: first % 4, total: second as Money }
  switch (type) {
    case "open":
      return {
        debtor: sound ? chosen(paymentBatchTerms.debtors, first) : "elsewhere",
        unit: chosen(["unit-1", "unit-2"], first),
        ...(second % 2 === 0 ? { reference: "کمک‌هزینه" } : {}),
      }
    case "collect":
      return { orders: ordersFor(occasion) }
    case "withdraw":
      return { key: sound && keys.length > 0 ? chosen(keys, first) : "key-x", reason: "held" }
    case "approve":
      return sums
    case "export":
      return {
        ...sums,
        payOn: (sound ? at + (first % 5) : at - 1 - first) as Day,
        file: { name: "payments.csv", mediaType: "text/csv", digest: `digest-${first}` },
      }
    case "answer": {
      const asked = open.length > 0 && third % 4 > 0 ? open : keys
      const answered = sound && asked.length > 0 ? asked : ["key-x"]
      return {
        digest: `answer-${second}`,
        answers: Array.from({ length: 1 + (first % 4) }, (_, place) => ({
          key: chosen(answered, first + place),
          outcome: chosen(outcomes, second + (third % 2) * place),
        })),
      }
    }
    case "findOut":
      return {
        key: sound && open.length > 0 ? chosen(open, first) : chosen([...keys, "key-x"], first),
        outcome:
          second % 2 === 0
            ? { kind: "settled", reference: "found-1" }
            : { kind: "rejected", reason: "found" },
      }
    case "discard":
      return { reason: sound ? "double" : " " }
    case "close":
      return {}
  }
}

export const testedPaymentBatch: Tested<PaymentBatchLife> = {
  name: "payment batch",
  lifeCycle: paymentBatch,
  setting: fc.constantFrom(
    paymentBatchSetting,
    {
      ...paymentBatchSetting,
      terms: { ...paymentBatchTerms, maxPayments: 3 },
    },
    {
      ...paymentBatchSetting,
      hindrances: [
        { line: 0, of: "account" },
        { line: 0, of: "source" },
      ],
    },
  ),
  command: commandBy({
    lifeCycle: paymentBatch,
    subject: "batch-1",
    roles: ["clerk", "socialWorker", "accountant", "director"],
    seldom: ["discard", "withdraw"],
    contentOf,
  }),
  schemas: paymentBatchSchemas(),
}
