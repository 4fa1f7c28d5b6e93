/**
 * The transition table of an allocation run.
 *
 * @module
 */

import type { AllocationRunCommandType } from "./commands.ts"
import type { AllocationRunEventType } from "./events.ts"
import type { AllocationRunStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface AllocationRunTransition {
  readonly from: AllocationRunStage
  readonly command: AllocationRunCommandType
  readonly to: AllocationRunStage
  readonly event: AllocationRunEventType
}

/** Everything that can happen to an allocation run. One that is stale is computed anew, proposed and approved again. */
export const allocationRunTransitions = [
  { from: "none", command: "draft", to: "draft", event: "drafted" },

  { from: "draft", command: "compute", to: "computed", event: "computed" },
  { from: "computed", command: "compute", to: "computed", event: "computed" },
  { from: "proposed", command: "compute", to: "computed", event: "computed" },
  { from: "approved", command: "compute", to: "computed", event: "computed" },

  { from: "computed", command: "propose", to: "proposed", event: "proposed" },
  { from: "proposed", command: "approve", to: "approved", event: "approved" },
  { from: "approved", command: "commit", to: "committed", event: "committed" },

  { from: "draft", command: "abandon", to: "abandoned", event: "abandoned" },
  { from: "computed", command: "abandon", to: "abandoned", event: "abandoned" },
  { from: "proposed", command: "abandon", to: "abandoned", event: "abandoned" },
  { from: "approved", command: "abandon", to: "abandoned", event: "abandoned" },
] as const satisfies ReadonlyArray<AllocationRunTransition>

/** The rows of the table, with their exact names. */
export type AllocationRunRow = (typeof allocationRunTransitions)[number]
