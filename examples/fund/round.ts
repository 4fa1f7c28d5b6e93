/** One round of the fund: its free money is allocated, reserved for whom it frees, and accounted for to those who gave it. */

import {
  type DonorReport,
  donorReport,
  freeGiftsOf,
  giftsDigestOf,
  giftsIn,
  type PoolRefusal,
  type PoolState,
} from "@bazgasht/core/release"
import { jalaliDay } from "@bazgasht/iran"
import { type FundablePetition, freedAtAll, type PricedAllocation } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import { giveTo } from "./pool.ts"

/** What a round came to. */
export interface FundRound extends PricedAllocation {
  readonly petitions: ReadonlyArray<FundablePetition>
  readonly before: PoolState
  /** The pool with the reservations. */
  readonly after: PoolState
  /** Why a second reservation on the same money is refused. */
  readonly again: PoolRefusal
  readonly report: DonorReport
}

/** Allocates what is free in the pool so that it frees as many people as possible. */
export const runRound = (
  before: PoolState,
  petitions: ReadonlyArray<FundablePetition>,
  seed: string,
): FundRound => {
  const free = freeGiftsOf(before)
  const donorOf = new Map(giftsIn(before).map(({ donor, gift }) => [gift, donor]))
  const gifts = free.map((gift) => ({ ...gift, donor: donorOf.get(gift.id) as string }))
  const priced = Result.getOrThrow(
    freedAtAll(petitions, gifts, { mode: "count", tieBreaker: { kind: "lottery", seed } }),
  )
  const reserve = {
    type: "reserve",
    run: { id: seed, giftsDigest: giftsDigestOf(free) },
    grants: priced.allocation.grants.map(({ payments, petition }) => ({
      ...{ petition, grant: `grant-${petition}`, obligation: "obligation-1" },
      payments,
    })),
  } as const
  const day = jalaliDay(1405, 3, 1)
  const after = Result.getOrThrow(giveTo(before, "officer", day, reserve))
  return {
    ...priced,
    petitions,
    before,
    after,
    again: Result.getOrThrow(Result.flip(giveTo(after, "officer", day, reserve))),
    report: Result.getOrThrow(donorReport({ petitions, gifts, allocation: priced.allocation })),
  }
}
