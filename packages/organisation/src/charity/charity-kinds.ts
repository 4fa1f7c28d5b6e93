import { caseKindOf } from "@bazgasht/casework"
import { claimsOfGift, gift, giftSchemas } from "./gift/gift.ts"
import { giftProtocol } from "./gift/gift-protocol.ts"
import { claimsOfGiftBatch, giftBatch, giftBatchSchemas } from "./gift-batch/gift-batch.ts"
import { giftBatchProtocol } from "./gift-batch/gift-batch-protocol.ts"

/** Gifts of money, each a case of its own: the next costs the same however many there are. */
export const giftCases = /* @__PURE__ */ caseKindOf(giftProtocol, {
  kind: "gift",
  lifeCycle: gift,
  schemas: giftSchemas,
  claimsOf: claimsOfGift,
})

/** Batches by which gifts reach a pool or a fund. */
export const giftBatchCases = /* @__PURE__ */ caseKindOf(giftBatchProtocol, {
  kind: "giftBatch",
  lifeCycle: giftBatch,
  schemas: giftBatchSchemas,
  claimsOf: claimsOfGiftBatch,
})
