import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** What an indicator gave. */
export const contributionSchema = () =>
  Schema.Struct({
    /** Id of the rule of the indicator. */
    indicator: Schema.NonEmptyString,
    points: Schema.Natural,
  })

/** How the assessor came to know: by a visit, or why there was none. */
export const visitSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("visited"), on: daySchema() }),
    Schema.Struct({
      kind: Schema.Literal("exempt"),
      /** Code of the reason. */
      reason: Schema.NonEmptyString,
    }),
  ])

/** The points of a family, with what they are made of. */
export const assessmentSchema = () =>
  Schema.Struct({
    on: daySchema(),
    visit: visitSchema(),
    score: Schema.Natural,
    breakdown: Schema.Array(contributionSchema()),
  })
