import { donorMessageTypes } from "@bazgasht/core/release"
import { describe, expect, it } from "vitest"
import { acceptedIn, describeLifeCycle, holds as holdsOf } from "../../../casework/test/life-cycle/laws.ts"
import { claimsOfGift } from "../../src/charity/gift/gift.ts"
import { refundedOf } from "../../src/charity/gift/gift-amounts.ts"
import { giftMessages } from "../../src/charity/gift/gift-messages.ts"
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

describe("the messages of a gift", () => {
  it("tell its donor what came in and went back, name nobody else, and are none without a donor", () =>
    holdsOf(
      testedGift,
      (run) => {
        const told = { received: 0, refunded: 0 }
        for (const { after, handled } of acceptedIn(run))
          for (const event of handled.newEvents)
            for (const { parameters, recipient, template } of giftMessages("sms")(event, after)) {
              expect(recipient).toBe("donor" in after ? after.donor : undefined)
              const type = donorMessageTypes("sms").find(({ name }) => name === template)
              expect(Object.keys(type?.fields ?? {}).toSorted()).toEqual(Object.keys(parameters).toSorted())
              const { amount } = parameters as { readonly amount?: number }
              if (template === "gift.received") told.received += amount ?? 0
              if (template === "gift.refunded") told.refunded += amount ?? 0
            }
        const { state } = run
        if (state.stage !== "received" && state.stage !== "refunded") return
        expect(told).toEqual(
          state.donor === undefined
            ? { received: 0, refunded: 0 }
            : { received: state.amount, refunded: refundedOf(state) },
        )
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
