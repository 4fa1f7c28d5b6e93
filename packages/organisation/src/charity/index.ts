/**
 * Charity: gifts, campaigns, help from benefactors to families, and help in kind.
 *
 * @module
 */

export {
  benefactorLoan,
  benefactorLoanSchemas,
  petitionFundsOfLoan,
} from "./benefactor-loan/benefactor-loan.ts"
export type {
  BenefactorLoanCommand,
  BenefactorLoanLife,
  BenefactorLoanState,
} from "./benefactor-loan/benefactor-loan-protocol.ts"
export type { BenefactorLoanSetting, BenefactorLoanTerms } from "./benefactor-loan/benefactor-loan-terms.ts"
export { benefactorLoanWording } from "./benefactor-loan/benefactor-loan-wording.ts"
export { arrearsOf } from "./benefactor-loan/instalments.ts"
export { campaign, campaignSchemas } from "./campaign/campaign.ts"
export type { CampaignCommand, CampaignLife, CampaignState } from "./campaign/campaign-protocol.ts"
export type { CampaignSetting, CampaignTerms } from "./campaign/campaign-terms.ts"
export { campaignWording } from "./campaign/campaign-wording.ts"
export * from "./charity-kinds.ts"
export { fundLife, fundSchemas } from "./fund/fund.ts"
export {
  type AllotmentBalance,
  allotmentBalance,
  type FundBalance,
  fundBalance,
} from "./fund/fund-balance.ts"
export { type Allotment, allotmentPurposes, type FundEntry } from "./fund/fund-books.ts"
export type { FundCommand, FundLife, FundState } from "./fund/fund-protocol.ts"
export type { FundSetting, FundTerms } from "./fund/fund-terms.ts"
export { fundWording } from "./fund/fund-wording.ts"
export { gift, giftSchemas } from "./gift/gift.ts"
export { giftMessages } from "./gift/gift-messages.ts"
export type { GiftEarmark, GiftRefund } from "./gift/gift-profile.ts"
export type { GiftCommand, GiftLife, GiftState } from "./gift/gift-protocol.ts"
export type { GiftSetting, GiftTerms } from "./gift/gift-terms.ts"
export { giftWording } from "./gift/gift-wording.ts"
export { type BatchCount, BatchError, countBatch } from "./gift-batch/count-batch.ts"
export { giftBatch, giftBatchSchemas } from "./gift-batch/gift-batch.ts"
export type { GiftBatchCommand, GiftBatchLife, GiftBatchState } from "./gift-batch/gift-batch-protocol.ts"
export type { GiftBatchSetting, GiftBatchTerms } from "./gift-batch/gift-batch-terms.ts"
export { giftBatchWording } from "./gift-batch/gift-batch-wording.ts"
export type { BatchEntry } from "./ledger/batch-entry.ts"
export { entriesOfBatch, fundBookingOf, poolBookingOf } from "./ledger/bookings.ts"
export {
  type CharityCases,
  type CharityLedger,
  charityLedger,
  type LedgerFlaw,
} from "./ledger/charity-ledger.ts"
export {
  type CharityReport,
  CharityReportError,
  type CharityReportOptions,
  type CountedBy,
  charityReport,
  type DonorShare,
} from "./report/charity-report.ts"
export { type Help, type HelpPart, helpOfPool } from "./report/help.ts"
export { helpToPublish, type PublishedHelp } from "./report/help-to-publish.ts"
export { type GiftTrace, traceGifts } from "./report/trace-gifts.ts"
export { type SponsorReport, sponsorReport } from "./sponsorship/sponsor-report.ts"
export { sponsorship, sponsorshipSchemas } from "./sponsorship/sponsorship.ts"
export type {
  SponsorshipCommand,
  SponsorshipLife,
  SponsorshipState,
} from "./sponsorship/sponsorship-protocol.ts"
export type { SponsorshipSetting, SponsorshipTerms } from "./sponsorship/sponsorship-terms.ts"
export { sponsorshipWording } from "./sponsorship/sponsorship-wording.ts"
export { type Goods, onHandOf, type StockLine } from "./stock/goods.ts"
export { type GoodsBalance, goodsLedger } from "./stock/goods-ledger.ts"
export { stock, stockSchemas } from "./stock/stock.ts"
export type { StockCommand, StockLife, StockState } from "./stock/stock-protocol.ts"
export type { StockSetting, StockTerms } from "./stock/stock-terms.ts"
export { stockWording } from "./stock/stock-wording.ts"
