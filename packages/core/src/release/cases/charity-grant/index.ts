/**
 * The life of a charity grant.
 *
 * @module
 */

export * from "./charity-grant.ts"
export type { CharityGrantCommand } from "./commands.ts"
export type { CharityGrantOffice } from "./competences.ts"
export type { CharityGrantEvent } from "./events.ts"
export { isPayable } from "./reading.ts"
export type { CharityGrantRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { CharityGrantStage } from "./stages.ts"
export type { CharityGrantState } from "./state.ts"
export type { CharityGrantTerms } from "./terms.ts"
export type { CharityGrantLife, CharityGrantPart, CharityGrantSetting } from "./types.ts"
export * from "./wording.ts"
