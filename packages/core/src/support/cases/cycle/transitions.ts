/**
 * The transition table of a support cycle.
 *
 * @module
 */

import type { SupportCycleCommandType } from "./commands.ts"
import type { SupportCycleEventType } from "./events.ts"
import type { SupportCycleStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface SupportCycleTransition {
  readonly from: SupportCycleStage
  readonly command: SupportCycleCommandType
  readonly to: SupportCycleStage
  readonly event: SupportCycleEventType
}

/** Everything that can happen to a support cycle. A locked cycle is opened again only before its approval. */
export const supportCycleTransitions = [
  { from: "none", command: "plan", to: "planned", event: "planned" },
  { from: "planned", command: "lock", to: "locked", event: "locked" },
  { from: "locked", command: "unlock", to: "planned", event: "unlocked" },
  { from: "locked", command: "approve", to: "approved", event: "approved" },
  { from: "approved", command: "release", to: "released", event: "released" },
  { from: "approved", command: "abort", to: "aborted", event: "aborted" },
  { from: "released", command: "settle", to: "settled", event: "settled" },
  { from: "settled", command: "close", to: "closed", event: "closed" },
] as const satisfies ReadonlyArray<SupportCycleTransition>

/** The rows of the table, with their exact names. */
export type SupportCycleRow = (typeof supportCycleTransitions)[number]
