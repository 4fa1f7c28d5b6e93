import type { Day, Money } from "@bazgasht/rules"
import { isInFlight, type PaymentAttempt } from "./attempt.ts"
import type { EntitlementState } from "./entitlement-protocol.ts"

/**
 * The attempts of an entitlement, in the order in which they were prepared.
 *
 * @example
 * attemptsOf(state).map(({ amount, status }) => [amount, status]) // => [[20, "confirmed"]]
 * attemptsOf(entitlement.none) // => []
 */
export const attemptsOf = (state: EntitlementState): ReadonlyArray<PaymentAttempt> =>
  "attempts" in state ? state.attempts : []

/**
 * The sum of the confirmed payments, in the smallest unit of the currency. What the bank has not answered is not among them.
 *
 * @example
 * // 36 crowns are owed; 20 have arrived, and the bank has not answered about the rest.
 * confirmedOf(unanswered) // => 20
 * leftOf(unanswered) // => 16
 */
export const confirmedOf = (state: EntitlementState): Money =>
  attemptsOf(state).reduce(
    (sum, { amount, status }) => (status === "confirmed" ? sum + amount : sum),
    0,
  ) as Money

/**
 * What is not yet paid of the amount, in the smallest unit of the currency; zero where there is no entitlement.
 *
 * @example
 * leftOf(state) // => 16
 * leftOf(entitlement.none) // => 0
 */
export const leftOf = (state: EntitlementState): Money =>
  state.stage === "none" ? (0 as Money) : ((state.claim.amount - confirmedOf(state)) as Money)

/**
 * The attempt of which it is not known where its money is: the one that is submitted or unknown. There is never a second.
 *
 * @example
 * attemptInFlight(unanswered)?.status // => "unknown"
 * attemptInFlight(state) // => undefined
 */
export const attemptInFlight = (state: EntitlementState): PaymentAttempt | undefined =>
  attemptsOf(state).find(isInFlight)

/**
 * Whether an entitlement can no longer be collected on a day, whether or not somebody has recorded that it expired. It cannot
 * expire while it is held, nor while an attempt is with the bank.
 *
 * @example
 * // Released on 3 April 2025, to be collected within three months.
 * isExpiredOn(state, gregorianDay(2025, 7, 2)) // => false
 * isExpiredOn(state, gregorianDay(2025, 7, 3)) // => true
 * // While an attempt is with the bank nothing expires.
 * isExpiredOn(unanswered, gregorianDay(2025, 7, 3)) // => false
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
