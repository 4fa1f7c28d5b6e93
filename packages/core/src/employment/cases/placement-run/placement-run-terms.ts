import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"

/** The offices of a placement run, as a jurisdiction states them. */
export interface PlacementRunTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who records the result of a round, or gives it up. */
  readonly recorders: Roles
  /** Who commits it: never whoever recorded it, and nobody who gets a seat by it. */
  readonly committers: Roles
}

/** By what a command to a placement run is judged. */
export interface PlacementRunSetting extends AnySetting {
  readonly terms: PlacementRunTerms
}
