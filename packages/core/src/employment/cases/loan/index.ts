/**
 * The life of a loan: what a prisoner, or who was one, is lent, and what becomes of it.
 *
 * @module
 */

export type { LoanAccount } from "./account.ts"
export type { Disbursement, LoanAgreement, Security } from "./agreement.ts"
export type { LoanApplication, LoanKind, LoanPurpose } from "./application.ts"
export type { LoanCommand, LoanCommandType } from "./commands.ts"
export { type LoanOffice, loanCompetences } from "./competences.ts"
export type { LoanEvent, LoanEventType } from "./events.ts"
export * from "./loan.ts"
export * from "./reading.ts"
export type { LoanRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { LoanStage } from "./stages.ts"
export type { LoanIn, LoanState } from "./state.ts"
export type { LoanTerms } from "./terms.ts"
export { type LoanTransition, loanTransitions } from "./transitions.ts"
export type { LoanLife, LoanPart, LoanSetting } from "./types.ts"
