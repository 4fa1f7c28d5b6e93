export type { AttemptOutcome, AttemptStanding, PaymentAttempt } from "./attempt.ts"
export type { EntitlementClaim, Recipients } from "./claim.ts"
export * from "./claims-of.ts"
export * from "./entitlement.ts"
export type {
  EntitlementCommand,
  EntitlementEvent,
  EntitlementLife,
  EntitlementParticipation,
  EntitlementPermission,
  EntitlementRefusal,
  EntitlementStage,
  EntitlementState,
} from "./entitlement-protocol.ts"
export * from "./entitlement-reading.ts"
export type { EntitlementSetting, EntitlementTerms } from "./entitlement-terms.ts"
