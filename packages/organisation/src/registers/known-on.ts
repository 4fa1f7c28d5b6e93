import type { LifeCycle, LifeCycleTypes, StreamError } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import type * as Result from "effect/Result"

/**
 * The state of a case as it was known at the end of a day: what its events up to that day add up to.
 *
 * @param events - the events of the case, in their order
 * @example
 * Result.getOrThrow(stateKnownOn(household, [], gregorianDay(2025, 1, 5))).stage // => "none"
 */
export const stateKnownOn = <L extends LifeCycleTypes>(
  lifeCycle: LifeCycle<L>,
  events: ReadonlyArray<L["Event"]>,
  day: Day,
): Result.Result<L["State"], StreamError> => lifeCycle.replay(events.filter(({ at }) => at <= day))
