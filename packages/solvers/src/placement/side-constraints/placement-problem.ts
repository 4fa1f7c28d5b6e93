import type { PlacementInstance } from "../instance.ts"
import type { PlacementError } from "../placement-error.ts"
import type { PlacementPreferences, PreferenceError } from "../preferences.ts"
import type { SideConstraintError } from "./side-constraint-error.ts"
import type { SideConstraints } from "./side-constraints.ts"

/** Candidates and openings, their preferences and priorities, and the side constraints. */
export interface PlacementProblem {
  readonly instance: PlacementInstance
  readonly preferences: PlacementPreferences
  /** Absent where nothing but seats limits who is placed together. */
  readonly constraints?: SideConstraints
}

/** One thing that is wrong with a placement problem. */
export type ProblemError = PlacementError | PreferenceError | SideConstraintError
