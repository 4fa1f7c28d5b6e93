/**
 * The life of a support cycle: which families are paid what for which days, from the plan to the closed books.
 *
 * @module
 */

export type { SupportCycleCommand } from "./commands.ts"
export type { SupportCycleOffice } from "./competences.ts"
export type { SupportCycleEvent } from "./events.ts"
export * from "./locked-record.ts"
export type { LockedRecord, Settlement } from "./matter.ts"
export type { SupportCycleRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { SupportCycleStage } from "./stages.ts"
export type { SupportCycleState } from "./state.ts"
export * from "./support-cycle.ts"
export type { SupportCycleTerms } from "./terms.ts"
export type { SupportCycleLife, SupportCyclePart, SupportCycleSetting } from "./types.ts"
