/** The protocol of a unit in the register: an organisation, a province, a prison, an association, a workshop. */

import { type AnySetting, daySchema, defineProtocol, type LifeOf, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { dissolution, unitRecord } from "./unit-record.ts"
import type { UnitTerms } from "./unit-terms.ts"

const founding = () => ({
  kind: Schema.NonEmptyString,
  code: Schema.optionalKey(Schema.NonEmptyString),
  name: Schema.NonEmptyString,
  /** Opaque id of the unit above; absent where it stands at the top. */
  parent: Schema.optionalKey(Schema.NonEmptyString),
  /** The day of its founding, or the first from which it counts. */
  from: daySchema(),
})
const renaming = () => ({ name: Schema.NonEmptyString, from: daySchema() })
const moving = () => ({ parent: Schema.NonEmptyString, from: daySchema() })
const reason = () => ({ reason: Schema.NonEmptyString })
const correction = () => {
  const { names, places } = unitRecord()
  return { names, places, ...reason() }
}

/** The protocol of a unit in the register. A day may lie ahead: what is announced holds from its day on. */
export const unitProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    active: unitRecord,
    dissolved: () => ({ ...unitRecord(), ...dissolution() }),
    /** It was registered by mistake: there never was such a unit. */
    annulled: () => ({ ...unitRecord(), ...reason() }),
  },
  events: {
    founded: founding,
    renamed: renaming,
    moved: moving,
    corrected: correction,
    dissolved: dissolution,
    restored: reason,
    annulled: reason,
  },
  participations: [],
  commands: {
    found: { takes: founding, permission: "registrars", from: "none", event: "founded", to: "active" },
    rename: { takes: renaming, permission: "registrars", from: "active", event: "renamed" },
    /** Puts it under another unit from a day on, with all that lies below it. */
    move: { takes: moving, permission: "registrars", from: "active", event: "moved" },
    /** States its names and places anew, because they were recorded wrongly. What was recorded stays in its history. */
    correct: {
      takes: correction,
      permission: "registrars",
      moves: { from: ["active", "dissolved"], event: "corrected" },
    },
    dissolve: {
      takes: dissolution,
      permission: "founders",
      from: "active",
      event: "dissolved",
      to: "dissolved",
    },
    /** Takes a dissolution back that was recorded wrongly, or does not happen. */
    restore: { takes: reason, permission: "founders", from: "dissolved", event: "restored", to: "active" },
    /** Takes back a registration by mistake. No other unit may lie under it. */
    annul: { takes: reason, permission: "founders", from: "active", event: "annulled", to: "annulled" },
  },
  attributes: {
    kind: { type: "text", at: "kind" },
    code: { type: "identifier", at: "code" },
    /** The unit under which it lies by the last entry. */
    parent: { type: "identifier", at: "places.last.parent" },
    successor: { type: "identifier", at: "successor" },
  },
  access: { unit: "subject" },
  refusals: () => ({
    "unit.kindUnknown": { known: Schema.Array(Schema.String) },
    "unit.parentMissing": { under: Schema.Array(Schema.String) },
    /** The other unit is not of a type that may stand there. */
    "unit.wrongKind": { accepted: Schema.Array(Schema.String) },
    /** There is no such unit on that day. */
    "unit.notThere": { on: daySchema() },
    /** The unit would lie below itself from a day on. */
    "unit.belowItself": { on: daySchema() },
    "unit.entriesDisordered": {},
    "unit.dayTooEarly": { from: daySchema() },
    /** Units lie below it, and none takes its place. */
    "unit.successorMissing": { units: Schema.Natural },
  }),
})

/** By what a command to a unit is judged: the terms, and the other units of the register, which the service reads. */
export interface UnitSetting extends AnySetting {
  readonly terms: UnitTerms
  readonly units: ReadonlyArray<UnitState>
}

/** The types of the life of a unit. */
export interface UnitLife extends LifeOf<typeof unitProtocol, UnitSetting> {
  readonly Reads: "units"
}

/** The state of a unit, one shape for each stage. */
export type UnitState = UnitLife["State"]

/** A command to a unit. Commands that come from outside are decoded with the schema first. */
export type UnitCommand = UnitLife["Command"]

export const refuse = /* @__PURE__ */ refusing<UnitLife["Refusal"]>()
