/** What a store keeps to, whoever counts: one payment is one gift, and a sealed batch takes in no more. */

import { runs } from "@bazgasht/properties"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { GiftState } from "../../src/charity/gift/gift-protocol.ts"
import { countBatch } from "../../src/charity/gift-batch/count-batch.ts"
import type { GiftBatchState } from "../../src/charity/gift-batch/gift-batch-protocol.ts"
import { openCharity } from "./charity-world.ts"

const openedWith = async (amounts: ReadonlyArray<number>) => {
  const charity = await openCharity(memoryStorage())
  const give = (subject: string, amount: number, { channel = "app", receipt = subject } = {}) =>
    charity.ask("gift", subject, {
      type: "give",
      amount,
      channel,
      earmark: {},
      unit: "unit-1",
      receipt,
      receivedOn: charity.today(),
      batch: "batch-1",
    })
  await charity.ask("giftBatch", "batch-1", {
    type: "open",
    into: { kind: "pool", id: "pool-1" },
    earmark: {},
    unit: "unit-1",
  })
  for (const [place, amount] of amounts.entries()) expect(await give(`gift-${place}`, amount)).toBe("done")
  const count = async () => {
    const gifts = await charity.all<GiftState>("gift", [{ attribute: "batch", is: "batch-1" }])
    const [batch] = await charity.all<GiftBatchState>("giftBatch")
    return Result.getOrThrow(countBatch(batch as GiftBatchState, gifts))
  }
  return { charity, count, give }
}

const amounts = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1_000_000_000_000 })),
  {
    minLength: 1,
    maxLength: 8,
  },
)

describe("a batch in a store", () => {
  it("is sealed on its exact sum and no less, and takes in not one unit more", () =>
    fc.assert(
      fc.asyncProperty(amounts, async (given) => {
        const { charity, count, give } = await openedWith(given)
        const counted = await count()
        expect(counted.total).toBe(given.reduce((sum, amount) => sum + amount, 0))
        const sealed = (total: number) =>
          charity.ask("giftBatch", "batch-1", { type: "seal", ...counted, total })
        if (counted.total > 1) expect(await sealed(counted.total - 1)).toBe("claim.held")
        expect(await sealed(counted.total)).toBe("done")
        expect(await give("late", 1)).toBe("claim.held")
        await charity.ask("giftBatch", "batch-1", { type: "reopen", reason: "a gift is missing" }, "p-2")
        expect(await give("late", 1)).toBe("done")
        await charity.close()
      }),
      { numRuns: runs(100) },
    ))

  it("takes one payment as one gift, by whatever batch and under whatever id", () =>
    fc.assert(
      fc.asyncProperty(amounts, fc.nat(7), async (given, place) => {
        const { charity, give } = await openedWith(given)
        const receipt = `gift-${place % given.length}`
        expect(await give("again", 5, { receipt })).toBe("claim.held")
        expect(await give("other-channel", 5, { channel: "card", receipt })).toBe("done")
        await charity.close()
      }),
      { numRuns: runs(60) },
    ))
})
