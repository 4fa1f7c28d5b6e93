/**
 * The transition table of a pool.
 *
 * @module
 */

import type { PoolCommandType } from "./commands.ts"
import type { PoolEventType } from "./events.ts"
import type { PoolStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface PoolTransition {
  readonly from: PoolStage
  readonly command: PoolCommandType
  readonly to: PoolStage
  readonly event: PoolEventType
}

/** Everything that can happen to a pool. */
export const poolTransitions = [
  { from: "none", command: "open", to: "open", event: "opened" },

  { from: "open", command: "pledge", to: "open", event: "pledged" },
  { from: "open", command: "receive", to: "open", event: "received" },
  { from: "open", command: "lapse", to: "open", event: "lapsed" },
  { from: "open", command: "cancel", to: "open", event: "cancelled" },
  { from: "open", command: "refund", to: "open", event: "refunded" },

  { from: "open", command: "reserve", to: "open", event: "reserved" },
  { from: "open", command: "free", to: "open", event: "freed" },
  { from: "open", command: "order", to: "open", event: "ordered" },
  { from: "open", command: "pay", to: "open", event: "paid" },
  { from: "open", command: "fail", to: "open", event: "failed" },
  { from: "open", command: "reverse", to: "open", event: "reversed" },

  { from: "open", command: "close", to: "closed", event: "closed" },
] as const satisfies ReadonlyArray<PoolTransition>

/** The rows of the table, with their exact names. */
export type PoolRow = (typeof poolTransitions)[number]
