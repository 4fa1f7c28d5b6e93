export * from "./back-pay.ts"
export { type CashPayer, cashPayerOf } from "./cash-payer.ts"
export { type MonthPart, MonthsError, type MonthsErrorCode } from "./months.ts"
export {
  type AmountsByMonth,
  amountsByMonth,
  type MonthAmount,
  type OpenMonth,
} from "./months-amounts.ts"
export * from "./payers.ts"
export type { BoundedStretch, Stretch } from "./stretches.ts"
