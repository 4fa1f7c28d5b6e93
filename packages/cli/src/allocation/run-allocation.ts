import type { Jurisdiction } from "@bazgasht/core"
import { type AllocationRun, decodeAllocationRun, giftsOfRun, policyOfRun } from "@bazgasht/core/release"
import { type Text, text } from "@bazgasht/rules"
import { freedAtAll, type PricedAllocation } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import { openDocument } from "../case-files/open-document.ts"
import { type Refusal, refusalAt } from "../case-files/refusal.ts"
import type { Platform } from "../platform.ts"

/** What is set otherwise than the file says. */
export interface AllocationChanges {
  /** The seed of the lots between equals. */
  readonly seed?: string
}

/** An allocation with the run it was worked out for. */
export interface AllocatedRun extends PricedAllocation {
  readonly run: AllocationRun
  /** Gifts of the file that were received after the day of the run, and are not spent in it. */
  readonly later: AllocationRun["gifts"]
}

/** What the schema of a file cannot see; everything else that `allocate` refuses is refused as a field of the file. */
const tooLarge: Text = text(
  "مبلغ‌ها و وزن‌هایی که مجموعشان به دقت محاسبه‌شدنی باشد",
  "sums and weights that together can be counted exactly",
)

/** Opens an allocation run and works it out. */
export const runAllocation = (
  file: string,
  platform: Platform,
  jurisdiction: Jurisdiction,
  { seed }: AllocationChanges = {},
): Result.Result<AllocatedRun, ReadonlyArray<Refusal>> =>
  Result.flatMap(
    openDocument(file, platform, jurisdiction, (document) => decodeAllocationRun(document, jurisdiction)),
    (opened) => {
      const { policy } = opened.content
      const run = seed === undefined ? opened.content : { ...opened.content, policy: { ...policy, seed } }
      return Result.mapBoth(freedAtAll(run.petitions, giftsOfRun(run), policyOfRun(run)), {
        onSuccess: (priced) => ({
          run,
          later: run.gifts.filter(({ receivedOn }) => receivedOn > run.day),
          ...priced,
        }),
        onFailure: (errors) =>
          errors.map(({ code }) => refusalAt(file, opened.source, { code, path: [], expected: tooLarge })),
      })
    },
  )
