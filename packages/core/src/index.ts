/**
 * What every field shares: jurisdictions, files and what is missing in them, the order of candidates, kinds of cases. It knows no law of any
 * country; a rule pack brings that. The fields have faces of their own: `@bazgasht/core/release`, `/support`, `/employment`, `/placement`.
 *
 * @module
 */

export { thirtyDayMonths } from "@bazgasht/rules/authoring"
export type * from "./case-file/case-file-error.ts"
export { type Evidenced, type Reported, reportedValue } from "./case-file/reported.ts"
export { formatTerm, parseTerm } from "./case-file/written-term.ts"
export * from "./cases/case-kinds.ts"
export * from "./day-count/exact-days.ts"
export * from "./decode-file.ts"
export {
  type CreditRate,
  type CreditRates,
  type CutOff,
  type DisputedRate,
  type IdentifierKind,
  type IdentifierReading,
  type Jurisdiction,
  otherReadings,
  type PetitionTerms,
  type ReleaseProgramme,
  type ReportCheck,
  type SummaryQuantity,
  withReadings,
} from "./jurisdiction.ts"
export * from "./missing-fields/index.ts"
export * from "./money/split.ts"
export * from "./place-style.ts"
export * from "./priority-policy.ts"
export * from "./public-outcomes.ts"
export * from "./setting-on.ts"
export type { Statistics } from "./statistics.ts"
export * from "./today-in.ts"
export * from "./vocabulary.ts"
