export * from "./allocation-run.ts"
export type {
  AllocationRunCommand,
  AllocationRunIn,
  AllocationRunLife,
  AllocationRunState,
} from "./allocation-run-protocol.ts"
export type { AllocationRunSetting, AllocationRunTerms, PetitionDescription } from "./allocation-run-terms.ts"
export { allocationRunWording } from "./allocation-run-wording.ts"
export { fundablePetitionOf, isStale, type RunInput } from "./inputs.ts"
export { reservationsOf } from "./reservations.ts"
