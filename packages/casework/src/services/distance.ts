/**
 * Separation of duties between human beings: whoever has several ids is held to what each of them may not do.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type Caller, idsOf } from "../access/caller.ts"
import { isSameIdentifier } from "../identifiers/identifier-key.ts"
import { checkSeparation } from "../life-cycle/competence.ts"
import type { CommonRefusal } from "../life-cycle/refusals.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CaseKind } from "./case-kind.ts"

/**
 * Refuses a command that its giver could not give under another of his ids: because of a part that he has taken under it, a
 * benefit, or whatever else the life cycle holds against him. That a command is for one certain person only is no such thing:
 * that is met by being the person under one id.
 */
export const checkLinked = <L extends LifeCycleTypes>(
  { lifeCycle, onlyHimself = [] }: CaseKind<L, string, string>,
  caller: Caller,
  state: L["State"],
  command: L["Command"],
  setting: L["Setting"],
): Result.Result<void, L["Refusal"] | CommonRefusal> => {
  const { separateFrom } = lifeCycle.competences[command.type as L["Command"]["type"]]
  for (const id of idsOf(caller).filter((other) => !isSameIdentifier(other, command.by.id))) {
    const linked: L["Command"] = { ...command, by: { ...command.by, id } }
    const beneficiaries = lifeCycle.beneficiariesOf(state, linked, setting)
    const distance = checkSeparation({ state, command: linked, separateFrom, beneficiaries })
    if (Result.isFailure(distance)) return distance
    const handled = lifeCycle.handle(state, linked, setting)
    if (Result.isSuccess(handled)) continue
    const { failure } = handled
    const held = failure.path === "by.id" && !onlyHimself.includes(failure.code as L["Refusal"]["code"])
    if (held) return Result.fail(failure)
  }
  return Result.succeed(undefined)
}
