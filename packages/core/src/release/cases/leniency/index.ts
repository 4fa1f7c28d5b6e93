/**
 * The life cycle of a leniency petition: commands and state give events or a named refusal, events give the next state.
 *
 * @module
 */

export type { NewOffence, RevocationGround } from "./breaches.ts"
export type { LeniencyCommand } from "./commands.ts"
export type { LeniencyEvent } from "./events.ts"
export { leniency } from "./leniency.ts"
export type { LeniencyLife, LeniencySetting } from "./life.ts"
export type { LeniencyOffice } from "./offices.ts"
export { extendedBounds, type PeriodBounds, periodBounds } from "./period.ts"
export type { LeniencyPart, LeniencyPetition } from "./petition.ts"
export type { LeniencyRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { LeniencyStage } from "./stages.ts"
export type { SupervisionStart } from "./supervision.ts"
export * from "./terms.ts"
export type { LeniencyWording } from "./titles.ts"
export * from "./wording.ts"
