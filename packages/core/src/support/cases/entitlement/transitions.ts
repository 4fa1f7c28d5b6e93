/**
 * The transition table of an entitlement.
 *
 * @module
 */

import type { EntitlementCommandType } from "./commands.ts"
import type { EntitlementEventType } from "./events.ts"
import type { EntitlementStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface EntitlementTransition {
  readonly from: EntitlementStage
  readonly command: EntitlementCommandType
  readonly to: EntitlementStage
  readonly event: EntitlementEventType
}

/** Everything that can happen to an entitlement. While it is held nothing goes to the bank, but what the bank says still counts. */
export const entitlementTransitions = [
  { from: "none", command: "compute", to: "computed", event: "computed" },
  { from: "computed", command: "approve", to: "approved", event: "approved" },
  { from: "approved", command: "release", to: "approved", event: "released" },
  { from: "approved", command: "hold", to: "held", event: "held" },
  { from: "held", command: "resume", to: "approved", event: "resumed" },

  { from: "approved", command: "prepareAttempt", to: "approved", event: "attemptPrepared" },
  { from: "approved", command: "discardAttempt", to: "approved", event: "attemptDiscarded" },
  { from: "approved", command: "submitAttempt", to: "approved", event: "attemptSubmitted" },
  { from: "approved", command: "confirmAttempt", to: "approved", event: "attemptConfirmed" },
  { from: "approved", command: "confirmAttempt", to: "paid", event: "attemptConfirmed" },
  { from: "approved", command: "refuseAttempt", to: "approved", event: "attemptRefused" },
  { from: "approved", command: "timeOutAttempt", to: "approved", event: "attemptTimedOut" },
  { from: "approved", command: "reconcileAttempt", to: "approved", event: "attemptReconciled" },
  { from: "approved", command: "reconcileAttempt", to: "paid", event: "attemptReconciled" },

  { from: "held", command: "discardAttempt", to: "held", event: "attemptDiscarded" },
  { from: "held", command: "confirmAttempt", to: "held", event: "attemptConfirmed" },
  { from: "held", command: "confirmAttempt", to: "paid", event: "attemptConfirmed" },
  { from: "held", command: "refuseAttempt", to: "held", event: "attemptRefused" },
  { from: "held", command: "timeOutAttempt", to: "held", event: "attemptTimedOut" },
  { from: "held", command: "reconcileAttempt", to: "held", event: "attemptReconciled" },
  { from: "held", command: "reconcileAttempt", to: "paid", event: "attemptReconciled" },

  { from: "approved", command: "recordUndeliverable", to: "undeliverable", event: "undeliverable" },
  { from: "approved", command: "expire", to: "expired", event: "expired" },
  { from: "computed", command: "cancel", to: "cancelled", event: "cancelled" },
  { from: "approved", command: "cancel", to: "cancelled", event: "cancelled" },
  { from: "held", command: "cancel", to: "cancelled", event: "cancelled" },
] as const satisfies ReadonlyArray<EntitlementTransition>

/** The rows of the table, with their exact names. */
export type EntitlementRow = (typeof entitlementTransitions)[number]
