/**
 * The journal of a pool: which money each event moves from which account to which.
 *
 * @module
 */

import type { PoolAccount, Posting } from "./balance.ts"
import type { PoolEvent } from "./events.ts"
import type { GiftPayment } from "./reservation.ts"

const moving = (
  payments: ReadonlyArray<GiftPayment>,
  from: PoolAccount,
  to: PoolAccount,
): ReadonlyArray<Posting> => payments.map(({ amount, gift }) => ({ gift, from, to, amount }))

/**
 * The postings of an event; none where it moves no money. Those of all events of a pool are its journal: a donor report adds
 * up to it.
 *
 * @example
 * postingsOf(paymentFailed) // => [{ gift: "gift-1", from: "ordered", to: "reserved", amount: 40_000_000 }]
 */
export const postingsOf = (event: PoolEvent): ReadonlyArray<Posting> => {
  switch (event.type) {
    case "opened":
    case "pledged":
    case "lapsed":
    case "cancelled":
    case "closed":
      return []
    case "received":
      return moving([event], "received", "free")
    case "refunded":
      return moving([event, ...event.unmatched], "free", "refunded")
    case "reserved":
      return event.grants.flatMap(({ payments }) => moving(payments, "free", "reserved"))
    case "freed":
      return event.grants.flatMap(({ payments }) => moving(payments, "reserved", "free"))
    case "ordered":
      return moving(event.payments, "reserved", "ordered")
    case "paid":
      return moving(event.payments, "ordered", "spent")
    case "failed":
      return moving(event.payments, "ordered", "reserved")
    case "reversed":
      return moving(event.payments, "reversed", "free")
  }
}
