/**
 * The types of the life cycle of an enrolment.
 *
 * @module
 */

import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { TrainingCommand, TrainingCommandType } from "./commands.ts"
import type { TrainingCourse } from "./course.ts"
import type { TrainingEvent, TrainingEventType } from "./events.ts"
import type { TrainingRefusal } from "./refusals.ts"
import type { TrainingState } from "./state.ts"
import type { TrainingTerms } from "./terms.ts"
import type { TrainingRow } from "./transitions.ts"

/** In what way somebody takes part in an enrolment. */
export type TrainingPart = "trainer" | "issuer"

/** By what a command to an enrolment is judged. */
export interface TrainingSetting extends AnySetting {
  readonly terms: TrainingTerms
  /** The courses that exist on the day of the command. */
  readonly courses: ReadonlyArray<TrainingCourse>
}

/** The types of the life cycle of an enrolment. */
export interface TrainingLife extends LifeCycleTypes {
  readonly State: TrainingState
  readonly Command: TrainingCommand
  readonly Event: TrainingEvent
  readonly Refusal: TrainingRefusal
  readonly Setting: TrainingSetting
  readonly Row: TrainingRow
  readonly Part: TrainingPart
}

/** The guard of a command to an enrolment. */
export type TrainingGuard<Type extends TrainingCommandType> = GuardOf<TrainingLife, Type>

/** How an event changes an enrolment. */
export type TrainingStep<Type extends TrainingEventType> = StepOf<TrainingLife, Type>
