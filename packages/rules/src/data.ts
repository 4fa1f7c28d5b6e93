/**
 * Rules and decisions as data: written, read, checked and compared.
 *
 * @module
 */

export * from "./data/decision-record.ts"
export * from "./data/rule-data.ts"
export { RuleDataError, type RuleDataErrorCode } from "./data/rule-data-error.ts"
export { type LawChange, lawChanges, packBetween } from "./law/changes.ts"
export { withoutWording } from "./values/without-wording.ts"
