/**
 * The types of the life cycle of a support cycle.
 *
 * @module
 */

import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { SupportCycleCommand, SupportCycleCommandType } from "./commands.ts"
import type { SupportCycleEvent, SupportCycleEventType } from "./events.ts"
import type { SupportCycleRefusal } from "./refusals.ts"
import type { SupportCycleState } from "./state.ts"
import type { SupportCycleTerms } from "./terms.ts"
import type { SupportCycleRow } from "./transitions.ts"

/** In what way somebody takes part in a support cycle. */
export type SupportCyclePart = "planner" | "locker" | "settler"

/** By what a command to a support cycle is judged. */
export interface SupportCycleSetting extends AnySetting {
  readonly terms: SupportCycleTerms
  /** Opaque ids of the people of the cycle's families, as far as they hold an office: nobody approves money for his own family. */
  readonly beneficiaries: ReadonlyArray<string>
}

/** The types of the life cycle of a support cycle. */
export interface SupportCycleLife extends LifeCycleTypes {
  readonly State: SupportCycleState
  readonly Command: SupportCycleCommand
  readonly Event: SupportCycleEvent
  readonly Refusal: SupportCycleRefusal
  readonly Setting: SupportCycleSetting
  readonly Row: SupportCycleRow
  readonly Part: SupportCyclePart
}

/** The guard of a command to a support cycle. */
export type SupportCycleGuard<Type extends SupportCycleCommandType> = GuardOf<SupportCycleLife, Type>

/** How an event changes a support cycle. */
export type SupportCycleStep<Type extends SupportCycleEventType> = StepOf<SupportCycleLife, Type>
