import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { PaymentAttempt } from "./attempt.ts"
import type { EntitlementLife } from "./entitlement-protocol.ts"

interface WithAttempts {
  readonly attempts: ReadonlyArray<PaymentAttempt>
}

/** The attempts, with what has become of the one of a key. */
const changed = (
  { attempts }: WithAttempts,
  key: string,
  change: Pick<PaymentAttempt, "status" | "reference" | "reason">,
): WithAttempts => ({
  attempts: attempts.map((attempt) => (attempt.key === key ? { ...attempt, ...change } : attempt)),
})

/** What payment is held for, or was when the rest of it arrived. */
const heldFor = ({ reason }: { readonly reason?: string }): { readonly reason?: string } =>
  reason === undefined ? {} : { reason }

export const steps: ProtocolSteps<EntitlementLife> = {
  computed: (_, event) => ({
    claim: Struct.pick(event, [
      "cycle",
      "recordDigest",
      "household",
      "kind",
      "from",
      "to",
      "amount",
      "owed",
      "days",
      "recipients",
      "members",
      "restores",
    ]),
  }),
  approved: () => ({ attempts: [] }),
  released: (_, { at, expiresOn }) => ({ release: { on: at, expiresOn } }),
  held: "carry",
  resumed: ({ release }, { expiresOn }) => ({
    release: release && { on: release.on, expiresOn: expiresOn ?? release.expiresOn },
  }),
  attemptPrepared: ({ attempts }, { amount, key, payee }) => ({
    attempts: [...attempts, { key, payee, amount, status: "prepared" }],
  }),
  attemptDiscarded: (state, { key }) => changed(state, key, { status: "discarded" }),
  attemptSubmitted: (state, { key }) => changed(state, key, { status: "submitted" }),
  attemptConfirmed: (state, { key, reference }) => changed(state, key, { status: "confirmed", reference }),
  attemptRefused: (state, { key, reason }) => ({
    ...changed(state, key, { status: "refused", reason }),
    // What the bank says is the reason of the attempt. An entitlement that is held keeps its own.
    ...(state.stage === "held" ? { reason: state.reason } : {}),
  }),
  attemptTimedOut: (state, { key }) => changed(state, key, { status: "unknown" }),
  attemptReconciled: (state, { key, outcome }) =>
    outcome.kind === "confirmed"
      ? changed(state, key, { status: "confirmed", reference: outcome.reference })
      : changed(state, key, { status: "refused", reason: outcome.reason }),
  attemptReturned: (state, { expiresOn, key, reason }) => ({
    ...changed(state, key, { status: "refused", reason }),
    release: state.release && { on: state.release.on, expiresOn: expiresOn ?? state.release.expiresOn },
    ...(state.stage === "approved" ? {} : heldFor(state)),
  }),
  undeliverable: "carry",
  expired: "carry",
  cancelled: (state) => ({ attempts: state.stage === "computed" ? [] : state.attempts }),
}
