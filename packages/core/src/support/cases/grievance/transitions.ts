/**
 * The transition table of a grievance.
 *
 * @module
 */

import type { GrievanceCommandType } from "./commands.ts"
import type { GrievanceEventType } from "./events.ts"
import type { GrievanceStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface GrievanceTransition {
  readonly from: GrievanceStage
  readonly command: GrievanceCommandType
  readonly to: GrievanceStage
  readonly event: GrievanceEventType
}

/** Everything that can happen to a grievance. */
export const grievanceTransitions = [
  { from: "none", command: "receive", to: "received", event: "received" },
  { from: "received", command: "acknowledge", to: "acknowledged", event: "acknowledged" },
  { from: "acknowledged", command: "assign", to: "assigned", event: "assigned" },
  { from: "assigned", command: "begin", to: "inProgress", event: "begun" },
  { from: "inProgress", command: "putOnHold", to: "onHold", event: "putOnHold" },
  { from: "onHold", command: "resume", to: "inProgress", event: "resumed" },
  { from: "inProgress", command: "proposeRuling", to: "forApproval", event: "rulingProposed" },
  { from: "forApproval", command: "returnRuling", to: "inProgress", event: "rulingReturned" },
  { from: "forApproval", command: "approveRuling", to: "upheld", event: "ruled" },
  { from: "forApproval", command: "approveRuling", to: "partlyUpheld", event: "ruled" },
  { from: "forApproval", command: "approveRuling", to: "rejected", event: "ruled" },
  { from: "upheld", command: "close", to: "closed", event: "closed" },
  { from: "partlyUpheld", command: "close", to: "closed", event: "closed" },
  { from: "rejected", command: "close", to: "closed", event: "closed" },
  { from: "closed", command: "reopen", to: "reopened", event: "reopened" },
  { from: "reopened", command: "assign", to: "assigned", event: "assigned" },

  // A handler may fall ill, or turn out to be concerned.
  { from: "assigned", command: "assign", to: "assigned", event: "assigned" },
  { from: "inProgress", command: "assign", to: "assigned", event: "assigned" },
  { from: "onHold", command: "assign", to: "assigned", event: "assigned" },

  { from: "received", command: "stay", to: "received", event: "stayed" },
  { from: "acknowledged", command: "stay", to: "acknowledged", event: "stayed" },
  { from: "assigned", command: "stay", to: "assigned", event: "stayed" },
  { from: "inProgress", command: "stay", to: "inProgress", event: "stayed" },
  { from: "onHold", command: "stay", to: "onHold", event: "stayed" },
  { from: "forApproval", command: "stay", to: "forApproval", event: "stayed" },
  { from: "reopened", command: "stay", to: "reopened", event: "stayed" },

  { from: "received", command: "liftStay", to: "received", event: "stayLifted" },
  { from: "acknowledged", command: "liftStay", to: "acknowledged", event: "stayLifted" },
  { from: "assigned", command: "liftStay", to: "assigned", event: "stayLifted" },
  { from: "inProgress", command: "liftStay", to: "inProgress", event: "stayLifted" },
  { from: "onHold", command: "liftStay", to: "onHold", event: "stayLifted" },
  { from: "forApproval", command: "liftStay", to: "forApproval", event: "stayLifted" },
  { from: "reopened", command: "liftStay", to: "reopened", event: "stayLifted" },
  { from: "upheld", command: "liftStay", to: "upheld", event: "stayLifted" },
  { from: "partlyUpheld", command: "liftStay", to: "partlyUpheld", event: "stayLifted" },
] as const satisfies ReadonlyArray<GrievanceTransition>

/** The rows of the table, with their exact names. */
export type GrievanceRow = (typeof grievanceTransitions)[number]
