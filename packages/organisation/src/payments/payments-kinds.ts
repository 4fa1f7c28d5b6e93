import { caseKindOf } from "@bazgasht/casework"
import {
  claimsOfPayeeAccount,
  payeeAccount,
  payeeAccountSchemas,
  resemblancesOfPayeeAccount,
} from "./payee-account/payee-account.ts"
import { payeeAccountProtocol } from "./payee-account/payee-account-protocol.ts"
import { claimsOfPaymentBatch, paymentBatch, paymentBatchSchemas } from "./payment-batch/payment-batch.ts"
import { paymentBatchProtocol } from "./payment-batch/payment-batch-protocol.ts"

/** Accounts of payees, apart from their cases: a policy shows them to who pays alone. */
export const payeeAccountCases = /* @__PURE__ */ caseKindOf(payeeAccountProtocol, {
  kind: "payeeAccount",
  lifeCycle: payeeAccount,
  schemas: payeeAccountSchemas,
  claimsOf: claimsOfPayeeAccount,
  resemblancesOf: resemblancesOfPayeeAccount,
})

/** Payment batches. `payOn` is the day on which the bank is asked to pay. */
export const paymentBatchCases = /* @__PURE__ */ caseKindOf(paymentBatchProtocol, {
  kind: "paymentBatch",
  lifeCycle: paymentBatch,
  schemas: paymentBatchSchemas,
  claimsOf: claimsOfPaymentBatch,
})
