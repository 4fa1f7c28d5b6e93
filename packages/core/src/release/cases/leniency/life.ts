/**
 * The types of the life of a leniency petition, as the machine of life cycles asks for them.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import type { LifeCycleTypes } from "../../../life-cycle/transition.ts"
import type { LeniencyCommand } from "./commands.ts"
import type { LeniencyEvent } from "./events.ts"
import type { LeniencyPart, LeniencyPetition } from "./petition.ts"
import type { LeniencyRefusal } from "./refusals.ts"
import type { LeniencyTerms } from "./terms.ts"
import type { LeniencyRow } from "./transitions.ts"

/** By what a command is judged. */
export interface LeniencySetting {
  readonly terms: LeniencyTerms
  /** The calendar in which the law counts months. */
  readonly calendar: Calendar
  /** Digest of the law and of the options chosen; every event holds it. */
  readonly policyDigest: string
}

/** The types of the life of a leniency petition. */
export interface LeniencyLife extends LifeCycleTypes {
  readonly State: LeniencyPetition
  readonly Command: LeniencyCommand
  readonly Event: LeniencyEvent
  readonly Refusal: LeniencyRefusal
  readonly Setting: LeniencySetting
  readonly Row: LeniencyRow
  readonly Part: LeniencyPart
}
