import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"
import type { UnitState } from "./unit-protocol.ts"

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

/** By what a command to a unit is judged: the terms, and the other units of the register, which the service reads. */
export interface UnitSetting extends AnySetting {
  readonly terms: UnitTerms
  readonly units: ReadonlyArray<UnitState>
}
