/**
 * The transition table of an enrolment.
 *
 * @module
 */

import type { TrainingCommandType } from "./commands.ts"
import type { TrainingEventType } from "./events.ts"
import type { TrainingStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface TrainingTransition {
  readonly from: TrainingStage
  readonly command: TrainingCommandType
  readonly to: TrainingStage
  readonly event: TrainingEventType
}

/** Everything that can happen to an enrolment. Training is voluntary: until it is completed it may be given up in every stage. */
export const trainingTransitions = [
  { from: "none", command: "apply", to: "applied", event: "applied" },
  { from: "applied", command: "enrol", to: "enrolled", event: "enrolled" },
  { from: "applied", command: "queue", to: "waitlisted", event: "queued" },
  { from: "waitlisted", command: "enrol", to: "enrolled", event: "enrolled" },
  { from: "enrolled", command: "begin", to: "attending", event: "begun" },
  { from: "attending", command: "recordAttendance", to: "attending", event: "attendanceRecorded" },
  { from: "attending", command: "pause", to: "paused", event: "paused" },
  { from: "paused", command: "resume", to: "attending", event: "resumed" },
  { from: "attending", command: "complete", to: "completed", event: "completed" },
  { from: "completed", command: "assess", to: "passed", event: "assessed" },
  { from: "completed", command: "assess", to: "failed", event: "assessed" },
  { from: "failed", command: "retake", to: "completed", event: "retakeGranted" },
  { from: "passed", command: "certify", to: "certified", event: "certified" },
  { from: "certified", command: "revoke", to: "revoked", event: "revoked" },

  { from: "applied", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "waitlisted", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "enrolled", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "attending", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "paused", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "enrolled", command: "transfer", to: "transferred", event: "transferred" },
  { from: "attending", command: "transfer", to: "transferred", event: "transferred" },
  { from: "paused", command: "transfer", to: "transferred", event: "transferred" },
] as const satisfies ReadonlyArray<TrainingTransition>

/** The rows of the table, with their exact names. */
export type TrainingRow = (typeof trainingTransitions)[number]
