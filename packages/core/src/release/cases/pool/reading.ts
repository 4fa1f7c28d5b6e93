/**
 * What the state of a pool says: its balance, also earmark by earmark, and the money that may be allocated.
 *
 * @module
 */

import { type Day, digestOf } from "@bazgasht/rules"
import type { Earmark, Gift } from "../../decisions/allocation/petition.ts"
import { nothingReceived, type PoolBalance, sumOfBalances } from "./balance.ts"
import type { PoolGift } from "./gift.ts"
import type { Reservation } from "./reservation.ts"
import type { PoolState } from "./state.ts"

/** The gifts of a pool, in the order in which they were promised. */
export const giftsIn = (state: PoolState): ReadonlyArray<PoolGift> =>
  state.stage === "none" ? [] : state.gifts

/**
 * The balance of a pool: `received − refunded = free + reserved + ordered + spent − reversed`.
 *
 * @example
 * poolBalanceOf(state).free // => what may be allocated
 */
export const poolBalanceOf = (state: PoolState): PoolBalance =>
  sumOfBalances(giftsIn(state).map(({ balance }) => balance))

/** What a pool holds for one purpose. */
export interface EarmarkedBalance {
  readonly earmark: Earmark
  readonly balance: PoolBalance
}

/** An earmark as a word, however its attributes and their values are listed. */
const written = (earmark: Earmark): string =>
  JSON.stringify(
    Object.entries(earmark)
      .map(([attribute, meant]) => [attribute, [...new Set(meant)].sort()] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

/** The balance of each earmark of a pool; money without an earmark is one of them. */
export const balancesByEarmark = (state: PoolState): ReadonlyArray<EarmarkedBalance> =>
  [...Map.groupBy(giftsIn(state), ({ earmark }) => written(earmark)).values()].map((gifts) => ({
    earmark: gifts[0]?.earmark ?? {},
    balance: sumOfBalances(gifts.map(({ balance }) => balance)),
  }))

/**
 * The free money of a pool, as an allocation takes it: only what has come in, and of that only what is free. A gift that came in
 * parts counts as old as its first.
 *
 * @example
 * allocate(petitions, freeGiftsOf(pool), policy)
 */
export const freeGiftsOf = (state: PoolState): ReadonlyArray<Gift> =>
  (state.stage === "open" ? state.gifts : []).flatMap(({ balance: { free }, earmark, gift, receipts }) => {
    if (free === 0) return []
    const receivedOn = Math.min(...receipts.map((one) => one.receivedOn)) as Day
    return [{ id: gift, free, receivedOn, earmark }]
  })

/** The digest of free money, in whatever order it is listed. */
export const giftsDigestOf = (gifts: ReadonlyArray<Gift>): string =>
  digestOf([...gifts].sort((one, other) => (one.id < other.id ? -1 : 1)))

/** The reservation of a grant; `undefined` where the pool has none. */
export const reservationOf = (state: PoolState, grant: string): Reservation | undefined =>
  state.stage === "none" ? undefined : state.reservations.find((one) => one.grant === grant)

/** The balance of one gift; of nothing where the pool has no such gift. */
export const giftBalanceOf = (state: PoolState, gift: string): PoolBalance =>
  giftsIn(state).find((one) => one.gift === gift)?.balance ?? nothingReceived
