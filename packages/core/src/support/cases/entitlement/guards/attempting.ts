/**
 * Guards of attempts to pay.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type AttemptStanding, isOpen, type PaymentAttempt } from "../attempt.ts"
import { attemptsOf, isExpiredOn, leftOf } from "../reading.ts"
import { type EntitlementRefusal, refuse } from "../refusals.ts"
import type { EntitlementIn, EntitlementState } from "../state.ts"
import type { EntitlementGuard } from "../types.ts"

type Checked<Value = void> = Result.Result<Value, EntitlementRefusal>

/** How many attempts were refused. */
export const refusedIn = (state: EntitlementState): number =>
  attemptsOf(state).filter(({ standing }) => standing === "refused").length

/** Whether money may be sent on a day: it is released, and can still be collected. */
const checkCollectable = (
  state: EntitlementIn<"approved">,
  at: Parameters<typeof isExpiredOn>[1],
): Checked => {
  if (state.release === undefined) return refuse("entitlement.notReleased", "type", {})
  return isExpiredOn(state, at)
    ? refuse("entitlement.expired", "at", { since: state.release.expiresOn })
    : Result.succeed(undefined)
}

const checkNoneOpen = (attempts: ReadonlyArray<PaymentAttempt>): Checked => {
  const open = attempts.find(isOpen)
  return open === undefined
    ? Result.succeed(undefined)
    : refuse("attempt.stillOpen", "type", { standing: open.standing })
}

/** Prepares an attempt, once the earlier one has come to something. */
export const prepareAttempt: EntitlementGuard<"prepareAttempt"> = ({ command, setting: { terms }, state }) =>
  Result.gen(function* () {
    const { amount, key, payee } = command
    const { alternate, primary } = state.claim.recipients
    const left = leftOf(state)
    yield* checkCollectable(state, command.at)
    yield* checkNoneOpen(state.attempts)
    if (refusedIn(state) >= terms.maxAttempts)
      return yield* refuse("attempt.limitReached", "type", { limit: terms.maxAttempts })
    if (state.attempts.some((attempt) => attempt.key === key))
      return yield* refuse("attempt.keyReused", "key", {})
    if (payee !== primary && payee !== alternate) return yield* refuse("payee.notRecipient", "payee", {})
    if (amount <= 0) return yield* refuse("attempt.noAmount", "amount", {})
    if (amount > left) return yield* refuse("attempt.overAmount", "amount", { left })
    return { type: "attemptPrepared" as const, stage: "approved" as const, key, payee, amount }
  })

/** The attempt of a key, if it is in the standing from which something can follow. */
const attemptIn = (
  needed: AttemptStanding,
  key: string,
  attempts: ReadonlyArray<PaymentAttempt>,
): Checked<PaymentAttempt> => {
  const attempt = attempts.find((candidate) => candidate.key === key)
  if (attempt === undefined) return refuse("attempt.notFound", "key", {})
  return attempt.standing === needed
    ? Result.succeed(attempt)
    : refuse("attempt.otherStanding", "key", { standing: attempt.standing, needed })
}

/** Gives up an attempt that has not been submitted. */
export const discardAttempt: EntitlementGuard<"discardAttempt"> = ({ command: { key }, state }) =>
  Result.map(attemptIn("prepared", key, state.attempts), () => ({
    type: "attemptDiscarded",
    stage: state.stage,
    key,
  }))

/** Submits a prepared attempt, while it can be collected. */
export const submitAttempt: EntitlementGuard<"submitAttempt"> = ({ command: { at, key }, state }) =>
  Result.gen(function* () {
    yield* checkCollectable(state, at)
    yield* attemptIn("prepared", key, state.attempts)
    return { type: "attemptSubmitted" as const, stage: "approved" as const, key }
  })

/** The stage after an attempt is confirmed: paid where nothing is left. */
const stageAfter = (
  state: EntitlementIn<"approved" | "held">,
  { amount }: PaymentAttempt,
): "approved" | "held" | "paid" => (amount === leftOf(state) ? "paid" : state.stage)

/** Records that the money has arrived. */
export const confirmAttempt: EntitlementGuard<"confirmAttempt"> = ({ command: { key, reference }, state }) =>
  Result.map(attemptIn("submitted", key, state.attempts), (attempt) => ({
    type: "attemptConfirmed",
    stage: stageAfter(state, attempt),
    key,
    reference,
  }))

/** Records that the bank refused. */
export const refuseAttempt: EntitlementGuard<"refuseAttempt"> = ({ command: { key, reason }, state }) =>
  Result.map(attemptIn("submitted", key, state.attempts), () => ({
    type: "attemptRefused",
    stage: state.stage,
    key,
    reason,
  }))

/** Records that the bank did not answer. */
export const timeOutAttempt: EntitlementGuard<"timeOutAttempt"> = ({ command: { key }, state }) =>
  Result.map(attemptIn("submitted", key, state.attempts), () => ({
    type: "attemptTimedOut",
    stage: state.stage,
    key,
  }))

/** Records what became of an attempt without an answer. */
export const reconcileAttempt: EntitlementGuard<"reconcileAttempt"> = ({
  command: { key, outcome },
  state,
}) =>
  Result.map(attemptIn("unknown", key, state.attempts), (attempt) => ({
    type: "attemptReconciled",
    stage: outcome.kind === "confirmed" ? stageAfter(state, attempt) : state.stage,
    key,
    outcome,
  }))
