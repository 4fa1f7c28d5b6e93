/**
 * The life of an entitlement: what one family is owed in one cycle, and the attempts to pay it.
 *
 * @module
 */

export type { AttemptOutcome, AttemptStanding, PaymentAttempt } from "./attempt.ts"
export type { EntitlementClaim, EntitlementRelease, Recipients } from "./claim.ts"
export * from "./claims-of.ts"
export type { EntitlementCommand, EntitlementCommandType } from "./commands.ts"
export { type EntitlementOffice, entitlementCompetences } from "./competences.ts"
export * from "./entitlement.ts"
export type { EntitlementEvent, EntitlementEventType } from "./events.ts"
export * from "./reading.ts"
export type { EntitlementRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { EntitlementStage } from "./stages.ts"
export type { EntitlementIn, EntitlementState } from "./state.ts"
export type { EntitlementTerms } from "./terms.ts"
export { type EntitlementTransition, entitlementTransitions } from "./transitions.ts"
export type { EntitlementLife, EntitlementPart, EntitlementSetting } from "./types.ts"
