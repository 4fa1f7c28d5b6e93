/** Gifts of the examples, and by what they are judged. */

import { caseKinds } from "@bazgasht/core"
import type { PoolLife } from "@bazgasht/core/release"
import {
  type BenefactorLoanState,
  benefactorLoan,
  type CampaignState,
  campaign,
  countBatch,
  type FundState,
  fundLife,
  type GiftBatchState,
  type GiftState,
  gift,
  giftBatch,
  type SponsorshipState,
  type StockState,
  sponsorship,
  stock,
} from "@bazgasht/organisation/charity"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { gregorianDay } from "../core.ts"
import { lived } from "../lived.ts"

const citations = [] as const
const earmarks = {
  province: { of: "unit", kind: "province" },
  debt: { of: "debt" },
  help: { of: "help" },
} as const
const attributes = Object.keys(earmarks)

export const giftSetting = {
  policyDigest: "policy-1",
  terms: {
    citations,
    fundraisers: ["almoner"],
    cashiers: ["almoner"],
    refunders: ["almoner"],
    channels: ["app", "cashBox"],
    attributes,
  },
}

export const batchSetting = {
  policyDigest: "policy-1",
  terms: { citations, cashiers: ["almoner"], confirmers: ["almoner"], bookkeepers: ["almoner"], attributes },
  booked: 0 as Money,
}

const day = gregorianDay(2025, 4, 4)

/** A batch for the pool of the country. */
export const openBatch: GiftBatchState = lived(giftBatch, "batch-1", batchSetting, [
  [day, { type: "open", into: { kind: "pool", id: "pool-1" }, earmark: {}, unit: "strelsau" }],
])

const given = (subject: string, donor: string, amount: number): GiftState =>
  lived(gift, subject, giftSetting, [
    [
      day,
      {
        type: "give",
        donor,
        amount: amount as Money,
        channel: "app",
        earmark: {},
        unit: "strelsau",
        receipt: `receipt-of-${subject}`,
        receivedOn: day,
        batch: "batch-1",
      },
    ],
  ])

/** The gifts of the batch. */
export const givenGifts: ReadonlyArray<GiftState> = [
  given("gift-1", "donor-7", 500_000),
  given("gift-2", "donor-8", 250_000),
]

/** The batch after two people came to the same count. */
export const confirmedBatch: GiftBatchState = (() => {
  const count = Result.getOrThrow(countBatch(openBatch, givenGifts))
  return lived(
    giftBatch,
    "batch-1",
    batchSetting,
    [
      [day, { type: "seal", ...count }],
      [day, { type: "confirm", digest: count.digest }],
    ],
    openBatch,
  )
})()

const rials = (amount: number): Money => amount as Money
const officers = ["almoner"]

export const fundSetting = {
  policyDigest: "policy-1",
  terms: {
    citations,
    keepers: officers,
    bookkeepers: officers,
    refunders: officers,
    allotters: officers,
    approvers: officers,
    earmarks,
  },
  bookable: [{ entry: "batch-1", amount: rials(750_000), earmark: {} }],
  payable: true,
}

/** A fund of 750,000, of which 400,000 are allotted to the spring cycle and 300,000 paid. */
export const fund: FundState = lived(fundLife, "fund-1", fundSetting, [
  [day, { type: "open", unit: "strelsau" }],
  [day, { type: "credit", entry: "batch-1", amount: rials(750_000), earmark: {} }],
  [
    day,
    {
      type: "allot",
      allotment: "spring",
      to: { kind: "supportCycle", id: "cycle-1" },
      parts: [{ entry: "batch-1", amount: rials(400_000) }],
    },
  ],
  [day, { type: "approve", allotment: "spring" }],
  [day, { type: "pay", allotment: "spring", order: "order-1", amount: rials(300_000) }],
])

export const campaignSetting = {
  policyDigest: "policy-1",
  terms: {
    citations,
    campaigners: officers,
    bookkeepers: officers,
    purposes: ["release"],
    channels: ["app"],
  },
  confirmed: rials(750_000),
}

/** A campaign for 600,000. */
export const openCampaign: CampaignState = lived(campaign, "campaign-1", campaignSetting, [
  [
    day,
    {
      type: "open",
      code: "code-7",
      purpose: "release",
      channel: "app",
      wanted: rials(600_000),
      from: day,
      until: gregorianDay(2025, 5, 4),
      surplus: {},
      unit: "strelsau",
    },
  ],
])

