/** What is recorded of an accident at work. */

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { insuranceSchema } from "../insurance.ts"

/** What happened, to whom, where and when. */
export const accidentSchema = () =>
  Schema.Struct({
    /** Opaque id of the person who was hurt. */
    worker: Schema.NonEmptyString,
    /** Id of the placement in which it happened. */
    placement: Schema.NonEmptyString,
    /** The workshop. */
    unit: Schema.NonEmptyString,
    on: daySchema(),
    /** Code of what happened. */
    kind: Schema.NonEmptyString,
    /** What came of it for the person, as far as it is known on the day of the record. */
    injury: Schema.Literals(["none", "slight", "severe", "fatal", "unknown"]),
    /** The insurance of the person on the day of the accident. */
    insurance: insuranceSchema(),
    /** Opaque id of the paper on which it is recorded. */
    document: Schema.NonEmptyString,
  })

/** A report to an authority, as it was made. */
export type AccidentReport = ReturnType<typeof accidentReportSchema>["Type"]

export const accidentReportSchema = () =>
  Schema.Struct({ authority: Schema.NonEmptyString, document: Schema.NonEmptyString, on: daySchema() })

/** A report that is due. */
export const dueReportSchema = () => Schema.Struct({ authority: Schema.NonEmptyString, due: daySchema() })

/** What an examination found. */
export const examinationSchema = () =>
  Schema.Struct({
    /** Codes of the causes; an empty list says that none was found. */
    causes: Schema.Array(Schema.NonEmptyString),
    /** Whether the rules of safety were kept. */
    safetyKept: Schema.Literals(["yes", "no", "unknown"]),
    document: Schema.NonEmptyString,
  })
