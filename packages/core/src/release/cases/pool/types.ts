/**
 * The types of the life cycle of a pool.
 *
 * @module
 */

import type { AnySetting, GuardOf, LifeCycleTypes, StepOf } from "../../../life-cycle/transition.ts"
import type { PoolCommand, PoolCommandType } from "./commands.ts"
import type { PoolEvent, PoolEventType } from "./events.ts"
import type { PoolRefusal } from "./refusals.ts"
import type { PoolState } from "./state.ts"
import type { PoolTerms } from "./terms.ts"
import type { PoolRow } from "./transitions.ts"

/** By what a command to a pool is judged. */
export interface PoolSetting extends AnySetting {
  readonly terms: PoolTerms
  /** Ids of the grants of which payment may be ordered now: a second person has approved them; see `isPayable`. */
  readonly payable: ReadonlyArray<string>
}

/** The types of the life cycle of a pool. */
export interface PoolLife extends LifeCycleTypes {
  readonly State: PoolState
  readonly Command: PoolCommand
  readonly Event: PoolEvent
  readonly Refusal: PoolRefusal
  readonly Setting: PoolSetting
  readonly Row: PoolRow
  /** Nobody takes a part that would follow him through the whole life of a pool. */
  readonly Part: never
}

/** The guard of a command to a pool. */
export type PoolGuard<Type extends PoolCommandType> = GuardOf<PoolLife, Type>

/** How an event changes a pool. */
export type PoolStep<Type extends PoolEventType> = StepOf<PoolLife, Type>
