/**
 * What a placement says to others: what its opening has to do about the seat, and what is known after its end.
 *
 * @module
 */

import type { FollowedPlacement } from "../../decisions/follow-up.ts"
import type { PlacementEvent } from "./events.ts"
import type { PlacementState } from "./state.ts"

/** What an opening has to do about the seat of a placement. */
export interface SeatChange {
  /** The command to give to the opening. */
  readonly command: "occupy" | "free"
  /** Id of the opening. */
  readonly opening: string
  /** Id of the placement. */
  readonly placement: string
}

/**
 * What the opening has to do because of an event of a placement; `undefined` where nothing. Of why a seat becomes free the
 * opening learns nothing.
 *
 * @example
 * seatChangeOf(declined) // => { command: "free", opening: "opening-1", placement: "placement-1" }
 */
export const seatChangeOf = (event: PlacementEvent): SeatChange | undefined => {
  const placement = event.subject
  if ("occupies" in event) return { command: "occupy", opening: event.occupies, placement }
  return "frees" in event ? { command: "free", opening: event.frees, placement } : undefined
}

/**
 * A placement that has ended, as the figures of follow-up take it; `undefined` before its end.
 *
 * @example
 * followUpFigures(states.flatMap((state) => followedOf(state) ?? []), terms.followUpDays, today)
 */
export const followedOf = (state: PlacementState): FollowedPlacement | undefined =>
  state.stage === "ended"
    ? { placement: state.subject, endedOn: state.endedOn, outcomes: state.outcomes }
    : undefined
