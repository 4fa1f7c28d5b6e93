/**
 * Who does what with an enrolment, and what a trainee has to reach. Core knows no number and no office of any country: a
 * jurisdiction gives them here.
 */

import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation, Ratio } from "@bazgasht/rules"
import type { AttendanceReason } from "./attendance.ts"
import type { TrainingCourse } from "./course.ts"

/** The offices of an enrolment and its numbers. */
export interface TrainingTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who records applications, and that one is withdrawn. */
  readonly applicationRecorders: Roles
  /** Who gives seats and keeps the waiting list. */
  readonly registrars: Roles
  /** Who teaches: records that a trainee begins, attends, rests and has completed. */
  readonly trainers: Roles
  readonly examiners: Roles
  /** Who lets a trainee sit the examination again. */
  readonly retakeGranters: Roles
  /** Who issues certificates. */
  readonly issuers: Roles
  /** Who approves that a certificate is taken back. */
  readonly revokers: Roles
  /** Who hands trainees over to another place. */
  readonly transferrers: Roles
  /** The reasons with which a session may be recorded. */
  readonly attendanceReasons: ReadonlyArray<AttendanceReason>
  /** The least share of the counted sessions that has to be attended. */
  readonly attendanceThreshold: Ratio
  /** Codes of the parts of an examination, of which all have to be passed: `written`, `practical`. */
  readonly examinationParts: readonly [string, ...ReadonlyArray<string>]
  /** Hours of a full week in which courses count like work; absent where the law does not count them. */
  readonly fullWeek?: number
  /** How many times a trainee may sit the examination at most. */
  readonly mostSittings: number
}

/** By what a command to an enrolment is judged. */
export interface TrainingSetting extends AnySetting {
  readonly terms: TrainingTerms
  /** The courses that exist on the day of the command. */
  readonly courses: ReadonlyArray<TrainingCourse>
  /** Ids of the enrolments that wait for the course before this one, as a service reads them from its store; those that the command names count beside them. */
  readonly ahead?: ReadonlyArray<string>
  /**
   * How many seats of the course are free, by the register of courses and the enrolments that have one. Read by whoever keeps such a register; absent where nobody does, or it says nothing
   * of seats.
   */
  readonly freeSeats?: number
}
