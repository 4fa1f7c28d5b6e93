/**
 * The life of an entitlement: what one family is owed in one cycle, and the attempts to pay it.
 *
 * @module
 */

export type { AttemptOutcome, AttemptStanding, PaymentAttempt } from "./attempt.ts"
export type { EntitlementClaim, Recipients } from "./claim.ts"
export * from "./claims-of.ts"
export type { EntitlementCommand } from "./commands.ts"
export type { EntitlementOffice } from "./competences.ts"
export * from "./entitlement.ts"
export type { EntitlementEvent } from "./events.ts"
export * from "./reading.ts"
export type { EntitlementRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { EntitlementStage } from "./stages.ts"
export type { EntitlementState } from "./state.ts"
export type { EntitlementTerms } from "./terms.ts"
export type { EntitlementLife, EntitlementPart, EntitlementSetting } from "./types.ts"
