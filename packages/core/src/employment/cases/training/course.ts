/** A course as the catalogue has it, and what it is held against when somebody is enrolled. */

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** A course: a trade taught on certain days by certain people. */
export type TrainingCourse = ReturnType<typeof trainingCourseSchema>["Type"]

export const trainingCourseSchema = () =>
  Schema.Struct({
    id: Schema.NonEmptyString,
    firstDay: daySchema(),
    lastDay: daySchema(),
    /** How many sessions it has. */
    sessions: Schema.Natural,
    /** Hours of a week that it takes; absent where that is not known. */
    weeklyHours: Schema.optionalKey(Schema.Natural),
    /** Whether it can be continued elsewhere, so that release does not end it. */
    transferable: Schema.Boolean,
    /** Codes of what has to hold of a trainee. */
    prerequisites: Schema.Array(Schema.NonEmptyString),
    /** Opaque ids of the people who teach it. */
    trainers: Schema.Array(Schema.NonEmptyString),
  })

/** When the trainee is expected to leave prison. That nobody knows is another thing than that it is not in sight. */
export type ExpectedRelease = ReturnType<typeof expectedReleaseSchema>["Type"]

export const expectedReleaseSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("on"), day: daySchema() }),
    /** No release is in sight: imprisonment for life. */
    Schema.Struct({ kind: Schema.Literal("none") }),
    Schema.Struct({ kind: Schema.Literal("unknown") }),
  ])

/** Whether a prerequisite holds of the trainee. */
export const prerequisiteFindingSchema = () =>
  Schema.Struct({
    prerequisite: Schema.NonEmptyString,
    met: Schema.Literals(["yes", "no", "unknown"]),
  })
