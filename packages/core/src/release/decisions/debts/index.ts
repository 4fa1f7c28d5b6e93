/**
 * What is decided of debts for which somebody is held.
 *
 * @module
 */

export * from "./debt-outlook.ts"
export type { DebtProgramme, RuleOfKinds } from "./programme.ts"
