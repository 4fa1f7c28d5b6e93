export * from "./debt-petition.ts"
export type {
  DebtPetitionCommand,
  DebtPetitionEvent,
  DebtPetitionLife,
  DebtPetitionParticipation,
  DebtPetitionPermission,
  DebtPetitionRefusal,
  DebtPetitionStage,
  DebtPetitionState,
} from "./debt-petition-protocol.ts"
export { type FundingStack, fundingStackOf } from "./debt-petition-reading.ts"
export type { DebtPetitionSetting, DebtPetitionTerms, ReleaseLoanCeiling } from "./debt-petition-terms.ts"
export * from "./debt-petition-wording.ts"
