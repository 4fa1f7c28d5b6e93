/** Gifts for debtors: they come in one by one, are counted every month, and reach the pool of the headquarters. A campaign asks for one of them. */

import { type Day, type Money, text } from "@bazgasht/rules"
import { type Country, firstDay, type Gift, type Prisoner, petitionOf } from "./country.ts"
import { type BatchPurpose, countAndBook, openBatch, poolId, takeIn } from "./gift-batches.ts"
import { headquarters, headquartersStaff } from "./offices.ts"
import { give } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

const daysOfMonth = 30
const months = 9

const purposeOf = (month: number): BatchPurpose => ({
  batch: `batch-${month}`,
  into: { kind: "pool", id: poolId },
  earmark: {},
})
const monthOf = ({ after }: Gift): number => Math.floor(after / daysOfMonth) + 1
const firstOf = (month: number): Day => (firstDay + (month - 1) * daysOfMonth) as Day

const openPool: Task = async ({ cases }) => {
  await give(cases.pool, headquartersStaff.officer, poolId, firstDay, {
    type: "open",
    unit: headquarters,
    attributes: ["province", "debt", "campaign"],
  })
}

/** A monthly batch, its gifts, and its count. */
const monthly = (gifts: ReadonlyArray<Gift>, month: number): ReadonlyArray<Phase> => [
  {
    title: text("آغاز دستهٔ ماه", "the batch of a month is opened"),
    day: firstOf(month),
    tasks: [openBatch(purposeOf(month), firstOf(month))],
  },
  {
    title: text("کمک‌های ماه", "the gifts of a month come in"),
    day: firstOf(month),
    tasks: gifts
      .filter((gift) => monthOf(gift) === month)
      .map(({ after, ...gift }) => takeIn(gift, purposeOf(month), (firstDay + after) as Day)),
  },
  {
    title: text("شمارش کمک‌ها", "gifts are counted and booked"),
    day: firstOf(month + 1),
    tasks: [countAndBook(purposeOf(month), firstOf(month + 1))],
  },
]

/** The part of a debt that creditors don't forgive, of a hundred; assumed. */
const owedOfHundred = 6

/** What a debtor still owes once the creditors have forgiven their part, in rials. */
export const owedBy = ({ debt = 0 }: Prisoner): Money => Math.floor((debt * owedOfHundred) / 100) as Money

/** The campaign of the year asks for one debtor, under a code. */
export const campaignId = "campaign-golrizan"

const asked = (firstDay + 152) as Day
const given = (firstDay + 165) as Day
const counted = (firstDay + 181) as Day
const giftsOfCampaign = 10

const campaignBatch: BatchPurpose = {
  batch: "batch-golrizan",
  into: { kind: "pool", id: poolId },
  earmark: { campaign: [campaignId] },
  campaign: campaignId,
}

/** The debtor for whom the campaign asks. */
export const debtorOfCampaign = ({ debtors }: Country): Prisoner | undefined =>
  [...debtors].sort((one, other) => owedBy(one) - owedBy(other)).at(-1)

const askFor =
  (debtor: Prisoner): Task =>
  async ({ cases }) => {
    await give(cases.campaign, headquartersStaff.officer, campaignId, asked, {
      type: "open",
      code: "code-golrizan-1",
      purpose: "campaign.release",
      channel: "gift.event",
      wanted: owedBy(debtor),
      from: asked,
      until: (counted - 1) as Day,
      // What the debtor does not need frees others: donors know it before they give.
      surplus: {},
      asksFor: { kind: "debtPetition", id: petitionOf(debtor) },
      unit: headquarters,
    })
  }

const endCampaign: Task = async ({ cases }) => {
  const { officer } = headquartersStaff
  await give(cases.campaign, officer, campaignId, counted, { type: "close" })
  await give(cases.campaign, officer, campaignId, counted, { type: "settle" })
}

/** The golrizan: an event at which guests give for a debtor whom they know by a code. */
const golrizan = (debtor: Prisoner): ReadonlyArray<Phase> => {
  const amount = Math.ceil((owedBy(debtor) * 11) / (10 * giftsOfCampaign)) as Money
  const title = text("گلریزان برای یک محکوم مالی", "a campaign asks for a debtor")
  return [
    { title, day: asked, tasks: [askFor(debtor)] },
    {
      title: text("آغاز دستهٔ گلریزان", "the batch of the campaign is opened"),
      day: asked,
      tasks: [openBatch(campaignBatch, asked)],
    },
    {
      title: text("کمک‌های گلریزان", "the guests of the campaign give"),
      day: given,
      tasks: Array.from({ length: giftsOfCampaign }, (_, guest) =>
        takeIn(
          {
            id: `gift-golrizan-${guest + 1}`,
            donor: `donor-guest-${guest + 1}`,
            amount,
            channel: "gift.event",
          },
          campaignBatch,
          given,
        ),
      ),
    },
    {
      title: text("شمارش گلریزان", "the campaign is counted"),
      day: counted,
      tasks: [countAndBook(campaignBatch, counted)],
    },
    { title: text("پایان گلریزان", "the campaign ends"), day: counted, tasks: [endCampaign] },
  ]
}

/** The gifts of the year for debtors. */
export const giftsOfYear = (country: Country): ReadonlyArray<Phase> => {
  const debtor = debtorOfCampaign(country)
  return [
    { title: text("تشکیل صندوق", "the pool is opened"), day: firstDay, tasks: [openPool] },
    ...Array.from({ length: months }, (_, index) => index + 1).flatMap((month) =>
      monthly(country.gifts, month),
    ),
    ...(debtor === undefined ? [] : golrizan(debtor)),
  ]
}
