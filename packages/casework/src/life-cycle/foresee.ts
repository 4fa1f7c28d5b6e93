/** What can be said of a command before its own fields are known: by the stage, by who gives it, and by guards that need no more. */

import * as Result from "effect/Result"
import { adoptWritings } from "../identifiers/adopt-writings.ts"
import { changeUnit } from "./change-unit.ts"
import { type Competence, checkPermission, checkSeparation } from "./competence.ts"
import type { LifeCycleDefinition } from "./definition.ts"
import { checkOrder } from "./order.ts"
import type { CommonRefusal } from "./refusals.ts"
import type { AnyCommand, CommandOf, GuardOf, LifeCycleTypes } from "./transition.ts"
import { asFarAsStated, whereStated } from "./unstated.ts"

/** A command of which only this is known: what it is, who would give it, and on which day. */
export interface CommandInView extends Pick<AnyCommand, "type" | "at" | "by"> {
  /** What of its setting is known. With `whole`, that is all of it. */
  readonly setting: { readonly known: object; readonly whole: boolean }
}

/** The check that needs more than is known: the permission, who may give it, or the guard. All checks before it hold. */
export type OpenCheck = "permission" | "separation" | "guard"

/** What can be foreseen of a command: nothing refuses it as far as is known. */
export interface Foreseen {
  /** The first check that depends on what is not known yet. Absent where none does: the command would be carried out. */
  readonly open?: OpenCheck
}

/** What foresees commands of a life cycle. */
export interface Foreseeing<L extends LifeCycleTypes> {
  readonly definition: Pick<
    LifeCycleDefinition<L, string>,
    "beneficiariesOf" | "checkActor" | "competences" | "guards" | "transitions" | "unitPath"
  >
  readonly rolesOf: (
    state: L["State"],
    command: L["Command"],
    setting: L["Setting"],
  ) => Result.Result<ReadonlyArray<string>, L["Refusal"]>
}

const openAt = (open: OpenCheck): Result.Result<Foreseen, never> => Result.succeed({ open })

/**
 * Says of a command in view why it would be refused, or that nothing known refuses it. The checks come in the order in which the machine makes
 * them; the first that needs what is not known ends them. A reason is taken to be given.
 */
export const foreseeIn = <L extends LifeCycleTypes>(
  { definition, rolesOf }: Foreseeing<L>,
  state: L["State"],
  inView: CommandInView,
): Result.Result<Foreseen, L["Refusal"] | CommonRefusal> => {
  const { beneficiariesOf, checkActor, competences, guards, transitions, unitPath } = definition
  const { at, by, setting: given, type } = inView
  // The id, and of what does not exist yet the subject, are not known before the command is given.
  const stated = adoptWritings([state], {
    type,
    at,
    by,
    ...(state.subject === undefined ? {} : { subject: state.subject }),
    expectedVersion: state.version,
    causedBy: undefined,
  }) as AnyCommand & { readonly causedBy: never }
  const command = asFarAsStated<L["Command"]>(stated)
  const known = adoptWritings([state, stated], given.known)
  const setting = (given.whole ? known : asFarAsStated(known)) as L["Setting"]
  const isHandOver = type === changeUnit
  const isPossible =
    unitPath !== undefined &&
    state.subject !== undefined &&
    transitions.some(({ from }) => from === state.stage)
  const order = checkOrder(transitions, state, stated, isHandOver ? isPossible : undefined)
  if (Result.isFailure(order)) return Result.fail(order.failure)
  if (!isHandOver) {
    const permission = whereStated(() =>
      Result.flatMap(rolesOf(state, command, setting), (roles) => checkPermission(stated, roles)),
    )
    if (Result.isFailure(permission)) return openAt("permission")
    if (Result.isFailure(permission.success)) return Result.fail(permission.success.failure)
  }
  const { separateFrom }: Pick<Competence, "separateFrom"> = isHandOver
    ? { separateFrom: ["beneficiary"] }
    : competences[type as L["Command"]["type"]]
  const separation = whereStated((): Result.Result<void, L["Refusal"] | CommonRefusal> => {
    const actor = isHandOver ? undefined : checkActor?.(state, command, setting)
    if (actor !== undefined && Result.isFailure(actor)) return actor
    const beneficiaries = separateFrom.includes("beneficiary") ? beneficiariesOf(state, command, setting) : []
    return checkSeparation({ state, command: stated, separateFrom, beneficiaries })
  })
  if (Result.isFailure(separation)) return openAt("separation")
  if (Result.isFailure(separation.success)) return Result.fail(separation.success.failure)
  if (isHandOver) return openAt("guard")
  const name = type as L["Command"]["type"]
  const guard = whereStated(() =>
    guards[name]({ state, command: command as CommandOf<L["Command"], typeof name>, setting } as Parameters<
      GuardOf<L, typeof name>
    >[0]),
  )
  if (Result.isFailure(guard)) return openAt("guard")
  return Result.isFailure(guard.success) ? Result.fail(guard.success.failure) : Result.succeed({})
}
