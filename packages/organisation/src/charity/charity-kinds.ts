import { caseKindOf } from "@bazgasht/casework"
import { campaign, campaignSchemas } from "./campaign/campaign.ts"
import { campaignProtocol } from "./campaign/campaign-protocol.ts"
import { fundLife, fundSchemas } from "./fund/fund.ts"
import { fundProtocol } from "./fund/fund-protocol.ts"
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

/** Campaigns, each for a person under a code. `until` is its last day. */
export const campaignCases = /* @__PURE__ */ caseKindOf(campaignProtocol, {
  kind: "campaign",
  lifeCycle: campaign,
  schemas: campaignSchemas,
})

/** Funds of benefactors for families and loans, each kept by a unit. */
export const fundCases = /* @__PURE__ */ caseKindOf(fundProtocol, {
  kind: "fund",
  lifeCycle: fundLife,
  schemas: fundSchemas,
})

/** Every kind of cases of charity, by its name. */
export const charityKinds = {
  gift: giftCases,
  giftBatch: giftBatchCases,
  campaign: campaignCases,
  fund: fundCases,
} as const
