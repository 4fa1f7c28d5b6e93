import { type Day, digestOf } from "@bazgasht/rules"
import { type Earmark, earmarkKey, type Gift } from "@bazgasht/solvers/fund"
import { nothingReceived, type PoolBalance, sumOfBalances } from "./balance.ts"
import type { PoolGift } from "./gift.ts"
import type { PoolState } from "./pool-protocol.ts"
import type { Reservation } from "./reservation.ts"

/**
 * The gifts of a pool, in the order in which they were promised.
 *
 * @example
 * giftsIn(state).map(({ gift, status }) => [gift, status])
 * // => [["gift-1", "received"], ["gift-2", "partlyReceived"]]
 */
export const giftsIn = (state: PoolState): ReadonlyArray<PoolGift> =>
  state.stage === "none" ? [] : state.gifts

/**
 * The balance of a pool: `received − refunded = free + reserved + ordered + spent − reversed`.
 *
 * @example
 * // 130,000,000 crowns have come in, and 30,000,000 of them are reserved for a grant.
 * const { free, received, reserved } = poolBalanceOf(state)
 * free // => 100_000_000
 * reserved // => 30_000_000
 * received // => 130_000_000
 */
export const poolBalanceOf = (state: PoolState): PoolBalance =>
  sumOfBalances(giftsIn(state).map(({ balance }) => balance))

/** What a pool holds for one purpose. */
export interface EarmarkedBalance {
  readonly earmark: Earmark
  readonly balance: PoolBalance
}

/**
 * The balance of each earmark of a pool; money without an earmark is one of them.
 *
 * @example
 * balancesByEarmark(state).map(({ balance, earmark }) => [earmark, balance.free])
 * // => [[{}, 70_000_000], [{ debt: ["rent"] }, 30_000_000]]
 */
export const balancesByEarmark = (state: PoolState): ReadonlyArray<EarmarkedBalance> =>
  [...Map.groupBy(giftsIn(state), ({ earmark }) => earmarkKey(earmark)).values()].map((gifts) => ({
    earmark: gifts[0]?.earmark ?? {},
    balance: sumOfBalances(gifts.map(({ balance }) => balance)),
  }))

/**
 * The free money of a pool, as an allocation takes it: only what has come in, and of that only what is free. A gift that came in
 * parts counts as old as its first.
 *
 * @example
 * freeGiftsOf(state)
 * // => [
 * //   { id: "gift-1", free: 70_000_000, receivedOn: gregorianDay(2025, 4, 4), earmark: {} },
 * //   { id: "gift-2", free: 30_000_000, receivedOn: gregorianDay(2025, 4, 9), earmark: { debt: ["rent"] } },
 * // ]
 */
export const freeGiftsOf = (state: PoolState): ReadonlyArray<Gift> =>
  (state.stage === "open" ? state.gifts : []).flatMap(({ balance: { free }, earmark, gift, receipts }) => {
    if (free === 0) return []
    const receivedOn = Math.min(...receipts.map((one) => one.receivedOn)) as Day
    return [{ id: gift, free, receivedOn, earmark }]
  })

/**
 * The digest of free money, in whatever order it is listed. An allocation run keeps it: money that has come or gone since is seen by it.
 *
 * @example
 * const gifts = freeGiftsOf(state)
 * giftsDigestOf(gifts) === giftsDigestOf(gifts.toReversed()) // => true
 * giftsDigestOf(gifts) === giftsDigestOf(gifts.slice(1)) // => false
 */
export const giftsDigestOf = (gifts: ReadonlyArray<Gift>): string =>
  digestOf([...gifts].sort((one, other) => (one.id < other.id ? -1 : 1)))

/**
 * The reservation of a grant; `undefined` where the pool has none.
 *
 * @example
 * reservationOf(state, "grant-1")?.payments // => [{ gift: "gift-1", amount: 30_000_000 }]
 * reservationOf(state, "grant-9") // => undefined
 */
export const reservationOf = (state: PoolState, grant: string): Reservation | undefined =>
  state.stage === "none" ? undefined : state.reservations.find((one) => one.grant === grant)

/**
 * The balance of one gift; of nothing where the pool has no such gift.
 *
 * @example
 * giftBalanceOf(state, "gift-1").free // => 70_000_000
 * giftBalanceOf(state, "gift-9").received // => 0
 */
export const giftBalanceOf = (state: PoolState, gift: string): PoolBalance =>
  giftsIn(state).find((one) => one.gift === gift)?.balance ?? nothingReceived
