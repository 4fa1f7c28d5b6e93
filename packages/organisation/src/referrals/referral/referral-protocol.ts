import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { ReferralSetting } from "./referral-terms.ts"

/** The case of ours that the answer is for. */
const casePart = () => Schema.Struct({ kind: Schema.NonEmptyString, subject: Schema.NonEmptyString })
const matter = () => ({
  /** Code of the agency that is asked. */
  agency: Schema.NonEmptyString,
  purpose: Schema.NonEmptyString,
  /** Opaque ids of the people about whom it is. */
  people: Schema.Array(Schema.NonEmptyString),
  /** Opaque id of their household; absent where it is about none. */
  household: Schema.optionalKey(Schema.NonEmptyString),
  /** References to documents, never their contents. */
  documents: Schema.Array(Schema.NonEmptyString),
  /** Absent where the answer is for no single case. */
  regarding: Schema.optionalKey(casePart()),
})
/** The last day for the answer. */
const due = () => ({ due: daySchema() })
const on = () => ({ on: daySchema() })
const receipt = () => ({ ...on(), reference: Schema.NonEmptyString })
const reply = () => ({
  ...on(),
  outcome: Schema.NonEmptyString,
  /** Reference to the written answer. */
  document: Schema.NonEmptyString,
  /** The day from which what is answered holds; absent where it names none. */
  from: Schema.optionalKey(daySchema()),
})
const reason = () => ({ reason: Schema.NonEmptyString })
const sent = () => ({
  referral: Schema.Struct({ ...matter(), sentOn: daySchema() }),
  reminders: Schema.Array(daySchema()),
})

/** The protocol of a referral to another agency. */
export const referralProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    sent: () => ({ ...sent(), ...due() }),
    /** The agency has confirmed that it has it. */
    received: () => ({ ...sent(), ...due(), receipt: Schema.Struct(receipt()) }),
    answered: () => ({ ...sent(), reply: Schema.Struct(reply()) }),
    withdrawn: () => ({ ...sent(), ...reason() }),
  },
  events: {
    sent: () => ({ ...matter(), ...due() }),
    received: receipt,
    reminded: () => ({}),
    answered: reply,
    withdrawn: reason,
  },
  participations: [],
  separateFrom: ["beneficiary"],
  commands: {
    send: { takes: matter, permission: "senders", from: "none", event: "sent", to: "sent" },
    /** Records that the agency has the referral, under its own reference. */
    confirmReceipt: {
      takes: receipt,
      permission: "recorders",
      from: "sent",
      event: "received",
      to: "received",
    },
    /** Reminds an agency whose time has passed. */
    remind: {
      permission: "senders",
      moves: [
        { from: "sent", event: "reminded" },
        { from: "received", event: "reminded" },
      ],
    },
    /** Records the answer of the agency. */
    answer: {
      takes: reply,
      permission: "recorders",
      moves: { from: ["sent", "received"], event: "answered", to: "answered" },
    },
    withdraw: {
      takes: reason,
      permission: "senders",
      moves: { from: ["sent", "received"], event: "withdrawn", to: "withdrawn" },
    },
  },
  attributes: {
    agency: { type: "text", at: "referral.agency" },
    purpose: { type: "text", at: "referral.purpose" },
    regarding: { type: "identifier", at: "referral.regarding.subject" },
    due: { type: "number", at: { sent: "due", received: "due" } },
  },
  access: { beneficiaries: "referral.people" },
  parties: { household: ["referral.household"] },
  refusals: () => ({
    "people.missing": {},
    /** There is no such case. */
    "regarding.unknown": {},
    /** The case is of another household. */
    "household.ofOther": {},
    /** Neither the case nor the household has one of them. */
    "people.notConcerned": {},
    "purpose.unknown": { known: Schema.Array(Schema.String) },
    "agency.notAsked": { known: Schema.Array(Schema.String) },
    "outcome.unknown": { known: Schema.Array(Schema.String) },
    "day.outsideReferral": { from: daySchema(), to: daySchema() },
    /** The agency may still answer, up to and with the day `due`. */
    "answer.stillDue": { due: daySchema() },
    "day.outsideCalendar": { calendar: Schema.String },
  }),
})

/** The types of the life cycle of a referral. */
export interface ReferralLife extends LifeOf<typeof referralProtocol, ReferralSetting> {
  readonly Reads: "contradicted"
}

/** The state of a referral, one shape for each stage. */
export type ReferralState = ReferralLife["State"]

export type ReferralIn<Stage extends ReferralState["stage"]> = StateIn<ReferralState, Stage>

/** A command to a referral. Commands that come from outside are decoded with the schema first. */
export type ReferralCommand = ReferralLife["Command"]

export const refuse = /* @__PURE__ */ refusing<ReferralLife["Refusal"]>()
