/**
 * The transition table of a suspected duplicate.
 *
 * @module
 */

import type { DuplicateCommandType } from "./commands.ts"
import type { DuplicateEventType } from "./events.ts"
import type { DuplicateStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface DuplicateTransition {
  readonly from: DuplicateStage
  readonly command: DuplicateCommandType
  readonly to: DuplicateStage
  readonly event: DuplicateEventType
}

/** Everything that can happen to a suspected duplicate. Nothing is the same by itself: people find it. */
export const duplicateTransitions = [
  { from: "none", command: "suspect", to: "suspected", event: "suspected" },
  { from: "suspected", command: "addEvidence", to: "suspected", event: "evidenceAdded" },
  { from: "suspected", command: "review", to: "underReview", event: "reviewBegun" },
  { from: "underReview", command: "addEvidence", to: "underReview", event: "evidenceAdded" },
  { from: "underReview", command: "findSame", to: "foundSame", event: "foundSame" },
  { from: "underReview", command: "findDifferent", to: "confirmedDifferent", event: "foundDifferent" },
  { from: "foundSame", command: "confirm", to: "confirmedSame", event: "confirmedSame" },
  { from: "foundSame", command: "returnFinding", to: "underReview", event: "findingReturned" },
  { from: "confirmedSame", command: "reopen", to: "reopened", event: "reopened" },
  { from: "confirmedDifferent", command: "reopen", to: "reopened", event: "reopened" },
  { from: "reopened", command: "review", to: "underReview", event: "reviewBegun" },
] as const satisfies ReadonlyArray<DuplicateTransition>

/** The rows of the table, with their exact names. */
export type DuplicateRow = (typeof duplicateTransitions)[number]
