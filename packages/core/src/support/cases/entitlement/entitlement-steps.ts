import { stepsOf } from "@bazgasht/casework"
import type { AttemptOutcome, PaymentAttempt } from "./attempt.ts"
import { type EntitlementIn, type EntitlementLife, entitlementProtocol } from "./entitlement-protocol.ts"

type Course = Pick<EntitlementIn<"approved">, "claim" | "attempts" | "release">
type Change = Pick<PaymentAttempt, "standing" | "reference" | "reason">
type Underway = EntitlementIn<"approved" | "held">

const courseOf = ({ attempts, claim, release }: Course): Course => ({
  claim,
  attempts,
  ...(release === undefined ? {} : { release }),
})

/** The attempts, with what has become of the one of a key. */
const standing = ({ attempts }: Course, key: string, change: Change): ReadonlyArray<PaymentAttempt> =>
  attempts.map((attempt) => (attempt.key === key ? { ...attempt, ...change } : attempt))

/** The state where it was, with what has become of an attempt that paid nothing. */
const where = (state: Underway, key: string, change: Change) =>
  state.stage === "held"
    ? { stage: state.stage, ...courseOf(state), attempts: standing(state, key, change), reason: state.reason }
    : { stage: state.stage, ...courseOf(state), attempts: standing(state, key, change) }

/** The state after one of its attempts has come to something: paid, or where it was. */
const after = (
  state: Underway,
  stage: "approved" | "held" | "paid",
  attempts: ReadonlyArray<PaymentAttempt>,
) => {
  const course = { ...courseOf(state), attempts }
  if (stage === "paid") return { stage, ...course }
  return state.stage === "held"
    ? { stage: state.stage, ...course, reason: state.reason }
    : { stage: state.stage, ...course }
}

const standingOf = (outcome: AttemptOutcome): Change =>
  outcome.kind === "confirmed"
    ? { standing: "confirmed", reference: outcome.reference }
    : { standing: "refused", reason: outcome.reason }

export const steps = /* @__PURE__ */ stepsOf<EntitlementLife>(entitlementProtocol, {
  computed: (_, event) => ({
    stage: event.stage,
    claim: {
      cycle: event.cycle,
      recordDigest: event.recordDigest,
      household: event.household,
      kind: event.kind,
      from: event.from,
      to: event.to,
      amount: event.amount,
      recipients: event.recipients,
      members: event.members,
      ...(event.restores === undefined ? {} : { restores: event.restores }),
    },
  }),
  approved: ({ claim }, { stage }) => ({ stage, claim, attempts: [] }),
  released: ({ attempts, claim }, { at, expiresOn, stage }) => ({
    stage,
    claim,
    attempts,
    release: { on: at, expiresOn },
  }),
  held: "carry",
  resumed: (state, { expiresOn, stage }) => {
    const { release, ...course } = courseOf(state)
    if (release === undefined) return { stage, ...course }
    return { stage, ...course, release: { on: release.on, expiresOn: expiresOn ?? release.expiresOn } }
  },
  attemptPrepared: (state, { amount, key, payee, stage }) => ({
    stage,
    ...courseOf(state),
    attempts: [...state.attempts, { key, payee, amount, standing: "prepared" }],
  }),
  attemptDiscarded: (state, { key }) => where(state, key, { standing: "discarded" }),
  attemptSubmitted: (state, { key, stage }) => ({
    stage,
    ...courseOf(state),
    attempts: standing(state, key, { standing: "submitted" }),
  }),
  attemptConfirmed: (state, { key, reference, stage }) =>
    after(state, stage, standing(state, key, { standing: "confirmed", reference })),
  attemptRefused: (state, { key, reason }) => where(state, key, { standing: "refused", reason }),
  attemptTimedOut: (state, { key }) => where(state, key, { standing: "unknown" }),
  attemptReconciled: (state, { key, outcome, stage }) =>
    after(state, stage, standing(state, key, standingOf(outcome))),
  undeliverable: "carry",
  expired: "carry",
  cancelled: (state, { reason, stage }) =>
    state.stage === "computed"
      ? { stage, claim: state.claim, attempts: [], reason }
      : { stage, ...courseOf(state), reason },
})
