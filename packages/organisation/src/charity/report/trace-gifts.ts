import type { Money } from "@bazgasht/rules"
import { isReceived, refundedOf } from "../gift/gift-amounts.ts"
import type { GiftState } from "../gift/gift-protocol.ts"
import { batchOfEntry } from "../ledger/bookings.ts"
import type { Help } from "./help.ts"

/** What of a gift helped whom. */
export interface GiftTrace {
  readonly gift: string
  /** Opaque id of the donor; absent where they gave no name. */
  readonly donor?: string
  /** What came in and did not go back. */
  readonly kept: Money
  /** What of it helped people. */
  readonly used: Money
  /** Ids of the people whom it helped. */
  readonly helped: ReadonlyArray<string>
}

/**
 * Which gifts of batches helped whom. Money in a batch is one sum; what it pays counts as paid by its gifts in the order of the days on which
 * they came in and then of their ids, each to the last unit before the next. The order in which gifts are listed makes no difference.
 *
 * @param help - in the order in which it was paid
 * @example
 * // A payment of 600,000 takes all of the first gift and 100,000 of the second.
 * const help = [{ id: "p-1", on: gregorianDay(2025, 5, 2), amount: 600_000 as Money, attributes: {}, parts: [{ entry: "batch-1", amount: 600_000 as Money }] }]
 * traceGifts(givenGifts, help).map(({ gift, used }) => [gift, used]) // => [["gift-1", 500_000], ["gift-2", 100_000]]
 */
export const traceGifts = (
  gifts: ReadonlyArray<GiftState>,
  help: ReadonlyArray<Help>,
): ReadonlyArray<GiftTrace> => {
  const traces = gifts
    .filter(isReceived)
    .sort((one, other) => one.receivedOn - other.receivedOn || (one.subject < other.subject ? -1 : 1))
    .map((gift) => {
      const kept = (gift.amount - refundedOf(gift)) as Money
      return { gift, kept, left: kept as number, helped: new Set<string>() }
    })
  const queues = Map.groupBy(traces, ({ gift }) => gift.batch)
  const next = new Map<string, number>()
  for (const { id, parts } of help)
    for (const { amount, entry } of parts) {
      const batch = batchOfEntry(entry)
      const queue = queues.get(batch) ?? []
      let place = next.get(batch) ?? 0
      for (let rest = amount as number; rest > 0; ) {
        const trace = queue[place]
        if (trace === undefined) break
        const share = Math.min(trace.left, rest)
        trace.left -= share
        rest -= share
        if (share > 0) trace.helped.add(id)
        if (trace.left === 0) place += 1
      }
      next.set(batch, place)
    }
  return traces.map(({ gift, helped, kept, left }) => ({
    gift: gift.subject,
    ...(gift.donor === undefined ? {} : { donor: gift.donor }),
    kept,
    used: (kept - left) as Money,
    helped: [...helped],
  }))
}
