/**
 * The types of the life cycle of an entitlement.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { EntitlementCommand, EntitlementCommandType } from "./commands.ts"
import type { EntitlementEvent, EntitlementEventType } from "./events.ts"
import type { EntitlementRefusal } from "./refusals.ts"
import type { EntitlementState } from "./state.ts"
import type { EntitlementTerms } from "./terms.ts"
import type { EntitlementRow } from "./transitions.ts"

/** In what way somebody takes part in an entitlement. */
export type EntitlementPart = "calculator" | "preparer" | "submitter"

/** By what a command to an entitlement is judged. */
export interface EntitlementSetting extends AnySetting {
  readonly terms: EntitlementTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
}

/** The types of the life cycle of an entitlement. */
export interface EntitlementLife extends LifeCycleTypes {
  readonly State: EntitlementState
  readonly Command: EntitlementCommand
  readonly Event: EntitlementEvent
  readonly Refusal: EntitlementRefusal
  readonly Setting: EntitlementSetting
  readonly Row: EntitlementRow
  readonly Part: EntitlementPart
}

/** The guard of a command to an entitlement. */
export type EntitlementGuard<Type extends EntitlementCommandType> = GuardOf<EntitlementLife, Type>

/** How an event changes an entitlement. */
export type EntitlementStep<Type extends EntitlementEventType> = StepOf<EntitlementLife, Type>