export const sponsorshipSetting = {
  policyDigest: "policy-1",
  terms: { citations, fundraisers: officers, matchers: officers, bookkeepers: officers, forms: ["monthly"] },
}

/** A household that is sponsored by the month: 500,000 came in for it, and 400,000 reached it. */
export const sponsored: SponsorshipState = lived(sponsorship, "sponsorship-1", sponsorshipSetting, [
  [
    day,
    { type: "offer", donor: "donor-7", form: "monthly", amount: rials(500_000), from: day, unit: "strelsau" },
  ],
  [day, { type: "match", household: "household-3", code: "code-7" }],
  [day, { type: "credit", gift: "gift-1", amount: rials(500_000) }],
  [day, { type: "deliver", fund: "fund-1", allotment: "may", amount: rials(400_000) }],
])

export const stockSetting = {
  policyDigest: "policy-1",
  terms: {
    citations,
    keepers: officers,
    storekeepers: officers,
    distributors: officers,
    confirmers: officers,
    items: ["package"],
    lossReasons: ["expired"],
  },
}

/** A stock of 40 packages. */
export const fullStock: StockState = lived(stock, "stock-1", stockSetting, [
  [day, { type: "open", unit: "strelsau" }],
  [
    day,
    { type: "receive", source: { kind: "gift", id: "gift-9" }, goods: [{ item: "package", quantity: 40 }] },
  ],
])

export const benefactorLoanSetting = {
  policyDigest: "policy-1",
  terms: { citations, proposers: officers, approvers: officers, payers: officers, bookkeepers: officers },
}

/** A loan of 600,000 that was paid out, to be repaid in two instalments. */
export const lent: BenefactorLoanState = lived(benefactorLoan, "loan-1", benefactorLoanSetting, [
  [
    day,
    {
      type: "propose",
      borrower: "reza",
      petition: "petition-1",
      fund: "fund-1",
      allotment: "allotment-1",
      amount: rials(600_000),
      plan: [
        { due: gregorianDay(2025, 6, 1), amount: rials(300_000) },
        { due: gregorianDay(2025, 7, 1), amount: rials(300_000) },
      ],
      unit: "strelsau",
    },
  ],
  [day, { type: "approve" }],
  [day, { type: "payOut", order: "order-1" }],
])

export const reportOptions = {
  from: gregorianDay(2025, 3, 21),
  to: gregorianDay(2026, 3, 21),
  attributes: ["province"],
  step: rials(100_000),
}

/** The events of a pool that booked the batch and paid 200,000 of it for one petition. */
export const eventsOfPool: ReadonlyArray<PoolLife["Event"]> = (() => {
  const pool = caseKinds.pool.lifeCycle
  const setting = {
    policyDigest: "policy-1",
    payable: ["grant-1"],
    terms: {
      citations,
      keepers: officers,
      fundraisers: officers,
      cashiers: officers,
      refunders: officers,
      reservers: officers,
      payers: officers,
      receiptRecorders: officers,
      earmarks,
    },
  }
  const paid = gregorianDay(2025, 5, 2)
  const grant = {
    grant: "grant-1",
    petition: "petition-1",
    obligation: "rent",
    payments: [{ gift: "batch-1", amount: rials(200_000) }],
  }
  const asked = [
    { type: "open", unit: "strelsau", attributes: [] },
    {
      type: "pledge",
      gift: "batch-1",
      donor: "batch-1",
      earmark: {},
      promise: { kind: "sum", amount: rials(750_000) },
      until: day,
    },
    { type: "receive", gift: "batch-1", receipt: "batch-1", amount: rials(750_000), receivedOn: day },
    { type: "reserve", grants: [grant] },
    { type: "order", grant: "grant-1" },
    { type: "pay", grant: "grant-1", receipt: "creditor-1" },
  ] as const
  const events: Array<PoolLife["Event"]> = []
  let state: PoolLife["State"] = pool.none
  for (const [version, content] of asked.entries()) {
    const common = { id: `c-${version}`, subject: "pool-1", at: paid, expectedVersion: version }
    const command = { ...content, ...common, by: { id: `p-${version}`, role: "almoner" } }
    const done = Result.getOrThrow(pool.handle(state, command, setting))
    events.push(...done.newEvents)
    state = done.state
  }
  return events
})()
