import { giftsIn, type PoolState, poolBalanceOf } from "@bazgasht/core/release"
import type { Money } from "@bazgasht/rules"
import { fundBalance } from "../fund/fund-balance.ts"
import type { FundState } from "../fund/fund-protocol.ts"
import { isReceived, refundedOf } from "../gift/gift-amounts.ts"
import type { GiftState } from "../gift/gift-protocol.ts"
import type { GiftBatchState } from "../gift-batch/gift-batch-protocol.ts"
import { sumOfMoney } from "../sum-of-money.ts"
import { batchOfEntry } from "./bookings.ts"

/** Cases of charity, read from a store. */
export interface CharityCases {
  readonly gifts: Iterable<GiftState>
  readonly batches: Iterable<GiftBatchState>
  readonly pools: Iterable<PoolState>
  readonly funds: Iterable<FundState>
}

/**
 * Something that does not fit together.
 *
 * - `batch.missing`: gifts name a batch that was never opened
 * - `batch.otherSum`: its gifts do not come to the total under which it was sealed
 * - `batch.notConfirmed`: it was booked before a second person confirmed its count
 * - `batch.otherBook`: a pool or a fund booked it for which it is not meant
 * - `batch.notBooked`: it is said to be booked, and what was booked is not its total
 * - `batch.overbooked`: more was booked than came in
 * - `refund.unrecorded`: what its pool or fund gave back is not what its gifts say
 */
export interface LedgerFlaw {
  readonly code:
    | "batch.missing"
    | "batch.otherSum"
    | "batch.notConfirmed"
    | "batch.otherBook"
    | "batch.notBooked"
    | "batch.overbooked"
    | "refund.unrecorded"
  /** Id of the batch. */
  readonly batch: string
  /** By how much, where it is a matter of money. */
  readonly amount?: Money
}

/**
 * Where all money of charity is. `received = refunded + inHand + free + reserved + ordered + paid`.
 *
 * - `received`: all that came in, by gifts of their own and by gifts in the books of pools
 * - `refunded`: what went back to donors
 * - `inHand`: came in, and is not booked yet
 * - `free`: may be reserved
 * - `reserved`: for grants, or allotted
 * - `ordered`: on its way to creditors
 * - `paid`: given out, and not come back
 */
export interface CharityLedger {
  readonly received: Money
  readonly refunded: Money
  readonly inHand: Money
  readonly free: Money
  readonly reserved: Money
  readonly ordered: Money
  readonly paid: Money
  /** What does not fit together, in the order of the batches; none in good order. */
  readonly flaws: ReadonlyArray<LedgerFlaw>
}

/** What came in and went back under one batch. */
interface Sums {
  received: number
  refunded: number
}

/** What books hold of one batch. */
interface Booked extends Sums {
  readonly books: Set<string>
}

const flawsOf = (
  batch: GiftBatchState,
  gifts: Sums,
  { books, received, refunded }: Booked,
): ReadonlyArray<LedgerFlaw> => {
  if (batch.stage === "none") return []
  const flaw = (code: LedgerFlaw["code"], amount?: number): LedgerFlaw => ({
    code,
    batch: batch.subject,
    ...(amount === undefined ? {} : { amount: amount as Money }),
  })
  const flaws: Array<LedgerFlaw> = []
  if (batch.stage !== "open" && batch.total !== gifts.received)
    flaws.push(flaw("batch.otherSum", Math.abs(batch.total - gifts.received)))
  if (received > 0 && (batch.stage === "open" || batch.stage === "sealed"))
    flaws.push(flaw("batch.notConfirmed", received))
  const own = `${batch.into.kind}/${batch.into.id}`
  if ([...books].some((book) => book !== own)) flaws.push(flaw("batch.otherBook"))
  if (received > gifts.received) flaws.push(flaw("batch.overbooked", received - gifts.received))
  else if (batch.stage === "booked" && received !== batch.total)
    flaws.push(flaw("batch.notBooked", batch.total - received))
  if (refunded !== gifts.refunded) flaws.push(flaw("refund.unrecorded", Math.abs(refunded - gifts.refunded)))
  return flaws
}

const sumsOfGifts = (gifts: Iterable<GiftState>): ReadonlyMap<string, Sums> => {
  const sums = new Map<string, Sums>()
  for (const gift of gifts) {
    if (!isReceived(gift)) continue
    const sum = sums.get(gift.batch) ?? { received: 0, refunded: 0 }
    sum.received += gift.amount
    sum.refunded += refundedOf(gift)
    sums.set(gift.batch, sum)
  }
  return sums
}

/**
 * Where all money of charity is, and what does not fit together. It needs each gift once, and keeps only sums of batches.
 *
 * @example
 * const { flaws, inHand } = charityLedger({ gifts: givenGifts, batches: [openBatch], pools: [], funds: [] })
 * inHand // => 750_000
 * flaws // => []
 */
export const charityLedger = ({ batches, funds, gifts, pools }: CharityCases): CharityLedger => {
  const sums = sumsOfGifts(gifts)
  const known = new Map(
    [...batches].flatMap((batch) => (batch.stage === "none" ? [] : [[batch.subject, batch]])),
  )
  const booked = new Map<string, Booked>()
  let direct = 0
  const book = (name: string, entry: string, received: number, refunded: number): void => {
    const batch = batchOfEntry(entry)
    if (!known.has(batch) && !sums.has(batch)) {
      direct += received
      return
    }
    const sum = booked.get(batch) ?? { received: 0, refunded: 0, books: new Set<string>() }
    sum.received += received
    sum.refunded += refunded
    sum.books.add(name)
    booked.set(batch, sum)
  }
  const balances = [...pools].map((pool) => {
    for (const { balance, gift } of giftsIn(pool))
      book(`pool/${pool.stage === "none" ? "" : pool.subject}`, gift, balance.received, balance.refunded)
    const { free, ordered, refunded, reserved, reversed, spent } = poolBalanceOf(pool)
    return { free, ordered, refunded, reserved, paid: (spent - reversed) as Money }
  })
  for (const fund of funds) {
    if (fund.stage === "none") continue
    for (const { entry, received, refunded } of fund.entries)
      book(`fund/${fund.subject}`, entry, received, refunded)
    const { free, paid, refunded, reserved } = fundBalance(fund)
    balances.push({ free, ordered: 0 as Money, refunded, reserved, paid })
  }
  const none = { received: 0, refunded: 0 }
  const ids = [...new Set([...known.keys(), ...sums.keys()])].sort()
  const inGifts = sumOfMoney([...sums.values()].map(({ received }) => received))
  const inBooks = sumOfMoney([...booked.values()].map(({ received }) => received))
  const sumOf = (account: keyof (typeof balances)[number]): Money =>
    sumOfMoney(balances.map((balance) => balance[account]))
  return {
    received: (inGifts + direct) as Money,
    refunded: sumOf("refunded"),
    inHand: (inGifts - inBooks) as Money,
    free: sumOf("free"),
    reserved: sumOf("reserved"),
    ordered: sumOf("ordered"),
    paid: sumOf("paid"),
    flaws: ids.flatMap((id): ReadonlyArray<LedgerFlaw> => {
      const batch = known.get(id)
      const own = sums.get(id) ?? none
      return batch === undefined
        ? [{ code: "batch.missing", batch: id, amount: own.received as Money }]
        : flawsOf(batch, own, booked.get(id) ?? { ...none, books: new Set() })
    }),
  }
}
