/**
 * The domain of bazgasht: people, sentences and custody, and what may be decided about them. It knows no law of any country;
 * a rule pack brings that.
 *
 * @module
 */

export * from "./case-file/case-file-error.ts"
export { nearestWord } from "./case-file/nearest-word.ts"
export { type Evidenced, type Reported, reportedValue } from "./case-file/reported.ts"
export { formatTerm, parseTerm } from "./case-file/written-term.ts"
export * from "./day-count/exact-days.ts"
export * from "./day-count/thirty-day-months.ts"
export * from "./decode-file.ts"
export * from "./jurisdiction.ts"
export type { Competence } from "./life-cycle/competence.ts"
export * from "./life-cycle/life-cycle.ts"
export * from "./life-cycle/refusal-wording.ts"
export * from "./life-cycle/refusals.ts"
export type * from "./life-cycle/transition.ts"
export type { ActingPerson } from "./life-cycle/values.ts"
export * from "./money/split.ts"
export * from "./release/cases/index.ts"
export * from "./release/decisions/outlook.ts"
export * from "./release/facts/complainant.ts"
export * from "./release/facts/conduct.ts"
export * from "./release/facts/damages.ts"
export * from "./release/facts/furlough.ts"
export * from "./release/facts/judgment.ts"
export * from "./release/facts/offence.ts"
export * from "./release/facts/pardon.ts"
export * from "./release/facts/person.ts"
export * from "./release/facts/release-facts.ts"
export * from "./release/facts/sentence.ts"
export * from "./release/facts/supervision.ts"
export {
  type CaseFile,
  type CaseFileDocument,
  type CaseFileSchema,
  caseFileSchema,
} from "./release/model/case-file.ts"
export type { Custody, Detention, Escape, Furlough } from "./release/model/custody.ts"
export * from "./release/model/decode-case-file.ts"
export type { EarlierConviction, Person, PersonValues } from "./release/model/person.ts"
export type { Reports, ReportValues } from "./release/model/reports.ts"
export type { Complainant, Punishments, Sentence } from "./release/model/sentence.ts"
export type { SentenceEvent, SentenceEventKind } from "./release/model/sentence-event.ts"
export * from "./support/cases/index.ts"
export {
  type Admission,
  type AdmissionError,
  type AdmittedPlace,
  admit,
  BudgetError,
  type BudgetErrorCode,
  type WaitingPlace,
  type WaitingReason,
} from "./support/decisions/admission.ts"
export * from "./support/decisions/admission-wording.ts"
export * from "./support/decisions/back-pay.ts"
export * from "./support/decisions/cut.ts"
export { type ComputeCycleError, computeCycle } from "./support/decisions/cycle.ts"
export * from "./support/decisions/cycle-admission.ts"
export type { CashMonth } from "./support/decisions/cycle-cash.ts"
export type { OwedLine } from "./support/decisions/cycle-entitlement.ts"
export * from "./support/decisions/cycle-error.ts"
export {
  type CycleHelpDecision,
  type ExplainFamily,
  explainFamily,
  type FamilyExplanation,
  type GrantedLine,
  prepareExplanations,
} from "./support/decisions/cycle-explanation.ts"
export * from "./support/decisions/cycle-family.ts"
export {
  type CyclePlanFile,
  type CyclePlanFileSchema,
  cyclePlanFileSchema,
  decodeCyclePlanFile,
} from "./support/decisions/cycle-plan.ts"
export {
  type CashPolicy,
  type CycleKey,
  type CyclePolicy,
  cycleKeys,
  cyclePolicySchema,
  type HelpPackage,
} from "./support/decisions/cycle-policy.ts"
export * from "./support/decisions/cycle-record.ts"
export * from "./support/decisions/cycle-wording.ts"
export type {
  Agreement,
  DuplicateEvidence,
  EvidenceStrength,
} from "./support/decisions/duplicate-evidence.ts"
export type { UnreadRecord } from "./support/decisions/duplicate-groups.ts"
export {
  type AccountRecord,
  type CoverRecord,
  type DuplicateRecords,
  type MembershipRecord,
  recordsOfFamilies,
} from "./support/decisions/duplicate-records.ts"
export type { DuplicateKind, DuplicateSubjects } from "./support/decisions/duplicate-search.ts"
export * from "./support/decisions/duplicates.ts"
export * from "./support/decisions/earned-days.ts"
export * from "./support/decisions/family-outlook.ts"
export * from "./support/decisions/monotonicity.ts"
export {
  type MonthPart,
  MonthsError,
  type MonthsErrorCode,
  monthsBetween,
  shareOfMonth,
} from "./support/decisions/months.ts"
export {
  type AmountsByMonth,
  amountsByMonth,
  type MonthAmount,
  type OpenMonth,
} from "./support/decisions/months-amounts.ts"
export * from "./support/decisions/need-score.ts"
export * from "./support/decisions/payers.ts"
export * from "./support/decisions/place-explanation.ts"
export * from "./support/decisions/priority.ts"
export * from "./support/decisions/priority-policy.ts"
export * from "./support/decisions/programme.ts"
export * from "./support/decisions/scoring.ts"
export {
  type CycleFamily,
  type CycleSnapshot,
  cycleSnapshotSchema,
  snapshotDigest,
} from "./support/decisions/snapshot.ts"
export {
  type BoundedStretch,
  daysIn,
  minus,
  overlapOf,
  type Stretch,
  unionOf,
} from "./support/decisions/stretches.ts"
export * from "./support/facts/cover.ts"
export * from "./support/facts/custody.ts"
export * from "./support/facts/family-facts.ts"
export * from "./support/facts/household.ts"
export * from "./support/facts/member.ts"
export * from "./support/model/decode-family-file.ts"
export {
  type FamilyFile,
  type FamilyFileDocument,
  type FamilyFileSchema,
  familyFileSchema,
} from "./support/model/family-file.ts"
export type { Household, HouseholdValues } from "./support/model/household.ts"
export {
  type HouseholdRole,
  householdRoles,
  type Identifier,
  type LeavingReason,
  leavingReasons,
  type Member,
  type MemberValues,
  type Nationality,
} from "./support/model/member.ts"
export type { OtherCover } from "./support/model/other-cover.ts"
export * from "./support/model/overlapping-memberships.ts"
export type { CustodyEpisode, Provider, ProviderValues } from "./support/model/provider.ts"
export type { FamilyStanding, Standing } from "./support/model/standing.ts"
export * from "./vocabulary.ts"
