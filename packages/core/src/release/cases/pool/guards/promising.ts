import { isExact, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { posted } from "../balance.ts"
import type { PoolGift } from "../gift.ts"
import { expectedOf, isFulfilled, keptOf, matchedBy } from "../matching.ts"
import { type PoolGuard, type PoolIn, type PoolRefusal, refuse } from "../pool-protocol.ts"
import { poolBalanceOf } from "../pool-reading.ts"
import type { GiftPayment } from "../reservation.ts"

/** Whether a number is an amount that can be moved: a whole amount above zero. */
export const isAmount = (amount: number): boolean => isExact(amount) && amount > 0

const giftOf = (state: PoolIn<"open">, id: string): Result.Result<PoolGift, PoolRefusal> => {
  const gift = state.gifts.find((one) => one.gift === id)
  return gift === undefined ? refuse("gift.unknown", "gift", {}) : Result.succeed(gift)
}

/** Opens a pool. */
export const open: PoolGuard<"open"> = ({ command: { attributes, unit } }) =>
  Result.succeed({ type: "opened", stage: "open", unit, attributes })

/** Records a promise, of a sum or of a match. */
export const pledge: PoolGuard<"pledge"> = ({ command, state }) => {
  const { donor, earmark, gift, promise, until } = command
  if (state.gifts.some((known) => known.gift === gift)) return refuse("gift.repeated", "gift", {})
  const isKnown = Object.entries(earmark).every(
    ([attribute, meant]) => state.profile.attributes.includes(attribute) && meant.length > 0,
  )
  if (!isKnown) return refuse("earmark.unknown", "earmark", {})
  if (promise.kind === "match") {
    if (![promise.matched, promise.per, promise.ceiling].every(isAmount))
      return refuse("match.noRate", "promise", {})
  } else if (!isAmount(promise.amount)) return refuse("amount.notAnAmount", "promise.amount", {})
  return Result.succeed({ type: "pledged", stage: "open", gift, donor, earmark, promise, until })
}

/** Books money that has come in, within what was promised. */
export const receive: PoolGuard<"receive"> = ({ command, state }) =>
  Result.gen(function* () {
    const { amount, at, receipt, receivedOn } = command
    const gift = yield* giftOf(state, command.gift)
    const { standing } = gift
    if (standing === "lapsed" || standing === "cancelled")
      return yield* refuse("gift.ended", "gift", { standing })
    if (!isAmount(amount) || !isExact(poolBalanceOf(state).received + amount))
      return yield* refuse("amount.notAnAmount", "amount", {})
    if (receivedOn > at) return yield* refuse("gift.notReceived", "receivedOn", {})
    if (state.gifts.some(({ receipts }) => receipts.some((known) => known.receipt === receipt)))
      return yield* refuse("receipt.repeated", "receipt", {})
    const left = expectedOf(gift, state.gifts)
    if (amount > left) return yield* refuse("gift.overPromise", "amount", { left })
    const after = {
      ...gift,
      balance: posted(gift.balance, { gift: gift.gift, from: "received", to: "free", amount }),
    }
    return {
      type: "received" as const,
      stage: "open" as const,
      ...{ gift: gift.gift, receipt, amount, receivedOn },
      standing: isFulfilled(after) ? ("received" as const) : ("partlyReceived" as const),
    }
  })

/** The gift, where something of the promise is still open. */
const openPromise = (state: PoolIn<"open">, id: string): Result.Result<PoolGift, PoolRefusal> =>
  Result.flatMap(giftOf(state, id), (gift) =>
    gift.standing === "promised" || gift.standing === "partlyReceived"
      ? Result.succeed(gift)
      : refuse("gift.ended", "gift", { standing: gift.standing }),
  )

/** Lets a promise lapse after its day; what has come in stays. */
export const lapse: PoolGuard<"lapse"> = ({ command: { at, gift: id }, state }) =>
  Result.flatMap(openPromise(state, id), (gift) =>
    at > gift.until
      ? Result.succeed({
          type: "lapsed",
          stage: "open",
          gift: id,
          dropped: expectedOf(gift, state.gifts),
        })
      : refuse("gift.stillExpected", "at", { until: gift.until }),
  )

/** Takes a promise back for its donor; what has come in stays. */
export const cancel: PoolGuard<"cancel"> = ({ command: { gift: id, reason }, state }) =>
  Result.flatMap(openPromise(state, id), (gift) =>
    reason.trim() === ""
      ? refuse("reason.missing", "reason", {})
      : Result.succeed({
          type: "cancelled",
          stage: "open",
          gift: id,
          reason,
          dropped: expectedOf(gift, state.gifts),
        }),
  )

/** What goes back to those who matched a gift of which so much goes back. */
const unmatchedBy = (
  state: PoolIn<"open">,
  id: string,
  amount: Money,
): Result.Result<ReadonlyArray<GiftPayment>, PoolRefusal> => {
  const after = state.gifts.map((gift) =>
    gift.gift === id
      ? { ...gift, balance: posted(gift.balance, { gift: id, from: "free", to: "refunded", amount }) }
      : gift,
  )
  const unmatched: Array<GiftPayment> = []
  for (const match of after) {
    if (match.promise.kind === "sum") continue
    const needed = (keptOf(match) - matchedBy(match, after)) as Money
    if (needed <= 0) continue
    const { free } = match.balance
    if (needed > free) return refuse("match.notFree", "amount", { needed, free })
    unmatched.push({ gift: match.gift, amount: needed })
  }
  return Result.succeed(unmatched)
}

/** Sends free money back to the donor, and with it what was given because of it. */
export const refund: PoolGuard<"refund"> = ({ command, state }) =>
  Result.gen(function* () {
    const { amount, document, reason } = command
    const { balance, gift } = yield* giftOf(state, command.gift)
    if (reason.trim() === "") return yield* refuse("reason.missing", "reason", {})
    if (!isAmount(amount)) return yield* refuse("amount.notAnAmount", "amount", {})
    if (amount > balance.free) return yield* refuse("gift.notFree", "amount", { free: balance.free })
    const unmatched = yield* unmatchedBy(state, gift, amount)
    return { type: "refunded" as const, stage: "open" as const, gift, amount, document, reason, unmatched }
  })
