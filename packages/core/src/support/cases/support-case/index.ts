/**
 * The life cycle of a support case.
 *
 * @module
 */

export type { Assessment } from "./assessment.ts"
export type { SupportCommand } from "./commands.ts"
export type { SupportEvent } from "./events.ts"
export type { CustodyCause, LawfulBasis, SupportFile } from "./file.ts"
export type { SupportCaseIn, SupportCaseLife, SupportSetting, UpheldRuling } from "./life.ts"
export { type SupportPart, supportOffices } from "./offices.ts"
export type { SupportRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export { isOpenSupportCase, type SupportStage } from "./stages.ts"
export * from "./standing-of.ts"
export type { Appeal, Ending, EndingCause, Support, SupportCase } from "./state.ts"
export type { Cover, Restoration, Suspension } from "./stretch.ts"
export * from "./support-case.ts"
export type { SupportOffice, SupportTerms } from "./terms.ts"
export { type SupportTransition, supportTransitions } from "./transitions.ts"
