/**
 * The life of a charity grant.
 *
 * @module
 */

export * from "./charity-grant.ts"
export type { CharityGrantCommand, CharityGrantCommandType } from "./commands.ts"
export { type CharityGrantOffice, charityGrantCompetences } from "./competences.ts"
export type { CharityGrantEvent, CharityGrantEventType } from "./events.ts"
export type { CharityGrant } from "./matter.ts"
export { isPayable, roomFor } from "./reading.ts"
export type { CharityGrantRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { CharityGrantStage } from "./stages.ts"
export type { CharityGrantIn, CharityGrantState } from "./state.ts"
export type { CharityGrantTerms } from "./terms.ts"
export { type CharityGrantTransition, charityGrantTransitions } from "./transitions.ts"
export type { CharityGrantLife, CharityGrantPart, CharityGrantSetting } from "./types.ts"
export * from "./wording.ts"
