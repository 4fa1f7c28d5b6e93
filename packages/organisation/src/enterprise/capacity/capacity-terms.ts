import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Term } from "@bazgasht/rules"

/** The offices of capacities, as a jurisdiction states them. */
export interface CapacityTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who describes what a prison has. */
  readonly describers: Roles
  /** Who publishes it, and takes it back: never the person who described it. */
  readonly publishers: Roles
  /** Codes of places and of what they have. */
  readonly places: ReadonlyArray<string>
  readonly equipment: ReadonlyArray<string>
  /** After how long it is to be described anew. */
  readonly describeEvery: Term
}

/** By what a command to a capacity is judged. */
export interface CapacitySetting extends AnySetting {
  readonly terms: CapacityTerms
  readonly calendar: Calendar
}
