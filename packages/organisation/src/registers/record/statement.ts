/** What a record is made of: statements, each of one field, with the day from which it holds and where it comes from. */

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** Where a statement comes from. */
export type StatementSource = ReturnType<typeof statementSourceSchema>["Type"]

export const statementSourceSchema = () =>
  Schema.Struct({
    /** One of the kinds of the terms: the people themselves, a document, another office. */
    kind: Schema.NonEmptyString,
    /** Reference to the document, never its content. */
    document: Schema.optionalKey(Schema.NonEmptyString),
    /** Id of the office that issued it. */
    issuer: Schema.optionalKey(Schema.NonEmptyString),
  })

/** Who recorded something: the opaque id of a person, and the role in which they acted. */
const actorSchema = () => Schema.Struct({ id: Schema.NonEmptyString, role: Schema.NonEmptyString })

/** What is said of a field, and since when it holds; without `from` it has always held. */
const said = () => ({
  /** The value as a file writes it. Absent: from then on it is not known. */
  value: Schema.optionalKey(Schema.Json),
  from: Schema.optionalKey(daySchema()),
})

/** A statement as a command brings it. */
export type FieldStatement = ReturnType<typeof fieldStatementSchema>["Type"]

export const fieldStatementSchema = () =>
  Schema.Struct({
    /** `debts`, or `person.birthDay`: the field of a part behind a dot. */
    field: Schema.NonEmptyString,
    ...said(),
  })

/** A correction of one statement: what is to be said in its place, or nothing where it should never have been made. */
export type StatementCorrection = ReturnType<typeof statementCorrectionSchema>["Type"]

export const statementCorrectionSchema = () =>
  Schema.Struct({
    /** Number of the statement. */
    number: Schema.Natural,
    becomes: Schema.optionalKey(Schema.Struct(said())),
  })

/** A statement as the record keeps it. One that was corrected stays, and says so. */
export type RecordedStatement = ReturnType<typeof recordedStatementSchema>["Type"]

export const recordedStatementSchema = () =>
  Schema.Struct({
    /** Its place in the record, from 1 on. */
    number: Schema.Natural,
    ...fieldStatementSchema().fields,
    source: statementSourceSchema(),
    /** The day on which the record came to know it. */
    recordedOn: daySchema(),
    by: actorSchema(),
    /** Number of the statement in whose place it stands. */
    corrects: Schema.optionalKey(Schema.Natural),
    /** Since when it is known to be wrong, why, and who found it. */
    corrected: Schema.optionalKey(
      Schema.Struct({ on: daySchema(), reason: Schema.NonEmptyString, by: actorSchema() }),
    ),
  })
