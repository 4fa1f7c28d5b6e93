import { daySchema, outcomeSchema, termSchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** A report as it lies in the file. */
export type FiledReport = ReturnType<typeof filedReportSchema>["Type"]

const filedReportSchema = () =>
  Schema.Struct({
    report: Schema.NonEmptyString,
    opinion: Schema.Literals(["favourable", "unfavourable"]),
    document: Schema.optionalKey(Schema.NonEmptyString),
    filedOn: daySchema(),
    confirmedOn: Schema.optionalKey(daySchema()),
  })

/** What holds in every stage from the opening on. */
export const petitionFileSchema = () =>
  Schema.Struct({
    /** Id of the rule by which leniency is asked for: `REL-CR`. */
    route: Schema.NonEmptyString,
    /** Opaque id of the person who would benefit. */
    beneficiary: Schema.NonEmptyString,
    reports: Schema.Array(filedReportSchema()),
  })

/** That the court departed from what the rule came to: from what, and why. */
export const departureSchema = () =>
  Schema.Struct({ outcome: outcomeSchema(), reason: Schema.NonEmptyString })

/** What was granted. */
export type LeniencyGrant = ReturnType<typeof leniencyGrantSchema>["Type"]

export const leniencyGrantSchema = () =>
  Schema.Struct({
    on: daySchema(),
    period: Schema.optionalKey(termSchema()),
    remainder: Schema.optionalKey(termSchema()),
    orders: Schema.Array(Schema.NonEmptyString),
    departure: Schema.optionalKey(departureSchema()),
  })
