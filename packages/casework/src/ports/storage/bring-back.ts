/**
 * Bringing back messages that were given up on.
 *
 * @module
 */

import * as Effect from "effect/Effect"
import type { StorageAdapter } from "./storage.ts"
import { StorageError } from "./storage-error.ts"

/**
 * Brings messages back where the store can; see `bringBack` of the port. Ids of those that were neither parked nor rejected are
 * returned.
 *
 * @example
 * const program = Effect.flatMap(Storage, (storage) => bringBackIn(storage, ["message-1"]))
 * // Nobody has parked such a message.
 * await Effect.runPromise(Effect.provide(program, memoryStorage())) // => ["message-1"]
 */
export const bringBackIn = (
  { bringBack, capabilities }: StorageAdapter,
  ids: ReadonlyArray<string>,
): Effect.Effect<ReadonlyArray<string>, StorageError> =>
  capabilities.bringsBack === true && bringBack !== undefined
    ? bringBack(ids)
    : Effect.fail(
        new StorageError({
          code: "storage.unsupported",
          capability: "bringsBack",
          expected: "a store that brings messages back",
        }),
      )
