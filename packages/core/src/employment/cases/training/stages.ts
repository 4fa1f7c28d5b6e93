/**
 * The stages of an enrolment.
 *
 * @module
 */

/**
 * A stage of an enrolment.
 *
 * - `none`: nobody has applied yet
 * - `applied`: the application is recorded
 * - `waitlisted`: there was no seat; the trainee waits for one
 * - `enrolled`: the trainee has a seat
 * - `attending`: the trainee has begun
 * - `paused`: the training rests, for a reason
 * - `completed`: the trainee attended enough and may be examined
 * - `passed`: every part of the examination is passed
 * - `failed`: a part of it is not
 * - `certified`: a certificate is issued
 * - `revoked`: the certificate is taken back
 * - `withdrawn`: given up
 * - `transferred`: handed over to another place
 */
export type TrainingStage =
  | "none"
  | "applied"
  | "waitlisted"
  | "enrolled"
  | "attending"
  | "paused"
  | "completed"
  | "passed"
  | "failed"
  | "certified"
  | "revoked"
  | "withdrawn"
  | "transferred"
