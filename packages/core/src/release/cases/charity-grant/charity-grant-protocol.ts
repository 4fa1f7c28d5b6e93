/**
 * The protocol of a charity grant: who proposes it neither approves nor pays it, and who records the receipt does not confirm
 * it.
 */

import {
  daySchema,
  defineProtocol,
  type LifeOf,
  moneySchema,
  refusing,
  type StateIn,
} from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { reservationStatusSchema } from "../pool/reservation.ts"
import type { CharityGrantSetting } from "./charity-grant-terms.ts"
import { charityGrantSchema, grantOrderSchema } from "./matter.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
const receipt = () => ({ receipt: Schema.NonEmptyString })
const document = () => ({ document: Schema.NonEmptyString })
const report = () => ({ report: Schema.NonEmptyString })
const order = () => grantOrderSchema().fields
const granted = () => ({ grant: charityGrantSchema() })
const ordered = () => ({ ...granted(), order: grantOrderSchema() })
const paid = () => ({ ...ordered(), ...receipt() })

/** The protocol of a charity grant. */
export const charityGrantProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** It is proposed, and money is reserved for it. */
    reserved: granted,
    /** A second person has approved it. */
    approved: granted,
    /** The money is on its way to the creditor. */
    ordered,
    /** It did not arrive and is reserved again. */
    failed: () => ({ ...ordered(), ...reason() }),
    /** The creditor has given a receipt. */
    paid,
    /** The petition has the creditor's receipt, and another person has looked at both. */
    confirmed: () => ({ ...paid(), ...document() }),
    /** Its donors have been told. */
    reported: () => ({ ...paid(), ...document(), ...report() }),
    /** It was given up, and its money is free again. */
    released: () => ({ ...granted(), ...reason() }),
    /** The money came back after the receipt. */
    reversed: () => ({ ...paid(), ...reason() }),
  },
  events: {
    reserved: () => charityGrantSchema().fields,
    approved: nothing,
    ordered: order,
    failed: reason,
    paid: receipt,
    confirmed: document,
    reported: report,
    released: reason,
    reversed: reason,
  },
  participations: ["proposer", "recorder"],
  separateFrom: ["beneficiary"],
  commands: {
    /** Proposes the grant for which the pool has reserved money under the same id. */
    reserve: {
      takes: () => ({
        pool: Schema.NonEmptyString,
        petition: Schema.NonEmptyString,
        obligation: Schema.NonEmptyString,
      }),
      permission: "proposers",
      participation: "proposer",
      moves: { from: "none", event: "reserved", to: "reserved" },
    },
    approve: {
      permission: "approvers",
      separateFrom: ["beneficiary", "proposer"],
      moves: { from: "reserved", event: "approved", to: "approved" },
    },
    /** Sends the money; after a failure once more. */
    order: {
      takes: order,
      permission: "payers",
      separateFrom: ["beneficiary", "proposer"],
      moves: { from: ["approved", "failed"], event: "ordered", to: "ordered" },
    },
    fail: { takes: reason, permission: "receiptRecorders", from: "ordered", event: "failed", to: "failed" },
    pay: {
      takes: receipt,
      permission: "receiptRecorders",
      participation: "recorder",
      moves: { from: "ordered", event: "paid", to: "paid" },
    },
    confirm: {
      takes: document,
      permission: "confirmers",
      separateFrom: ["beneficiary", "recorder"],
      moves: { from: "paid", event: "confirmed", to: "confirmed" },
    },
    report: { takes: report, permission: "reporters", from: "confirmed", event: "reported", to: "reported" },
    release: {
      takes: reason,
      permission: "proposers",
      moves: { from: ["reserved", "approved", "failed"], event: "released", to: "released" },
    },
    reverse: {
      takes: reason,
      permission: "receiptRecorders",
      moves: { from: ["paid", "confirmed", "reported"], event: "reversed", to: "reversed" },
    },
  },
  attributes: {
    petition: { type: "identifier", at: "grant.petition" },
    pool: { type: "identifier", at: "grant.pool" },
    run: { type: "identifier", at: "grant.run" },
    /** No text says by when: it waits since the day of its last step. */
    since: {
      type: "number",
      at: {
        reserved: "day",
        approved: "day",
        ordered: "day",
        failed: "day",
        paid: "day",
        confirmed: "day",
      },
    },
  },
  access: { beneficiaries: "grant.prisoner" },
  refusals: () => ({
    "pool.notReserved": {},
    "pool.otherStatus": { status: reservationStatusSchema(), needed: reservationStatusSchema() },
    "petition.other": {},
    "petition.notFundable": {},
    "petition.notFunded": {},
    "petition.notPaying": {},
    "petition.notConfirmed": {},
    "residual.expired": { validUntil: daySchema() },
    "obligation.unknown": {},
    "grant.overResidual": { left: moneySchema() },
    "payee.related": {},
    "payee.notCreditor": {},
    "hold.stands": { holds: Schema.Natural },
    "receipt.other": {},
  }),
})

/** The types of the life cycle of a charity grant. */
export interface CharityGrantLife extends LifeOf<typeof charityGrantProtocol, CharityGrantSetting> {
  readonly Reads: "pool" | "petition"
}

/** The state of a charity grant, one shape for each stage. */
export type CharityGrantState = CharityGrantLife["State"]

export type CharityGrantIn<Stage extends CharityGrantState["stage"]> = StateIn<CharityGrantState, Stage>

/** A command to a charity grant. Commands that come from outside are decoded with the schema first. */
export type CharityGrantCommand = CharityGrantLife["Command"]

export const refuse = /* @__PURE__ */ refusing<CharityGrantLife["Refusal"]>()
