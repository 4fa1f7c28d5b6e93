/** Arbitrary sequences of commands to a batch of gifts. */

import type { Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { giftBatch, giftBatchSchemas } from "../../src/charity/gift-batch/gift-batch.ts"
import type { GiftBatchLife } from "../../src/charity/gift-batch/gift-batch-protocol.ts"
import type { GiftBatchSetting, GiftBatchTerms } from "../../src/charity/gift-batch/gift-batch-terms.ts"

const giftBatchTerms: GiftBatchTerms = {
  citations: [],
  cashiers: ["cashier", "charity"],
  confirmers: ["accountant"],
  bookkeepers: ["accountant"],
  attributes: ["province", "debt", "help"],
}

export const giftBatchSetting: GiftBatchSetting = {
  policyDigest: "policy-1",
  terms: giftBatchTerms,
  booked: 100 as Money,
}

const contentOf = (type: GiftBatchLife["Command"]["type"], { choices, state }: Occasion<GiftBatchLife>) => {
  const { first, second, sound } = choices
  switch (type) {
    case "open":
      return {
        into: { kind: chosen(["pool", "fund"], first), id: "money-1" },
        earmark: sound ? chosen([{}, { province: ["north"] }], second) : { province: [] },
        ...(second % 2 === 0 ? { campaign: "campaign-1" } : {}),
        unit: chosen(["unit-1", "unit-2"], first),
      }
    case "seal":
      return {
        gifts: sound ? 1 + (first % 9) : chosen([0, 1], first),
        total: (sound ? 100 + (second % 2) : 0) as Money,
        digest: `digest-${first % 2}`,
      }
    case "confirm":
      return { digest: sound && "digest" in state ? state.digest : "digest-9" }
    case "reopen":
      return { reason: "miscounted" }
    case "book":
      return {}
  }
}

export const testedGiftBatch: Tested<GiftBatchLife> = {
  name: "batch of gifts",
  lifeCycle: giftBatch,
  setting: fc.constant(giftBatchSetting),
  command: commandBy({
    lifeCycle: giftBatch,
    subject: "batch-1",
    roles: ["cashier", "charity", "accountant"],
    seldom: ["book", "reopen"],
    contentOf,
  }),
  schemas: giftBatchSchemas(),
}
