/**
 * What must hold for each command to an entitlement, and what it comes to. At most one attempt to pay is under way.
 */

import type { GuardsOf } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { endOf } from "../../../day-count/end-of-term.ts"
import { type AttemptStanding, isOpen, type PaymentAttempt } from "./attempt.ts"
import {
  type EntitlementIn,
  type EntitlementLife,
  type EntitlementState,
  refuse,
} from "./entitlement-protocol.ts"
import { attemptInFlight, attemptsOf, confirmedOf, isExpiredOn, leftOf } from "./entitlement-reading.ts"
import type { EntitlementSetting } from "./entitlement-terms.ts"

const expiryFrom = (
  day: Parameters<typeof endOf>[1],
  { calendar, terms }: EntitlementSetting,
): ReturnType<typeof endOf> => endOf(calendar, day, terms.expiry)

type Checked<Value = void> = Result.Result<Value, EntitlementLife["Refusal"]>

/** How many attempts were refused. */
const refusedIn = (state: EntitlementState): number =>
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

/** The stage after an attempt is confirmed: paid where nothing is left. */
const stageAfter = (
  state: EntitlementIn<"approved" | "held">,
  { amount }: PaymentAttempt,
): "approved" | "held" | "paid" => (amount === leftOf(state) ? "paid" : state.stage)

/** Nothing ends while nobody knows where its money is. */
const checkNoneInFlight = (state: EntitlementState): Result.Result<void, EntitlementLife["Refusal"]> => {
  const attempt = attemptInFlight(state)
  return attempt === undefined
    ? Result.succeed(undefined)
    : refuse("attempt.stillOpen", "type", { standing: attempt.standing })
}

export const guards: GuardsOf<EntitlementLife> = {
  /** Takes what the record of the cycle grants. */
  compute: ({ command }) => {
    const { amount, cycle, from, household, kind, members, recipients, recordDigest, restores, to } = command
    if (from >= to) return refuse("claim.noDays", "to", {})
    if (amount <= 0) return refuse("claim.noAmount", "amount", {})
    if (recipients.alternate === recipients.primary)
      return refuse("recipient.same", "recipients.alternate", {})
    if (restores === command.subject) return refuse("restores.itself", "restores", {})
    const claim = { cycle, recordDigest, household, kind, from, to, amount, recipients, members }
    return Result.succeed({
      type: "computed",
      stage: "computed",
      ...claim,
      ...(restores === undefined ? {} : { restores }),
    })
  },

  /** Approves; that another person does so has been checked before. */
  approve: () => Result.succeed({ type: "approved", stage: "approved" }),

  /** Releases payment, once. */
  release: ({ command, setting, state }) => {
    if (state.release !== undefined)
      return refuse("entitlement.alreadyReleased", "type", { on: state.release.on })
    const expiresOn = expiryFrom(command.at, setting)
    return expiresOn === undefined
      ? refuse("day.outsideCalendar", "at", { calendar: setting.calendar.id })
      : Result.succeed({ type: "released", stage: "approved", expiresOn })
  },

  /** Stops payment, for a reason. */
  hold: ({ command: { reason } }) => Result.succeed({ type: "held", stage: "held", reason }),

  /** Lets payment go on; the time in which it can be collected begins anew. */
  resume: ({ command, setting, state }) => {
    if (state.release === undefined) return Result.succeed({ type: "resumed", stage: "approved" })
    const expiresOn = expiryFrom(command.at, setting)
    return expiresOn === undefined
      ? refuse("day.outsideCalendar", "at", { calendar: setting.calendar.id })
      : Result.succeed({ type: "resumed", stage: "approved", expiresOn })
  },

  /** Prepares an attempt, once the earlier one has come to something. */
  prepareAttempt: ({ command, setting: { terms }, state }) =>
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
    }),

  /** Gives up an attempt that has not been submitted. */
  discardAttempt: ({ command: { key }, state }) =>
    Result.map(attemptIn("prepared", key, state.attempts), () => ({
      type: "attemptDiscarded",
      stage: state.stage,
      key,
    })),

  /** Submits a prepared attempt, while it can be collected. */
  submitAttempt: ({ command: { at, key }, state }) =>
    Result.gen(function* () {
      yield* checkCollectable(state, at)
      yield* attemptIn("prepared", key, state.attempts)
      return { type: "attemptSubmitted" as const, stage: "approved" as const, key }
    }),

  /** Records that the money has arrived. */
  confirmAttempt: ({ command: { key, reference }, state }) =>
    Result.map(attemptIn("submitted", key, state.attempts), (attempt) => ({
      type: "attemptConfirmed",
      stage: stageAfter(state, attempt),
      key,
      reference,
    })),

  /** Records that the bank refused. */
  refuseAttempt: ({ command: { key, reason }, state }) =>
    Result.map(attemptIn("submitted", key, state.attempts), () => ({
      type: "attemptRefused",
      stage: state.stage,
      key,
      reason,
    })),

  /** Records that the bank did not answer. */
  timeOutAttempt: ({ command: { key }, state }) =>
    Result.map(attemptIn("submitted", key, state.attempts), () => ({
      type: "attemptTimedOut",
      stage: state.stage,
      key,
    })),

  /** Records what became of an attempt without an answer. */
  reconcileAttempt: ({ command: { key, outcome }, state }) =>
    Result.map(attemptIn("unknown", key, state.attempts), (attempt) => ({
      type: "attemptReconciled",
      stage: outcome.kind === "confirmed" ? stageAfter(state, attempt) : state.stage,
      key,
      outcome,
    })),

  /** Ends it after as many refused attempts as are made at most. */
  recordUndeliverable: ({ setting: { terms }, state }) =>
    Result.gen(function* () {
      yield* checkNoneInFlight(state)
      const [refused, needed] = [refusedIn(state), terms.maxAttempts]
      return refused < needed
        ? yield* refuse("entitlement.deliverable", "type", { refused, needed })
        : { type: "undeliverable" as const, stage: "undeliverable" as const }
    }),

  /** Ends it once it can no longer be collected. */
  expire: ({ command: { at }, state }) =>
    Result.gen(function* () {
      if (state.release === undefined) return yield* refuse("entitlement.notReleased", "type", {})
      yield* checkNoneInFlight(state)
      const { expiresOn } = state.release
      return at < expiresOn
        ? yield* refuse("entitlement.notExpired", "at", { expiresOn })
        : { type: "expired" as const, stage: "expired" as const }
    }),

  /** Takes it back, for a reason, before any money has arrived. */
  cancel: ({ command: { reason }, state }) =>
    Result.gen(function* () {
      yield* checkNoneInFlight(state)
      const confirmed = confirmedOf(state)
      return confirmed > 0
        ? yield* refuse("entitlement.moneyConfirmed", "type", { confirmed })
        : { type: "cancelled" as const, stage: "cancelled" as const, reason }
    }),
}
