/**
 * The domain of bazgasht: people, sentences and custody, and what may be decided about them. It knows no law of any country;
 * a rule pack brings that.
 *
 * @module
 */

export type * from "./case-file/case-file-error.ts"
export { type Evidenced, type Reported, reportedValue } from "./case-file/reported.ts"
export { formatTerm, parseTerm } from "./case-file/written-term.ts"
export * from "./cases/case-kinds.ts"
export * from "./day-count/exact-days.ts"
export * from "./day-count/thirty-day-months.ts"
export * from "./decode-file.ts"
export * from "./employment/cases/employment-case-kinds.ts"
export * from "./employment/index.ts"
export * from "./jurisdiction.ts"
export * from "./missing-fields/index.ts"
export * from "./money/split.ts"
export * from "./priority/place-style.ts"
export * from "./priority/priority.ts"
export * from "./priority/priority-policy.ts"
export * from "./release/cases/allocation-run/index.ts"
export * from "./release/cases/charity-grant/index.ts"
export * from "./release/cases/debt-petition/index.ts"
export * from "./release/cases/leniency/index.ts"
export * from "./release/cases/pool/donor-messages.ts"
export * from "./release/cases/pool/index.ts"
export * from "./release/cases/release-case-kinds.ts"
export * from "./release/decisions/allocation/index.ts"
export * from "./release/decisions/debts/index.ts"
export * from "./release/decisions/donor-report/index.ts"
export * from "./release/decisions/outlook.ts"
export { debtFacts } from "./release/facts/debt-facts.ts"
export { releaseFacts, releaseHistory } from "./release/facts/release-facts.ts"
export {
  type AllocationRun,
  allocationRunSchema,
  decodeAllocationRun,
  giftsOfRun,
  policyOfRun,
  type WrittenAllocationPolicy,
} from "./release/model/allocation-run.ts"
export {
  type CaseFile,
  type CaseFileDocument,
  type CaseFileSchema,
  caseFileOn,
  caseFileSchema,
} from "./release/model/case-file.ts"
export type { Custody, Detention, Escape, Furlough } from "./release/model/custody.ts"
export type {
  Concession,
  Debt,
  DebtPayment,
  FundingSource,
  ReceivedFunding,
} from "./release/model/debt.ts"
export { debtKindsOf } from "./release/model/debt-schema.ts"
export * from "./release/model/decode-case-file.ts"
export type { ExecutedSentence, SentenceEnding } from "./release/model/executed-sentence.ts"
export type { EarlierConviction, Person, PersonValues, Sex } from "./release/model/person.ts"
export type { Reports } from "./release/model/reports.ts"
export type { Punishments, Sentence } from "./release/model/sentence.ts"
export type { SentenceEvent } from "./release/model/sentence-event.ts"
export * from "./support/cases/support-case-kinds.ts"
export * from "./support/index.ts"
export * from "./vocabulary.ts"
