/**
 * The types of the life cycle of a readiness profile.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { ReadinessCommand, ReadinessCommandType } from "./commands.ts"
import type { ReadinessEvent, ReadinessEventType } from "./events.ts"
import type { ReadinessRefusal } from "./refusals.ts"
import type { ReadinessState } from "./state.ts"
import type { ReadinessTerms } from "./terms.ts"
import type { ReadinessRow } from "./transitions.ts"

/** Nobody is kept from one thing because of another: only from his own matter. */
export type ReadinessPart = never

/** By what a command to a readiness profile is judged. */
export interface ReadinessSetting extends AnySetting {
  readonly terms: ReadinessTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
}

/** The types of the life cycle of a readiness profile. */
export interface ReadinessLife extends LifeCycleTypes {
  readonly State: ReadinessState
  readonly Command: ReadinessCommand
  readonly Event: ReadinessEvent
  readonly Refusal: ReadinessRefusal
  readonly Setting: ReadinessSetting
  readonly Row: ReadinessRow
  readonly Part: ReadinessPart
}

/** The guard of a command to a readiness profile. */
export type ReadinessGuard<Type extends ReadinessCommandType> = GuardOf<ReadinessLife, Type>

/** How an event changes a readiness profile. */
export type ReadinessStep<Type extends ReadinessEventType> = StepOf<ReadinessLife, Type>
