import { codedError, digestOf, type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { isSameEarmark } from "../earmarks.ts"
import { isReceived, type ReceivedGift } from "../gift/gift-amounts.ts"
import type { GiftState } from "../gift/gift-protocol.ts"
import type { GiftBatchState } from "./gift-batch-protocol.ts"

const texts = () => ({
  "batch.notOpened": text("این دسته هنوز تشکیل نشده است.", "The batch was not opened."),
  "batch.otherBatch": text("این کمک متعلق به دستهٔ دیگری است.", "A gift belongs to another batch."),
  "batch.otherPurpose": text(
    "این کمک برای مصرف، پویش یا واحد دیگری است.",
    "A gift is meant for another purpose, campaign or unit than the batch.",
  ),
  "batch.repeatedGift": text("یک کمک دو بار شمرده شده است.", "A gift is counted twice."),
  "batch.notConfirmed": text(
    "شمارش این دسته را هنوز شخص دومی تأیید نکرده است.",
    "No second person has confirmed the count of the batch yet.",
  ),
  "batch.notCounted": text(
    "پویشی که این دسته برای آن است آن را هنوز نشمرده است.",
    "The campaign of the batch has not counted it yet.",
  ),
})

/**
 * Why a batch cannot be counted or booked.
 *
 * @example
 * const wrong = countBatch(openBatch, [...givenGifts, ...givenGifts])
 * Result.isFailure(wrong) && wrong.failure.code // => "batch.repeatedGift"
 */
export class BatchError extends /* @__PURE__ */ codedError("BatchError", texts)<{
  /** The id of the gift; absent where none is meant. */
  readonly gift?: string
}> {}

/** How many gifts a batch has, what they come to, and their digest. */
export interface BatchCount {
  readonly gifts: number
  readonly total: Money
  readonly digest: string
}

/** The gifts of a batch that came in, in the order of their ids; an error where one does not belong to it. */
export const giftsOfBatch = (
  batch: GiftBatchState,
  gifts: ReadonlyArray<GiftState>,
): Result.Result<ReadonlyArray<ReceivedGift>, BatchError> => {
  if (batch.stage === "none") return Result.fail(new BatchError({ code: "batch.notOpened" }))
  const received = gifts.filter(isReceived).sort((one, other) => (one.subject < other.subject ? -1 : 1))
  for (const [place, gift] of received.entries()) {
    const fail = (code: BatchError["code"]) => Result.fail(new BatchError({ code, gift: gift.subject }))
    if (gift.batch !== batch.subject) return fail("batch.otherBatch")
    if (
      !isSameEarmark(gift.earmark, batch.earmark) ||
      gift.campaign !== batch.campaign ||
      gift.unit !== batch.unit
    )
      return fail("batch.otherPurpose")
    if (received[place - 1]?.subject === gift.subject) return fail("batch.repeatedGift")
  }
  return Result.succeed(received)
}

/**
 * Counts a batch, from the gifts that a store finds by `batch`. What went back to donors later counts as what came in: it left by
 * the pool or the fund.
 *
 * @example
 * const { gifts, total } = Result.getOrThrow(countBatch(openBatch, givenGifts))
 * gifts // => 2
 * total // => 750_000
 */
export const countBatch = (
  batch: GiftBatchState,
  gifts: ReadonlyArray<GiftState>,
): Result.Result<BatchCount, BatchError> =>
  Result.map(giftsOfBatch(batch, gifts), (received) => ({
    gifts: received.length,
    total: received.reduce((sum, { amount }) => sum + amount, 0) as Money,
    digest: digestOf(received.map(({ amount, subject }) => [subject, amount])),
  }))
