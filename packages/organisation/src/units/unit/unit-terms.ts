import type { Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"

/** The types of units and who keeps their register, as a jurisdiction states them. */
export interface UnitTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who keeps the register of units. */
  readonly registrars: Roles
  /** Who decides that a unit is dissolved or goes on after all. */
  readonly founders: Roles
  /** Under which types of units each type may lie; one with none stands at the top. */
  readonly types: { readonly [kind: string]: ReadonlyArray<string> }
}
