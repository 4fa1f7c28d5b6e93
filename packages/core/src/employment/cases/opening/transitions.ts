/**
 * The transition table of an opening.
 *
 * @module
 */

import type { OpeningCommandType } from "./commands.ts"
import type { OpeningEventType } from "./events.ts"
import type { OpeningStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface OpeningTransition {
  readonly from: OpeningStage
  readonly command: OpeningCommandType
  readonly to: OpeningStage
  readonly event: OpeningEventType
}

/** Everything that can happen to an opening. It is filled exactly while every seat is taken. */
export const openingTransitions = [
  { from: "none", command: "prepare", to: "draft", event: "drafted" },
  { from: "draft", command: "clear", to: "cleared", event: "cleared" },
  { from: "cleared", command: "clear", to: "cleared", event: "cleared" },
  { from: "suspended", command: "clear", to: "suspended", event: "cleared" },
  { from: "cleared", command: "begin", to: "open", event: "opened" },
  { from: "cleared", command: "begin", to: "filled", event: "opened" },

  { from: "open", command: "reserve", to: "open", event: "seatReserved" },
  { from: "open", command: "reserve", to: "filled", event: "seatReserved" },
  { from: "open", command: "occupy", to: "open", event: "seatOccupied" },
  { from: "filled", command: "occupy", to: "filled", event: "seatOccupied" },
  { from: "suspended", command: "occupy", to: "suspended", event: "seatOccupied" },
  { from: "open", command: "free", to: "open", event: "seatFreed" },
  { from: "filled", command: "free", to: "open", event: "seatFreed" },
  { from: "suspended", command: "free", to: "suspended", event: "seatFreed" },

  { from: "cleared", command: "changeSeats", to: "cleared", event: "seatsChanged" },
  { from: "open", command: "changeSeats", to: "open", event: "seatsChanged" },
  { from: "open", command: "changeSeats", to: "filled", event: "seatsChanged" },
  { from: "filled", command: "changeSeats", to: "open", event: "seatsChanged" },
  { from: "filled", command: "changeSeats", to: "filled", event: "seatsChanged" },
  { from: "suspended", command: "changeSeats", to: "suspended", event: "seatsChanged" },

  { from: "open", command: "suspend", to: "suspended", event: "suspended" },
  { from: "filled", command: "suspend", to: "suspended", event: "suspended" },
  { from: "suspended", command: "resume", to: "open", event: "resumed" },
  { from: "suspended", command: "resume", to: "filled", event: "resumed" },

  { from: "draft", command: "close", to: "closed", event: "closed" },
  { from: "cleared", command: "close", to: "closed", event: "closed" },
  { from: "open", command: "close", to: "closed", event: "closed" },
  { from: "filled", command: "close", to: "closed", event: "closed" },
  { from: "suspended", command: "close", to: "closed", event: "closed" },
] as const satisfies ReadonlyArray<OpeningTransition>

/** The rows of the table, with their exact names. */
export type OpeningRow = (typeof openingTransitions)[number]
