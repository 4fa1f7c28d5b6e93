/**
 * The types of the life cycle of a charity grant.
 *
 * @module
 */

import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { DebtPetitionState } from "../debt-petition/state.ts"
import type { PoolState } from "../pool/state.ts"
import type { CharityGrantCommand, CharityGrantCommandType } from "./commands.ts"
import type { CharityGrantEvent, CharityGrantEventType } from "./events.ts"
import type { CharityGrantRefusal } from "./refusals.ts"
import type { CharityGrantState } from "./state.ts"
import type { CharityGrantTerms } from "./terms.ts"
import type { CharityGrantRow } from "./transitions.ts"

/** In what way somebody takes part in a charity grant. */
export type CharityGrantPart = "proposer" | "recorder"

/**
 * By what a command to a charity grant is judged. Money moves in the pool first, and the grant follows: where it is, and what the
 * petition needs, is read from them as they are now and not from what a command says.
 */
export interface CharityGrantSetting extends AnySetting {
  readonly terms: CharityGrantTerms
  readonly pool: PoolState
  readonly petition: DebtPetitionState
}

/** The types of the life cycle of a charity grant. */
export interface CharityGrantLife extends LifeCycleTypes {
  readonly State: CharityGrantState
  readonly Command: CharityGrantCommand
  readonly Event: CharityGrantEvent
  readonly Refusal: CharityGrantRefusal
  readonly Setting: CharityGrantSetting
  readonly Row: CharityGrantRow
  readonly Part: CharityGrantPart
}

/** The guard of a command to a charity grant. */
export type CharityGrantGuard<Type extends CharityGrantCommandType> = GuardOf<CharityGrantLife, Type>

/** How an event changes a charity grant. */
export type CharityGrantStep<Type extends CharityGrantEventType> = StepOf<CharityGrantLife, Type>
