/** Gifts of the examples, and by what they are judged. */

import { type GiftBatchState, type GiftState, gift, giftBatch } from "@bazgasht/organisation/charity"
import type { Money } from "@bazgasht/rules"
import { gregorianDay } from "../core.ts"
import { lived } from "../lived.ts"

const citations = [] as const
const attributes = ["province", "debt", "help"]

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
