/**
 * The protocol of a readiness profile. Only the person decides about it; nobody is kept from one command by having given
 * another.
 */

import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import {
  actionProgressSchema,
  medicalRestrictionSchema,
  profileEntrySchema,
  readinessActionSchema,
  readinessProfileSchema,
  readinessScopeSchema,
} from "./profile.ts"
import type { ReadinessSetting } from "./readiness-terms.ts"

const nothing = () => ({})
/** Opaque id of who decides: only the person can. */
const decidedBy = () => ({ decidedBy: Schema.NonEmptyString })
const reason = () => ({ reason: Schema.NonEmptyString })
const scopes = () => ({ scopes: Schema.Array(readinessScopeSchema()) })
const person = () => ({ person: Schema.NonEmptyString })
const document = () => ({ document: Schema.NonEmptyString })
/** The last day on which the declaration holds without a review. */
const reviewBy = () => ({ reviewBy: daySchema() })
const declining = () => ({
  reasons: Schema.Array(Schema.NonEmptyString),
  wouldChange: Schema.optionalKey(Schema.NonEmptyString),
})
const recorded = () => ({ ...person(), profile: readinessProfileSchema() })
const declared = () => ({ ...recorded(), ...reviewBy() })

const wishRecorders = { permission: "wishRecorders", separateFrom: [] } as const

