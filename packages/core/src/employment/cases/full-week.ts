/** What work and training claim: the hours of a person's week that they take. */

import type { CaseClaim } from "@bazgasht/casework"
import type { PlacementState } from "./placement/placement-protocol.ts"
import type { TrainingState } from "./training/training-protocol.ts"

/**
 * The hours of a full week of work, where neither the terms nor an application name others: the most of the labour laws whose limits the packs cite.
 */
export const fullWeek = 44

/** Hours of a week: places of part of it go side by side as long as they fit; one of more hours than the week fills it. */
const hoursOf = (person: string, hours: number, week: number): CaseClaim => ({
  claim: "fullTimePlace",
  by: [person],
  units: hours,
  of: Math.max(week, hours),
})

/**
 * The claim of a placement while it is active or paused: its weekly hours, of those that a full week has by the terms of its offer. A full-time place
 * goes with no other.
 *
 * @param week - hours of a full week where the terms of the offer stated none
 */
export const claimsOfPlacement = (state: PlacementState, week: number): ReadonlyArray<CaseClaim> => {
  if (state.stage !== "active" && state.stage !== "paused") return []
  const { conditions, fullWeek = week } = state.offer
  return [hoursOf(state.proposal.prisoner, conditions.weeklyHours, fullWeek)]
}

/** The claim of a course that is attended or paused, by terms under which its hours count like hours of work. */
export const claimsOfTraining = (state: TrainingState): ReadonlyArray<CaseClaim> => {
  if (state.stage !== "attending" && state.stage !== "paused") return []
  const { course, fullWeek } = state.seated
  const { weeklyHours = 0 } = course
  return fullWeek === undefined || weeklyHours === 0
    ? []
    : [hoursOf(state.application.trainee, weeklyHours, fullWeek)]
}
