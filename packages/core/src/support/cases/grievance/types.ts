/**
 * The types of the life cycle of a grievance.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { GrievanceCommand, GrievanceCommandType } from "./commands.ts"
import type { GrievanceEvent, GrievanceEventType } from "./events.ts"
import type { GrievanceRefusal } from "./refusals.ts"
import type { GrievanceState } from "./state.ts"
import type { GrievanceTerms } from "./terms.ts"
import type { GrievanceRow } from "./transitions.ts"

/** In what way somebody takes part in a grievance. */
export type GrievancePart = "handler" | "approver"

/** By what a command to a grievance is judged. */
export interface GrievanceSetting extends AnySetting {
  readonly terms: GrievanceTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
}

/** The types of the life cycle of a grievance. */
export interface GrievanceLife extends LifeCycleTypes {
  readonly State: GrievanceState
  readonly Command: GrievanceCommand
  readonly Event: GrievanceEvent
  readonly Refusal: GrievanceRefusal
  readonly Setting: GrievanceSetting
  readonly Row: GrievanceRow
  readonly Part: GrievancePart
}

/** The guard of a command to a grievance. */
export type GrievanceGuard<Type extends GrievanceCommandType> = GuardOf<GrievanceLife, Type>

/** How an event changes a grievance. */
export type GrievanceStep<Type extends GrievanceEventType> = StepOf<GrievanceLife, Type>
