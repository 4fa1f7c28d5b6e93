export * from "./allocation-run.ts"
export type {
  AllocationRunCommand,
  AllocationRunEvent,
  AllocationRunIn,
  AllocationRunLife,
  AllocationRunParticipation,
  AllocationRunPermission,
  AllocationRunRefusal,
  AllocationRunStage,
  AllocationRunState,
} from "./allocation-run-protocol.ts"
export type { AllocationRunSetting, AllocationRunTerms } from "./allocation-run-terms.ts"
export * from "./allocation-run-wording.ts"
export { fundablePetitionOf, isStale, type RunInput } from "./inputs.ts"
export { reservationsOf, type ServedPetition } from "./reservations.ts"
