/**
 * The terms of payments. Money moves between banks by the sheba (the Iranian IBAN); no text was found on who in an association, in the
 * foundation or at the headquarters makes up a payment batch, and how the work is shared is ours.
 */

import type { VocabularyEntry } from "@bazgasht/core"
import type { PayeeAccountTerms, PaymentBatchTerms } from "@bazgasht/organisation/payments"
import { text } from "@bazgasht/rules"
import {
  cooperativeFoundation,
  executionOffice,
  setadDieh,
  socialWorker,
  supportAssociation,
} from "../actors.ts"
import { ours } from "../citing.ts"
import { codes, roles } from "../support/terms.ts"

const debtors: ReadonlyArray<VocabularyEntry> = [
  {
    code: "account.familySupport",
    title: text("حساب کمک به خانواده‌ها", "the account for the support of families"),
  },
  { code: "account.debtors", title: text("حساب آزادی محکومان مالی", "the account for debt prisoners") },
  { code: "account.wages", title: text("حساب دستمزد زندانیان", "the account for the wages of prisoners") },
]

const purposes: ReadonlyArray<VocabularyEntry> = [
  { code: "payment.familySupport", title: text("کمک به خانوادهٔ زندانی", "support of a prisoner's family") },
  { code: "payment.debt", title: text("بدهی زندانی به محکوم‌له", "a prisoner's debt to the creditor") },
  { code: "payment.wage", title: text("دستمزد زندانی", "a prisoner's wage") },
  { code: "payment.gift", title: text("کمک خیّر به خانواده", "a donor's gift to a family") },
]

/** Every code of payments that has a title of its own. */
export const paymentCodes: ReadonlyArray<VocabularyEntry> = [
  ...debtors,
  ...purposes,
  // The country to whose banks money goes.
  { code: "IR", title: text("ایران", "Iran") },
]

const citations = [
  ours(
    "no text on payment batches was found; that one person collects and another approves, and that an account is written down twice, are design choices",
  ),
]

/** Who pays: associations to families, the foundation wages, the headquarters and the execution office debts. */
const payers = roles(supportAssociation, cooperativeFoundation, setadDieh, executionOffice)

const payeeAccountTerms: PayeeAccountTerms = {
  citations,
  proposers: [...roles(socialWorker), ...payers],
  confirmers: payers,
  countries: ["IR"],
}

const paymentBatchTerms: PaymentBatchTerms = {
  citations,
  collectors: payers,
  approvers: payers,
  exporters: payers,
  reporters: payers,
  reconcilers: payers,
  closers: payers,
  debtors: codes(debtors),
  purposes: codes(purposes),
  // A choice of ours: what one person can look through before they approve it.
  maxPayments: 1_000,
}

/**
 * Terms of payments: accounts of payees and payment batches. Where two people have to act, they may hold the same office.
 *
 * @example
 * paymentTerms.payeeAccount.countries // => ["IR"]
 * paymentTerms.paymentBatch.purposes.includes("payment.wage") // => true
 */
export const paymentTerms = { payeeAccount: payeeAccountTerms, paymentBatch: paymentBatchTerms } as const
