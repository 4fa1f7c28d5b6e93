/**
 * The transition table of a placement.
 *
 * @module
 */

import type { PlacementCommandType } from "./commands.ts"
import type { PlacementEventType } from "./events.ts"
import type { PlacementStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface PlacementTransition {
  readonly from: PlacementStage
  readonly command: PlacementCommandType
  readonly to: PlacementStage
  readonly event: PlacementEventType
}

/** Everything that can happen to a placement. The prisoner may say no until work begins, and resign from then on. */
export const placementTransitions = [
  { from: "none", command: "propose", to: "proposed", event: "proposed" },
  { from: "proposed", command: "offer", to: "offered", event: "offered" },
  { from: "offered", command: "accept", to: "accepted", event: "accepted" },
  { from: "offered", command: "decline", to: "declined", event: "declined" },
  { from: "accepted", command: "decline", to: "declined", event: "declined" },
  { from: "cleared", command: "decline", to: "declined", event: "declined" },
  { from: "offered", command: "expire", to: "expired", event: "expired" },

  { from: "accepted", command: "clear", to: "cleared", event: "cleared" },
  { from: "cleared", command: "clear", to: "cleared", event: "cleared" },
  { from: "active", command: "clear", to: "active", event: "cleared" },
  { from: "paused", command: "clear", to: "paused", event: "cleared" },
  { from: "accepted", command: "refuseClearance", to: "refused", event: "clearanceRefused" },

  { from: "cleared", command: "start", to: "active", event: "started" },
  { from: "active", command: "pause", to: "paused", event: "paused" },
  { from: "paused", command: "resume", to: "active", event: "resumed" },
  { from: "active", command: "end", to: "ended", event: "ended" },
  { from: "paused", command: "end", to: "ended", event: "ended" },
  { from: "active", command: "resign", to: "ended", event: "resigned" },
  { from: "paused", command: "resign", to: "ended", event: "resigned" },
  { from: "ended", command: "recordOutcome", to: "ended", event: "outcomeRecorded" },

  { from: "proposed", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "offered", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "accepted", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "cleared", command: "withdraw", to: "withdrawn", event: "withdrawn" },
] as const satisfies ReadonlyArray<PlacementTransition>

/** The rows of the table, with their exact names. */
export type PlacementRow = (typeof placementTransitions)[number]
