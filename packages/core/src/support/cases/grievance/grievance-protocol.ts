/**
 * The protocol of a grievance. Those whom it concerns, as complainant, as the one complained of or as one who took the decision,
 * may only bring it and, as the complainant, ask to open it again. Two people answer for a ruling.
 */

import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { complaintSchema, concernSchema, dueDaysSchema } from "./complaint.ts"
import type { GrievanceSetting } from "./grievance-terms.ts"
import { proposedRulingSchema, rulingSchema } from "./ruling.ts"

const nothing = () => ({})
const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
const reason = () => ({ reason: Schema.NonEmptyString })
const handler = () => ({ handler: Schema.NonEmptyString })
const complaint = () => complaintSchema().fields
const proposal = () => proposedRulingSchema().fields

const kept = () => ({
  complaint: complaintSchema(),
  due: dueDaysSchema(),
  /** Every ruling so far, the last one last; more than one only where it was opened again. */
  rulings: Schema.Array(rulingSchema()),
  /** Absent where the decision complained of is not stayed. */
  stay: Schema.optionalKey(Schema.Struct({ on: daySchema(), ...grounds() })),
})
const handled = () => ({ ...kept(), ...handler() })

const beforeRuling = [
  "received",
  "acknowledged",
  "assigned",
  "inProgress",
  "onHold",
  "forApproval",
  "reopened",
] as const
const ruled = ["upheld", "partlyUpheld", "rejected"] as const

