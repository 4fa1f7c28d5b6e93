export type { LoanAccount } from "./account.ts"
export type { LoanKind } from "./application.ts"
export * from "./loan.ts"
export type {
  LoanCommand,
  LoanEvent,
  LoanLife,
  LoanParticipation,
  LoanPermission,
  LoanRefusal,
  LoanStage,
  LoanState,
} from "./loan-protocol.ts"
export { accountOf, disbursedOf, isInArrears, outstandingOf, overdueFrom } from "./loan-reading.ts"
export type { LoanSetting, LoanTerms } from "./loan-terms.ts"
