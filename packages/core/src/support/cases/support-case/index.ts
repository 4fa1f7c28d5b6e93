/**
 * The life cycle of a support case.
 *
 * @module
 */

export type { SupportCommand } from "./commands.ts"
export type { SupportEvent } from "./events.ts"
export type { SupportCaseLife, SupportSetting, UpheldRuling } from "./life.ts"
export type { SupportPart } from "./offices.ts"
export type { SupportRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export { isOpenSupportCase, type SupportStage } from "./stages.ts"
export * from "./standing-of.ts"
export type { SupportCase } from "./state.ts"
export type { Cover, Restoration, Suspension } from "./stretch.ts"
export * from "./support-case.ts"
export type { SupportOffice, SupportTerms } from "./terms.ts"
