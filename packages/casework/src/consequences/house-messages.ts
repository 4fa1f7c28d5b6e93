import * as Effect from "effect/Effect"
import { houseChannel } from "../notification/house-channel.ts"
import { maxPageSize } from "../ports/storage/checks.ts"
import type { MessageStatus, StoredMessage } from "../ports/storage/outbox.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"

/**
 * The messages of consequences with a status, oldest first. A store lists them among all messages of the status, page by page.
 *
 * @param max - how many are given at most; all where it is left out
 * @example
 * const program = Effect.flatMap(Storage, (storage) => houseMessages(storage, "waiting"))
 * // Nothing has happened yet.
 * await Effect.runPromise(Effect.provide(program, memoryStorage())) // => []
 */
export const houseMessages = Effect.fnUntraced(function* (
  storage: Pick<StorageAdapter, "messages">,
  status: MessageStatus,
  max: number = Number.POSITIVE_INFINITY,
): Effect.fn.Return<ReadonlyArray<StoredMessage>, StorageError> {
  const found: Array<StoredMessage> = []
  let after: { readonly position: number; readonly place: number } | undefined
  while (found.length < max) {
    const page: ReadonlyArray<StoredMessage> = yield* storage.messages({
      status,
      limit: maxPageSize,
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page.filter(({ channel }) => channel === houseChannel))
    const last = page.at(-1)
    if (last === undefined || page.length < maxPageSize) break
    after = { position: last.position, place: last.place }
  }
  return found.slice(0, max)
})
