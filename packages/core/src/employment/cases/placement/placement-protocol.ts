/**
 * The protocol of a placement: who proposes it does not clear it, and only the prisoner accepts, declines and resigns.
 */

import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { followUpOutcomes } from "../../decisions/follow-up.ts"
import { datedDocumentSchema } from "../clearance/dated-document.ts"
import { documentParameters } from "../clearance/required-document.ts"
import { seatEvidenceSchema } from "../opening/seat.ts"
import { placementClearanceSchema } from "./clearance.ts"
import { placementOfferSchema } from "./conditions.ts"
import { placementEndingSchema, withdrawalGroundSchema } from "./ending.ts"
import type { PlacementSetting } from "./placement-terms.ts"
import { placementProposalSchema } from "./proposal.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
/** Id of the opening in which the seat is taken up. */
const occupies = () => ({ occupies: Schema.NonEmptyString })
/** Id of the opening that gets the seat back. */
const frees = () => ({ frees: Schema.NonEmptyString })
const ground = () => ({ ground: withdrawalGroundSchema() })
const ending = () => ({ ending: placementEndingSchema() })
const outcome = () => ({ after: Schema.Natural, outcome: Schema.Literals(followUpOutcomes) })
/** The day on which the next outcome is asked for; absent once each is recorded, or the person is dead. */
const next = () => ({ due: Schema.optionalKey(daySchema()) })
const clearance = () => placementClearanceSchema().fields
const proposed = () => ({ proposal: placementProposalSchema() })
const conditions = () => {
  const { conditions, informedOn } = placementOfferSchema().fields
  return { conditions, informedOn }
}
const offered = () => ({ ...proposed(), offer: placementOfferSchema() })
const cleared = () => ({ ...offered(), clearance: placementClearanceSchema() })
const working = () => ({ ...cleared(), startedOn: daySchema() })
const constraint = () => ({ constraint: Schema.String })
const constraints = () => ({ constraints: Schema.Array(Schema.String) })

const prisoner = { permission: "prisoner", separateFrom: [] } as const

