import type * as Result from "effect/Result"
import { type ChangeUnit, isChangeUnit, type UnitChanged } from "./change-unit.ts"
import type { Handled, LifeCycle } from "./life-cycle.ts"
import type { CommonRefusal } from "./refusals.ts"
import type { LifeCycleTypes } from "./transition.ts"

/** Gives a command to a case: one of its life cycle, or the one that cases of every kind share. */
export const giveCommand = <L extends LifeCycleTypes>(
  lifeCycle: LifeCycle<L>,
  state: L["State"],
  command: L["Command"] | ChangeUnit,
  setting: L["Setting"],
  past?: ReadonlyArray<L["Event"] | UnitChanged>,
): Result.Result<Handled<L> | Handled<L, UnitChanged>, L["Refusal"] | CommonRefusal> =>
  isChangeUnit(command)
    ? lifeCycle.changeUnit(state, command, setting, past)
    : lifeCycle.handle(state, command, setting, past)
