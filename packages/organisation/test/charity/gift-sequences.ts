/** Arbitrary sequences of commands to a gift. */

import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { gift, giftSchemas } from "../../src/charity/gift/gift.ts"
import type { GiftLife } from "../../src/charity/gift/gift-protocol.ts"
import type { GiftSetting, GiftTerms } from "../../src/charity/gift/gift-terms.ts"

const giftTerms: GiftTerms = {
  citations: [],
  fundraisers: ["charity"],
  cashiers: ["cashier", "charity"],
  refunders: ["cashier"],
  channels: ["app", "card", "cashBox"],
  attributes: ["province", "debt", "help"],
}

export const giftSetting: GiftSetting = { policyDigest: "policy-1", terms: giftTerms }

const profileFor = ({ choices: { first, second, sound, third } }: Occasion<GiftLife>): object => ({
  ...(first % 3 === 0 ? {} : { donor: "person-0" }),
  amount: (sound ? 10 + (second % 50) : 0) as Money,
  channel: sound ? chosen(giftTerms.channels, third) : "pigeon",
  earmark: chosen([{}, { province: ["north"] }, sound ? {} : { colour: ["red"] }], second),
  ...(third % 2 === 0 ? { campaign: "campaign-1" } : {}),
  unit: chosen(["unit-1", "unit-2"], first),
})

const receiptFor = ({ at, choices: { first, second, sound } }: Occasion<GiftLife>): object => ({
  receipt: `receipt-${first % 3}`,
  receivedOn: (sound ? at - (second % 3) : at + 1) as Day,
  batch: chosen(["batch-1", "batch-2"], second),
})

const contentOf = (type: GiftLife["Command"]["type"], occasion: Occasion<GiftLife>): object => {
  const { at, state } = occasion
  const { first, second, sound } = occasion.choices
  const amount = state.stage === "none" ? 1 : state.amount
  switch (type) {
    case "promise":
      return { ...profileFor(occasion), until: (at + (second % 30)) as Day }
    case "give":
      return { ...profileFor(occasion), ...receiptFor(occasion) }
    case "receive":
      return {
        ...receiptFor(occasion),
        amount: (sound ? Math.max(1, amount - (first % 4)) : amount + (first % 2)) as Money,
      }
    case "refund":
      return {
        amount: (sound ? 1 + (first % 20) : chosen([0, amount + 1], first)) as Money,
        document: `document-${second % 5}`,
        reason: "paid twice",
      }
    case "cancel":
      return { reason: "moved abroad" }
    case "lapse":
      return {}
  }
}

export const testedGift: Tested<GiftLife> = {
  name: "gift",
  lifeCycle: gift,
  setting: fc.constant(giftSetting),
  command: commandBy({
    lifeCycle: gift,
    subject: "gift-1",
    roles: ["cashier", "charity", "family"],
    seldom: ["lapse", "cancel"],
    contentOf,
  }),
  schemas: giftSchemas(),
}
