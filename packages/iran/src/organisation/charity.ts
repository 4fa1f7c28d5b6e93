/**
 * The terms of gifts. Reports of the headquarters name its channels (portal, codes for phones, card readers, accounts, drives); no text
 * on the books of gifts was found, and how the work is shared is ours.
 */

import type { VocabularyEntry } from "@bazgasht/core"
import type {
  BenefactorLoanTerms,
  CampaignTerms,
  FundTerms,
  GiftBatchTerms,
  GiftTerms,
  SponsorshipTerms,
  StockTerms,
} from "@bazgasht/organisation/charity"
import { text } from "@bazgasht/rules"
import { setadDieh, socialWorker, supportAssociation } from "../actors.ts"
import { ours } from "../citing.ts"
import { codes, roles } from "../support/terms.ts"
import { earmarks } from "./earmarks.ts"

const channels: ReadonlyArray<VocabularyEntry> = [
  { code: "gift.portal", title: text("درگاه اینترنتی", "the web portal") },
  { code: "gift.app", title: text("برنامهٔ تلفن همراه", "an app") },
  { code: "gift.ussd", title: text("کد دستوری تلفن", "a short code by phone") },
  { code: "gift.card", title: text("کارت‌خوان", "a card reader") },
  { code: "gift.transfer", title: text("واریز به حساب", "a transfer to the account") },
  { code: "gift.cashBox", title: text("صندوق جمع‌آوری", "a cash box") },
  { code: "gift.event", title: text("آیین گلریزان", "a golrizan event") },
]

/** What a campaign may ask for. */
const purposes: ReadonlyArray<VocabularyEntry> = [
  { code: "campaign.release", title: text("آزادی محکوم مالی", "the release of a debtor") },
  { code: "campaign.family", title: text("کمک به خانوادهٔ زندانی", "help for a family") },
]

/** How a household may be sponsored. */
const forms: ReadonlyArray<VocabularyEntry> = [
  { code: "sponsorship.monthly", title: text("کمک ماهانه", "by the month") },
  { code: "sponsorship.package", title: text("بستهٔ معیشتی", "a package of goods") },
  { code: "sponsorship.study", title: text("هزینهٔ تحصیل", "the cost of schooling") },
]

/** Goods that associations hand out, each counted in whole units. */
const items: ReadonlyArray<VocabularyEntry> = [
  { code: "goods.package", title: text("بستهٔ معیشتی", "a package of goods") },
  { code: "goods.clothing", title: text("دست پوشاک", "a set of clothes") },
  { code: "goods.stationery", title: text("بستهٔ لوازم‌التحریر", "a set of stationery") },
  { code: "goods.appliance", title: text("لوازم خانگی", "a household appliance") },
]

/** Why goods are written off. */
const lossReasons: ReadonlyArray<VocabularyEntry> = [
  { code: "loss.expired", title: text("تاریخ مصرف گذشته", "expired") },
  { code: "loss.damaged", title: text("آسیب‌دیده", "damaged") },
  { code: "loss.missing", title: text("مفقود", "missing") },
]

/** What donors may mean their money for. */
const attributes: ReadonlyArray<string> = Object.keys(earmarks)

/** Every code of charity that has a title of its own. */
export const charityCodes: ReadonlyArray<VocabularyEntry> = [
  ...channels,
  ...purposes,
  ...forms,
  ...items,
  ...lossReasons,
]

const takers = roles(setadDieh, supportAssociation)

const citations = [
  ours(
    "no text on the books of gifts was found; that one person counts and another counts again is a design choice",
  ),
]

const giftTerms: GiftTerms = {
  citations,
  fundraisers: takers,
  cashiers: takers,
  refunders: takers,
  channels: codes(channels),
  attributes,
}

const giftBatchTerms: GiftBatchTerms = {
  citations,
  cashiers: takers,
  confirmers: takers,
  bookkeepers: takers,
  attributes,
}

const campaignTerms: CampaignTerms = {
  citations,
  campaigners: takers,
  bookkeepers: takers,
  purposes: codes(purposes),
  channels: codes(channels),
}

const fundTerms: FundTerms = {
  citations,
  keepers: takers,
  bookkeepers: takers,
  refunders: takers,
  allotters: takers,
  approvers: takers,
  earmarks,
}

const sponsorshipTerms: SponsorshipTerms = {
  citations,
  fundraisers: takers,
  matchers: takers,
  bookkeepers: takers,
  forms: codes(forms),
}

const stockTerms: StockTerms = {
  citations,
  keepers: roles(supportAssociation),
  storekeepers: roles(supportAssociation),
  distributors: roles(supportAssociation, socialWorker),
  confirmers: roles(supportAssociation),
  items: codes(items),
  lossReasons: codes(lossReasons),
}

const benefactorLoanTerms: BenefactorLoanTerms = {
  citations,
  proposers: roles(setadDieh),
  approvers: roles(setadDieh),
  payers: roles(setadDieh),
  bookkeepers: roles(setadDieh),
}

/**
 * Terms of charity: gifts and their batches, campaigns, funds, sponsorships, stocks and loans. The headquarters and the associations take gifts in.
 *
 * @example
 * charityTerms.gift.cashiers // => ["setadDieh", "supportAssociation"]
 */
export const charityTerms = {
  gift: giftTerms,
  giftBatch: giftBatchTerms,
  campaign: campaignTerms,
  fund: fundTerms,
  sponsorship: sponsorshipTerms,
  stock: stockTerms,
  benefactorLoan: benefactorLoanTerms,
} as const
