/** The schemas that every life cycle shares: what all its commands, events and states have. */

import * as Schema from "effect/Schema"
import { causingEventSchema } from "./causing-event.ts"
import { actingPersonSchema, daySchema } from "./values.ts"

/** Opaque id of the unit to which a case belongs, where the machine keeps it. */
export const unitField = () => ({ unit: Schema.optionalKey(Schema.NonEmptyString) })

/** Absent where nothing in another case was the cause, as in everything that was stored before causes were. */
const causedBy = () => Schema.optionalKey(causingEventSchema())

/** A command: its name, what every command has, and fields of its own. */
export const commandSchema = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) =>
  Schema.Struct({
    type: Schema.Literal(type),
    id: Schema.NonEmptyString,
    subject: Schema.NonEmptyString,
    at: daySchema(),
    by: actingPersonSchema(),
    expectedVersion: Schema.Natural,
    causedBy: causedBy(),
    ...fields,
  })

/** An event: its name, the stages to which it may lead, what every event has, and fields of its own. */
export const eventSchema = <
  const Type extends string,
  const Stages extends ReadonlyArray<string>,
  const Fields extends Schema.Struct.Fields,
>(
  type: Type,
  stages: Stages,
  fields: Fields,
) =>
  Schema.Struct({
    type: Schema.Literal(type),
    subject: Schema.NonEmptyString,
    version: Schema.Natural,
    command: Schema.NonEmptyString,
    at: daySchema(),
    by: actingPersonSchema(),
    policyDigest: Schema.NonEmptyString,
    stage: Schema.Literals(stages),
    causedBy: causedBy(),
    ...fields,
  })

/** Those who took part in a case. */
const participantsSchema = () =>
  Schema.Array(Schema.Struct({ part: Schema.String, by: actingPersonSchema(), on: daySchema() }))

const kept = () => ({
  version: Schema.Natural,
  participants: participantsSchema(),
})

/** The state before anything has happened. */
export const noneSchema = () => Schema.Struct({ stage: Schema.Literal("none"), ...kept() })

/** A state in a stage: what every state has, and fields of its own. */
export const stateSchema = <const Stage extends string, const Fields extends Schema.Struct.Fields>(
  stage: Stage,
  fields: Fields,
) =>
  Schema.Struct({
    stage: Schema.Literal(stage),
    subject: Schema.NonEmptyString,
    day: daySchema(),
    ...kept(),
    ...fields,
  })

/** The state before anything has happened. */
export const nothingYet = { stage: "none", version: 0, participants: [] } as const
