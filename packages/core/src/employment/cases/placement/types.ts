/**
 * The types of the life cycle of a placement.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { PlacementCommand, PlacementCommandType } from "./commands.ts"
import type { PlacementEvent, PlacementEventType } from "./events.ts"
import type { PlacementRefusal } from "./refusals.ts"
import type { PlacementState } from "./state.ts"
import type { PlacementTerms } from "./terms.ts"
import type { PlacementRow } from "./transitions.ts"

/** In what way somebody takes part in a placement. */
export type PlacementPart = "proposer"

/** By what a command to a placement is judged. */
export interface PlacementSetting extends AnySetting {
  readonly terms: PlacementTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
  /** Ids of the runs of placement that are committed. */
  readonly placementRuns: ReadonlyArray<string>
}

/** The types of the life cycle of a placement. */
export interface PlacementLife extends LifeCycleTypes {
  readonly State: PlacementState
  readonly Command: PlacementCommand
  readonly Event: PlacementEvent
  readonly Refusal: PlacementRefusal
  readonly Setting: PlacementSetting
  readonly Row: PlacementRow
  readonly Part: PlacementPart
}

/** The guard of a command to a placement. */
export type PlacementGuard<Type extends PlacementCommandType> = GuardOf<PlacementLife, Type>

/** How an event changes a placement. */
export type PlacementStep<Type extends PlacementEventType> = StepOf<PlacementLife, Type>
