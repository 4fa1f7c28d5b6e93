/**
 * The protocol of a pool of charity money. Nobody takes part in a way that counts for the whole life of a pool.
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
import { storedStatus } from "../../../stored-status.ts"
import { giftReceiptSchema, giftStatusSchema, pledgedGiftSchema, poolGiftSchema } from "./gift.ts"
import { poolProfileFields } from "./pool-profile.ts"
import type { PoolSetting } from "./pool-terms.ts"
import {
  giftPaymentSchema,
  reservationRequestSchema,
  reservationSchema,
  reservationStatusSchema,
  reservedGrantSchema,
  runReferenceSchema,
} from "./reservation.ts"

const nothing = () => ({})
const gift = () => ({ gift: Schema.NonEmptyString })
const grant = () => ({ grant: Schema.NonEmptyString })
const reason = () => ({ reason: Schema.NonEmptyString })
const payments = () => ({ payments: Schema.Array(giftPaymentSchema()) })
/** A grant and the gifts that pay it. */
const paidGrant = () => ({ ...grant(), ...payments() })
/** What will not come any more of the promise. */
const dropped = () => ({ dropped: moneySchema() })
const receipt = () => ({ receipt: Schema.NonEmptyString })
const document = () => ({ document: Schema.NonEmptyString })
const pledge = () => pledgedGiftSchema().fields
const run = () => ({ run: Schema.optionalKey(runReferenceSchema()) })
const reservation = () => ({ ...run(), grants: Schema.Array(reservationRequestSchema()) })
const refund = () => ({
  ...gift(),
  amount: moneySchema(),
  /** Id of the document of the transfer. */
  ...document(),
  ...reason(),
})
const books = () => ({
  profile: Schema.Struct(poolProfileFields()),
  /** In the order in which they were promised. */
  gifts: Schema.Array(poolGiftSchema()),
  /** In the order in which they were made; those that were freed or reversed stay. */
  reservations: Schema.Array(reservationSchema()),
})

/** The protocol of a pool. */
export const poolProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Gifts come in, and money goes to creditors. */
    open: books,
    /** Nothing is promised, free or on its way any more; what a bank sends back later is a gift to another pool. */
    closed: books,
  },
  events: {
    opened: poolProfileFields,
    pledged: pledge,
    received: () => ({
      ...gift(),
      ...giftReceiptSchema().fields,
      status: Schema.Literals(["partlyReceived", "received"]),
    }),
    lapsed: () => ({ ...gift(), ...dropped() }),
    cancelled: () => ({ ...gift(), ...reason(), ...dropped() }),
    refunded: () => ({
      ...refund(),
      /** What goes back to those who matched it. */
      unmatched: Schema.Array(giftPaymentSchema()),
    }),
    reserved: () => ({ ...run(), grants: Schema.Array(reservedGrantSchema()) }),
    freed: () => ({ grants: Schema.Array(Schema.Struct(paidGrant())), ...reason() }),
    ordered: paidGrant,
    paid: () => ({ ...paidGrant(), ...receipt() }),
    failed: () => ({ ...paidGrant(), ...reason() }),
    reversed: () => ({ ...paidGrant(), ...document(), ...reason() }),
    closed: nothing,
  },
  storedKeys: { received: storedStatus },
  participations: [],
  commands: {
    open: { takes: poolProfileFields, permission: "keepers", from: "none", event: "opened", to: "open" },
    /** Records a promise: no money yet. */
    pledge: { takes: pledge, permission: "fundraisers", from: "open", event: "pledged" },
    /** Books money that has come in. */
    receive: {
      takes: () => ({ ...gift(), ...giftReceiptSchema().fields }),
      permission: "cashiers",
      moves: { from: "open", event: "received" },
    },
    lapse: { takes: gift, permission: "fundraisers", from: "open", event: "lapsed" },
    cancel: {
      takes: () => ({ ...gift(), ...reason() }),
      permission: "fundraisers",
      moves: { from: "open", event: "cancelled" },
    },
    /** Sends free money back to the donor, and with it what it was matched by. */
    refund: {
      takes: refund,
      permission: "refunders",
      separateFrom: ["beneficiary"],
      moves: { from: "open", event: "refunded" },
    },
    /** Reserves money for grants, all of them or none. */
    reserve: { takes: reservation, permission: "reservers", from: "open", event: "reserved" },
    /** Frees reservations, all of them or none. */
    free: {
      takes: () => ({ grants: Schema.Array(Schema.NonEmptyString), ...reason() }),
      permission: "reservers",
      moves: { from: "open", event: "freed" },
    },
    order: { takes: grant, permission: "payers", from: "open", event: "ordered" },
    pay: {
      takes: () => ({ ...grant(), ...receipt() }),
      permission: "receiptRecorders",
      moves: { from: "open", event: "paid" },
    },
    fail: {
      takes: () => ({ ...grant(), ...reason() }),
      permission: "receiptRecorders",
      moves: { from: "open", event: "failed" },
    },
    /** Books by a counter-entry that money came back after the creditor's receipt. */
    reverse: {
      takes: () => ({ ...grant(), ...document(), ...reason() }),
      permission: "receiptRecorders",
      moves: { from: "open", event: "reversed" },
    },
    close: { permission: "keepers", from: "open", event: "closed", to: "closed" },
  },
  attributes: {
    unit: { type: "identifier", at: "profile.unit" },
  },
  access: { unit: "profile.unit" },
  refusals: () => ({
    "amount.notAnAmount": {},
    "earmark.unknown": {},
    /** Nothing says what it is of a petition. */
    "attribute.unknown": { known: Schema.Array(Schema.String) },
    "match.noRate": {},
    "match.notFree": { needed: moneySchema(), free: moneySchema() },
    "gift.repeated": {},
    "gift.unknown": {},
    "gift.ended": { status: giftStatusSchema() },
    "gift.overPromise": { left: moneySchema() },
    "gift.notReceived": {},
    "gift.stillExpected": { until: daySchema() },
    "gift.notFree": { free: moneySchema() },
    "gift.otherEarmark": {},
    /** Its batch is not confirmed, is for another book, or says something else of it. */
    "gift.notConfirmed": {},
    "receipt.repeated": {},
    "receipt.missing": {},
    "grants.none": {},
    "grant.repeated": {},
    "grant.unknown": {},
    "payments.unsound": {},
    "petition.notFundable": {},
    "grant.overResidual": { left: moneySchema() },
    "run.notCommitted": {},
    "grant.otherStatus": { status: reservationStatusSchema(), needed: reservationStatusSchema() },
    "grant.notPayable": {},
    "grant.booked": {},
    /** More is reserved and not yet proposed than a pool can claim. */
    "grants.notProposed": {},
    "grant.reservedBySame": {},
    "pool.notEmpty": { held: moneySchema(), expected: Schema.Natural },
  }),
})

/** The types of the life cycle of a pool. */
export interface PoolLife extends LifeOf<typeof poolProtocol, PoolSetting> {
  readonly Reads: "payable" | "attributes" | "limits" | "booked" | "isClaimable" | "isAllocated"
}

/** The state of a pool, one shape for each stage. */
export type PoolState = PoolLife["State"]

export type PoolIn<Stage extends PoolState["stage"]> = StateIn<PoolState, Stage>

/** A command to a pool. Commands that come from outside are decoded with the schema first. */
export type PoolCommand = PoolLife["Command"]

/** Why a command to a pool was not carried out. */
export type PoolRefusal = PoolLife["Refusal"]

export const refuse = /* @__PURE__ */ refusing<PoolRefusal>()
