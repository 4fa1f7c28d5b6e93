import { describe, expect, it } from "vitest"
import { acceptedIn, describeLifeCycle, holds as holdsOf } from "../../../casework/test/life-cycle/laws.ts"
import { claimsOfGift } from "../../src/charity/gift/gift.ts"
import { refundedOf } from "../../src/charity/gift/gift-amounts.ts"
import { testedGiftBatch } from "./gift-batch-sequences.ts"
import { testedGift } from "./gift-sequences.ts"

describeLifeCycle(testedGift)
describeLifeCycle(testedGiftBatch)

describe("every sequence of commands to a gift", () => {
  it("comes in once, keeps what came in, and gives back no more than that", () =>
    holdsOf(
      testedGift,
      (run) => {
        const accepted = acceptedIn(run)
        expect(
          accepted.filter(({ command: { type } }) => type === "give" || type === "receive").length,
        ).toBeLessThanOrEqual(1)
        for (const { after, before } of accepted) {
          if (after.stage !== "received" && after.stage !== "refunded") continue
          expect(refundedOf(after)).toBeLessThanOrEqual(after.amount)
          expect(after.stage === "refunded").toBe(refundedOf(after) === after.amount)
          if (before.stage === "received") expect(claimsOfGift(after)).toEqual(claimsOfGift(before))
        }
      },
      400,
    ))
})

describe("every sequence of commands to a batch of gifts", () => {
  it("is booked once its pool or fund has all of it", () =>
    holdsOf(
      testedGiftBatch,
      (run) => {
        for (const { after, command } of acceptedIn(run))
          if (command.type === "book") expect("total" in after && after.total).toBe(run.setting.booked)
      },
      400,
    ))

  it("is confirmed by another person than the one who sealed it, on the same count", () =>
    holdsOf(
      testedGiftBatch,
      (run) => {
        for (const { before, command } of acceptedIn(run)) {
          if (command.type !== "confirm" || before.stage !== "sealed") continue
          expect(command.digest).toBe(before.digest)
          const sealer = acceptedIn(run).findLast((turn) => turn.command.type === "seal")
          expect(command.by.id).not.toBe(sealer?.command.by.id)
        }
      },
      400,
    ))
})
