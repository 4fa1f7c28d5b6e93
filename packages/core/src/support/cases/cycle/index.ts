export * from "./locked-record.ts"
export type { LockedRecord, Settlement } from "./matter.ts"
export * from "./support-cycle.ts"
export type {
  SupportCycleCommand,
  SupportCycleEvent,
  SupportCycleLife,
  SupportCycleParticipation,
  SupportCyclePermission,
  SupportCycleRefusal,
  SupportCycleStage,
  SupportCycleState,
} from "./support-cycle-protocol.ts"
export type { SupportCycleSetting, SupportCycleTerms } from "./support-cycle-terms.ts"
