/**
 * Rules and decisions as data: written, read, and checked.
 *
 * @module
 */

export * from "./data/decision-record.ts"
export * from "./data/rule-data.ts"
export { RuleDataError, type RuleDataErrorCode } from "./data/rule-data-error.ts"
