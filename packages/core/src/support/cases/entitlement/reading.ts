/**
 * What the state of an entitlement says: what has been paid, what is left, and whether it can still be collected.
 *
 * @module
 */

import type { Day, Money } from "@bazgasht/rules"
import { isInFlight, type PaymentAttempt } from "./attempt.ts"
import type { EntitlementState } from "./state.ts"

/** The attempts of an entitlement, in the order in which they were prepared. */
export const attemptsOf = (state: EntitlementState): ReadonlyArray<PaymentAttempt> =>
  "attempts" in state ? state.attempts : []

/** The sum of the confirmed payments. */
export const confirmedOf = (state: EntitlementState): Money =>
  attemptsOf(state).reduce(
    (sum, { amount, standing }) => (standing === "confirmed" ? sum + amount : sum),
    0,
  ) as Money

/** What is not yet paid of the amount; zero where there is no entitlement. */
export const leftOf = (state: EntitlementState): Money =>
  state.stage === "none" ? (0 as Money) : ((state.claim.amount - confirmedOf(state)) as Money)

/** The attempt of which it is not known where its money is: the one that is submitted or unknown. There is never a second. */
export const attemptInFlight = (state: EntitlementState): PaymentAttempt | undefined =>
  attemptsOf(state).find(isInFlight)

/**
 * Whether an entitlement can no longer be collected on a day, whether or not somebody has recorded that it expired. It cannot
 * expire while it is held, nor while an attempt is with the bank.
 *
 * @example
 * isExpiredOn(state, today) // => true from the day `expiresOn` of its release
 */
export const isExpiredOn = (state: EntitlementState, day: Day): boolean => {
  if (state.stage === "expired") return true
  return (
    state.stage === "approved" &&
    state.release !== undefined &&
    day >= state.release.expiresOn &&
    attemptInFlight(state) === undefined
  )
}
