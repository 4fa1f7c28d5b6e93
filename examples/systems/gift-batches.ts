/** Batches of gifts: one person counts, another counts again, and a pool or a fund books what came in. */

import {
  countBatch,
  entriesOfBatch,
  fundBookingOf,
  type GiftState,
  poolBookingOf,
} from "@bazgasht/organisation/charity"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { headquarters, headquartersStaff } from "./offices.ts"
import { give, type Systems, stateOf, statesWhere } from "./systems.ts"
import type { Task } from "./year.ts"

/** The pool of the headquarters, for debtors. */
export const poolId = "pool-1"

/** The fund of the headquarters, for families. */
export const fundId = "fund-1"

/** Where the gifts of a batch go, and what they are meant for. */
export interface BatchPurpose {
  readonly batch: string
  readonly into: { readonly kind: "fund" | "pool"; readonly id: string }
  readonly earmark: { readonly [attribute: string]: ReadonlyArray<string> }
  readonly campaign?: string
}

/** A gift that comes in for a purpose. */
export interface GiftToTakeIn {
  readonly id: string
  readonly donor?: string
  readonly amount: Money
  readonly channel: string
}

/** Opens a batch. */
export const openBatch =
  ({ batch, campaign, earmark, into }: BatchPurpose, day: Day): Task =>
  async ({ cases }) => {
    await give(cases.giftBatch, headquartersStaff.cashier, batch, day, {
      type: "open",
      into,
      earmark,
      unit: headquarters,
      ...(campaign === undefined ? {} : { campaign }),
    })
  }

/** Takes a gift into a batch. */
export const takeIn =
  ({ id, ...gift }: GiftToTakeIn, { batch, campaign, earmark }: BatchPurpose, day: Day): Task =>
  async ({ cases }) => {
    await give(cases.gift, headquartersStaff.cashier, id, day, {
      type: "give",
      ...gift,
      earmark,
      unit: headquarters,
      receipt: `receipt-${id}`,
      receivedOn: day,
      batch,
      ...(campaign === undefined ? {} : { campaign }),
    })
  }

const giftsIn = async ({ cases }: Systems, batch: string): Promise<ReadonlyArray<GiftState>> =>
  (await statesWhere(cases.gift, headquartersStaff.cashier, [{ attribute: "batch", is: batch }])).map(
    ({ state }) => state,
  )

/** Counts a batch, counts it again by another person, and books it. */
export const countAndBook =
  ({ batch, campaign, into }: BatchPurpose, day: Day): Task =>
  async (systems) => {
    const { cashier, director, officer } = headquartersStaff
    const { campaign: campaigns, fund, giftBatch, pool } = systems.cases
    const gifts = await giftsIn(systems, batch)
    if (gifts.length === 0) return
    const counted = Result.getOrThrow(countBatch(await stateOf(giftBatch, cashier, batch), gifts))
    await give(giftBatch, cashier, batch, day, { type: "seal", ...counted })
    const { digest, total } = counted
    await give(giftBatch, director, batch, day, { type: "confirm", digest })
    if (campaign !== undefined)
      await give(campaigns, officer, campaign, day, { type: "count", batch, amount: total }, `count-${batch}`)
    const entries = entriesOfBatch(
      await stateOf(giftBatch, cashier, batch),
      campaign === undefined ? undefined : await stateOf(campaigns, officer, campaign),
    )
    for (const entry of Result.getOrThrow(entries)) {
      if (into.kind === "fund") {
        await give(fund, officer, into.id, day, fundBookingOf(entry), `credit-${entry.entry}`)
        continue
      }
      const [pledge, receive] = poolBookingOf(entry, day)
      await give(pool, officer, into.id, day, pledge, `pledge-${entry.entry}`)
      await give(pool, cashier, into.id, day, receive, `receive-${entry.entry}`)
    }
    await give(giftBatch, officer, batch, day, { type: "book" })
  }
