import type { PlacementState } from "@bazgasht/core/employment"
import type { Day } from "@bazgasht/rules"

/** The work of a placement as the store knows it: whose it is, and its days. */
export interface PlacedWork {
  /** Opaque id of the person. */
  readonly prisoner: string
  readonly from: Day
  /** The first day on which the person no longer works there; absent while they do. */
  readonly to?: Day
}

/** The work of a placement that has begun; `undefined` of every other. */
export const placedWorkOf = (state: PlacementState): PlacedWork | undefined => {
  if (state.stage !== "active" && state.stage !== "paused" && state.stage !== "ended") return undefined
  const { proposal, startedOn } = state
  return {
    prisoner: proposal.prisoner,
    from: startedOn,
    // Who stops on a day has worked on it.
    ...(state.stage === "ended" ? { to: (state.endedOn + 1) as Day } : {}),
  }
}