/** The protocol of a readiness profile. */
export const readinessProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** The person wants no support; nothing is recorded of them. */
    declined: () => ({ ...person(), ...declining() }),
    /** The person consents, and what makes ready is under way. */
    preparing: recorded,
    /** The person wants no support for now; what is recorded is kept and not used. */
    paused: () => ({ ...recorded(), ...declining() }),
    /** Declared ready for work. */
    ready: declared,
    /** Declared ready, and not reviewed in time. */
    stale: declared,
    /** The person took the consent back; nothing that rests on it is kept. */
    withdrawn: person,
    /** The support has ended; nothing that rests on consent is kept. */
    closed: () => ({ ...person(), ...reason() }),
  },
  events: {
    consented: () => ({ ...person(), ...scopes(), ...document() }),
    consentWidened: () => ({ ...scopes(), ...document() }),
    /** `scopes` are those to which the person does not consent any more. */
    consentNarrowed: scopes,
    consentWithdrawn: nothing,
    supportDeclined: () => ({ ...person(), ...declining() }),
    supportPaused: declining,
    supportAccepted: nothing,
    recorded: () => ({ entry: profileEntrySchema() }),
    restricted: () => ({ restrictions: Schema.Array(medicalRestrictionSchema()) }),
    progressed: () => ({ action: readinessActionSchema(), progress: actionProgressSchema() }),
    declaredReady: reviewBy,
    reviewed: reviewBy,
    markedStale: nothing,
    reopened: reason,
    closed: reason,
  },
  participations: [],
  separateFrom: ["beneficiary"],
  commands: {
    /** The person consents to parts of the profile, or to further ones; `document` is what they signed. */
    consent: {
      takes: () => ({ ...person(), ...decidedBy(), ...scopes(), ...document() }),
      ...wishRecorders,
      moves: [
        { from: ["none", "declined", "withdrawn"], event: "consented", to: "preparing" },
        { from: ["preparing", "ready", "stale"], event: "consentWidened" },
      ],
    },
    /** The person takes back the consent to some parts. */
    narrow: {
      takes: () => ({ ...decidedBy(), ...scopes() }),
      ...wishRecorders,
      moves: [
        { from: "preparing", event: "consentNarrowed" },
        { from: "paused", event: "consentNarrowed" },
        { from: "ready", event: "consentNarrowed", to: ["ready", "preparing"] },
        { from: "stale", event: "consentNarrowed", to: ["stale", "preparing"] },
      ],
    },
    /** The person takes back the consent. */
    withdraw: {
      takes: decidedBy,
      ...wishRecorders,
      moves: { from: ["preparing", "paused", "ready", "stale"], event: "consentWithdrawn", to: "withdrawn" },
    },
    /** The person wants no support; they may say why, and what would have to change. */
    decline: {
      takes: () => ({ ...person(), ...decidedBy(), ...declining() }),
      ...wishRecorders,
      moves: [
        { from: ["none", "withdrawn"], event: "supportDeclined", to: "declined" },
        { from: ["preparing", "ready", "stale"], event: "supportPaused", to: "paused" },
      ],
    },
    /** The person wants support again. */
    accept: { takes: decidedBy, ...wishRecorders, from: "paused", event: "supportAccepted", to: "preparing" },
    record: {
      takes: () => ({ entry: profileEntrySchema() }),
      permission: "profileRecorders",
      moves: { from: ["preparing", "ready", "stale"], event: "recorded" },
    },
    /** What the person may not do for reasons of health; the list is complete. */
    restrict: {
      takes: () => ({ restrictions: Schema.Array(medicalRestrictionSchema()) }),
      permission: "physicians",
      moves: { from: ["preparing", "ready", "stale"], event: "restricted", to: "preparing" },
    },
    progress: {
      takes: () => ({ action: readinessActionSchema(), progress: actionProgressSchema() }),
      permission: "profileRecorders",
      moves: [
        { from: "preparing", event: "progressed" },
        { from: "ready", event: "progressed", to: ["ready", "preparing"] },
        { from: "stale", event: "progressed" },
      ],
    },
    declareReady: { permission: "assessors", from: "preparing", event: "declaredReady", to: "ready" },
    /** Finds that the person is still ready. */
    review: { permission: "assessors", from: ["ready", "stale"], event: "reviewed", to: "ready" },
    markStale: { permission: "assessors", from: "ready", event: "markedStale", to: "stale" },
    /** Finds that the person needs support again before they are ready. */
    reopen: {
      takes: reason,
      permission: "assessors",
      moves: { from: ["ready", "stale"], event: "reopened", to: "preparing" },
    },
    /** Ends the support: the person found work, moved away or died. */
    close: {
      takes: reason,
      permission: "assessors",
      moves: {
        from: ["declined", "preparing", "paused", "ready", "stale", "withdrawn"],
        event: "closed",
        to: "closed",
      },
    },
  },
  attributes: {
    person: { type: "identifier", at: "person" },
    due: { type: "number", at: "reviewBy" },
    /** It waits to be declared ready since the day of its last step. */
    since: { type: "number", at: { preparing: "day" } },
  },
  access: { beneficiaries: "person" },
  refusals: () => ({
    "wish.notOwn": {},
    "person.other": {},
    "scopes.none": {},
    "consent.nothingNew": {},
    "consent.notGiven": { scope: readinessScopeSchema() },
    /** Nothing of this part may be recorded: the person has not consented to it, which is their right and has no consequence. */
    "consent.missing": { scope: readinessScopeSchema() },
    "consent.nothingLeft": {},
    "reason.unknown": { known: Schema.Array(Schema.String) },
    "skill.repeated": {},
    "level.none": {},
    "certificate.inFuture": {},
    "restriction.repeated": {},
    "restriction.past": {},
    "progress.same": {},
    "actions.incomplete": { actions: Schema.Array(readinessActionSchema()) },
    /** The review is not overdue before `from`. */
    "review.notOverdue": { from: daySchema() },
    "day.outsideCalendar": { calendar: Schema.String },
  }),
})

/** The types of the life cycle of a readiness profile. */
export interface ReadinessLife extends LifeOf<typeof readinessProtocol, ReadinessSetting> {}

/** The state of a readiness profile, one shape for each stage. */
export type ReadinessState = ReadinessLife["State"]

export type ReadinessIn<Stage extends ReadinessState["stage"]> = StateIn<ReadinessState, Stage>

/** A command to a readiness profile. Commands that come from outside are decoded with the schema first. */
export type ReadinessCommand = ReadinessLife["Command"]

export const refuse = /* @__PURE__ */ refusing<ReadinessLife["Refusal"]>()
