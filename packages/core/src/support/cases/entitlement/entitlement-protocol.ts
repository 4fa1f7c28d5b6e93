import {
  daySchema,
  defineProtocol,
  type LifeOf,
  moneySchema,
  refusing,
  type StateIn,
} from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { attemptOutcomeSchema, attemptSchema, attemptStatusSchema, orderedPaymentSchema } from "./attempt.ts"
import { claimSchema, entitlementReleaseSchema } from "./claim.ts"
import type { EntitlementSetting } from "./entitlement-terms.ts"

const nothing = () => ({})
const key = () => ({ key: Schema.NonEmptyString })
const reason = () => ({ reason: Schema.NonEmptyString })
const claim = () => claimSchema().fields
const payment = () => orderedPaymentSchema().fields
const confirmation = () => ({ ...key(), reference: Schema.NonEmptyString })
const refusal = () => ({ ...key(), ...reason() })
const outcome = () => ({ ...key(), outcome: attemptOutcomeSchema() })

const approved = () => ({
  claim: claimSchema(),
  /** In the order in which they were prepared. */
  attempts: Schema.Array(attemptSchema()),
  /** Absent until payment is released. */
  release: Schema.optionalKey(entitlementReleaseSchema()),
})

const reporters = { permission: "reporters", from: ["approved", "held"] } as const

