export * from "./duplicate.ts"
export type {
  DuplicateCommand,
  DuplicateEvent,
  DuplicateLife,
  DuplicateParticipation,
  DuplicatePermission,
  DuplicateRefusal,
  DuplicateStage,
  DuplicateState,
} from "./duplicate-protocol.ts"
export * from "./duplicate-reading.ts"
export type { DuplicateSetting, DuplicateTerms } from "./duplicate-terms.ts"
export { suspicionOf } from "./finding.ts"
export type { DuplicateConsequence } from "./suspicion.ts"
