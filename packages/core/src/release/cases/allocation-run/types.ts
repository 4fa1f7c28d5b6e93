/**
 * The types of the life cycle of an allocation run.
 *
 * @module
 */

import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { FundablePetition } from "../../decisions/allocation/petition.ts"
import type { PoolState } from "../pool/state.ts"
import type { AllocationRunCommand, AllocationRunCommandType } from "./commands.ts"
import type { AllocationRunEvent, AllocationRunEventType } from "./events.ts"
import type { AllocationRunRefusal } from "./refusals.ts"
import type { AllocationRunState } from "./state.ts"
import type { AllocationRunTerms } from "./terms.ts"
import type { AllocationRunRow } from "./transitions.ts"

/** In what way somebody takes part in an allocation run. */
export type AllocationRunPart = "drafter" | "proposer"

/** By what a command to an allocation run is judged: the pool and the petitions as they are now. */
export interface AllocationRunSetting extends AnySetting {
  readonly terms: AllocationRunTerms
  readonly pool: PoolState
  /** The petitions that hope for money; see `fundablePetitionOf`. */
  readonly petitions: ReadonlyArray<FundablePetition>
  /** Opaque ids of the people of these petitions, as far as they hold an office: nobody decides on money for his own. */
  readonly beneficiaries: ReadonlyArray<string>
}

/** The types of the life cycle of an allocation run. */
export interface AllocationRunLife extends LifeCycleTypes {
  readonly State: AllocationRunState
  readonly Command: AllocationRunCommand
  readonly Event: AllocationRunEvent
  readonly Refusal: AllocationRunRefusal
  readonly Setting: AllocationRunSetting
  readonly Row: AllocationRunRow
  readonly Part: AllocationRunPart
}

/** The guard of a command to an allocation run. */
export type AllocationRunGuard<Type extends AllocationRunCommandType> = GuardOf<AllocationRunLife, Type>

/** How an event changes an allocation run. */
export type AllocationRunStep<Type extends AllocationRunEventType> = StepOf<AllocationRunLife, Type>
