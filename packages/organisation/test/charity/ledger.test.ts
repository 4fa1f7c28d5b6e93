/** Every unit of money is somewhere: a charity lives through arbitrary days over a store. */

import type { PoolState } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { chosen } from "../../../casework/test/life-cycle/laws.ts"
import type { CampaignState } from "../../src/charity/campaign/campaign-protocol.ts"
import { allotmentBalance } from "../../src/charity/fund/fund-balance.ts"
import type { FundState } from "../../src/charity/fund/fund-protocol.ts"
import type { GiftState } from "../../src/charity/gift/gift-protocol.ts"
import { countBatch } from "../../src/charity/gift-batch/count-batch.ts"
import type { GiftBatchState } from "../../src/charity/gift-batch/gift-batch-protocol.ts"
import { entriesOfBatch, fundBookingOf, poolBookingOf } from "../../src/charity/ledger/bookings.ts"
import { charityLedger } from "../../src/charity/ledger/charity-ledger.ts"
import { type Charity, openCharity } from "./charity-world.ts"

interface Step {
  readonly act: (typeof acts)[number]
  readonly first: number
  readonly second: number
}

const acts = [
  "give",
  "give",
  "give",
  "openBatch",
  "seal",
  "confirm",
  "book",
  "bookEarly",
  "giveDirectly",
  "refund",
  "allot",
  "payAllotment",
  "giveUp",
  "repay",
  "reserve",
  "orderGrant",
  "payGrant",
  "reverseGrant",
] as const

const steps: fc.Arbitrary<ReadonlyArray<Step>> = fc.array(
  fc.record({ act: fc.constantFrom(...acts), first: fc.nat(99), second: fc.nat(99) }),
  { minLength: 30, maxLength: 70, size: "max" },
)

/** What cash went in and out, counted by hand. */
interface Cash {
  received: number
  refunded: number
  paid: number
}

const batchesOf = async (charity: Charity, stage: GiftBatchState["stage"]) =>
  (await charity.all<GiftBatchState>("giftBatch")).filter((batch) => batch.stage === stage)

const giftsOf = (charity: Charity, batch: string) =>
  charity.all<GiftState>("gift", [{ attribute: "batch", is: batch }])

const openBooks = async (charity: Charity): Promise<void> => {
  await charity.ask("pool", "pool-1", {
    type: "open",
    unit: "unit-1",
    attributes: ["province", "debt", "help"],
  })
  await charity.ask("fund", "fund-1", { type: "open", unit: "unit-1" })
  await charity.ask("household", "household-1", {
    type: "register",
    unit: "unit-1",
    area: "area-1",
    members: [{ person: "person-9", relation: "spouse", joined: charity.today(), roles: ["head"] }],
  })
  await charity.ask("sponsorship", "sponsorship-1", {
    type: "offer",
    donor: "donor-1",
    form: "study",
    amount: 10,
    from: charity.today(),
    unit: "unit-1",
  })
  await charity.ask("sponsorship", "sponsorship-1", {
    type: "match",
    household: "household-1",
    code: "code-2",
  })
  await charity.ask("campaign", "campaign-1", {
    type: "open",
    code: "code-1",
    purpose: "release",
    channel: "event",
    wanted: 120,
    from: charity.today(),
    until: charity.today(),
    surplus: { help: ["school"] },
    unit: "unit-1",
  })
}

const earmarks = [{}, { province: ["north"] }] as const

