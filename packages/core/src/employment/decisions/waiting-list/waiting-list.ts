/**
 * Waiting lists: who has applied for an opening or a course, and whom an officer has put before whom.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { writtenText } from "../../../case-file/written-word.ts"
import { daySchema } from "../../../life-cycle/values.ts"

/** The schema of an application on a waiting list. */
export const waitingApplicationSchema = () =>
  Schema.Struct({
    /** Opaque id of the application. Whoever applies again after leaving has another one. */
    id: writtenText,
    appliedOn: daySchema(),
    /** The number under which it was registered on its day; needed where the list orders equal days by it. */
    sequence: Schema.optionalKey(Schema.Natural),
    /** The day on which it left the list: a seat was taken, or it was withdrawn. It stays in the data, so that no jump loses its sense. */
    leftOn: Schema.optionalKey(daySchema()),
  })

/** An application on a waiting list. */
export type WaitingApplication = ReturnType<typeof waitingApplicationSchema>["Type"]

/** The schema of a jump. */
export const waitingJumpSchema = () =>
  Schema.Struct({
    /** The id of the application that is put forward. */
    application: writtenText,
    /** The id of the application directly before which it is put. */
    before: writtenText,
    /** Opaque id of the officer. */
    officer: writtenText,
    day: daySchema(),
    reason: writtenText,
  })

/** That an officer puts one application before another, with the day and the reason. */
export type WaitingJump = ReturnType<typeof waitingJumpSchema>["Type"]

/** The schema of a waiting list. */
export const waitingListSchema = () =>
  Schema.Struct({
    /** How applications of one day are ordered: by lots that follow from a seed, or by the number of registration. */
    tieBreaker: Schema.Union([
      Schema.Struct({ kind: Schema.Literal("lottery"), seed: writtenText }),
      Schema.Struct({ kind: Schema.Literal("sequence") }),
    ]),
    applications: Schema.Array(waitingApplicationSchema()),
    jumps: Schema.Array(waitingJumpSchema()),
  })

/**
 * The waiting list of one opening or course: first in, first out by the day of application, but for the jumps. No result
 * depends on the order in which anything is listed.
 */
export type WaitingList = ReturnType<typeof waitingListSchema>["Type"]
