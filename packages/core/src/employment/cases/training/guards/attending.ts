import { compareRatios, type Day, scale } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Attendance, RecordedSession } from "../attendance.ts"
import {
  refuse,
  type TrainingCommand,
  type TrainingGuard,
  type TrainingIn,
  type TrainingRefusal,
} from "../training-protocol.ts"
import { attendanceShareOf } from "../training-reading.ts"
import type { TrainingTerms } from "../training-terms.ts"

type Checked<Value = void> = Result.Result<Value, TrainingRefusal>
type Reported = Extract<TrainingCommand, { readonly type: "recordAttendance" }>

const nothingAmiss: Checked = Result.succeed(undefined)

/** Begins on a day of the course. */
export const begin: TrainingGuard<"begin"> = ({ command: { at }, state }) => {
  const { firstDay, lastDay } = state.seated.course
  if (at < firstDay) return refuse("course.notBegun", "at", { from: firstDay })
  return at > lastDay
    ? refuse("course.over", "at", { to: lastDay })
    : Result.succeed({ type: "begun", stage: "attending" })
}

/** On the days on which a pause begins and ends there may have been a session. */
const attendedOn = ({ begun, pauses }: Attendance, day: Day): boolean =>
  day >= begun && !pauses.some(({ from, to }) => from < day && (to === undefined || day < to))

/** What was reported of a session, with what its reason says of it. */
const recordOf = (
  { on, reason, session }: Reported["sessions"][number],
  { at }: Reported,
  { attendance, seated: { course } }: TrainingIn<"attending">,
  { attendanceReasons }: TrainingTerms,
): Checked<RecordedSession> => {
  const row = attendanceReasons.find(({ id }) => id === reason)
  if (row === undefined)
    return refuse("attendanceReason.unknown", "sessions", {
      reason,
      reasons: attendanceReasons.map(({ id }) => id),
    })
  const to = at < course.lastDay ? at : course.lastDay
  if (on < course.firstDay || on > to)
    return refuse("session.outsideCourse", "sessions", { from: course.firstDay, to })
  return row.attended && !attendedOn(attendance, on)
    ? refuse("session.notAttending", "sessions", {})
    : Result.succeed({ session, on, reason, attended: row.attended, counted: row.counted })
}

/** Each session once: new ones, or with a reason ones that are recorded already. */
const checkReported = (
  { correction, sessions }: Reported,
  { attendance, seated: { course } }: TrainingIn<"attending">,
): Checked => {
  const reported = new Set(sessions.map(({ session }) => session))
  const known = new Set(attendance.sessions.map(({ session }) => session))
  const again = [...reported].filter((session) => known.has(session)).length
  if (sessions.length === 0) return refuse("sessions.none", "sessions", {})
  if (reported.size < sessions.length) return refuse("session.repeated", "sessions", {})
  if (correction !== undefined) {
    if (correction.trim() === "") return refuse("reason.missing", "correction", {})
    return again < reported.size ? refuse("session.notRecorded", "sessions", {}) : nothingAmiss
  }
  if (again > 0) return refuse("session.alreadyRecorded", "sessions", {})
  return known.size + reported.size > course.sessions
    ? refuse("session.tooMany", "sessions", { sessions: course.sessions })
    : nothingAmiss
}

/** Records sessions of the course, in the order of their ids. */
export const recordAttendance: TrainingGuard<"recordAttendance"> = ({ command, setting, state }) =>
  Result.gen(function* () {
    yield* checkReported(command, state)
    const sessions: Array<RecordedSession> = []
    for (const reported of [...command.sessions].sort((one, other) => (one.session < other.session ? -1 : 1)))
      sessions.push(yield* recordOf(reported, command, state, setting.terms))
    const { correction } = command
    return {
      type: "attendanceRecorded" as const,
      stage: "attending" as const,
      sessions,
      ...(correction === undefined ? {} : { correction }),
    }
  })

/** Lets the training rest, for a reason. */
export const pause: TrainingGuard<"pause"> = ({ command: { reason } }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.succeed({ type: "paused", stage: "paused", reason })

/** Goes on. */
export const resume: TrainingGuard<"resume"> = () => Result.succeed({ type: "resumed", stage: "attending" })

/** Completes a course of which every session is recorded and enough of those that count were attended. */
export const complete: TrainingGuard<"complete"> = ({ setting, state }) => {
  const { attendanceThreshold } = setting.terms
  const { course, seat } = state.seated
  const recorded = state.attendance.sessions.length
  if (recorded < course.sessions)
    return refuse("attendance.incomplete", "type", { recorded, sessions: course.sessions })
  const { attended, counted } = attendanceShareOf(state.attendance.sessions)
  if (counted === 0) return refuse("attendance.nothingCounted", "type", {})
  return compareRatios({ numerator: attended, denominator: counted }, attendanceThreshold) < 0
    ? refuse("attendance.tooLow", "type", {
        attended,
        counted,
        needed: scale(counted, attendanceThreshold, "up") ?? counted,
      })
    : Result.succeed({ type: "completed", stage: "completed", freed: seat })
}
