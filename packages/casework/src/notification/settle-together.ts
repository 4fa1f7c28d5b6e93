import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { inBatches } from "../batching/in-batches.ts"
import type { MessageSettlement } from "../ports/storage/outbox.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"

/** Settles a message: whether that was stored, which it is not where the claim has run out, or the failure of the store. */
export type SettleOne = (settlement: MessageSettlement) => Effect.Effect<Result.Result<boolean, StorageError>>

/** Settles together the messages that are sent at the same time: in one transaction of the store. */
export const settleTogether = (storage: StorageAdapter): SettleOne => {
  const settleAll = Effect.fnUntraced(function* (
    settlements: ReadonlyArray<MessageSettlement>,
  ): Effect.fn.Return<ReadonlyArray<Result.Result<boolean, StorageError>>> {
    const now = yield* Clock.currentTimeMillis
    const expired = yield* Effect.result(storage.settle(settlements, now))
    if (Result.isSuccess(expired)) {
      const ids = new Set(expired.success)
      return settlements.map(({ id }) => Result.succeed(!ids.has(id)))
    }
    if (settlements.length === 1) return [Result.fail(expired.failure)]
    // One that the store refuses keeps none of the others from being settled.
    return (yield* Effect.forEach(settlements, (settlement) => settleAll([settlement]))).flat()
  })
  return inBatches({ maxItems: 256, gatherFor: "1 millis" }, settleAll)
}
