/**
 * Payments that leave the house: accounts of payees, batches of payment orders, and what the cases that asked for the money record.
 *
 * @module
 */

export {
  type FamilyPaymentOptions,
  type FollowedEntitlement,
  familyPaymentsOf,
  type HouseholdPayment,
} from "./family-payments.ts"
export { readIban } from "./payee-account/iban.ts"
export {
  type AccountInForce,
  accountInForce,
  payeeAccount,
  payeeAccountSchemas,
} from "./payee-account/payee-account.ts"
export { payeeAccountCases } from "./payee-account/payee-account-kind.ts"
export type {
  PayeeAccountCommand,
  PayeeAccountLife,
  PayeeAccountState,
} from "./payee-account/payee-account-protocol.ts"
export type { PayeeAccountSetting, PayeeAccountTerms } from "./payee-account/payee-account-terms.ts"
export { payeeAccountWording } from "./payee-account/payee-account-wording.ts"
export {
  type BatchFile,
  BatchFileError,
  type BatchFileErrorCode,
  type BatchFileOptions,
  bankAnswerOf,
  batchFileOf,
  type RecordedAnswer,
  remadeFileOf,
} from "./payment-batch/batch-file.ts"
export {
  linesOf,
  type OrderStatus,
  orderStatusIn,
  paymentBatch,
  paymentBatchSchemas,
} from "./payment-batch/payment-batch.ts"
export { paymentBatchCases } from "./payment-batch/payment-batch-kind.ts"
export type {
  PaymentBatchCommand,
  PaymentBatchLife,
  PaymentBatchState,
} from "./payment-batch/payment-batch-protocol.ts"
export type {
  PaymentBatchSetting,
  PaymentBatchTerms,
  PaymentHindrance,
} from "./payment-batch/payment-batch-terms.ts"
export { paymentBatchWording } from "./payment-batch/payment-batch-wording.ts"
export {
  type HeardOfPayment,
  type LineStatus,
  lineStatus,
  type PaymentLine,
} from "./payment-batch/payment-line.ts"
export { type PaymentOrder, paymentKeyOf } from "./payment-batch/payment-order.ts"
export { entitlementCommands, ordersOfEntitlements } from "./sources/entitlement-payments.ts"
export { type FundOrderOptions, fundCommands, ordersOfFund } from "./sources/fund-payments.ts"
export { ordersOfPetitions, petitionCommands } from "./sources/petition-payments.ts"
export type { SourceCommandOptions } from "./sources/recorded.ts"
export type { OrderOptions, SourceOrders } from "./sources/source-orders.ts"
export { ordersOfWages, wageCommands } from "./sources/wage-payments.ts"
