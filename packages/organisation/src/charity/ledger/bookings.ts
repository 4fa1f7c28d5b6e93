import type { PoolCommand } from "@bazgasht/core/release"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CampaignState } from "../campaign/campaign-protocol.ts"
import type { FundCommand } from "../fund/fund-protocol.ts"
import { BatchError } from "../gift-batch/count-batch.ts"
import type { GiftBatchState } from "../gift-batch/gift-batch-protocol.ts"
import type { BatchEntry } from "./batch-entry.ts"

const over = "/over"

/** The id of the entry for what a campaign does not need of a batch. */
export const entryOfSurplus = (batch: string): string => `${batch}${over}`

/** The id of the batch from which an entry comes. */
export const batchOfEntry = (entry: string): string =>
  entry.endsWith(over) ? entry.slice(0, -over.length) : entry

/**
 * What a pool or a fund books of a confirmed batch. Of a batch for a campaign, which has to have counted it, what is over is an entry of its own,
 * for what the campaign said beforehand.
 *
 * @param campaign - the campaign of the batch, where it has one
 * @example
 * entriesOfBatch(confirmedBatch) // => Result.succeed([{ entry: "batch-1", amount: 750_000, earmark: {} }])
 * const notYet = entriesOfBatch(openBatch)
 * Result.isFailure(notYet) && notYet.failure.code // => "batch.notConfirmed"
 */
export const entriesOfBatch = (
  batch: GiftBatchState,
  campaign?: CampaignState,
): Result.Result<ReadonlyArray<BatchEntry>, BatchError> => {
  if (batch.stage !== "confirmed" && batch.stage !== "booked")
    return Result.fail(new BatchError({ code: "batch.notConfirmed" }))
  const { earmark, subject, total } = batch
  if (batch.campaign === undefined) return Result.succeed([{ entry: subject, amount: total, earmark }])
  const counting =
    campaign === undefined || campaign.stage === "none" || campaign.subject !== batch.campaign
      ? undefined
      : campaign
  const split = counting?.batches.find((one) => one.batch === subject && one.amount === total)
  if (counting === undefined || split === undefined)
    return Result.fail(new BatchError({ code: "batch.notCounted" }))
  return Result.succeed(
    [
      { entry: subject, amount: split.meant, earmark },
      { entry: entryOfSurplus(subject), amount: split.over, earmark: counting.surplus },
    ].filter(({ amount }) => amount > 0),
  )
}

type ContentOf<Command, Type> = Command extends { readonly type: Type }
  ? Omit<Command, "id" | "subject" | "at" | "by" | "expectedVersion" | "unit">
  : never

/**
 * The commands by which a pool books an entry: it is promised and received at once. The pool refuses an entry that it has.
 *
 * @example
 * const entry = { entry: "batch-1", amount: 750_000 as Money, earmark: {} }
 * poolBookingOf(entry, gregorianDay(2025, 4, 5)).map(({ type }) => type) // => ["pledge", "receive"]
 */
export const poolBookingOf = (
  { amount, earmark, entry }: BatchEntry,
  on: Day,
): readonly [ContentOf<PoolCommand, "pledge">, ContentOf<PoolCommand, "receive">] => [
  { type: "pledge", gift: entry, donor: entry, earmark, promise: { kind: "sum", amount }, until: on },
  { type: "receive", gift: entry, receipt: entry, amount, receivedOn: on },
]

/**
 * The command by which a fund books an entry. The fund refuses an entry that it has.
 *
 * @example
 * fundBookingOf({ entry: "batch-1", amount: 750_000 as Money, earmark: {} }).type // => "credit"
 */
export const fundBookingOf = (entry: BatchEntry): ContentOf<FundCommand, "credit"> => ({
  type: "credit",
  ...entry,
})
