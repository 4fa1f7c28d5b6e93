/**
 * The life of an allocation run.
 *
 * @module
 */

export * from "./allocation-run.ts"
export type { AllocationRunCommand } from "./commands.ts"
export type { AllocationRunOffice } from "./competences.ts"
export type { AllocationRunEvent } from "./events.ts"
export { fundablePetitionOf, isStale, type RunInput } from "./inputs.ts"
export type { AllocationRunRefusal } from "./refusals.ts"
export { reservationsOf, type ServedPetition } from "./reservations.ts"
export * from "./schemas.ts"
export type { AllocationRunStage } from "./stages.ts"
export type { AllocationRunIn, AllocationRunState } from "./state.ts"
export type { AllocationRunTerms } from "./terms.ts"
export type { AllocationRunLife, AllocationRunPart, AllocationRunSetting } from "./types.ts"
export * from "./wording.ts"
