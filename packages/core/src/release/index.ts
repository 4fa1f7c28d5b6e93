/**
 * Release: the prisoner's file, leniency, debts, and a charity's fund.
 *
 * @module
 */

export * from "./cases/after-care/index.ts"
export * from "./cases/allocation-run/index.ts"
export * from "./cases/charity-grant/index.ts"
export * from "./cases/debt-petition/index.ts"
export * from "./cases/leniency/index.ts"
export * from "./cases/pool/donor-messages.ts"
export * from "./cases/pool/index.ts"
export * from "./cases/release-case-kinds.ts"
export * from "./decisions/after-care-figures.ts"
export * from "./decisions/debts/index.ts"
export * from "./decisions/donor-report/index.ts"
export * from "./decisions/outlook.ts"
export { debtFacts } from "./facts/debt-facts.ts"
export { releaseFacts, releaseHistory } from "./facts/release-facts.ts"
export {
  type AllocationRun,
  allocationRunSchema,
  decodeAllocationRun,
  giftsOfRun,
  policyOfRun,
  type WrittenAllocationPolicy,
} from "./model/allocation-run.ts"
export {
  type CaseFile,
  type CaseFileDocument,
  type CaseFileSchema,
  caseFileOn,
  caseFileSchema,
} from "./model/case-file.ts"
export type { Custody, Detention, Escape, Furlough } from "./model/custody.ts"
export type {
  Concession,
  Debt,
  DebtPayment,
  FundingSource,
  ReceivedFunding,
} from "./model/debt.ts"
export { debtKindsOf } from "./model/debt-schema.ts"
export * from "./model/decode-case-file.ts"
export type { ExecutedSentence, SentenceEnding } from "./model/executed-sentence.ts"
export type { EarlierConviction, Person, PersonValues, Sex } from "./model/person.ts"
export type { Reports } from "./model/reports.ts"
export type { Punishments, Sentence } from "./model/sentence.ts"
export type { SentenceEvent } from "./model/sentence-event.ts"
