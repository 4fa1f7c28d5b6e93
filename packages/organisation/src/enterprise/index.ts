/**
 * Enterprise: capacities of prisons, proposals of investors, wages and accidents at work.
 *
 * @module
 */

export { wageMonthCases } from "./enterprise-kinds.ts"
export { incomeWithWages } from "./wage-month/family-income.ts"
export type { HoursOfWeek, TimeSheet } from "./wage-month/time-sheet.ts"
export { wageMonth, wageMonthSchemas } from "./wage-month/wage-month.ts"
export type { WageMonthCommand, WageMonthLife, WageMonthState } from "./wage-month/wage-month-protocol.ts"
export * from "./wage-month/wage-month-reading.ts"
export type { WageMonthSetting, WageMonthTerms } from "./wage-month/wage-month-terms.ts"
export { wageMonthWording } from "./wage-month/wage-month-wording.ts"
export type { KeptWageOrder, WageOrder, WagePart, WagePayee } from "./wage-month/wage-orders.ts"
export type { WagePay } from "./wage-month/wage-pay.ts"
