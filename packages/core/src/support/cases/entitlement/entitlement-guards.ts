import type { ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { dayAfter } from "../../../cases/shared-checks.ts"
import { type AttemptStatus, isOpen, type PaymentAttempt } from "./attempt.ts"
import {
  type EntitlementIn,
  type EntitlementLife,
  type EntitlementState,
  refuse,
} from "./entitlement-protocol.ts"
import { attemptInFlight, attemptsOf, confirmedOf, isExpiredOn, leftOf } from "./entitlement-reading.ts"
import type { EntitlementSetting, RecordStatus } from "./entitlement-terms.ts"

type Checked<Value = void> = Result.Result<Value, EntitlementLife["Refusal"]>

const recordStatuses: ReadonlyArray<RecordStatus> = ["none", "locked", "approved", "released"]

const refusals = {
  locked: "record.notLocked",
  approved: "record.notApproved",
  released: "record.notReleased",
} as const

/** Refuses what the record of the cycle does not carry yet, or does not carry any more. */
const checkRecord = (
  { record }: EntitlementSetting,
  needed: keyof typeof refusals,
  path: "recordDigest" | "type",
): Checked =>
  record === undefined || recordStatuses.indexOf(record) >= recordStatuses.indexOf(needed)
    ? Result.void
    : refuse(refusals[needed], path, {})

/** Until when money that is released on a day can be collected. */
const expiryFrom = (day: Day, setting: EntitlementSetting): Checked<{ readonly expiresOn: Day }> =>
  Result.map(dayAfter(setting, day, setting.terms.expiry), (expiresOn) => ({ expiresOn }))

/** How many attempts were refused. */
const refusedIn = (state: EntitlementState): number =>
  attemptsOf(state).filter(({ status }) => status === "refused").length

/** Whether money may be sent on a day: it is released, and can still be collected. */
const checkCollectable = (state: EntitlementIn<"approved">, at: Day): Checked => {
  if (state.release === undefined) return refuse("entitlement.notReleased", "type", {})
  return isExpiredOn(state, at)
    ? refuse("entitlement.expired", "at", { since: state.release.expiresOn })
    : Result.void
}

const checkNoneOpen = (attempts: ReadonlyArray<PaymentAttempt>): Checked => {
  const open = attempts.find(isOpen)
  return open === undefined ? Result.void : refuse("attempt.stillOpen", "type", { status: open.status })
}

/** The attempt of a key, if it is in the status from which something can follow. */
const attemptIn = (
  needed: AttemptStatus,
  key: string,
  attempts: ReadonlyArray<PaymentAttempt>,
): Checked<PaymentAttempt> => {
  const attempt = attempts.find((candidate) => candidate.key === key)
  if (attempt === undefined) return refuse("attempt.notFound", "key", {})
  return attempt.status === needed
    ? Result.succeed(attempt)
    : refuse("attempt.otherStatus", "key", { status: attempt.status, needed })
}

/** The stage after an attempt is confirmed: paid where nothing is left. */
const stageAfter = (
  state: EntitlementIn<"approved" | "held">,
  { amount }: PaymentAttempt,
): "approved" | "held" | "paid" => (amount === leftOf(state) ? "paid" : state.stage)

/** Whether payment is held, or was when the rest of it arrived and nobody has lifted that. */
const isHeld = (state: EntitlementIn<"approved" | "held" | "paid">): boolean =>
  state.stage === "held" || (state.stage === "paid" && state.reason !== undefined)

/** Nothing ends while nobody knows where its money is. */
const checkNoneInFlight = (state: EntitlementState): Checked => {
  const attempt = attemptInFlight(state)
  return attempt === undefined ? Result.void : refuse("attempt.stillOpen", "type", { status: attempt.status })
}

/** At most one attempt to pay is under way. */
export const guards: ProtocolGuards<EntitlementLife> = {
  /** Takes what the locked record of the cycle grants. */
  compute: ({ command, setting }) => {
    const { amount, from, recipients, restores, to } = command
    if (from >= to) return refuse("claim.noDays", "to", {})
    if (amount <= 0) return refuse("claim.noAmount", "amount", {})
    if (recipients.alternate === recipients.primary)
      return refuse("recipient.same", "recipients.alternate", {})
    if (restores === command.subject) return refuse("restores.itself", "restores", {})
    return Result.flatMap(checkRecord(setting, "locked", "recordDigest"), () =>
      (setting.isCarried ?? true) ? Result.void : refuse("household.notCarried", "household", {}),
    )
  },

  /** Approves what an approved record grants; that another person does so has been checked before. */
  approve: ({ setting }) => checkRecord(setting, "approved", "type"),

  /** Releases payment, once, where the cycle is released. */
  release: ({ command, setting, state: { release } }) =>
    release === undefined
      ? Result.flatMap(checkRecord(setting, "released", "type"), () => expiryFrom(command.at, setting))
      : refuse("entitlement.alreadyReleased", "type", { on: release.on }),

  /** Stops payment, for a reason. */
  hold: "carry",

  /** Lets payment go on; the time in which it can be collected begins anew. */
  resume: ({ command, setting, state }) =>
    state.release === undefined ? Result.void : expiryFrom(command.at, setting),

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
    }),

  /** Gives up an attempt that has not been submitted. */
  discardAttempt: ({ command: { key }, state }) =>
    Result.map(attemptIn("prepared", key, state.attempts), () => ({})),

  /** Submits a prepared attempt, while it can be collected. */
  submitAttempt: ({ command: { at, key }, state }) =>
    Result.gen(function* () {
      yield* checkCollectable(state, at)
      yield* attemptIn("prepared", key, state.attempts)
    }),

  /** Records that the money has arrived. */
  confirmAttempt: ({ command: { key }, state }) =>
    Result.map(attemptIn("submitted", key, state.attempts), (attempt) => ({
      stage: stageAfter(state, attempt),
    })),

  /** Records that the bank refused. */
  refuseAttempt: ({ command: { key }, state }) =>
    Result.map(attemptIn("submitted", key, state.attempts), () => ({})),

  /** Records that the bank did not answer. */
  timeOutAttempt: ({ command: { key }, state }) =>
    Result.map(attemptIn("submitted", key, state.attempts), () => ({})),

  /** Records what became of an attempt without an answer. */
  reconcileAttempt: ({ command: { key, outcome }, state }) =>
    Result.map(attemptIn("unknown", key, state.attempts), (attempt) => ({
      stage: outcome.kind === "confirmed" ? stageAfter(state, attempt) : state.stage,
    })),

  /** Records that the money came back. The time in which it can be collected begins anew, unless payment is held. */
  returnAttempt: ({ command: { at, key }, setting, state }) =>
    Result.gen(function* () {
      yield* attemptIn("confirmed", key, state.attempts)
      if (isHeld(state)) return { stage: "held" as const }
      return { ...(yield* expiryFrom(at, setting)), stage: "approved" as const }
    }),

  /** Ends it after as many refused attempts as are made at most. */
  recordUndeliverable: ({ setting: { terms }, state }) =>
    Result.gen(function* () {
      yield* checkNoneInFlight(state)
      const [refused, needed] = [refusedIn(state), terms.maxAttempts]
      if (refused < needed) return yield* refuse("entitlement.deliverable", "type", { refused, needed })
    }),

  /** Ends it once it can no longer be collected. */
  expire: ({ command: { at }, state }) =>
    Result.gen(function* () {
      if (state.release === undefined) return yield* refuse("entitlement.notReleased", "type", {})
      yield* checkNoneInFlight(state)
      const { expiresOn } = state.release
      if (at < expiresOn) return yield* refuse("entitlement.notExpired", "at", { expiresOn })
    }),

  /** Takes it back, for a reason, before any money has arrived. */
  cancel: ({ state }) =>
    Result.gen(function* () {
      yield* checkNoneInFlight(state)
      const confirmed = confirmedOf(state)
      if (confirmed > 0) return yield* refuse("entitlement.moneyConfirmed", "type", { confirmed })
    }),
}
