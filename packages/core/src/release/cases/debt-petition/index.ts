/**
 * The life of a petition for the release of a debt prisoner, and its funding stack.
 *
 * @module
 */

export type { DebtPetitionCommand, DebtPetitionCommandType } from "./commands.ts"
export { type DebtPetitionOffice, debtPetitionCompetences } from "./competences.ts"
export * from "./debt-petition.ts"
export type { DebtPetitionEvent, DebtPetitionEventType } from "./events.ts"
export { type FundingStack, fundingStackOf } from "./reading.ts"
export type { DebtPetitionRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type {
  ConcessionRound,
  Obligation,
  PetitionConcession,
  PetitionFunds,
  PetitionHold,
  PetitionPayment,
} from "./stack.ts"
export type { DebtPetitionStage } from "./stages.ts"
export type { DebtPetitionIn, DebtPetitionState } from "./state.ts"
export type { DebtPetitionTerms } from "./terms.ts"
export { type DebtPetitionTransition, debtPetitionTransitions } from "./transitions.ts"
export type { DebtPetitionLife, DebtPetitionPart, DebtPetitionSetting } from "./types.ts"
export * from "./wording.ts"
