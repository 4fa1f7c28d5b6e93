/**
 * The life of an enrolment: a prisoner in a course, from the application to the certificate.
 *
 * @module
 */

export type { Attendance, AttendanceReason, RecordedSession } from "./attendance.ts"
export type { TrainingCommand } from "./commands.ts"
export type { TrainingOffice } from "./competences.ts"
export type { ExpectedRelease, TrainingCourse } from "./course.ts"
export type { TrainingEvent } from "./events.ts"
export type { CertificateReference } from "./examination.ts"
export * from "./expected-release.ts"
export { type AttendanceShare, attendanceOf, attendanceShareOf, certificateOf } from "./reading.ts"
export type { TrainingRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { TrainingStage } from "./stages.ts"
export type { TrainingState } from "./state.ts"
export type { TrainingTerms } from "./terms.ts"
export * from "./training.ts"
export type { TrainingLife, TrainingPart, TrainingSetting } from "./types.ts"
