/**
 * What the state of an enrolment says: the seat, how much was attended, and the certificate.
 *
 * @module
 */

import type { Attendance, RecordedSession } from "./attendance.ts"
import type { CertificateReference } from "./examination.ts"
import type { TrainingState } from "./state.ts"

/** The seat that the trainee takes; `undefined` before there is one and after it is free again. */
export const trainingSeatOf = (state: TrainingState): string | undefined =>
  state.stage === "enrolled" || state.stage === "attending" || state.stage === "paused"
    ? state.seated.seat
    : undefined

/** What is recorded of a trainee who has begun; `undefined` otherwise. */
export const attendanceOf = (state: TrainingState): Attendance | undefined =>
  "attendance" in state ? state.attendance : undefined

/** How many sessions count, and how many of these were attended. */
export interface AttendanceShare {
  readonly attended: number
  readonly counted: number
}

/**
 * How many sessions count, and how many of these were attended. From the others the trainee is excused.
 *
 * @example
 * attendanceShareOf(attendance.sessions) // => { attended: 18, counted: 20 }
 */
export const attendanceShareOf = (sessions: ReadonlyArray<RecordedSession>): AttendanceShare => {
  const counted = sessions.filter((session) => session.counted)
  return { attended: counted.filter(({ attended }) => attended).length, counted: counted.length }
}

/** The certificate that is in force; `undefined` where there is none, or none any more. */
export const certificateOf = (state: TrainingState): CertificateReference | undefined =>
  state.stage === "certified" ? state.certificate : undefined
