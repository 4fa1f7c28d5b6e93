import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./gift-batch-guards.ts"
import { type GiftBatchLife, type GiftBatchState, giftBatchProtocol } from "./gift-batch-protocol.ts"
import { steps } from "./gift-batch-steps.ts"
import { shareOfBatch } from "./share-of-batch.ts"

/**
 * The life of a batch of gifts: it is open while gifts come in, sealed with their count, confirmed by a second person, and booked by
 * one pool or fund. A store refuses the seal if more came in than was counted, and every gift that comes after it.
 *
 * @example
 * const { state } = Result.getOrThrow(giftBatch.handle(openBatch, {
 *   type: "seal", ...Result.getOrThrow(countBatch(openBatch, givenGifts)),
 *   id: "c-2", subject: "batch-1", at: gregorianDay(2025, 4, 5), by: { id: "p-2", role: "almoner" }, expectedVersion: 1,
 * }, batchSetting))
 * state.stage === "sealed" && state.total // => 750_000
 */
export const giftBatch: LifeCycle<GiftBatchLife> = /* @__PURE__ */ lifeCycleOf<GiftBatchLife>(
  giftBatchProtocol,
  { beneficiariesOf: () => [], guards, steps },
)

/**
 * The schemas of batches of gifts, made when somebody first asks.
 *
 * @example
 * const command = { type: "reopen", reason: "miscounted", ...written }
 * Result.isSuccess(Schema.decodeUnknownResult(giftBatchSchemas().command)(command)) // => true
 */
export const giftBatchSchemas = /* @__PURE__ */ schemasOf<GiftBatchLife>(giftBatchProtocol)

/** A sealed batch takes every share that its gifts leave. */
export const claimsOfGiftBatch = (state: GiftBatchState): ReadonlyArray<CaseClaim> =>
  state.stage === "none" || state.stage === "open" || state.total === Number.MAX_SAFE_INTEGER
    ? []
    : [shareOfBatch(state.subject, Number.MAX_SAFE_INTEGER - state.total)]
