/**
 * The terms of gifts. Reports of the headquarters name its channels (portal, codes for phones, card readers, accounts, drives); no text
 * on the books of gifts was found, and how the work is shared is ours.
 */

import type { VocabularyEntry } from "@bazgasht/core"
import type { CampaignTerms, FundTerms, GiftBatchTerms, GiftTerms } from "@bazgasht/organisation/charity"
import { text } from "@bazgasht/rules"
import { setadDieh, supportAssociation } from "../actors.ts"
import { ours } from "../citing.ts"
import { codes, roles } from "../support/terms.ts"

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
  { code: "campaign.release", title: text("آزادی زندانی بدهکار", "the release of a debtor") },
  { code: "campaign.family", title: text("کمک به خانوادهٔ زندانی", "help for a family") },
]

/** What donors may mean their money for. */
const attributes: ReadonlyArray<string> = ["province", "debt", "help", "campaign", "sponsorship"]

/** Every code of charity that has a title of its own. */
export const charityCodes: ReadonlyArray<VocabularyEntry> = [...channels, ...purposes]

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
  attributes,
}

/**
 * Terms of charity: gifts and their batches, campaigns and funds. The headquarters and the associations take gifts in.
 *
 * @example
 * charityTerms.gift.cashiers // => ["setadDieh", "supportAssociation"]
 */
export const charityTerms = {
  gift: giftTerms,
  giftBatch: giftBatchTerms,
  campaign: campaignTerms,
  fund: fundTerms,
} as const