/** The protocol of a placement. */
export const placementProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** No hard constraint stands against it, and a seat is kept. */
    proposed,
    /** The prisoner knows wage, hours and deductions. */
    offered,
    /** The prisoner wants it. */
    accepted: offered,
    /** The prisoner does not want it; nothing follows from that. */
    declined: proposed,
    /** The time to answer has passed. */
    expired: proposed,
    /** Every paper is there; work may begin. */
    cleared,
    /** The clearance was refused. */
    refused: () => ({ ...proposed(), ...reason() }),
    /** The prisoner works or learns there. */
    active: working,
    /** For some time the prisoner does not. */
    paused: () => ({ ...working(), until: daySchema() }),
    /** The prisoner no longer does. */
    ended: () => ({
      ...working(),
      endedOn: daySchema(),
      ending: Schema.Union([placementEndingSchema(), Schema.Struct({ kind: Schema.Literal("resigned") })]),
      /** What was found out since, in the order in which it was recorded. */
      outcomes: Schema.Array(Schema.Struct({ ...outcome(), on: daySchema() })),
      ...next(),
    }),
    /** Taken back before it began, because something stands against it now. */
    withdrawn: () => ({ ...proposed(), ...ground() }),
  },
  events: {
    proposed: () => placementProposalSchema().fields,
    offered: () => placementOfferSchema().fields,
    accepted: nothing,
    declined: frees,
    expired: frees,
    /** `documents` are in the order of their codes. */
    cleared: clearance,
    clearanceRefused: () => ({ ...reason(), ...frees() }),
    /** `release` is the certificate of release where the work begins after it. */
    started: () => ({ release: Schema.optionalKey(datedDocumentSchema()), ...occupies() }),
    paused: () => ({ ...reason(), until: daySchema() }),
    resumed: nothing,
    ended: () => ({ ...ending(), ...frees(), ...next() }),
    resigned: () => ({ ...frees(), ...next() }),
    outcomeRecorded: () => ({ ...outcome(), ...next() }),
    withdrawn: () => ({ ...ground(), ...frees() }),
  },
  participations: ["proposer"],
  separateFrom: ["beneficiary"],
  commands: {
    /** Brings the seat that the opening keeps for it, and what every hard constraint says. */
    propose: {
      takes: () => ({ ...placementProposalSchema().fields, seat: seatEvidenceSchema() }),
      permission: "proposers",
      participation: "proposer",
      moves: { from: "none", event: "proposed", to: "proposed" },
    },
    offer: { takes: conditions, permission: "officers", from: "proposed", event: "offered", to: "offered" },
    accept: { ...prisoner, from: "offered", event: "accepted", to: "accepted" },
    /** Says no, before or after accepting, as long as work has not begun. Nobody asks why. */
    decline: { ...prisoner, from: ["offered", "accepted", "cleared"], event: "declined", to: "declined" },
    expire: { permission: "officers", from: "offered", event: "expired", to: "expired" },
    /** Brings the papers; later ones take the place of earlier ones. */
    clear: {
      takes: clearance,
      permission: "clearers",
      separateFrom: ["beneficiary", "proposer"],
      moves: [
        { from: ["accepted", "cleared"], event: "cleared", to: "cleared" },
        { from: "active", event: "cleared" },
        { from: "paused", event: "cleared" },
      ],
    },
    refuseClearance: {
      takes: reason,
      permission: "clearers",
      separateFrom: ["beneficiary", "proposer"],
      moves: { from: "accepted", event: "clearanceRefused", to: "refused" },
    },
    /** Begins the work: the seat and the facts of custody are those of that day; after release the certificate of it instead. */
    start: {
      takes: () => ({
        seat: seatEvidenceSchema(),
        custodyDigest: Schema.optionalKey(Schema.NonEmptyString),
        release: Schema.optionalKey(datedDocumentSchema()),
      }),
      permission: "officers",
      moves: { from: "cleared", event: "started", to: "active" },
    },
    /** Stops for some time; `until` is the first day on which it is to go on. */
    pause: {
      takes: () => ({ ...reason(), until: daySchema() }),
      permission: "officers",
      moves: { from: "active", event: "paused", to: "paused" },
    },
    resume: { permission: "officers", from: "paused", event: "resumed", to: "active" },
    end: { takes: ending, permission: "officers", from: ["active", "paused"], event: "ended", to: "ended" },
    /** The prisoner stops. Nobody asks why. */
    resign: { ...prisoner, from: ["active", "paused"], event: "resigned", to: "ended" },
    /** What became of the person so many days after the end. */
    recordOutcome: {
      takes: outcome,
      permission: "followUpOfficers",
      moves: { from: "ended", event: "outcomeRecorded" },
    },
    withdraw: {
      takes: ground,
      permission: "officers",
      moves: { from: ["proposed", "offered", "accepted", "cleared"], event: "withdrawn", to: "withdrawn" },
    },
  },
  attributes: {
    prisoner: { type: "identifier", at: "proposal.prisoner" },
    opening: { type: "identifier", at: "proposal.seat.opening" },
    /** The end of the offer or of the pause, the day on which work is to begin or ends, and the next outcome. */
    due: {
      type: "number",
      at: {
        offered: "offer.expiresOn",
        accepted: "proposal.period.from",
        cleared: "proposal.period.from",
        active: "proposal.period.to",
        paused: "until",
        ended: "due",
      },
    },
    /** No text says by when: it waits to be offered since the day of its last step. */
    since: { type: "number", at: { proposed: "day" } },
  },
  access: { beneficiaries: "proposal.prisoner" },
  refusals: () => ({
    ...documentParameters(),
    "actor.notHimself": { prisonerRole: Schema.String },
    "seat.ofOther": {},
    "seat.notReserved": {},
    /** The opening itself shows another seat for the placement, or none. */
    "seat.notAsKept": {},
    "opening.suspended": {},
    "period.none": {},
    "constraint.missing": constraints(),
    "constraint.unknown": { ...constraint(), hardConstraints: Schema.Array(Schema.String) },
    "constraint.repeated": constraint(),
    "constraint.broken": constraints(),
    "constraint.undetermined": constraints(),
    "constraint.holds": constraint(),
    /** The day of release that it rests on is assumed no longer. */
    "constraint.assumptionOver": { ...constraint(), since: daySchema() },
    "receipt.laterThanDecision": { today: daySchema() },
    "run.notCommitted": { run: Schema.String },
    "override.reasonMissing": {},
    "offer.informedLater": { informedOn: daySchema() },
    "offer.noHours": {},
    "offer.tooManyHours": { fullWeek: Schema.Natural },
    "deduction.repeated": { kind: Schema.String },
    "offer.expired": { since: daySchema() },
    "offer.notExpired": { from: daySchema() },
    "document.endsEarly": { document: Schema.String, to: daySchema(), end: daySchema() },
    "custody.missing": {},
    "custody.notAsked": {},
    "custody.changed": {},
    "start.tooEarly": { from: daySchema() },
    "period.over": { since: daySchema() },
    "pause.noDays": {},
    "pause.tooLong": { latest: daySchema() },
    "dismissal.otherDecider": { decider: Schema.String, deciders: Schema.Array(Schema.String) },
    "dismissal.notHeard": { from: daySchema(), to: daySchema() },
    "dismissal.decidedLater": { decidedOn: daySchema() },
    "grounds.missing": {},
    "followUp.notAsked": { after: Schema.Natural },
    "followUp.tooEarly": { from: daySchema() },
    "followUp.recorded": { after: Schema.Natural },
    "day.outsideCalendar": { calendar: Schema.String },
  }),
})

/** The types of the life cycle of a placement. */
export interface PlacementLife extends LifeOf<typeof placementProtocol, PlacementSetting> {
  readonly Reads: "placementRuns" | "opening"
}

/** The state of a placement, one shape for each stage. */
export type PlacementState = PlacementLife["State"]

export type PlacementIn<Stage extends PlacementState["stage"]> = StateIn<PlacementState, Stage>

/** A command to a placement. Commands that come from outside are decoded with the schema first. */
export type PlacementCommand = PlacementLife["Command"]

export const refuse = /* @__PURE__ */ refusing<PlacementLife["Refusal"]>()
