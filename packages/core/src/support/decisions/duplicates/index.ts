export * from "./compared-part.ts"
export * from "./duplicates.ts"
export type {
  Agreement,
  DuplicateEvidence,
  EvidenceStrength,
} from "./evidence.ts"
export type { UnreadRecord } from "./groups.ts"
export {
  type AccountRecord,
  type CoverRecord,
  type DuplicateRecords,
  type MembershipRecord,
  recordsOfFamilies,
} from "./records.ts"
export type { DuplicateKind, DuplicateSubjects } from "./search.ts"
