/** What the state of an enrolment says: the seat, how much was attended, and the certificate. */

import type { Attendance, RecordedSession } from "./attendance.ts"
import type { CertificateReference } from "./examination.ts"
import type { TrainingState } from "./training-protocol.ts"

/**
 * The seat that the trainee takes; `undefined` before there is one and after it is free again.
 *
 * @example
 * trainingSeatOf(state) // => "seat-1"
 * trainingSeatOf(certified) // => undefined
 */
export const trainingSeatOf = (state: TrainingState): string | undefined =>
  state.stage === "enrolled" || state.stage === "attending" || state.stage === "paused"
    ? state.seated.seat
    : undefined

/**
 * What is recorded of a trainee who has begun; `undefined` otherwise.
 *
 * @example
 * attendanceOf(state)?.sessions.length // => 3
 * attendanceOf(training.none) // => undefined
 */
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
 * // Of three sessions two were attended; from the third there was an excuse, so it does not count.
 * attendanceShareOf(attendanceOf(state)?.sessions ?? []) // => { attended: 2, counted: 2 }
 */
export const attendanceShareOf = (sessions: ReadonlyArray<RecordedSession>): AttendanceShare => {
  const counted = sessions.filter((session) => session.counted)
  return { attended: counted.filter(({ attended }) => attended).length, counted: counted.length }
}

/**
 * The certificate that is in force: its id and the digest of its bytes. `undefined` where there is none, or none any more.
 *
 * @example
 * certificateOf(certified)?.id // => "urn:uuid:5f0c"
 * certificateOf(state) // => undefined
 */
export const certificateOf = (state: TrainingState): CertificateReference | undefined =>
  state.stage === "certified" ? state.certificate : undefined
