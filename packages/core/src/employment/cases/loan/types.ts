/**
 * The types of the life cycle of a loan.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { LoanCommand, LoanCommandType } from "./commands.ts"
import type { LoanEvent, LoanEventType } from "./events.ts"
import type { LoanRefusal } from "./refusals.ts"
import type { LoanState } from "./state.ts"
import type { LoanTerms } from "./terms.ts"
import type { LoanRow } from "./transitions.ts"

/** In what way somebody takes part in a loan. */
export type LoanPart = "reviewer"

/** By what a command to a loan is judged. */
export interface LoanSetting extends AnySetting {
  readonly terms: LoanTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
}

/** The types of the life cycle of a loan. */
export interface LoanLife extends LifeCycleTypes {
  readonly State: LoanState
  readonly Command: LoanCommand
  readonly Event: LoanEvent
  readonly Refusal: LoanRefusal
  readonly Setting: LoanSetting
  readonly Row: LoanRow
  readonly Part: LoanPart
}

/** The guard of a command to a loan. */
export type LoanGuard<Type extends LoanCommandType> = GuardOf<LoanLife, Type>

/** How an event changes a loan. */
export type LoanStep<Type extends LoanEventType> = StepOf<LoanLife, Type>
