/**
 * Charity: gifts, campaigns, help from benefactors to families, and help in kind.
 *
 * @module
 */

export { giftBatchCases, giftCases } from "./charity-kinds.ts"
export { gift, giftSchemas } from "./gift/gift.ts"
export type { GiftEarmark, GiftRefund } from "./gift/gift-profile.ts"
export type { GiftCommand, GiftLife, GiftState } from "./gift/gift-protocol.ts"
export type { GiftSetting, GiftTerms } from "./gift/gift-terms.ts"
export { giftWording } from "./gift/gift-wording.ts"
export { type BatchCount, BatchError, countBatch } from "./gift-batch/count-batch.ts"
export { giftBatch, giftBatchSchemas } from "./gift-batch/gift-batch.ts"
export type { GiftBatchCommand, GiftBatchLife, GiftBatchState } from "./gift-batch/gift-batch-protocol.ts"
export type { GiftBatchSetting, GiftBatchTerms } from "./gift-batch/gift-batch-terms.ts"
export { giftBatchWording } from "./gift-batch/gift-batch-wording.ts"
