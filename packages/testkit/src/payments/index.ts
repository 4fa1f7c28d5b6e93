export { paymentBatches } from "./batches.ts"
export {
  checkPayments,
  type PaymentReport,
  paymentConformance,
  paymentContractVersion,
} from "./conformance.ts"
export type * from "./format-under-test.ts"
export { memoryFormat } from "./memory-format.ts"
export { type PaymentSaboteur, paymentSaboteurs } from "./saboteurs.ts"
