/** The protocol of a record in a register. It is one for all registers; they differ in their fields. */

import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { RecordSetting } from "./record-terms.ts"
import {
  fieldStatementSchema,
  recordedStatementSchema,
  statementCorrectionSchema,
  statementSourceSchema,
} from "./statement.ts"

const stated = () => ({ statements: Schema.Array(fieldStatementSchema()), source: statementSourceSchema() })
const unit = () => ({
  /** Opaque id of the unit that keeps the record. */
  unit: Schema.NonEmptyString,
})
const reason = () => ({ reason: Schema.NonEmptyString })
const closing = () => ({ on: daySchema(), ...reason() })
const correction = () => ({
  corrections: Schema.Array(statementCorrectionSchema()),
  ...reason(),
  source: statementSourceSchema(),
})
/** Id of the record that goes on. */
const into = () => ({ into: Schema.NonEmptyString })
const held = () => ({
  ...unit(),
  /** Everything that was ever stated, in the order in which it was recorded. */
  statements: Schema.Array(recordedStatementSchema()),
})

/** The protocol of a record. */
export const recordProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    kept: held,
    /** Closed for a reason: released, dissolved, gone. It keeps its numbers, for it may be reopened. */
    closed: () => ({ ...held(), ...closing() }),
    /** It was of the same as another record, which goes on. */
    merged: () => ({ ...held(), ...into() }),
  },
  events: {
    registered: () => ({ ...unit(), ...stated() }),
    stated,
    corrected: correction,
    moved: unit,
    closed: closing,
    reopened: reason,
    merged: into,
  },
  participations: [],
  separateFrom: ["beneficiary"],
  commands: {
    register: {
      takes: () => ({ ...unit(), ...stated() }),
      permission: "registrars",
      from: "none",
      event: "registered",
      to: "kept",
    },
    /** States fields, each from a day on. What was stated before stays for the days before. */
    state: { takes: stated, permission: "registrars", from: ["kept", "closed"], event: "stated" },
    /** Says that statements were wrong, and what is right. What was stated stays readable. */
    correct: { takes: correction, permission: "correctors", from: ["kept", "closed"], event: "corrected" },
    /** Another unit keeps the record from now on. */
    move: { takes: unit, permission: "registrars", from: "kept", event: "moved" },
    close: { takes: closing, permission: "closers", from: "kept", event: "closed", to: "closed" },
    reopen: { takes: reason, permission: "closers", from: "closed", event: "reopened", to: "kept" },
    /** Another record is of the same, and goes on; its numbers are free for that one. */
    mergeInto: {
      takes: into,
      permission: "closers",
      from: ["kept", "closed"],
      event: "merged",
      to: "merged",
    },
  },
  attributes: { unit: { type: "identifier", at: "unit" } },
  refusals: () => ({
    "statements.missing": {},
    "field.unknown": { field: Schema.String },
    "field.repeated": { field: Schema.String },
    /** The value doesn't fit the file that is derived from the record. */
    "field.flawed": { field: Schema.String, flaw: Schema.String },
    "field.notAList": { field: Schema.String },
    "identifier.malformed": { identifier: Schema.String },
    "source.unknown": { known: Schema.Array(Schema.String) },
    "day.inFuture": {},
    "statement.unknown": {},
    "statement.corrected": { on: daySchema() },
    "statement.repeated": {},
    "reason.unknown": { known: Schema.Array(Schema.String) },
    "merge.itself": {},
    /** The other record is not in the register, or is closed or merged itself. */
    "merge.notKept": {},
  }),
})

/** The types of the life of a record. */
export interface RecordLife extends LifeOf<typeof recordProtocol, RecordSetting> {
  readonly Reads: "isKept"
}

/** The state of a record, one shape for each stage. */
export type RecordState = RecordLife["State"]

export type RecordIn<Stage extends RecordState["stage"]> = StateIn<RecordState, Stage>

/** A command to a record. Commands that come from outside are decoded with the schema first. */
export type RecordCommand = RecordLife["Command"]

export const refuse = /* @__PURE__ */ refusing<RecordLife["Refusal"]>()