const carryOut = async (charity: Charity, { act, first, second }: Step, place: number, cash: Cash) => {
  const fund = (await charity.stateOf("fund", "fund-1"))?.state as FundState | undefined
  const pool = (await charity.stateOf("pool", "pool-1"))?.state as PoolState | undefined
  if (fund?.stage !== "open" || pool?.stage !== "open") throw new Error("the books are open")
  switch (act) {
    case "openBatch":
      return charity.ask("giftBatch", `batch-${place}`, {
        type: "open",
        into: first % 2 === 0 ? { kind: "pool", id: "pool-1" } : { kind: "fund", id: "fund-1" },
        earmark: chosen(earmarks, second),
        ...(second % 3 === 0 ? { campaign: "campaign-1" } : {}),
        unit: "unit-1",
      })
    case "give": {
      const batches = await charity.all<GiftBatchState>("giftBatch")
      const batch = batches.length === 0 ? undefined : chosen(batches, first)
      if (batch === undefined || batch.stage === "none") return "none"
      const answer = await charity.ask("gift", `gift-${place}`, {
        type: "give",
        donor: `donor-${second % 4}`,
        amount: 10 + second,
        channel: "app",
        earmark: batch.earmark,
        ...(batch.campaign === undefined ? {} : { campaign: batch.campaign }),
        unit: "unit-1",
        receipt: `receipt-${second % 7 === 0 ? 0 : place}`,
        receivedOn: charity.today(),
        batch: batch.subject,
      })
      if (answer === "done") {
        expect(batch.stage).toBe("open")
        cash.received += 10 + second
      } else expect(answer).toBe("claim.held")
      return answer
    }
    case "seal": {
      const [batch] = await batchesOf(charity, "open")
      if (batch === undefined || batch.stage === "none") return "none"
      const before = Result.getOrThrow(countBatch(batch, await giftsOf(charity, batch.subject)))
      // Now and then a gift comes in between the count and the seal.
      const isLate =
        first % 4 === 0 &&
        (await carryOut(charity, { act: "give", first: 0, second }, place, cash)) === "done"
      const isStale =
        isLate && (await giftsOf(charity, batch.subject)).length > before.gifts && before.gifts > 0
      const answer = await charity.ask("giftBatch", batch.subject, { type: "seal", ...before })
      if (isStale) expect(answer).toBe("claim.held")
      return answer
    }
    case "confirm": {
      const [batch] = await batchesOf(charity, "sealed")
      if (batch === undefined || batch.stage === "none") return "none"
      const { digest } = Result.getOrThrow(countBatch(batch, await giftsOf(charity, batch.subject)))
      return charity.ask("giftBatch", batch.subject, { type: "confirm", digest }, "p-2")
    }
    case "book": {
      const [batch] = await batchesOf(charity, "confirmed")
      if (batch?.stage !== "confirmed") return "none"
      if (batch.campaign !== undefined)
        await charity.ask("campaign", batch.campaign, {
          type: "count",
          batch: batch.subject,
          amount: batch.total,
        })
      const campaign = (await charity.stateOf("campaign", "campaign-1"))?.state as CampaignState | undefined
      for (const entry of Result.getOrThrow(entriesOfBatch(batch, campaign)))
        for (const content of batch.into.kind === "pool"
          ? poolBookingOf(entry, charity.today())
          : [fundBookingOf(entry)]) {
          expect(await charity.ask(batch.into.kind, batch.into.id, content)).toBe("done")
          // Whoever books it again is refused.
          expect(await charity.ask(batch.into.kind, batch.into.id, content)).not.toBe("done")
        }
      return charity.ask("giftBatch", batch.subject, { type: "book" })
    }
    case "bookEarly": {
      // Whoever books a batch that is not confirmed, or another sum, or for another book, is refused.
      const batches = await charity.all<GiftBatchState>("giftBatch")
      const batch = batches.length === 0 ? undefined : chosen(batches, first)
      if (batch === undefined || batch.stage === "none" || batch.stage === "booked") return "none"
      const amount = ("total" in batch ? batch.total : 5) + 1 + second
      const entry = { entry: batch.subject, amount: amount as never, earmark: batch.earmark }
      const [pledge] = poolBookingOf(entry, charity.today())
      const answer = await charity.ask("pool", "pool-1", pledge)
      expect(answer).toBe("gift.notConfirmed")
      return answer
    }
    case "giveDirectly": {
      const id = `direct-${place}`
      const entry = { entry: id, amount: (5 + first) as never, earmark: {} }
      for (const content of poolBookingOf(entry, charity.today()))
        await charity.ask("pool", "pool-1", content)
      cash.received += 5 + first
      return "done"
    }
    case "refund": {
      const booked = await batchesOf(charity, "booked")
      const batch = booked.length === 0 ? undefined : chosen(booked, first)
      if (batch?.stage !== "booked") return "none"
      const [gift] = (await giftsOf(charity, batch.subject)).filter((one) => one.stage === "received")
      if (gift?.stage !== "received") return "none"
      const [amount, document] = [1 + (second % 15), `document-${place}`]
      const transfer = { amount, document, reason: "paid twice" }
      const answer =
        batch.into.kind === "pool"
          ? await charity.ask("pool", "pool-1", { type: "refund", gift: batch.subject, ...transfer })
          : await charity.ask("fund", "fund-1", {
              type: "refund",
              entry: batch.subject,
              gift: gift.subject,
              ...transfer,
            })
      if (answer !== "done") return answer
      cash.refunded += amount
      const left = await charity.ask("gift", gift.subject, { type: "refund", ...transfer })
      // What one gift cannot give back any more, the donor of another one gets.
      if (left === "done") return left
      for (const other of await giftsOf(charity, batch.subject))
        if (
          (await charity.ask("gift", other.stage === "none" ? "" : other.subject, {
            type: "refund",
            ...transfer,
          })) === "done"
        )
          return "done"
      throw new Error("a gift of the batch has so much left")
    }
    case "allot": {
      const parts = fund.entries
        .filter(({ free }) => free > 0)
        .slice(0, 1 + (first % 2))
        .map(({ entry, free }) => ({ entry, amount: Math.ceil(free / 2) }))
      const allotment = `allotment-${place}`
      await charity.ask("fund", "fund-1", {
        type: "allot",
        allotment,
        to: { kind: "sponsorship", id: "sponsorship-1" },
        parts,
      })
      return charity.ask("fund", "fund-1", { type: "approve", allotment }, "p-2")
    }
    case "payAllotment":
    case "giveUp":
    case "repay": {
      const account = act === "repay" ? "paid" : "reserved"
      const allotment = fund.allotments.find((one) => allotmentBalance(one)[account] > 0)
      if (allotment === undefined) return "none"
      const amount = Math.ceil(allotmentBalance(allotment)[account] / (1 + (first % 2)))
      const content = {
        payAllotment: { type: "pay", order: `order-${place}` },
        giveUp: { type: "giveUp", reason: "not needed" },
        repay: { type: "repay", receipt: `repayment-${place}` },
      }[act]
      const answer = await charity.ask("fund", "fund-1", {
        ...content,
        allotment: allotment.allotment,
        amount,
      })
      if (answer === "done") cash.paid += { payAllotment: amount, giveUp: 0, repay: -amount }[act]
      return answer
    }
    case "reserve": {
      const payments = pool.gifts
        .filter(({ balance }) => balance.free > 0)
        .slice(0, 2)
        .map(({ balance, gift }) => ({ gift, amount: Math.ceil(balance.free / 2) }))
      const grant = {
        grant: `grant-${place}`,
        petition: "petition-1",
        obligation: "debt-1",
        payments,
      }
      return charity.ask("pool", "pool-1", { type: "reserve", grants: [grant] })
    }
    case "orderGrant":
    case "payGrant":
    case "reverseGrant": {
      const needed = { orderGrant: "reserved", payGrant: "ordered", reverseGrant: "spent" }[act]
      const grant = pool.reservations.find(({ status }) => status === needed)
      if (grant === undefined) return "none"
      const content = {
        orderGrant: { type: "order" },
        payGrant: { type: "pay", receipt: `creditor-${place}` },
        reverseGrant: { type: "reverse", document: "bank-1", reason: "wrong account" },
      }[act]
      const answer = await charity.ask("pool", "pool-1", { ...content, grant: grant.grant }, "p-2")
      const amount = grant.payments.reduce((sum, payment) => sum + payment.amount, 0)
      if (answer === "done") cash.paid += { orderGrant: 0, payGrant: amount, reverseGrant: -amount }[act]
      return answer
    }
  }
}

