/** Gifts: they come in one by one, are counted by two people every month, and reach the pool of the headquarters. */

import { countBatch, entriesOfBatch, type GiftState, poolBookingOf } from "@bazgasht/organisation/charity"
import { type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Country, firstDay, type Gift } from "./country.ts"
import { headquarters, headquartersStaff } from "./offices.ts"
import { give, type Systems, stateOf } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** The pool of the headquarters. */
export const poolId = "pool-1"

const daysOfMonth = 30
const months = 9

const batchOf = (month: number): string => `batch-${month}`
const monthOf = ({ after }: Gift): number => Math.floor(after / daysOfMonth) + 1
const firstOf = (month: number): Day => (firstDay + (month - 1) * daysOfMonth) as Day

const openPool: Task = async ({ cases }) => {
  await give(cases.pool, headquartersStaff.officer, poolId, firstDay, {
    type: "open",
    unit: headquarters,
    attributes: ["province"],
  })
}

const openBatch =
  (month: number): Task =>
  async ({ cases }) => {
    const into = { kind: "pool", id: poolId } as const
    await give(cases.giftBatch, headquartersStaff.cashier, batchOf(month), firstOf(month), {
      type: "open",
      into,
      earmark: {},
      unit: headquarters,
    })
  }

const takeIn =
  (gift: Gift): Task =>
  async ({ cases }) => {
    const day = (firstDay + gift.after) as Day
    const { after: _, id, ...profile } = gift
    await give(cases.gift, headquartersStaff.cashier, id, day, {
      type: "give",
      ...profile,
      earmark: {},
      unit: headquarters,
      receipt: `receipt-${id}`,
      receivedOn: day,
      batch: batchOf(monthOf(gift)),
    })
  }

const giftsIn = async ({ cases }: Systems, month: number): Promise<ReadonlyArray<GiftState>> => {
  const { cashier } = headquartersStaff
  const gifts: Array<GiftState> = []
  let after: string | undefined
  do {
    const page = Result.getOrThrow(
      await cases.gift.find({
        caller: cashier.caller,
        query: {
          where: [{ attribute: "batch", is: batchOf(month) }],
          limit: 1000,
          ...(after === undefined ? {} : { after }),
        },
      }),
    )
    for (const found of page.cases) if (found.whole) gifts.push(found.state)
    after = page.next
  } while (after !== undefined)
  return gifts
}

/** One person counts, another counts again, and the pool books what came in. */
const count =
  (month: number): Task =>
  async (systems) => {
    const { cashier, director, officer } = headquartersStaff
    const { giftBatch, pool } = systems.cases
    const subject = batchOf(month)
    const day = firstOf(month + 1)
    const gifts = await giftsIn(systems, month)
    if (gifts.length === 0) return
    const counted = Result.getOrThrow(countBatch(await stateOf(giftBatch, cashier, subject), gifts))
    await give(giftBatch, cashier, subject, day, { type: "seal", ...counted })
    const { digest } = counted
    await give(giftBatch, director, subject, day, { type: "confirm", digest })
    const [entry] = Result.getOrThrow(entriesOfBatch(await stateOf(giftBatch, cashier, subject)))
    if (entry === undefined) throw new Error(`${subject} has no entry`)
    const [pledge, receive] = poolBookingOf(entry, day)
    await give(pool, officer, poolId, day, pledge, `pledge-${subject}`)
    await give(pool, cashier, poolId, day, receive, `receive-${subject}`)
    await give(giftBatch, officer, subject, day, { type: "book" })
  }

/** The gifts of the year. */
export const giftsOfYear = ({ gifts }: Country): ReadonlyArray<Phase> => [
  { title: text("تشکیل صندوق", "the pool is opened"), day: firstDay, tasks: [openPool] },
  ...Array.from({ length: months }, (_, index) => index + 1).flatMap(
    (month): ReadonlyArray<Phase> => [
      {
        title: text("آغاز دستهٔ ماه", "the batch of a month is opened"),
        day: firstOf(month),
        tasks: [openBatch(month)],
      },
      {
        title: text("کمک‌های ماه", "the gifts of a month come in"),
        day: firstOf(month),
        tasks: gifts.filter((gift) => monthOf(gift) === month).map(takeIn),
      },
      {
        title: text("شمارش کمک‌ها", "gifts are counted and booked"),
        day: firstOf(month + 1),
        tasks: [count(month)],
      },
    ],
  ),
]
