/**
 * What became of the attempts to pay, as their events tell.
 *
 * @module
 */

import { attemptsOf, type PaymentAttempt } from "@bazgasht/core/support"
import type { Payment } from "./settlement.ts"

/** The courses that an attempt can take. Every attempt of a closed cycle has taken one. */
export const attemptCourses = [
  "confirmedAtFirst",
  "confirmedLater",
  "refused",
  "foundPaid",
  "foundNotPaid",
] as const

/** What became of an attempt. */
export type AttemptCourse = (typeof attemptCourses)[number]

/** An attempt and what became of it. */
export interface CompletedAttempt {
  readonly attempt: PaymentAttempt
  readonly course: AttemptCourse
}

/** The attempts of a payment. That one had no answer at first is told by its events; its state knows what was found. */
export const completedAttempts = ({
  entitlement: { events, state },
}: Payment): ReadonlyArray<CompletedAttempt> => {
  const late = new Set(events.flatMap((event) => (event.type === "attemptTimedOut" ? [event.key] : [])))
  return attemptsOf(state).map((attempt, place) => {
    const paid = attempt.status === "confirmed"
    if (late.has(attempt.key)) return { attempt, course: paid ? "foundPaid" : "foundNotPaid" }
    if (!paid) return { attempt, course: "refused" }
    return { attempt, course: place === 0 ? "confirmedAtFirst" : "confirmedLater" }
  })
}
