/**
 * People and households that may be in the register twice.
 *
 * @module
 */

export type {
  Agreement,
  DuplicateEvidence,
  EvidenceStrength,
} from "./duplicate-evidence.ts"
export type { UnreadRecord } from "./duplicate-groups.ts"
export {
  type AccountRecord,
  type CoverRecord,
  type DuplicateRecords,
  type MembershipRecord,
  recordsOfFamilies,
} from "./duplicate-records.ts"
export type { DuplicateKind, DuplicateSubjects } from "./duplicate-search.ts"
export * from "./duplicates.ts"
