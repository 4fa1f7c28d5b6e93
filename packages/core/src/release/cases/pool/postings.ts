import type { PoolAccount, Posting } from "./balance.ts"
import type { PoolLife } from "./pool-protocol.ts"
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
 * // Money that comes in is free.
 * const received = Result.getOrThrow(pool.handle(state, {
 *   type: "receive", gift: "gift-2", receipt: "receipt-3", amount: 30_000_000 as Money, receivedOn: gregorianDay(2025, 4, 21),
 *   id: "c-9", subject: "pool-1", at: gregorianDay(2025, 4, 21), by: { id: "p-4", role: "almoner" }, expectedVersion: 6,
 * }, setting))
 * received.newEvents.flatMap(postingsOf) // => [{ gift: "gift-2", from: "received", to: "free", amount: 30_000_000 }]
 */
export const postingsOf = (event: PoolLife["Event"]): ReadonlyArray<Posting> => {
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
