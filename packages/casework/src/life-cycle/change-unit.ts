/** The one command that cases of every kind share: it hands a case to another unit, at whatever stage the case stands. */

import * as Schema from "effect/Schema"
import type { AnyCommand, AnyEvent } from "./transition.ts"

/** Hands a case to another unit. Access, finds by unit, figures and worklists follow it; the case stays at its stage. */
export interface ChangeUnit extends AnyCommand {
  readonly type: "changeUnit"
  /** Opaque id of the unit to which the case belongs from then on. */
  readonly unit: string
  /** Why; for whoever reads the history. */
  readonly reason: string
}

/** A case was handed to another unit. */
export interface UnitChanged extends AnyEvent {
  readonly type: "unitChanged"
  readonly unit: string
  readonly reason: string
}

/** What the state of a case that was handed over has beside its own fields. */
export interface OfFormerUnits {
  /** Opaque ids of the units to which it belonged before, in the order in which they gave it away. Absent where it never did. */
  readonly formerUnits?: ReadonlyArray<string>
}

/** The name of the command. */
export const changeUnit: ChangeUnit["type"] = "changeUnit"

/** The name of its event. */
export const unitChanged: UnitChanged["type"] = "unitChanged"

export const isChangeUnit = (command: AnyCommand): command is ChangeUnit => command.type === changeUnit

export const isUnitChanged = (event: AnyEvent): event is UnitChanged => event.type === unitChanged

/** The fields of the command, and of its event. */
export const unitChangeFields = () => ({ unit: Schema.NonEmptyString, reason: Schema.NonEmptyString })

/** The field of a state in which the units of before are kept. */
export const formerUnitsField = () => ({
  formerUnits: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
})

/** A state whose value at a path is another. */
export const withValueAt = <State extends object>(
  state: State,
  [field = "", ...others]: ReadonlyArray<string>,
  value: unknown,
): State => {
  const within: unknown = Reflect.get(state, field)
  const changed =
    others.length === 0 || typeof within !== "object" || within === null
      ? value
      : withValueAt(within, others, value)
  return { ...state, [field]: changed }
}

/** The unit in a state, at the place at which its protocol keeps it. */
export const unitAt = (state: object, path: string): string | undefined => {
  let value: unknown = state
  for (const field of path.split("."))
    value = typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined
  return typeof value === "string" ? value : undefined
}
