export type { Attendance, AttendanceReason, RecordedSession } from "./attendance.ts"
export type { ExpectedRelease, TrainingCourse } from "./course.ts"
export type { CertificateReference } from "./examination.ts"
export * from "./expected-release.ts"
export * from "./training.ts"
export type {
  TrainingCommand,
  TrainingEvent,
  TrainingLife,
  TrainingParticipation,
  TrainingPermission,
  TrainingRefusal,
  TrainingStage,
  TrainingState,
} from "./training-protocol.ts"
export { type AttendanceShare, attendanceOf, attendanceShareOf, certificateOf } from "./training-reading.ts"
export type { TrainingSetting, TrainingTerms } from "./training-terms.ts"