const ledgerOf = async (charity: Charity) =>
  charityLedger({
    gifts: await charity.all<GiftState>("gift"),
    batches: await charity.all<GiftBatchState>("giftBatch"),
    pools: await charity.all<PoolState>("pool"),
    funds: await charity.all<FundState>("fund"),
  })

describe("the ledger of charity", () => {
  it("moves money by every act of a plain year", async () => {
    const charity = await openCharity(memoryStorage())
    await openBooks(charity)
    const cash: Cash = { received: 0, refunded: 0, paid: 0 }
    // The second batch goes into the fund, and the first into the pool.
    const year: ReadonlyArray<Step> = [
      { act: "openBatch", first: 0, second: 1 },
      { act: "give", first: 0, second: 41 },
      { act: "seal", first: 1, second: 0 },
      { act: "confirm", first: 0, second: 0 },
      { act: "book", first: 0, second: 0 },
      { act: "openBatch", first: 1, second: 2 },
      { act: "give", first: 1, second: 61 },
      { act: "seal", first: 1, second: 0 },
      { act: "confirm", first: 0, second: 0 },
      { act: "book", first: 0, second: 0 },
      { act: "giveDirectly", first: 50, second: 0 },
      { act: "refund", first: 0, second: 3 },
      { act: "allot", first: 0, second: 0 },
      { act: "payAllotment", first: 1, second: 0 },
      { act: "giveUp", first: 0, second: 0 },
      { act: "repay", first: 1, second: 0 },
      { act: "reserve", first: 0, second: 0 },
      { act: "orderGrant", first: 0, second: 0 },
      { act: "payGrant", first: 0, second: 0 },
      { act: "reverseGrant", first: 0, second: 0 },
    ]
    for (const [place, step] of year.entries())
      expect([step.act, await carryOut(charity, step, place, cash)]).toEqual([step.act, "done"])
    // Booking too early is refused.
    expect(new Set([...year.map(({ act }) => act), "bookEarly"])).toEqual(new Set(acts))
    await charity.close()
  })

  it("has every unit of money somewhere after every step, whatever came when", () =>
    fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const charity = await openCharity(memoryStorage())
        await openBooks(charity)
        const cash: Cash = { received: 0, refunded: 0, paid: 0 }
        for (const [place, step] of taken.entries()) {
          await carryOut(charity, step, place, cash)
          if (step.first % 3 === 0) charity.nextDay()
          const { flaws, free, inHand, ordered, paid, received, refunded, reserved } = await ledgerOf(charity)
          expect(flaws).toEqual([])
          expect({ received, refunded, paid }).toEqual(cash)
          expect(received).toBe(refunded + inHand + free + reserved + ordered + paid)
          for (const amount of [inHand, free, reserved, ordered, paid])
            expect(amount).toBeGreaterThanOrEqual(0)
        }
        await charity.close()
      }),
      { numRuns: runs(60) },
    ))
})
