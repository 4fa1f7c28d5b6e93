/**
 * Payment batches as CSV, and the answers of banks.
 *
 * @module
 */

export { csvPayments } from "./format.ts"
export type { CsvPaymentOptions } from "./options.ts"
