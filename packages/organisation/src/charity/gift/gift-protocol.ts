import { daySchema, defineProtocol, type LifeOf, moneySchema, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { giftProfileFields, giftReceiptFields, giftRefundSchema } from "./gift-profile.ts"
import type { GiftSetting } from "./gift-terms.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
/** The last day on which the money is expected. */
const promise = () => ({ ...giftProfileFields(), until: daySchema() })
const whole = () => ({ ...giftProfileFields(), ...giftReceiptFields() })
const receipt = () => ({ ...giftReceiptFields(), amount: moneySchema() })
const refund = () => ({
  amount: moneySchema(),
  /** Id of the document of the transfer, under which the pool or the fund gave the money back. */
  document: Schema.NonEmptyString,
  ...reason(),
})
const kept = () => ({ ...whole(), refunds: Schema.Array(giftRefundSchema()) })

/** The protocol of a gift of money. It comes in once: what comes later is another gift. */
export const giftProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    promised: promise,
    received: kept,
    /** All of it went back to the donor. */
    refunded: kept,
    /** The day passed, and it is not expected any more. */
    lapsed: promise,
    /** The donor took the promise back. */
    cancelled: () => ({ ...promise(), ...reason() }),
  },
  events: {
    promised: promise,
    given: whole,
    received: () => ({
      ...receipt(),
      /** What has not come of the promise, and is not expected of this gift any more. */
      dropped: moneySchema(),
    }),
    lapsed: nothing,
    cancelled: reason,
    refunded: refund,
  },
  participations: [],
  commands: {
    /** Records a promise: no money yet. */
    promise: { takes: promise, permission: "fundraisers", from: "none", event: "promised", to: "promised" },
    /** Books a gift that came in without a promise. */
    give: { takes: whole, permission: "cashiers", from: "none", event: "given", to: "received" },
    receive: { takes: receipt, permission: "cashiers", from: "promised", event: "received", to: "received" },
    lapse: { permission: "fundraisers", from: "promised", event: "lapsed", to: "lapsed" },
    cancel: {
      takes: reason,
      permission: "fundraisers",
      from: "promised",
      event: "cancelled",
      to: "cancelled",
    },
    /** Books that the pool or the fund gave money back to the donor. */
    refund: {
      takes: refund,
      permission: "refunders",
      separateFrom: ["beneficiary"],
      moves: { from: "received", event: "refunded", to: ["received", "refunded"] },
    },
  },
  attributes: {
    donor: { type: "identifier", at: "donor" },
    unit: { type: "identifier", at: "unit" },
    batch: { type: "identifier", at: "batch" },
    campaign: { type: "identifier", at: "campaign" },
    channel: { type: "text", at: "channel" },
    until: { type: "number", at: { promised: "until" } },
    receivedOn: { type: "number", at: "receivedOn" },
  },
  access: { unit: "unit", beneficiaries: "donor" },
  refusals: () => ({
    "amount.none": {},
    /** No campaign is held under the id. */
    "campaign.unknown": {},
    "channel.unknown": { known: Schema.Array(Schema.String) },
    "earmark.unknown": { known: Schema.Array(Schema.String) },
    "gift.notReceived": {},
    "gift.overPromise": { promised: moneySchema() },
    "gift.stillExpected": { until: daySchema() },
    "refund.overGift": { left: moneySchema() },
    "refund.repeated": {},
    /** The pool or the fund has given back less. */
    "refund.notReturned": { returned: moneySchema() },
  }),
})

/** The types of the life cycle of a gift. */
export interface GiftLife extends LifeOf<typeof giftProtocol, GiftSetting> {
  readonly Reads: "isCampaign" | "returned"
}

/** The state of a gift, one shape for each stage. */
export type GiftState = GiftLife["State"]

/** A command to a gift. Commands that come from outside are decoded with the schema first. */
export type GiftCommand = GiftLife["Command"]

export const refuse = /* @__PURE__ */ refusing<GiftLife["Refusal"]>()
