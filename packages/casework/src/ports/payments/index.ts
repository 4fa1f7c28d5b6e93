/**
 * The payment port: what a format of a bank has to do, and the checks that every adapter shares.
 *
 * @module
 */

// All that an adapter needs stands here, so that it depends on this package alone.
export { type Day, digestOfBytes, type Money, utf8Bytes } from "@bazgasht/rules"
export {
  type BatchChecks,
  checkPaymentAnswer,
  checkPaymentBatch,
  type ReadAnswer,
  totalOf,
} from "./check-batch.ts"
export * from "./iso-day.ts"
export type * from "./payment-adapter.ts"
export type * from "./payment-answer.ts"
export type * from "./payment-batch.ts"
export { PaymentFileError, type PaymentFileErrorCode } from "./payment-error.ts"
export { utf8Text } from "./utf8-text.ts"
