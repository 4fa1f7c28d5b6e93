import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { shareOfBatch } from "../gift-batch/share-of-batch.ts"
import { isReceived } from "./gift-amounts.ts"
import { guards } from "./gift-guards.ts"
import { type GiftLife, type GiftState, giftProtocol } from "./gift-protocol.ts"
import { steps } from "./gift-steps.ts"

/**
 * The life of a gift of money: promised, received in a batch by which it reaches a pool or a fund, and refunded whole or in part.
 *
 * @example
 * const { state } = Result.getOrThrow(gift.handle(gift.none, {
 *   type: "give", donor: "donor-7", amount: 500_000 as Money, channel: "app", earmark: {}, unit: "strelsau",
 *   receipt: "psp-881", receivedOn: gregorianDay(2025, 4, 4), batch: "batch-1",
 *   id: "c-1", subject: "gift-1", at: gregorianDay(2025, 4, 4), by: { id: "p-2", role: "almoner" }, expectedVersion: 0,
 * }, giftSetting))
 * state.stage // => "received"
 *
 * const tooMuch = gift.handle(state, {
 *   type: "refund", amount: 600_000 as Money, document: "transfer-3", reason: "paid twice",
 *   id: "c-2", subject: "gift-1", at: gregorianDay(2025, 4, 5), by: { id: "p-2", role: "almoner" }, expectedVersion: 1,
 * }, giftSetting)
 * Result.isFailure(tooMuch) && tooMuch.failure.code // => "refund.overGift"
 */
export const gift: LifeCycle<GiftLife> = /* @__PURE__ */ lifeCycleOf<GiftLife>(giftProtocol, {
  beneficiariesOf: (state) => (state.stage === "none" || state.donor === undefined ? [] : [state.donor]),
  guards,
  steps,
})

/**
 * The schemas of gifts, made when somebody first asks.
 *
 * @example
 * const command = { type: "cancel", reason: "moved abroad", ...written }
 * Result.isSuccess(Schema.decodeUnknownResult(giftSchemas().command)(command)) // => true
 */
export const giftSchemas = /* @__PURE__ */ schemasOf<GiftLife>(giftProtocol)

/** One payment is one gift, and its money is a share of one batch. */
export const claimsOfGift = (state: GiftState): ReadonlyArray<CaseClaim> =>
  isReceived(state)
    ? [{ claim: "giftReceipt", by: [state.channel, state.receipt] }, shareOfBatch(state.batch, state.amount)]
    : []
