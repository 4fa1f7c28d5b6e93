/** What a placement claims: the hours of the person's week that it takes. */

import type { CaseClaim } from "@bazgasht/casework"
import type { PlacementState } from "./placement-protocol.ts"

/**
 * The hours of a full week of work, where an application names no other: the most of the labour laws whose limits the packs cite.
 */
export const fullWeek = 44

/**
 * The claim of a placement while it is active or paused: its weekly hours, of those that a full week has. Two places of part of the week go
 * side by side as long as they fit into one; a full-time place goes with no other.
 *
 * @param week - hours of a full week; a place of more hours is not refused for them here, and fills the week
 */
export const claimsOfPlacement = (state: PlacementState, week: number): ReadonlyArray<CaseClaim> => {
  if (state.stage !== "active" && state.stage !== "paused") return []
  const { weeklyHours } = state.offer.conditions
  return [
    {
      claim: "fullTimePlace",
      by: [state.proposal.prisoner],
      units: weeklyHours,
      of: Math.max(week, weeklyHours),
    },
  ]
}
