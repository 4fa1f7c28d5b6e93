import type { Money } from "@bazgasht/rules"
import { isMeant } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  fresh,
  holds as holdsOf,
  type Run,
  refusalOf,
  refusedIn,
} from "../../../../casework/test/life-cycle/laws.ts"
import { type PoolBalance, posted, sumOfBalances } from "../../../src/release/cases/pool/balance.ts"
import { pool } from "../../../src/release/cases/pool/pool.ts"
import type { PoolLife } from "../../../src/release/cases/pool/pool-protocol.ts"
import {
  balancesByEarmark,
  freeGiftsOf,
  giftBalanceOf,
  giftsIn,
  poolBalanceOf,
} from "../../../src/release/cases/pool/pool-reading.ts"
import { postingsOf } from "../../../src/release/cases/pool/postings.ts"
import { balanceIn, booksOf } from "./books.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<PoolLife>) => void) => holdsOf(tested, property, 300)

const balances = (balance: PoolBalance): void => {
  const { free, ordered, received, refunded, reserved, reversed, spent } = balance
  expect(received - refunded).toBe(free + reserved + ordered + spent - reversed)
  for (const amount of Object.values(balance)) expect(amount).toBeGreaterThanOrEqual(0)
}

const reserved = (events: ReadonlyArray<PoolLife["Event"]>) =>
  events.flatMap((event) => (event.type === "reserved" ? event.grants : []))

