import { caseKindOf } from "@bazgasht/casework"
import {
  benefactorLoan,
  benefactorLoanSchemas,
  claimsOfBenefactorLoan,
} from "./benefactor-loan/benefactor-loan.ts"
import { benefactorLoanProtocol } from "./benefactor-loan/benefactor-loan-protocol.ts"
import { campaign, campaignSchemas } from "./campaign/campaign.ts"
import { campaignProtocol } from "./campaign/campaign-protocol.ts"
import { fundLife, fundSchemas } from "./fund/fund.ts"
import { fundProtocol } from "./fund/fund-protocol.ts"
import { claimsOfGift, gift, giftSchemas } from "./gift/gift.ts"
import { giftProtocol } from "./gift/gift-protocol.ts"
import { claimsOfGiftBatch, giftBatch, giftBatchSchemas } from "./gift-batch/gift-batch.ts"
import { giftBatchProtocol } from "./gift-batch/gift-batch-protocol.ts"
import { sponsorship, sponsorshipSchemas } from "./sponsorship/sponsorship.ts"
import { sponsorshipProtocol } from "./sponsorship/sponsorship-protocol.ts"
import { stock, stockSchemas } from "./stock/stock.ts"
import { stockProtocol } from "./stock/stock-protocol.ts"

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

/** Sponsorships of households, known to their sponsors by a code. */
export const sponsorshipCases = /* @__PURE__ */ caseKindOf(sponsorshipProtocol, {
  kind: "sponsorship",
  lifeCycle: sponsorship,
  schemas: sponsorshipSchemas,
})

/** Stocks of goods, each kept by a unit. */
export const stockCases = /* @__PURE__ */ caseKindOf(stockProtocol, {
  kind: "stock",
  lifeCycle: stock,
  schemas: stockSchemas,
})

/** Loans from benefactors' funds to debtors. `due` is the day of the next instalment. */
export const benefactorLoanCases = /* @__PURE__ */ caseKindOf(benefactorLoanProtocol, {
  kind: "benefactorLoan",
  lifeCycle: benefactorLoan,
  schemas: benefactorLoanSchemas,
  claimsOf: claimsOfBenefactorLoan,
})

/** Every kind of cases of charity, by its name. */
export const charityKinds = {
  gift: giftCases,
  giftBatch: giftBatchCases,
  campaign: campaignCases,
  fund: fundCases,
  sponsorship: sponsorshipCases,
  stock: stockCases,
  benefactorLoan: benefactorLoanCases,
} as const
