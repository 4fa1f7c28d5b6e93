/**
 * The life of a loan: what a prisoner, or who was one, is lent, and what becomes of it.
 *
 * @module
 */

export type { LoanAccount } from "./account.ts"

export type { LoanKind } from "./application.ts"
export type { LoanCommand } from "./commands.ts"
export type { LoanOffice } from "./competences.ts"
export type { LoanEvent } from "./events.ts"
export * from "./loan.ts"
export { accountOf, disbursedOf, isInArrears, outstandingOf, overdueFrom } from "./reading.ts"
export type { LoanRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { LoanStage } from "./stages.ts"
export type { LoanState } from "./state.ts"
export type { LoanTerms } from "./terms.ts"
export type { LoanLife, LoanPart, LoanSetting } from "./types.ts"