/** The protocol of a grievance. Its stages are in the order in which a smooth one passes them. */
export const grievanceProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** It has come in; nobody has answered yet. */
    received: kept,
    /** The complainant, where there is one, knows that it has come in. */
    acknowledged: kept,
    /** Somebody whom it does not concern is to handle it. */
    assigned: handled,
    /** The handler handles it. */
    inProgress: handled,
    /** The handler waits for something; the days count all the same. */
    onHold: () => ({ ...handled(), ...reason() }),
    /** The handler has proposed a ruling, which a second person is to approve. */
    forApproval: () => ({ ...handled(), proposal: proposedRulingSchema() }),
    upheld: kept,
    partlyUpheld: kept,
    rejected: kept,
    /** Done with; it can be opened again before `finalFrom`. */
    closed: () => ({ ...kept(), finalFrom: daySchema() }),
    /** Opened again; a handler is to be assigned anew. */
    reopened: kept,
  },
  events: {
    received: () => ({ ...complaint(), due: dueDaysSchema() }),
    acknowledged: nothing,
    assigned: handler,
    begun: nothing,
    putOnHold: reason,
    resumed: nothing,
    rulingProposed: proposal,
    /** The ruling, as it was proposed. A support case refers to this event where a decision is undone. */
    ruled: proposal,
    rulingReturned: grounds,
    stayed: grounds,
    stayLifted: grounds,
    /** `finalFrom` is the first day on which it can no longer be opened again. */
    closed: () => ({ finalFrom: daySchema() }),
    reopened: () => ({ ...reason(), due: dueDaysSchema() }),
  },
  participations: ["handler", "approver"],
  separateFrom: ["beneficiary"],
  commands: {
    /** Takes a complaint in. One that is anonymous is recorded by an officer. */
    receive: {
      takes: complaint,
      permission: "receivers",
      separateFrom: [],
      moves: { from: "none", event: "received", to: "received" },
    },
    acknowledge: { permission: "registrars", from: "received", event: "acknowledged", to: "acknowledged" },
    /** Gives it to a handler, or to another one: a handler may fall ill, or turn out to be concerned. */
    assign: {
      takes: handler,
      permission: "registrars",
      moves: {
        from: ["acknowledged", "reopened", "assigned", "inProgress", "onHold"],
        event: "assigned",
        to: "assigned",
      },
    },
    begin: {
      permission: "handlers",
      separateFrom: ["beneficiary", "approver"],
      participation: "handler",
      moves: { from: "assigned", event: "begun", to: "inProgress" },
    },
    putOnHold: {
      takes: reason,
      permission: "handlers",
      moves: { from: "inProgress", event: "putOnHold", to: "onHold" },
    },
    resume: { permission: "handlers", from: "onHold", event: "resumed", to: "inProgress" },
    proposeRuling: {
      takes: proposal,
      permission: "handlers",
      moves: { from: "inProgress", event: "rulingProposed", to: "forApproval" },
    },
    /** Approves the ruling as it was proposed: two people answer for one and the same ruling. */
    approveRuling: {
      permission: "approvers",
      separateFrom: ["beneficiary", "handler"],
      participation: "approver",
      moves: { from: "forApproval", event: "ruled", to: ruled },
    },
    returnRuling: {
      takes: grounds,
      permission: "approvers",
      separateFrom: ["beneficiary", "handler"],
      moves: { from: "forApproval", event: "rulingReturned", to: "inProgress" },
    },
    /** Keeps the decision complained of from taking effect until there is a ruling. */
    stay: { takes: grounds, permission: "stayers", from: beforeRuling, event: "stayed" },
    liftStay: {
      takes: grounds,
      permission: "stayers",
      moves: { from: [...beforeRuling, "upheld", "partlyUpheld"], event: "stayLifted" },
    },
    close: { permission: "closers", from: ruled, event: "closed", to: "closed" },
    reopen: {
      takes: reason,
      permission: "reopeners",
      separateFrom: [],
      reopens: true,
      moves: { from: "closed", event: "reopened", to: "reopened" },
    },
  },
  attributes: {
    about: { type: "text", at: "complaint.about" },
    complainant: { type: "identifier", at: "complaint.complainant" },
    handler: { type: "identifier", at: "handler" },
    /** The day by which it has to be acknowledged, and then that by which it has to be ruled on. */
    due: {
      type: "number",
      at: {
        received: "due.acknowledgement",
        acknowledged: "due.ruling",
        assigned: "due.ruling",
        inProgress: "due.ruling",
        onHold: "due.ruling",
        forApproval: "due.ruling",
        reopened: "due.ruling",
      },
    },
    /** Ruled on, it waits to be closed. */
    since: { type: "number", at: { upheld: "day", partlyUpheld: "day", rejected: "day" } },
  },
  access: { assigned: "handler", beneficiaries: "complaint.complainant" },
  parties: { household: ["complaint.household"] },
  refusals: () => ({
    "about.unknown": { about: Schema.String, subjects: Schema.Array(Schema.String) },
    /** The case has no such event. */
    "decision.unknown": {},
    /** The decision was taken in the case of another household. */
    "household.ofOther": {},
    "actor.notComplainant": {},
    "actor.notHandler": {},
    "actor.concerned": { concern: concernSchema() },
    "handler.concerned": { concern: Schema.Union([concernSchema(), Schema.Literal("approver")]) },
    "day.outsideCalendar": { calendar: Schema.String },
    "grounds.missing": {},
    "remedy.missing": {},
    "remedy.ofRejected": {},
    "remedy.otherDecision": {},
    "remedy.noDays": {},
    "stay.noDecision": {},
    "stay.notStayable": { about: Schema.String, stayable: Schema.Array(Schema.String) },
    "stay.alreadyInForce": { since: daySchema() },
    "stay.notInForce": {},
    "stay.inForce": { since: daySchema() },
    /** It could be opened again until the day before `since`. */
    "reopen.tooLate": { since: daySchema() },
  }),
})

/** The types of the life cycle of a grievance. */
export interface GrievanceLife extends LifeOf<typeof grievanceProtocol, GrievanceSetting> {
  readonly Reads: "contested"
}

/** The state of a grievance, one shape for each stage. */
export type GrievanceState = GrievanceLife["State"]

export type GrievanceIn<Stage extends GrievanceState["stage"]> = StateIn<GrievanceState, Stage>

/** A command to a grievance. Commands that come from outside are decoded with the schema first. */
export type GrievanceCommand = GrievanceLife["Command"]

export const refuse = /* @__PURE__ */ refusing<GrievanceLife["Refusal"]>()
