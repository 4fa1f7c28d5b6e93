/** The protocol of a job opening. Another person than its drafter clears it and changes its seats. */

import { defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { datedDocumentSchema } from "../clearance/dated-document.ts"
import { documentParameters } from "../clearance/required-document.ts"
import { amountsSchema, capacitySchema, holdSchema } from "./capacity.ts"
import type { OpeningSetting } from "./opening-terms.ts"
import { openingProfileSchema } from "./profile.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
const documents = () => ({ documents: Schema.Array(datedDocumentSchema()) })
const placement = () => ({ placement: Schema.NonEmptyString })
const draft = () => ({ ...openingProfileSchema().fields, ...capacitySchema().fields })
const seat = () => ({ ...placement(), takes: amountsSchema() })
const seats = () => ({ ...capacitySchema().fields, ...reason() })
const drafted = () => ({ profile: openingProfileSchema(), capacity: capacitySchema() })
const cleared = () => ({ ...drafted(), ...documents() })
const seated = () => ({
  ...cleared(),
  /** The seats that are taken, in the order in which they were reserved. */
  holds: Schema.Array(holdSchema()),
  /** Ids of the placements whose seats were given back, in that order. */
  freed: Schema.Array(Schema.NonEmptyString),
})

export const openingProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** It is described, and its workplace is not checked yet. */
    draft: drafted,
    /** Somebody else has checked it. */
    cleared,
    /** There are free seats. */
    open: seated,
    /** Every seat is reserved or occupied. */
    filled: seated,
    /** The unit stands still; seats are kept, and none is given. */
    suspended: seated,
    /** It takes nobody any more. */
    closed: () => ({ ...drafted(), ...reason() }),
  },
  events: {
    drafted: draft,
    /** `documents` are in the order of their codes. */
    cleared: documents,
    opened: nothing,
    seatReserved: seat,
    seatOccupied: placement,
    seatFreed: placement,
    seatsChanged: seats,
    suspended: reason,
    resumed: nothing,
    closed: reason,
  },
  participations: ["drafter"],
  separateFrom: ["beneficiary"],
  commands: {
    prepare: {
      takes: draft,
      permission: "drafters",
      separateFrom: [],
      participation: "drafter",
      moves: { from: "none", event: "drafted", to: "draft" },
    },
    /** Brings the papers that say that the workplace is secure and healthy; later ones take the place of earlier ones. */
    clear: {
      takes: documents,
      permission: "clearers",
      separateFrom: ["beneficiary", "drafter"],
      moves: [
        { from: ["draft", "cleared"], event: "cleared", to: "cleared" },
        { from: "suspended", event: "cleared" },
      ],
    },
    /** Begins to give seats. */
    begin: { permission: "openers", from: "cleared", event: "opened", to: ["open", "filled"] },
    changeSeats: {
      takes: seats,
      permission: "clearers",
      separateFrom: ["beneficiary", "drafter"],
      moves: [
        { from: "cleared", event: "seatsChanged" },
        { from: ["open", "filled"], event: "seatsChanged", to: ["open", "filled"] },
        { from: "suspended", event: "seatsChanged" },
      ],
    },
    /** Keeps a seat for a placement, and with it what the placement needs besides. */
    reserve: {
      takes: seat,
      permission: "seatKeepers",
      moves: { from: "open", event: "seatReserved", to: ["open", "filled"] },
    },
    /** The reserved seat is taken up. */
    occupy: {
      takes: placement,
      permission: "seatKeepers",
      moves: { from: ["open", "filled", "suspended"], event: "seatOccupied" },
    },
    /** Gives the seat of a placement back that is over, or came to nothing. The opening does not ask why. */
    free: {
      takes: placement,
      permission: "seatKeepers",
      moves: [
        { from: ["open", "filled"], event: "seatFreed", to: "open" },
        { from: "suspended", event: "seatFreed" },
      ],
    },
    suspend: {
      takes: reason,
      permission: "suspenders",
      separateFrom: [],
      moves: { from: ["open", "filled"], event: "suspended", to: "suspended" },
    },
    resume: { permission: "openers", from: "suspended", event: "resumed", to: ["open", "filled"] },
    close: {
      takes: reason,
      permission: "openers",
      moves: { from: ["draft", "cleared", "open", "filled", "suspended"], event: "closed", to: "closed" },
    },
  },
  attributes: {
    unit: { type: "identifier", at: "profile.unit" },
    workplace: { type: "identifier", at: "profile.workplace" },
    /** No text says by when: it waits to be cleared, opened or resumed since the day of its last step. */
    since: { type: "number", at: { draft: "day", cleared: "day", suspended: "day" } },
  },
  access: { unit: "profile.unit", beneficiaries: "profile.employer" },
  refusals: () => ({
    ...documentParameters(),
    "workplace.unknown": { workplace: Schema.String, kinds: Schema.Array(Schema.String) },
    "afterRelease.inPrison": {},
    "workshop.closed": {},
    "employer.closed": {},
    /** The register has another employer of the workshop, or the opening names none. */
    "employer.notOfWorkshop": {},
    "capacity.tooLittle": { dimension: Schema.String, asked: Schema.Natural, left: Schema.Natural },
    "capacity.unknown": { dimension: Schema.String, dimensions: Schema.Array(Schema.String) },
    "capacity.belowTaken": { dimension: Schema.String, taken: Schema.Natural },
    "seats.belowTaken": { taken: Schema.Natural },
    "seats.stillTaken": { taken: Schema.Natural },
    "placement.seated": {},
    "placement.freed": {},
    "placement.notSeated": {},
    "placement.occupies": {},
    /** It has a seat of its own by then, or had one. */
    "placement.proposed": {},
    "placement.notBegun": {},
    "placement.goesOn": {},
  }),
})

/** The types of the life cycle of a job opening. */
export interface OpeningLife extends LifeOf<typeof openingProtocol, OpeningSetting> {
  readonly Reads: "isSoFar"
}

/** The state of a job opening, one shape for each stage. */
export type OpeningState = OpeningLife["State"]

export type OpeningIn<Stage extends OpeningState["stage"]> = StateIn<OpeningState, Stage>

/** A command to a job opening. Commands that come from outside are decoded with the schema first. */
export type OpeningCommand = OpeningLife["Command"]

export const refuse = /* @__PURE__ */ refusing<OpeningLife["Refusal"]>()
