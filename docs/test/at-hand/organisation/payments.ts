/** Accounts, batches and payments of the examples, and by what they are judged. */

import type { PaymentAdapter } from "@bazgasht/casework/payments"
import { type EntitlementState, entitlement } from "@bazgasht/core/support"
import {
  type BatchFileOptions,
  type PayeeAccountSetting,
  type PayeeAccountState,
  type PaymentBatchSetting,
  type PaymentBatchState,
  type PaymentLine,
  payeeAccount,
  paymentBatch,
} from "@bazgasht/organisation/payments"
import { csvPayments } from "@bazgasht/pay-csv"
import type { Money } from "@bazgasht/rules"
import { paying } from "../core/release/cases/debt-petition.ts"
import { setting as entitlementSetting } from "../core/support/cases/entitlement.ts"
import { gregorianDay } from "../core.ts"
import { lived } from "../lived.ts"
import { fund as allottedFund } from "./charity.ts"
import { approvedWage as wage } from "./enterprise.ts"

const citations = [] as const
const officers = ["almoner", "treasurer"]
const day = gregorianDay(2025, 4, 4)

export const accountSetting: PayeeAccountSetting = {
  policyDigest: "policy-1",
  terms: { citations, proposers: officers, confirmers: officers, countries: ["IR"] },
}

export const batchSetting: PaymentBatchSetting = {
  policyDigest: "policy-1",
  terms: {
    citations,
    collectors: officers,
    approvers: officers,
    exporters: officers,
    reporters: officers,
    reconcilers: officers,
    closers: officers,
    debtors: ["fund"],
    purposes: ["support", "wage", "debt"],
    maxPayments: 100,
  },
  hindrances: [],
}

/** The account of a mother, before a second person has confirmed it. */
export const proposedAccount: PayeeAccountState = lived(payeeAccount, "account-1", accountSetting, [
  [
    day,
    {
      type: "register",
      holder: "mother",
      unit: "strelsau",
      account: "IR580540105180021273113007",
      name: "Zahra Example",
    },
  ],
])

export const confirmedAccount: PayeeAccountState = lived(
  payeeAccount,
  "account-1",
  accountSetting,
  [[day, { type: "confirm", account: "IR580540105180021273113007" }]],
  proposedAccount,
)

const order = (key: string, amount: number) => ({
  key,
  source: { kind: "entitlement", subject: `entitlement-of-${key}` },
  payee: "mother",
  account: 1,
  amount: amount as Money,
  purpose: "support",
})

/** Two payments, approved. */
export const approvedBatch: PaymentBatchState = lived(paymentBatch, "batch-1", batchSetting, [
  [day, { type: "open", debtor: "fund", unit: "strelsau" }],
  [day, { type: "collect", orders: [order("order-1", 12_500_000), order("order-2", 2_500_000)] }],
  [day, { type: "approve", payments: 2, total: 15_000_000 as Money }],
])

/** The same after its file was made. */
export const exportedBatch: PaymentBatchState = lived(
  paymentBatch,
  "batch-1",
  batchSetting,
  [
    [
      day,
      {
        type: "export",
        payOn: day,
        payments: 2,
        total: 15_000_000 as Money,
        file: { name: "payments.csv", mediaType: "text/csv", digest: "digest-of-the-file" },
      },
    ],
  ],
  approvedBatch,
)

export const bankFormat: PaymentAdapter = csvPayments()

export const fileOptions: BatchFileOptions = {
  accountOf: () => confirmedAccount,
  debtor: { name: "Fund", account: "IR820540102680020817909002" },
  currency: "IRR",
  madeOn: day,
  payOn: day,
}

/** A month's 36 crowns, released; an attempt is prepared, and its order is the first of the batch. */
export const preparedEntitlement: EntitlementState = lived(entitlement, "entitlement-1", entitlementSetting, [
  [
    gregorianDay(2025, 4, 1),
    {
      type: "compute",
      cycle: "cycle-1",
      recordDigest: "record-1",
      household: "household-1",
      kind: "cash",
      from: gregorianDay(2025, 3, 1),
      to: gregorianDay(2025, 4, 1),
      amount: 36 as Money,
      recipients: { primary: "mother" },
      members: ["mother", "ward"],
    },
  ],
  [gregorianDay(2025, 4, 2), { type: "approve" }],
  [gregorianDay(2025, 4, 3), { type: "release" }],
  [
    gregorianDay(2025, 4, 4),
    { type: "prepareAttempt", key: "order-1", payee: "mother", amount: 36 as Money },
  ],
])

export const settledLine: PaymentLine = {
  ...order("order-1", 36),
  heard: [{ on: day, outcome: { kind: "settled", reference: "bank-77" } }],
}

export const sourceOptions = { batch: "batch-1", at: day, by: () => ({ id: "p-3", role: "treasurer" }) }

export const approvedWage = wage
export const payingPetition = paying

/** The fund of the examples of charity. */
export const fund = allottedFund
