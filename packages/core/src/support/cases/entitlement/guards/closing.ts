/**
 * Guards of the ends that are no payment.
 *
 * @module
 */

import * as Result from "effect/Result"
import { attemptInFlight, confirmedOf } from "../reading.ts"
import { type EntitlementRefusal, refuse } from "../refusals.ts"
import type { EntitlementState } from "../state.ts"
import type { EntitlementGuard } from "../types.ts"
import { refusedIn } from "./attempting.ts"

/** Nothing ends while nobody knows where its money is. */
const checkNoneInFlight = (state: EntitlementState): Result.Result<void, EntitlementRefusal> => {
  const attempt = attemptInFlight(state)
  return attempt === undefined
    ? Result.succeed(undefined)
    : refuse("attempt.stillOpen", "type", { standing: attempt.standing })
}

/** Ends it after as many refused attempts as are made at most. */
export const recordUndeliverable: EntitlementGuard<"recordUndeliverable"> = ({ setting: { terms }, state }) =>
  Result.gen(function* () {
    yield* checkNoneInFlight(state)
    const [refused, needed] = [refusedIn(state), terms.maxAttempts]
    return refused < needed
      ? yield* refuse("entitlement.deliverable", "type", { refused, needed })
      : { type: "undeliverable" as const, stage: "undeliverable" as const }
  })

/** Ends it once it can no longer be collected. */
export const expire: EntitlementGuard<"expire"> = ({ command: { at }, state }) =>
  Result.gen(function* () {
    if (state.release === undefined) return yield* refuse("entitlement.notReleased", "type", {})
    yield* checkNoneInFlight(state)
    const { expiresOn } = state.release
    return at < expiresOn
      ? yield* refuse("entitlement.notExpired", "at", { expiresOn })
      : { type: "expired" as const, stage: "expired" as const }
  })

/** Takes it back, for a reason, before any money has arrived. */
export const cancel: EntitlementGuard<"cancel"> = ({ command: { reason }, state }) =>
  Result.gen(function* () {
    if (reason.trim() === "") return yield* refuse("reason.missing", "reason", {})
    yield* checkNoneInFlight(state)
    const confirmed = confirmedOf(state)
    return confirmed > 0
      ? yield* refuse("entitlement.moneyConfirmed", "type", { confirmed })
      : { type: "cancelled" as const, stage: "cancelled" as const, reason }
  })
