/** Who asks for which course, their place on the waiting list, and the seat that they get. */

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { expectedReleaseSchema, trainingCourseSchema } from "./course.ts"

/** Who asks for which course. It never changes. */
export const trainingApplicationSchema = () =>
  Schema.Struct({
    /** Opaque id of the prisoner. */
    trainee: Schema.NonEmptyString,
    /** Id of the course. */
    course: Schema.NonEmptyString,
    /** Training is voluntary: who has agreed to it, and when. */
    consent: Schema.Struct({ by: Schema.NonEmptyString, on: daySchema() }),
  })

/** The place in a waiting list, from 1, and codes of why it is this one. */
export const waitingPositionSchema = () =>
  Schema.Struct({ place: Schema.Natural, reasons: Schema.Array(Schema.NonEmptyString) })

/** A seat given out of turn, while others waited longer. */
const waitingListJumpSchema = () =>
  Schema.Struct({
    reason: Schema.NonEmptyString,
    /** Ids of the enrolments that waited before this one, in the order of the ids. */
    passed: Schema.Array(Schema.NonEmptyString),
  })

/** What somebody is enrolled in, and what that rests on. */
export type Seated = ReturnType<typeof seatedSchema>["Type"]

export const seatedSchema = () =>
  Schema.Struct({
    /** The course as it was at enrolment. */
    course: trainingCourseSchema(),
    /** Id of the seat that is taken. */
    seat: Schema.NonEmptyString,
    expectedRelease: expectedReleaseSchema(),
    /** Hours of a full week, by terms under which the hours of a course count like hours of work. */
    fullWeek: Schema.optionalKey(Schema.Natural),
    jump: Schema.optionalKey(waitingListJumpSchema()),
  })
