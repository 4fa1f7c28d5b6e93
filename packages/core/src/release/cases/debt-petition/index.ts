/**
 * The life of a petition for the release of a debt prisoner, and its funding stack.
 *
 * @module
 */

export type { DebtPetitionCommand } from "./commands.ts"
export type { DebtPetitionOffice } from "./competences.ts"
export * from "./debt-petition.ts"
export type { DebtPetitionEvent } from "./events.ts"
export { type FundingStack, fundingStackOf } from "./reading.ts"
export type { DebtPetitionRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { DebtPetitionStage } from "./stages.ts"
export type { DebtPetitionState } from "./state.ts"
export type { DebtPetitionTerms, ReleaseLoanCeiling } from "./terms.ts"
export type { DebtPetitionLife, DebtPetitionPart, DebtPetitionSetting } from "./types.ts"
export * from "./wording.ts"
