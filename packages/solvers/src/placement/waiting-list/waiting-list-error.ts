import * as Data from "effect/Data"

/**
 * What is wrong with a waiting list or with what is asked of it, as a stable code.
 *
 * - `application.duplicate`: two applications of one id
 * - `application.leftTooEarly`: it left before it was made
 * - `application.sequenceMissing`, `application.sequenceDuplicate`: the list orders equal days by number, and one of them has none
 *   or the number of another
 * - `jump.reasonMissing`, `jump.officerMissing`: no reason is stated, or nobody who answers for it
 * - `jump.unknownApplication`: one of the two applications is not on the list
 * - `jump.notWaiting`: on the day of the jump one of the two had not applied yet, or had left
 * - `jump.duplicate`: two jumps of one application on one day
 * - `jump.notForward`: it was before the other already
 * - `turn.seatsNotWhole`: the free seats are no whole number, zero or more
 * - `turn.standingMissing`: of an application that waits nothing is said on whether it can take a seat
 */
export type WaitingListErrorCode =
  | "application.duplicate"
  | "application.leftTooEarly"
  | "application.sequenceMissing"
  | "application.sequenceDuplicate"
  | "jump.reasonMissing"
  | "jump.officerMissing"
  | "jump.unknownApplication"
  | "jump.notWaiting"
  | "jump.duplicate"
  | "jump.notForward"
  | "turn.seatsNotWhole"
  | "turn.standingMissing"

/**
 * One thing that is wrong. It names opaque ids and nothing else.
 *
 * @example
 * const wrong = waitingOrder({
 *   tieBreaker: { kind: "lottery", seed: "2025-07" },
 *   applications: [{ id: "a", appliedOn: gregorianDay(2025, 1, 10) }],
 *   jumps: [{ application: "a", before: "nobody", officer: "officer-4", day: gregorianDay(2025, 2, 1), reason: "urgent" }],
 * })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["jump.unknownApplication"]
 */
export class WaitingListError extends Data.TaggedError("WaitingListError")<{
  readonly code: WaitingListErrorCode
  readonly application?: string
  /** The id of the application before which a jump puts it. */
  readonly before?: string
}> {}

const byText = (one = "", other = ""): number => (one < other ? -1 : one > other ? 1 : 0)

/** Errors in an order that does not depend on how anything is listed. */
export const sortedErrors = (errors: ReadonlyArray<WaitingListError>): ReadonlyArray<WaitingListError> =>
  errors.toSorted(
    (one, other) =>
      byText(one.application, other.application) ||
      byText(one.before, other.before) ||
      byText(one.code, other.code),
  )
