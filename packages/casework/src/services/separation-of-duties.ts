import * as Result from "effect/Result"
import { type Caller, idsOf } from "../access/caller.ts"
import { isSameIdentifier } from "../identifiers/identifier-key.ts"
import { type ChangeUnit, isChangeUnit } from "../life-cycle/change-unit.ts"
import { type Competence, checkSeparation } from "../life-cycle/competence.ts"
import { giveCommand } from "../life-cycle/give-command.ts"
import type { CommonRefusal } from "../life-cycle/refusals.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CaseKind } from "./case-kind.ts"

/**
 * Extends the separation of duties to every id of a person: refuses a command that its giver could not give under another of their linked ids,
 * because of a participation under it, a benefit, or another refusal of the life cycle at `by.id`. Refusals listed in `onlyNamedPerson` say that only
 * one certain person may act; being that person under one id satisfies them.
 */
export const checkLinkedSeparation = <L extends LifeCycleTypes>(
  { lifeCycle, onlyNamedPerson = [] }: CaseKind<L, string, string>,
  caller: Caller,
  state: L["State"],
  command: L["Command"] | ChangeUnit,
  setting: L["Setting"],
): Result.Result<void, L["Refusal"] | CommonRefusal> => {
  const { separateFrom }: Pick<Competence, "separateFrom"> = isChangeUnit(command)
    ? { separateFrom: ["beneficiary"] }
    : lifeCycle.competences[command.type as L["Command"]["type"]]
  for (const id of idsOf(caller).filter((other) => !isSameIdentifier(other, command.by.id))) {
    const linked: L["Command"] | ChangeUnit = { ...command, by: { ...command.by, id } }
    const beneficiaries = lifeCycle.beneficiariesOf(state, linked as L["Command"], setting)
    const separation = checkSeparation({ state, command: linked, separateFrom, beneficiaries })
    if (Result.isFailure(separation)) return separation
    const handled = giveCommand(lifeCycle, state, linked, setting)
    if (Result.isSuccess(handled)) continue
    const { failure } = handled
    const held = failure.path === "by.id" && !onlyNamedPerson.includes(failure.code as L["Refusal"]["code"])
    if (held) return Result.fail(failure)
  }
  return Result.succeed(undefined)
}
