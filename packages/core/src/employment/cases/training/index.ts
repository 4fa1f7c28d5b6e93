/**
 * The life of an enrolment: a prisoner in a course, from the application to the certificate.
 *
 * @module
 */

export type {
  Seated,
  TrainingApplication,
  WaitingPosition,
} from "./application.ts"
export type { Attendance, AttendanceReason, RecordedSession } from "./attendance.ts"
export type { TrainingCommand, TrainingCommandType } from "./commands.ts"
export { type TrainingOffice, trainingCompetences } from "./competences.ts"
export type { ExpectedRelease, PrerequisiteFinding, TrainingCourse } from "./course.ts"
export type { TrainingEvent, TrainingEventType } from "./events.ts"
export type { CertificateReference, ExaminedPart, Sitting } from "./examination.ts"
export * from "./expected-release.ts"
export * from "./reading.ts"
export type { TrainingRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { TrainingStage } from "./stages.ts"
export type { TrainingIn, TrainingState } from "./state.ts"
export type { TrainingTerms } from "./terms.ts"
export * from "./training.ts"
export { type TrainingTransition, trainingTransitions } from "./transitions.ts"
export type { TrainingLife, TrainingPart, TrainingSetting } from "./types.ts"
