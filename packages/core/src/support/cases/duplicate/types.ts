/**
 * The types of the life cycle of a suspected duplicate.
 *
 * @module
 */

import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { DuplicateCommand, DuplicateCommandType } from "./commands.ts"
import type { DuplicateEvent, DuplicateEventType } from "./events.ts"
import type { DuplicateRefusal } from "./refusals.ts"
import type { DuplicateState } from "./state.ts"
import type { DuplicateTerms } from "./terms.ts"
import type { DuplicateRow } from "./transitions.ts"

/** In what way somebody takes part in the matter of a duplicate. */
export type DuplicatePart = "reporter" | "adjudicator" | "confirmer"

/** By what a command to a suspected duplicate is judged; what other records say, the caller fetches. */
export interface DuplicateSetting extends AnySetting {
  readonly terms: DuplicateTerms
  /**
   * The evidence in spite of which the same subjects, in the order of their ids, were found different before; `undefined` where
   * they were not.
   */
  readonly foundDifferent: (
    kind: string,
    subjects: ReadonlyArray<string>,
  ) => ReadonlyArray<string> | undefined
}

/** The types of the life cycle of a suspected duplicate. */
export interface DuplicateLife extends LifeCycleTypes {
  readonly State: DuplicateState
  readonly Command: DuplicateCommand
  readonly Event: DuplicateEvent
  readonly Refusal: DuplicateRefusal
  readonly Setting: DuplicateSetting
  readonly Row: DuplicateRow
  readonly Part: DuplicatePart
}

/** The guard of a command to a suspected duplicate. */
export type DuplicateGuard<Type extends DuplicateCommandType> = GuardOf<DuplicateLife, Type>

/** How an event changes a suspected duplicate. */
export type DuplicateStep<Type extends DuplicateEventType> = StepOf<DuplicateLife, Type>
