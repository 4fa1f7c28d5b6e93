/**
 * Payment batches as files of ISO 20022, and the answers of banks.
 *
 * @module
 */

export { isoPayments } from "./format.ts"
export type { IsoPaymentOptions } from "./options.ts"