describe("every sequence of commands to a pool", () => {
  it("C3: received less refunded is free, reserved, ordered and spent less reversed, for each gift, each earmark and all", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        balances(poolBalanceOf(after))
        for (const { balance } of giftsIn(after)) balances(balance)
        const byEarmark = balancesByEarmark(after).map(({ balance }) => balance)
        for (const balance of byEarmark) balances(balance)
        expect(sumOfBalances(byEarmark)).toEqual(poolBalanceOf(after))
      }
    }))

  it("C3: the ledger agrees with books kept from the events alone, gift by gift, after every command", () =>
    holds(({ events, turns }) => {
      for (const { after, count } of turns) {
        const books = booksOf(events.slice(0, count))
        expect(poolBalanceOf(after)).toEqual(balanceIn(books))
        for (const { balance, gift } of giftsIn(after)) expect(balance).toEqual(balanceIn(books, gift))
        if (after.stage === "none") continue
        expect(after.reservations.map(({ grant, status }) => [grant, status])).toEqual(
          [...books.grants].map(([grant, { where }]) => [grant, where]),
        )
      }
    }))

  it("C3: the journal moves every rial from one account to another, and adds up to the ledger", () =>
    holds(({ events, state }) => {
      const postings = events.flatMap(postingsOf)
      for (const { amount, from, to } of postings) {
        expect(amount).toBeGreaterThan(0)
        expect(from).not.toBe(to)
      }
      for (const { balance, gift } of giftsIn(state))
        expect(
          postings.filter((posting) => posting.gift === gift).reduce(posted, giftBalanceOf(pool.none, gift)),
        ).toEqual(balance)
    }))

  it("C2: only money that came in counts: a promise, its lapse and its end move nothing", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (["open", "pledge", "lapse", "cancel", "close"].includes(command.type))
          expect(poolBalanceOf(after)).toEqual(poolBalanceOf(before))
        if (command.type === "receive") {
          expect(command.receivedOn).toBeLessThanOrEqual(command.at)
          expect(poolBalanceOf(after).received - poolBalanceOf(before).received).toBe(command.amount)
        }
        expect(freeGiftsOf(after).reduce((sum, { free }) => sum + free, 0)).toBe(
          after.stage === "open" ? poolBalanceOf(after).free : 0,
        )
      }
    }))

  it("C4: gifts pay only for what they are meant for, no gift more than came in, and each grant is paid to the rial", () =>
    holds(({ events, turns }) => {
      for (const { after, count } of turns) {
        if (after.stage === "none") continue
        const flow = new Map<string, number>()
        for (const { attributes, grant, payments, status } of after.reservations) {
          expect(payments).toEqual(
            reserved(events.slice(0, count)).find((one) => one.grant === grant)?.payments,
          )
          expect(new Set(payments.map(({ gift }) => gift)).size).toBe(payments.length)
          for (const { amount, gift } of payments) {
            expect(amount).toBeGreaterThan(0)
            const earmark = after.gifts.find((one) => one.gift === gift)?.earmark
            expect(earmark !== undefined && isMeant(earmark, attributes)).toBe(true)
            if (status !== "freed" && status !== "reversed") flow.set(gift, (flow.get(gift) ?? 0) + amount)
          }
        }
        for (const { balance, gift } of after.gifts)
          expect(flow.get(gift) ?? 0).toBeLessThanOrEqual(balance.received - balance.refunded)
      }
    }))

  it("C4: money is refused to what its donor did not mean", () =>
    holds(({ setting, turns }) => {
      for (const { after } of turns) {
        if (after.stage !== "open") continue
        const gift = after.gifts.find(({ balance, earmark }) => balance.free > 0 && "province" in earmark)
        if (gift === undefined) continue
        const asked = {
          ...fresh<PoolLife>({ type: "reserve" } as PoolLife["Command"], after),
          by: { id: "somebody", role: "charity" },
          grants: [
            {
              grant: "grant-of-another",
              petition: "petition-of-another",
              obligation: "obligation-1",
              payments: [{ gift: gift.gift, amount: 1 as Money }],
            },
          ],
        } as PoolLife["Command"]
        const elsewhere = { ...setting, attributes: [{ province: "P9", debt: "dower" }] }
        expect(refusalOf(pool.handle(after, asked, elsewhere))?.code).toBe("gift.otherEarmark")
      }
    }))

  it("C5: a match is never above its rate and its ceiling, counted over what others gave for the same and did not take back", () =>
    holds(({ turns }) => {
      for (const { after } of turns)
        for (const { balance, earmark, promise } of giftsIn(after)) {
          if (promise.kind === "sum") continue
          const eligible = giftsIn(after)
            .filter((gift) => gift.promise.kind === "sum" && isEligible(gift.earmark, earmark))
            .reduce((sum, gift) => sum + gift.balance.received - gift.balance.refunded, 0)
          const kept = balance.received - balance.refunded
          expect(kept * promise.per).toBeLessThanOrEqual(eligible * promise.matched)
          expect(kept).toBeLessThanOrEqual(promise.ceiling)
        }
    }))

  it("C5: what goes back takes its match with it, to the rial and not more", () =>
    holds((run) => {
      for (const { before, handled } of acceptedIn(run))
        for (const event of handled.newEvents) {
          if (event.type !== "refunded") continue
          for (const { amount, gift } of event.unmatched) {
            const match = giftsIn(before).find((one) => one.gift === gift)
            expect(match?.promise.kind).toBe("match")
            expect(amount).toBeLessThanOrEqual(match?.balance.free ?? 0)
            // One rial less would leave more than the rate: the rest is exactly what the match still comes to.
            const after = Result.getOrThrow(pool.replay([...run.events.slice(0, event.version)]))
            const kept = giftBalanceOf(after, gift).received - giftBalanceOf(after, gift).refunded
            const promise = match?.promise
            if (promise?.kind !== "match") continue
            const eligible = giftsIn(after)
              .filter((one) => one.promise.kind === "sum" && isEligible(one.earmark, match?.earmark ?? {}))
              .reduce((sum, one) => sum + one.balance.received - one.balance.refunded, 0)
            expect(kept).toBe(
              Math.min(promise.ceiling, Math.floor((eligible * promise.matched) / promise.per)),
            )
          }
        }
    }))

  it("C6: what is reserved was free, gift by gift; of a run as well, whatever came in since it was computed", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run)) {
        if (command.type !== "reserve") continue
        const asked = Map.groupBy(
          command.grants.flatMap(({ payments }) => payments),
          ({ gift }) => gift,
        )
        const askedOf = (gift: string): number =>
          (asked.get(gift) ?? []).reduce((sum, { amount }) => sum + amount, 0)
        for (const gift of asked.keys())
          expect(askedOf(gift)).toBeLessThanOrEqual(giftBalanceOf(before, gift).free)
        const ids = command.grants.map(({ grant }) => grant)
        for (const { after } of run.turns) {
          if (after.stage !== "open" || after.reservations.some(({ grant }) => ids.includes(grant))) continue
          // Before and after other commands it is carried out wherever its money is free, and nowhere else.
          const isFree = [...asked.keys()].every((gift) => askedOf(gift) <= giftBalanceOf(after, gift).free)
          const again = { ...fresh<PoolLife>(command, after), at: after.day, expectedVersion: after.version }
          const code = refusalOf(pool.handle(after, again, run.setting))?.code
          expect(code === undefined).toBe(isFree)
          if (!isFree) expect(["gift.notFree", "gift.unknown"]).toContain(code)
        }
      }
    }))

  it("C12: money is spent only by a receipt, and a failed payment returns exactly its amount to what is reserved", () =>
    holds((run) => {
      const receipts = new Set<string>()
      for (const { after, before, command } of acceptedIn(run)) {
        const [was, is] = [poolBalanceOf(before), poolBalanceOf(after)]
        if (command.type !== "pay") expect(is.spent).toBe(was.spent)
        else {
          expect(command.receipt.trim()).not.toBe("")
          expect(receipts.has(command.receipt)).toBe(false)
          receipts.add(command.receipt)
        }
        if (command.type !== "fail" || before.stage !== "open") continue
        const payments = before.reservations.find(({ grant }) => grant === command.grant)?.payments ?? []
        for (const { amount, gift } of payments) {
          const [then, now] = [giftBalanceOf(before, gift), giftBalanceOf(after, gift)]
          expect(now).toEqual({ ...then, ordered: then.ordered - amount, reserved: then.reserved + amount })
        }
        expect(is.free).toBe(was.free)
      }
    }))

  it("C12: one receipt is good for one grant", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        if (command.type !== "pay" || after.stage !== "open") continue
        const paid = after.reservations.filter(({ grant }) => grant === command.grant)
        const { receipt, ...unpaid } = paid[0] ?? after.reservations[0] ?? {}
        expect(receipt).toBe(command.receipt)
        const another = { ...unpaid, grant: "grant-of-another", status: "ordered" }
        const state = { ...after, reservations: [...after.reservations, another] } as PoolLife["State"]
        const again = { ...fresh<PoolLife>(command, state), grant: "grant-of-another" } as PoolLife["Command"]
        expect(refusalOf(pool.handle(state, again, run.setting))?.code).toBe("receipt.repeated")
      }
    }))

  it("C12: a reversal is a counter-entry: what was spent stays on the books, and the money is free again", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type !== "reverse" || before.stage !== "open") continue
        const [was, is] = [poolBalanceOf(before), poolBalanceOf(after)]
        const payments = before.reservations.find(({ grant }) => grant === command.grant)?.payments ?? []
        const amount = payments.reduce((sum, payment) => sum + payment.amount, 0)
        expect(is).toEqual({ ...was, free: was.free + amount, reversed: was.reversed + amount })
      }
    }))

  it("C13: what an expired residual had reserved is free again at once, all of it or nothing", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type !== "free" || before.stage !== "open" || after.stage !== "open") continue
        const payments = before.reservations
          .filter(({ grant }) => command.grants.includes(grant))
          .flatMap((reservation) => reservation.payments)
        const amount = payments.reduce((sum, payment) => sum + payment.amount, 0)
        const was = poolBalanceOf(before)
        expect(poolBalanceOf(after)).toEqual({
          ...was,
          free: was.free + amount,
          reserved: was.reserved - amount,
        })
        for (const { grant, status } of after.reservations)
          if (command.grants.includes(grant)) expect(status).toBe("freed")
      }
    }))

  it("X6: whoever reserved money for a grant never orders its payment, and nobody refunds himself", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run)) {
        if (before.stage !== "open") continue
        if (command.type === "order") {
          const made = before.reservations.find(({ grant }) => grant === command.grant)
          expect(made?.reservedBy).not.toBe(command.by.id)
          expect(run.setting.payable).toContain(command.grant)
        }
        if (command.type === "refund")
          expect(before.gifts.find(({ gift }) => gift === command.gift)?.donor).not.toBe(command.by.id)
      }
    }))

  it("X2: a refused command leaves every account as it was", () =>
    holds((run) => {
      for (const { after, before } of refusedIn(run)) expect(after).toBe(before)
    }))

  it("closes only a pool that holds nothing and expects nothing", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (after.stage !== "closed") continue
        const { free, ordered, reserved: held } = poolBalanceOf(after)
        expect([free, ordered, held]).toEqual([0, 0, 0])
      }
    }))
})

/** Whether money of one purpose may be spent on nothing but another purpose. */
const isEligible = (
  inner: { readonly [attribute: string]: ReadonlyArray<string> },
  outer: { readonly [attribute: string]: ReadonlyArray<string> },
): boolean =>
  Object.keys(outer).every((attribute) => {
    const own = inner[attribute]
    return own !== undefined && own.filter((value) => !outer[attribute]?.includes(value)).length === 0
  })
