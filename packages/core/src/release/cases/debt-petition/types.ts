/**
 * The types of the life cycle of a petition for the release of a debt prisoner.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { DebtPetitionCommand, DebtPetitionCommandType } from "./commands.ts"
import type { DebtPetitionEvent, DebtPetitionEventType } from "./events.ts"
import type { DebtPetitionRefusal } from "./refusals.ts"
import type { DebtPetitionState } from "./state.ts"
import type { DebtPetitionTerms } from "./terms.ts"
import type { DebtPetitionRow } from "./transitions.ts"

/** In what way somebody takes part in a petition. */
export type DebtPetitionPart = "opener" | "proposer"

/** By what a command to a petition is judged. */
export interface DebtPetitionSetting extends AnySetting {
  readonly terms: DebtPetitionTerms
  readonly calendar: Calendar
}

/** The types of the life cycle of a petition. */
export interface DebtPetitionLife extends LifeCycleTypes {
  readonly State: DebtPetitionState
  readonly Command: DebtPetitionCommand
  readonly Event: DebtPetitionEvent
  readonly Refusal: DebtPetitionRefusal
  readonly Setting: DebtPetitionSetting
  readonly Row: DebtPetitionRow
  readonly Part: DebtPetitionPart
}

/** The guard of a command to a petition. */
export type DebtPetitionGuard<Type extends DebtPetitionCommandType> = GuardOf<DebtPetitionLife, Type>

/** How an event changes a petition. */
export type DebtPetitionStep<Type extends DebtPetitionEventType> = StepOf<DebtPetitionLife, Type>
