/** The sessions of a course that somebody attended, missed, or was excused from. */

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** What a reason says of a session: a row of flags, so that a new reason needs no new code. */
export interface AttendanceReason {
  /** `attended`, `late`, `refused`, `ill`, `atCourt`, `cancelled`. */
  readonly id: string
  /** Whether the trainee attended. */
  readonly attended: boolean
  /** Whether the session counts against the threshold; where it does not, the trainee is excused. */
  readonly counted: boolean
}

/** A session as it is reported: its id, its day, and the reason why the trainee was there or not. */
export const reportedSessionSchema = () =>
  Schema.Struct({ session: Schema.NonEmptyString, on: daySchema(), reason: Schema.NonEmptyString })

/** A session as it is recorded: with what its reason said when it was recorded. */
export type RecordedSession = ReturnType<typeof recordedSessionSchema>["Type"]

export const recordedSessionSchema = () =>
  Schema.Struct({
    ...reportedSessionSchema().fields,
    attended: Schema.Boolean,
    counted: Schema.Boolean,
  })

/** Days on which the training rested: from the first to the day on which it went on; no `to` while it rests. */
const pauseSchema = () =>
  Schema.Struct({
    from: daySchema(),
    to: Schema.optionalKey(daySchema()),
    reason: Schema.NonEmptyString,
  })

/** What is recorded of somebody who has begun. */
export type Attendance = ReturnType<typeof attendanceSchema>["Type"]

export const attendanceSchema = () =>
  Schema.Struct({
    begun: daySchema(),
    /** In the order of their ids. */
    sessions: Schema.Array(recordedSessionSchema()),
    /** In the order in which they came. */
    pauses: Schema.Array(pauseSchema()),
  })
