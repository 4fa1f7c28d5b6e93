import { defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { goodsSchema, stockLineSchema } from "./goods.ts"
import type { StockSetting } from "./stock-terms.ts"

const nothing = () => ({})
/** Opaque id of the unit that keeps it. */
const unit = () => ({ unit: Schema.NonEmptyString })
const goods = () => ({ goods: goodsSchema() })
const receipt = () => ({
  /** From a gift in kind, or bought by an allotment of a fund; with its id. */
  source: Schema.Struct({ kind: Schema.Literals(["gift", "purchase"]), id: Schema.NonEmptyString }),
  ...goods(),
})
const movement = () => ({ movement: Schema.NonEmptyString, ...goods() })
const distribution = () => ({
  /** Opaque id of the household. */
  household: Schema.NonEmptyString,
  /** Id of the document that the household signed. */
  signature: Schema.NonEmptyString,
  ...goods(),
})
const report = () => ({ report: Schema.NonEmptyString })
const loss = () => ({ ...report(), ...goods(), reason: Schema.NonEmptyString })
const books = () => ({
  ...unit(),
  lines: Schema.Array(stockLineSchema()),
  /** Losses that a second person has not counted yet. */
  reports: Schema.Array(Schema.Struct({ ...loss(), reportedBy: Schema.NonEmptyString })),
})

/** The protocol of a stock of goods: help in kind, from what comes in to the household that signs for it. */
export const stockProtocol = /* @__PURE__ */ defineProtocol({
  stages: { open: books, closed: books },
  events: {
    opened: unit,
    received: receipt,
    sent: () => ({ ...movement(), to: Schema.NonEmptyString }),
    accepted: () => ({ ...movement(), from: Schema.NonEmptyString }),
    distributed: distribution,
    reported: loss,
    confirmed: loss,
    dismissed: report,
    closed: nothing,
  },
  participations: [],
  commands: {
    open: { takes: unit, permission: "keepers", from: "none", event: "opened", to: "open" },
    receive: { takes: receipt, permission: "storekeepers", from: "open", event: "received" },
    /** Sends goods to another stock; until it accepts them they are on the way. */
    send: {
      takes: () => ({ ...movement(), to: Schema.NonEmptyString }),
      permission: "storekeepers",
      moves: { from: "open", event: "sent" },
    },
    accept: {
      takes: () => ({ ...movement(), from: Schema.NonEmptyString }),
      permission: "storekeepers",
      moves: { from: "open", event: "accepted" },
    },
    /** Hands goods to a household against its signature. */
    distribute: { takes: distribution, permission: "distributors", from: "open", event: "distributed" },
    /** Reports goods as lost, spoilt or expired; they stay on the books until another person has counted them. */
    report: { takes: loss, permission: "storekeepers", from: "open", event: "reported" },
    confirm: { takes: report, permission: "confirmers", from: "open", event: "confirmed" },
    dismiss: { takes: report, permission: "confirmers", from: "open", event: "dismissed" },
    close: { permission: "keepers", from: "open", event: "closed", to: "closed" },
  },
  attributes: { unit: { type: "identifier", at: "unit" } },
  access: { unit: "unit" },
  refusals: () => ({
    "goods.none": {},
    "goods.repeated": { item: Schema.String },
    "item.unknown": { known: Schema.Array(Schema.String) },
    "item.short": { item: Schema.String, left: Schema.Natural },
    "item.tooMany": { item: Schema.String },
    /** So much is on its way from that stock. */
    "item.notSent": { item: Schema.String, sent: Schema.Natural },
    "movement.within": {},
    /** No household is registered under the id. */
    "household.unknown": {},
    "reason.unknown": { known: Schema.Array(Schema.String) },
    "report.repeated": {},
    "report.unknown": {},
    "report.byOnePerson": {},
    "stock.notEmpty": {},
  }),
})

/** The types of the life cycle of a stock. */
export interface StockLife extends LifeOf<typeof stockProtocol, StockSetting> {
  readonly Reads: "coming" | "isRegistered"
}

/** The state of a stock, one shape for each stage. */
export type StockState = StockLife["State"]

/** The state of a stock that is open. */
export type OpenStock = StateIn<StockState, "open">

/** A command to a stock. Commands that come from outside are decoded with the schema first. */
export type StockCommand = StockLife["Command"]

export const refuse = /* @__PURE__ */ refusing<StockLife["Refusal"]>()
