import { defineProtocol, type LifeOf, moneySchema, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { giftEarmarkSchema } from "../gift/gift-profile.ts"
import type { GiftBatchSetting } from "./gift-batch-terms.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
const digest = () => ({ digest: Schema.NonEmptyString })
const profile = () => ({
  /** Where its money goes: to a pool for debtors, or to a fund for families and loans. */
  into: Schema.Struct({ kind: Schema.Literals(["pool", "fund"]), id: Schema.NonEmptyString }),
  /** What all of its gifts are meant for. */
  earmark: giftEarmarkSchema(),
  /** Id of the campaign for which all of its gifts were given. */
  campaign: Schema.optionalKey(Schema.NonEmptyString),
  /** Opaque id of the unit that takes its gifts in. */
  unit: Schema.NonEmptyString,
})
const count = () => ({
  /** How many gifts it has. */
  gifts: Schema.Natural,
  /** What they come to. */
  total: moneySchema(),
  /** The digest of the gifts and their amounts; see `countBatch`. */
  ...digest(),
})
const counted = () => ({ ...profile(), ...count() })

/** The protocol of a batch of gifts: the money of a day, a channel or a campaign that reaches a pool or a fund together. */
export const giftBatchProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Gifts come in. */
    open: profile,
    /** Counted; no gift comes in any more. */
    sealed: counted,
    /** A second person came to the same count. */
    confirmed: counted,
    /** The pool or the fund has its money. */
    booked: counted,
  },
  events: { opened: profile, sealed: count, reopened: reason, confirmed: digest, booked: nothing },
  participations: ["sealer"],
  commands: {
    open: { takes: profile, permission: "cashiers", from: "none", event: "opened", to: "open" },
    seal: {
      takes: count,
      permission: "cashiers",
      participation: "sealer",
      moves: { from: "open", event: "sealed", to: "sealed" },
    },
    /** Opens a batch again that was miscounted. */
    reopen: { takes: reason, permission: "confirmers", from: "sealed", event: "reopened", to: "open" },
    confirm: {
      takes: digest,
      permission: "confirmers",
      separateFrom: ["sealer"],
      moves: { from: "sealed", event: "confirmed", to: "confirmed" },
    },
    book: { permission: "bookkeepers", from: "confirmed", event: "booked", to: "booked" },
  },
  attributes: {
    unit: { type: "identifier", at: "unit" },
    into: { type: "identifier", at: "into.id" },
    campaign: { type: "identifier", at: "campaign" },
    /** No text says by when: it waits to be sealed, confirmed and booked since the day of its last step. */
    since: { type: "number", at: { open: "day", sealed: "day", confirmed: "day" } },
  },
  access: { unit: "unit" },
  refusals: () => ({
    "earmark.unknown": { known: Schema.Array(Schema.String) },
    "batch.empty": {},
    /** The second count differs from the first. */
    "batch.otherCount": {},
    /** The pool or the fund has not booked all of it. */
    "batch.notBooked": { booked: moneySchema() },
  }),
})

/** The types of the life cycle of a batch of gifts. */
export interface GiftBatchLife extends LifeOf<typeof giftBatchProtocol, GiftBatchSetting> {
  readonly Reads: "booked"
}

/** The state of a batch of gifts, one shape for each stage. */
export type GiftBatchState = GiftBatchLife["State"]

/** A command to a batch of gifts. Commands that come from outside are decoded with the schema first. */
export type GiftBatchCommand = GiftBatchLife["Command"]

export const refuse = /* @__PURE__ */ refusing<GiftBatchLife["Refusal"]>()
