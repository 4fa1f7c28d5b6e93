/**
 * The types of the life cycle of an opening.
 *
 * @module
 */

import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { OpeningCommand, OpeningCommandType } from "./commands.ts"
import type { OpeningEvent, OpeningEventType } from "./events.ts"
import type { OpeningRefusal } from "./refusals.ts"
import type { OpeningState } from "./state.ts"
import type { OpeningTerms } from "./terms.ts"
import type { OpeningRow } from "./transitions.ts"

/** In what way somebody takes part in an opening. */
export type OpeningPart = "drafter"

/** By what a command to an opening is judged. */
export interface OpeningSetting extends AnySetting {
  readonly terms: OpeningTerms
}

/** The types of the life cycle of an opening. */
export interface OpeningLife extends LifeCycleTypes {
  readonly State: OpeningState
  readonly Command: OpeningCommand
  readonly Event: OpeningEvent
  readonly Refusal: OpeningRefusal
  readonly Setting: OpeningSetting
  readonly Row: OpeningRow
  readonly Part: OpeningPart
}

/** The guard of a command to an opening. */
export type OpeningGuard<Type extends OpeningCommandType> = GuardOf<OpeningLife, Type>

/** How an event changes an opening. */
export type OpeningStep<Type extends OpeningEventType> = StepOf<OpeningLife, Type>