/** The protocol of an entitlement. */
export const entitlementProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** It follows from the record of the cycle. */
    computed: () => ({ claim: claimSchema() }),
    /** A second person has approved it; once it is released, payment may be attempted. */
    approved,
    /** Payment is stopped for a reason; what is already with the bank may still be confirmed or refused. */
    held: () => ({ ...approved(), ...reason() }),
    /** Confirmed payments add up to the amount. The reason of a hold that nobody has lifted stands: it is in force again if money comes back. */
    paid: () => ({ ...approved(), reason: Schema.optionalKey(reason().reason) }),
    /** As many attempts were refused as are made at most. */
    undeliverable: approved,
    /** Not collected in time; a part may have been paid. */
    expired: approved,
    /** Taken back for a reason before any money was confirmed. */
    cancelled: () => ({ ...approved(), ...reason() }),
  },
  events: {
    computed: claim,
    approved: nothing,
    released: () => ({ expiresOn: daySchema() }),
    held: reason,
    /** `expiresOn` only where it had been released: the days of the hold do not count against the family. */
    resumed: () => ({ expiresOn: Schema.optionalKey(daySchema()) }),
    attemptPrepared: payment,
    attemptDiscarded: key,
    attemptSubmitted: key,
    attemptConfirmed: confirmation,
    attemptRefused: refusal,
    attemptTimedOut: key,
    attemptReconciled: outcome,
    /** `expiresOn` where it can be collected: the family is not to lose the time in which the money was away. */
    attemptReturned: () => ({ ...refusal(), expiresOn: Schema.optionalKey(daySchema()) }),
    undeliverable: nothing,
    expired: nothing,
    cancelled: reason,
  },
  participations: ["calculator", "preparer", "submitter"],
  separateFrom: ["beneficiary"],
  commands: {
    /** Takes what the locked record of a cycle grants to one family. Back pay is computed too, and names what it restores. */
    compute: {
      takes: claim,
      permission: "calculators",
      participation: "calculator",
      moves: { from: "none", event: "computed", to: "computed" },
    },
    approve: {
      permission: "approvers",
      separateFrom: ["beneficiary", "calculator"],
      moves: { from: "computed", event: "approved", to: "approved" },
    },
    release: { permission: "releasers", from: "approved", event: "released" },
    hold: { takes: reason, permission: "holders", from: "approved", event: "held", to: "held" },
    resume: { permission: "holders", from: "held", event: "resumed", to: "approved" },
    prepareAttempt: {
      takes: payment,
      permission: "preparers",
      participation: "preparer",
      moves: { from: "approved", event: "attemptPrepared" },
    },
    /** Gives up an attempt that has not been submitted. */
    discardAttempt: {
      takes: key,
      permission: "preparers",
      moves: { from: ["approved", "held"], event: "attemptDiscarded" },
    },
    submitAttempt: {
      takes: key,
      permission: "submitters",
      separateFrom: ["beneficiary", "preparer"],
      participation: "submitter",
      moves: { from: "approved", event: "attemptSubmitted" },
    },
    confirmAttempt: {
      takes: confirmation,
      permission: "reporters",
      moves: [
        { from: "approved", event: "attemptConfirmed", to: ["approved", "paid"] },
        { from: "held", event: "attemptConfirmed", to: ["held", "paid"] },
      ],
    },
    refuseAttempt: { takes: refusal, ...reporters, event: "attemptRefused" },
    /** Records that the bank did not answer in time. It says nothing of the money. */
    timeOutAttempt: { takes: key, ...reporters, event: "attemptTimedOut" },
    /** Records what was found out of an attempt without an answer. */
    reconcileAttempt: {
      takes: outcome,
      permission: "reconcilers",
      separateFrom: ["beneficiary", "submitter"],
      moves: [
        { from: "approved", event: "attemptReconciled", to: ["approved", "paid"] },
        { from: "held", event: "attemptReconciled", to: ["held", "paid"] },
      ],
    },
    /** Records that money that had arrived has come back: what it paid is owed again. */
    returnAttempt: {
      takes: refusal,
      permission: "reporters",
      reopens: true,
      moves: [
        { from: ["approved", "held"], event: "attemptReturned" },
        { from: "paid", event: "attemptReturned", to: ["approved", "held"] },
      ],
    },
    recordUndeliverable: {
      permission: "closers",
      moves: { from: "approved", event: "undeliverable", to: "undeliverable" },
    },
    expire: { permission: "closers", from: "approved", event: "expired", to: "expired" },
    cancel: {
      takes: reason,
      permission: "cancellers",
      moves: { from: ["computed", "approved", "held"], event: "cancelled", to: "cancelled" },
    },
  },
  attributes: {
    household: { type: "identifier", at: "claim.household" },
    cycle: { type: "identifier", at: "claim.cycle" },
    due: { type: "number", at: "release.expiresOn" },
  },
  access: { beneficiaries: "claim.members" },
  parties: { household: ["claim.household"] },
  people: ["claim.members", "claim.recipients.primary", "claim.recipients.alternate"],
  refusals: () => ({
    "claim.noDays": {},
    "claim.noAmount": {},
    "restores.itself": {},
    /** No cycle holds the record, or the entitlement that is restored is another family's. */
    "record.notLocked": {},
    "record.notApproved": {},
    /** The association of the cycle carries the household on no day of the claim. */
    "household.notCarried": {},
    "record.notReleased": {},
    "recipient.same": {},
    "day.outsideCalendar": { calendar: Schema.String },
    "entitlement.notReleased": {},
    "entitlement.alreadyReleased": { on: daySchema() },
    /** It could be collected until the day before `since`. */
    "entitlement.expired": { since: daySchema() },
    /** It can still be collected; `expiresOn` is the first day on which it cannot. */
    "entitlement.notExpired": { expiresOn: daySchema() },
    "entitlement.deliverable": { refused: Schema.Natural, needed: Schema.Natural },
    "entitlement.moneyConfirmed": { confirmed: moneySchema() },
    /** The earlier attempt has come to nothing yet: a second one might pay twice. */
    "attempt.stillOpen": { status: attemptStatusSchema() },
    "attempt.limitReached": { limit: Schema.Natural },
    "attempt.keyReused": {},
    "attempt.notFound": {},
    "attempt.otherStatus": { status: attemptStatusSchema(), needed: attemptStatusSchema() },
    "attempt.noAmount": {},
    "attempt.overAmount": { left: moneySchema() },
    "payee.notRecipient": {},
  }),
})

/** The types of the life cycle of an entitlement. */
export interface EntitlementLife extends LifeOf<typeof entitlementProtocol, EntitlementSetting> {
  readonly Reads: "record" | "isCarried"
}

/** The state of an entitlement, one shape for each stage. */
export type EntitlementState = EntitlementLife["State"]

export type EntitlementIn<Stage extends EntitlementState["stage"]> = StateIn<EntitlementState, Stage>

/** A command to an entitlement. Commands that come from outside are decoded with the schema first. */
export type EntitlementCommand = EntitlementLife["Command"]

export const refuse = /* @__PURE__ */ refusing<EntitlementLife["Refusal"]>()
