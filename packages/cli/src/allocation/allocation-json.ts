/**
 * An allocation as JSON: the decision record, for programs.
 *
 * @module
 */

import {
  type AllocatedGrant,
  type AllocationRecord,
  type FreedAt,
  giftsOfRun,
  type SpentGift,
  type UnservedPetition,
} from "@bazgasht/core"
import { type Calendar, digestOf, formatDay, type Text } from "@bazgasht/rules"
import { unservedTitles } from "./allocation-words.ts"
import type { AllocatedRun } from "./run-allocation.ts"

/** An allocation as JSON. Amounts are rials. */
export interface AllocationJson {
  readonly format: "bazgasht.allocation/1"
  readonly run: string
  readonly day: string
  /** The digest of everything that the allocation follows from: petitions, gifts and policy. */
  readonly input: string
  readonly policy: object
  /** The money that was free before the run, and what of it the grants take. */
  readonly free: number
  readonly spent: number
  readonly grants: ReadonlyArray<AllocatedGrant>
  readonly unserved: ReadonlyArray<
    UnservedPetition & {
      readonly why: Text
      /** Up to which residual it would be served; absent where that was not worked out, see `--price`. */
      readonly freedAt?: FreedAt
    }
  >
  readonly gifts: ReadonlyArray<SpentGift>
  /** Ids of gifts that were received after the day of the run and are not counted; absent where there are none. */
  readonly later?: ReadonlyArray<string>
  readonly record: AllocationRecord
}

/** An allocation as JSON. */
export const allocationJson = (
  calendar: Calendar,
  { allocation, later, prices, run }: AllocatedRun,
): AllocationJson => ({
  format: "bazgasht.allocation/1",
  run: run.id,
  day: formatDay(calendar, run.day),
  input: digestOf({ gifts: giftsOfRun(run), petitions: run.petitions, policy: run.policy }),
  policy: run.policy,
  free: allocation.free,
  spent: allocation.spent,
  grants: allocation.grants,
  unserved: allocation.unserved.map((one) => {
    const price = prices.get(one.petition)
    return {
      ...one,
      why: unservedTitles[one.reason],
      ...(price === undefined ? {} : { freedAt: price }),
    }
  }),
  gifts: allocation.gifts,
  ...(later.length === 0 ? {} : { later: later.map(({ id }) => id) }),
  record: allocation.record,
})
