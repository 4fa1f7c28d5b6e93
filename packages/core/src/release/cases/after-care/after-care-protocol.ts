import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { AfterCareSetting } from "./after-care-terms.ts"
import { contactAnswersSchema, contactSchema } from "./contact.ts"

/** The day on which the next contact is due; absent once each has been made or tried. */
const next = () => ({ due: Schema.optionalKey(daySchema()) })
const released = () => ({
  /** Opaque id of the released person. */
  person: Schema.NonEmptyString,
  releaseRoute: Schema.NonEmptyString,
  releasedOn: daySchema(),
  /** The centre that follows the person. */
  unit: Schema.NonEmptyString,
})
const attempt = () => ({ after: Schema.Natural, answers: contactAnswersSchema() })
const day = () => ({ on: daySchema() })
const reason = () => ({ reason: Schema.NonEmptyString })
const followed = () => ({ ...released(), contacts: Schema.Array(contactSchema()) })

/** The protocol of after-care: what becomes of a person after release, by whatever route. */
export const afterCareProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    following: () => ({ ...followed(), ...next() }),
    /** Every contact has been made or tried. */
    completed: followed,
    /** The person is in prison again, since `on`. */
    returned: () => ({ ...followed(), ...day() }),
    died: () => ({ ...followed(), ...day() }),
    /** The person wants no contact, or cannot be followed. */
    ended: () => ({ ...followed(), ...reason() }),
  },
  events: {
    opened: () => ({ ...released(), ...next() }),
    contacted: () => ({ ...attempt(), ...next() }),
    completed: () => ({}),
    returned: day,
    died: day,
    ended: reason,
  },
  participations: [],
  separateFrom: ["beneficiary"],
  commands: {
    open: { takes: released, permission: "openers", from: "none", event: "opened", to: "following" },
    /** Records an attempt to reach the person. A failed attempt may be repeated. */
    contact: { takes: attempt, permission: "officers", from: "following", event: "contacted" },
    complete: { permission: "officers", from: "following", event: "completed", to: "completed" },
    recordReturn: {
      takes: day,
      permission: "officers",
      moves: { from: ["following", "completed", "ended"], event: "returned", to: "returned" },
    },
    recordDeath: {
      takes: day,
      permission: "officers",
      moves: { from: ["following", "completed", "ended"], event: "died", to: "died" },
    },
    end: { takes: reason, permission: "officers", from: "following", event: "ended", to: "ended" },
  },
  attributes: {
    person: { type: "identifier", at: "person" },
    unit: { type: "identifier", at: "unit" },
    due: { type: "number", at: "due" },
    /** Without a contact that is due it waits to be completed. */
    since: { type: "number", at: { following: "day" } },
  },
  access: { unit: "unit", beneficiaries: "person" },
  refusals: () => ({
    "release.inFuture": {},
    /** By the register the person left on the day `on`. */
    "release.otherDay": { on: daySchema() },
    /** By the register the person left by another way. */
    "release.otherRoute": { route: Schema.String },
    "release.unknownRoute": { known: Schema.Array(Schema.String) },
    "contact.notAsked": { after: Schema.Natural },
    "contact.tooEarly": { from: daySchema() },
    "contact.recorded": { after: Schema.Natural },
    /** A person who was not reached has answered nothing. */
    "contact.notReached": {},
    "contact.missing": { after: Schema.Natural },
    "day.outsideAfterCare": { from: daySchema(), to: daySchema() },
    "reason.unknown": { known: Schema.Array(Schema.String) },
  }),
})

/** The types of the life cycle of after-care. */
export interface AfterCareLife extends LifeOf<typeof afterCareProtocol, AfterCareSetting> {
  readonly Reads: "leftOn" | "leftBy"
}

/** The state of after-care, one shape for each stage. */
export type AfterCareState = AfterCareLife["State"]

export type AfterCareIn<Stage extends AfterCareState["stage"]> = StateIn<AfterCareState, Stage>

/** A command to after-care. Commands that come from outside are decoded with the schema first. */
export type AfterCareCommand = AfterCareLife["Command"]

export const refuse = /* @__PURE__ */ refusing<AfterCareLife["Refusal"]>()
