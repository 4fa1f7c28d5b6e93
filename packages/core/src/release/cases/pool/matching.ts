/** What a matching donor owes for what others gave. */

import { includesIdentifier } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import type { Earmark } from "@bazgasht/solvers/fund"
import type { PoolGift } from "./gift.ts"

/** Whether everything that money of one earmark may be spent on is meant by another earmark too. */
export const isWithin = (inner: Earmark, outer: Earmark): boolean =>
  Object.entries(outer).every(([attribute, meant]) => {
    const own = Object.hasOwn(inner, attribute) ? inner[attribute] : undefined
    return own?.every((value) => includesIdentifier(meant, value)) === true
  })

/** What has come in of a gift and has not gone back. */
export const keptOf = ({ balance: { received, refunded } }: PoolGift): Money => (received - refunded) as Money

/**
 * What a match comes to: so many units for each unit that others gave for the same purpose and did not take back, rounded down
 * once over all of them, and never more than its ceiling. No match is matched by another.
 */
export const matchedBy = (
  { earmark, promise }: Pick<PoolGift, "earmark" | "promise">,
  gifts: ReadonlyArray<PoolGift>,
): Money => {
  if (promise.kind === "sum") return 0 as Money
  let eligible = 0n
  for (const gift of gifts)
    if (gift.promise.kind === "sum" && isWithin(gift.earmark, earmark)) eligible += BigInt(keptOf(gift))
  const matched = (eligible * BigInt(promise.matched)) / BigInt(promise.per)
  return (matched < BigInt(promise.ceiling) ? Number(matched) : promise.ceiling) as Money
}

/**
 * What may still come in of a gift, in the smallest unit of the currency: what is missing of the promised sum, or of what a match
 * comes to by now. Zero once the rest of the promise has lapsed or was taken back.
 *
 * @example
 * // Of gift-2 half has come in.
 * const gifts = giftsIn(state)
 * gifts.map((gift) => expectedOf(gift, gifts)) // => [0, 30_000_000]
 */
export const expectedOf = (gift: PoolGift, gifts: ReadonlyArray<PoolGift>): Money => {
  if (gift.status === "lapsed" || gift.status === "cancelled") return 0 as Money
  return gift.promise.kind === "sum"
    ? ((gift.promise.amount - gift.balance.received) as Money)
    : ((matchedBy(gift, gifts) - keptOf(gift)) as Money)
}

/** Whether everything that was ever promised has come in. */
export const isFulfilled = ({ balance, promise }: PoolGift): boolean =>
  promise.kind === "sum"
    ? balance.received >= promise.amount
    : balance.received - balance.refunded >= promise.ceiling
