/**
 * The transition table of a charity grant.
 *
 * @module
 */

import type { CharityGrantCommandType } from "./commands.ts"
import type { CharityGrantEventType } from "./events.ts"
import type { CharityGrantStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface CharityGrantTransition {
  readonly from: CharityGrantStage
  readonly command: CharityGrantCommandType
  readonly to: CharityGrantStage
  readonly event: CharityGrantEventType
}

/** Everything that can happen to a charity grant. Money that has left is not released: it fails first, or is reversed. */
export const charityGrantTransitions = [
  { from: "none", command: "reserve", to: "reserved", event: "reserved" },
  { from: "reserved", command: "approve", to: "approved", event: "approved" },
  { from: "approved", command: "order", to: "ordered", event: "ordered" },
  { from: "ordered", command: "pay", to: "paid", event: "paid" },
  { from: "paid", command: "confirm", to: "confirmed", event: "confirmed" },
  { from: "confirmed", command: "report", to: "reported", event: "reported" },

  { from: "ordered", command: "fail", to: "failed", event: "failed" },
  { from: "failed", command: "order", to: "ordered", event: "ordered" },

  { from: "reserved", command: "release", to: "released", event: "released" },
  { from: "approved", command: "release", to: "released", event: "released" },
  { from: "failed", command: "release", to: "released", event: "released" },

  { from: "paid", command: "reverse", to: "reversed", event: "reversed" },
  { from: "confirmed", command: "reverse", to: "reversed", event: "reversed" },
  { from: "reported", command: "reverse", to: "reversed", event: "reversed" },
] as const satisfies ReadonlyArray<CharityGrantTransition>

/** The rows of the table, with their exact names. */
export type CharityGrantRow = (typeof charityGrantTransitions)[number]
