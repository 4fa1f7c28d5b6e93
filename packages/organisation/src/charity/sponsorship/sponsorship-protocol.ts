import { daySchema, defineProtocol, type LifeOf, moneySchema, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { SponsorshipSetting } from "./sponsorship-terms.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
const amount = () => ({ amount: moneySchema() })
const offer = () => ({
  /** Opaque id of the sponsor. */
  donor: Schema.NonEmptyString,
  /** Code of the form. */
  form: Schema.NonEmptyString,
  /** What is given each time, in the smallest unit of the currency. */
  ...amount(),
  from: daySchema(),
  /** Opaque id of the unit that cares for the household. */
  unit: Schema.NonEmptyString,
})
const match = () => ({
  /** Opaque id of the household; the sponsor never learns it. */
  household: Schema.NonEmptyString,
  /** The code under which the sponsor knows the household. */
  code: Schema.NonEmptyString,
})
const credit = () => ({ gift: Schema.NonEmptyString, ...amount() })
const credited = () => ({
  ...credit(),
  /** What the gift held: all that is credited of it, to whichever sponsorships, comes to no more. Absent from records of before. */
  held: Schema.optionalKey(moneySchema()),
})
const delivery = () => ({
  /** Id of the allotment of the fund by which it was paid. */
  allotment: Schema.NonEmptyString,
  ...amount(),
  /** Id of the fund that paid it. Absent from records of before. */
  fund: Schema.optionalKey(Schema.NonEmptyString),
})
const books = () => ({
  ...offer(),
  ...match(),
  gifts: Schema.Array(Schema.Struct({ ...credited(), on: daySchema() })),
  deliveries: Schema.Array(
    Schema.Struct({ ...delivery(), household: Schema.NonEmptyString, on: daySchema() }),
  ),
})

/** The protocol of a sponsorship: a benefactor gives again and again for a household that they know by a code. */
export const sponsorshipProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** No household has been chosen yet. */
    offered: offer,
    active: books,
    withdrawn: () => ({ ...offer(), ...reason() }),
    ended: () => ({
      ...books(),
      ...reason(),
      /** What had not reached the household; it goes to other sponsored families. */
      left: moneySchema(),
    }),
  },
  events: {
    offered: offer,
    matched: match,
    changed: amount,
    credited,
    delivered: delivery,
    withdrawn: reason,
    ended: () => ({ ...reason(), left: moneySchema() }),
  },
  participations: [],
  commands: {
    offer: { takes: offer, permission: "fundraisers", from: "none", event: "offered", to: "offered" },
    /** Chooses the household, and another one where it needs no sponsor any more. */
    match: {
      takes: match,
      permission: "matchers",
      moves: { from: ["offered", "active"], event: "matched", to: "active" },
    },
    change: { takes: amount, permission: "fundraisers", from: ["offered", "active"], event: "changed" },
    /** Books a gift of the sponsor. */
    credit: { takes: credit, permission: "bookkeepers", from: "active", event: "credited" },
    /** Books what the household got. */
    deliver: {
      takes: () => ({ ...delivery(), fund: Schema.NonEmptyString }),
      permission: "bookkeepers",
      from: "active",
      event: "delivered",
    },
    withdraw: {
      takes: reason,
      permission: "fundraisers",
      moves: { from: "offered", event: "withdrawn", to: "withdrawn" },
    },
    end: { takes: reason, permission: "fundraisers", from: "active", event: "ended", to: "ended" },
  },
  attributes: {
    donor: { type: "identifier", at: "donor" },
    household: { type: "identifier", at: "household" },
    code: { type: "identifier", at: "code" },
    unit: { type: "identifier", at: "unit" },
    /** It waits to be matched with a family since the day of its last step. */
    since: { type: "number", at: { offered: "day" } },
  },
  access: { unit: "unit" },
  people: ["donor"],
  parties: { household: ["household"] },
  refusals: () => ({
    "amount.none": {},
    "form.unknown": { known: Schema.Array(Schema.String) },
    "gift.credited": {},
    /** It is no gift of the sponsor, or holds less. */
    "gift.notHeld": { held: moneySchema() },
    "delivery.repeated": {},
    "delivery.notReceived": { left: moneySchema() },
    /** The fund has paid less for this sponsorship under the allotment. */
    "delivery.notPaid": { paid: moneySchema() },
    /** No household is registered under the id. */
    "household.unknown": {},
    "household.same": {},
  }),
})

/** The types of the life cycle of a sponsorship. */
export interface SponsorshipLife extends LifeOf<typeof sponsorshipProtocol, SponsorshipSetting> {
  readonly Reads: "isRegistered" | "held" | "paid"
}

/** The state of a sponsorship, one shape for each stage. */
export type SponsorshipState = SponsorshipLife["State"]

/** A command to a sponsorship. Commands that come from outside are decoded with the schema first. */
export type SponsorshipCommand = SponsorshipLife["Command"]

export const refuse = /* @__PURE__ */ refusing<SponsorshipLife["Refusal"]>()
