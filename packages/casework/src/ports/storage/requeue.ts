import * as Effect from "effect/Effect"
import type { StorageAdapter } from "./storage.ts"
import { StorageError } from "./storage-error.ts"

/**
 * Requeues messages that were given up on, as `requeue` of the port does; `storage.unsupported` for a store that cannot. Returns the ids of those that were
 * neither parked nor rejected.
 *
 * @example
 * const program = Effect.flatMap(Storage, (storage) => requeueIn(storage, ["message-1"]))
 * // Nobody has parked such a message.
 * await Effect.runPromise(Effect.provide(program, memoryStorage())) // => ["message-1"]
 */
export const requeueIn = (
  { requeue, capabilities }: StorageAdapter,
  ids: ReadonlyArray<string>,
): Effect.Effect<ReadonlyArray<string>, StorageError> =>
  capabilities.supportsRequeue === true && requeue !== undefined
    ? requeue(ids)
    : Effect.fail(
        new StorageError({
          code: "storage.unsupported",
          params: { capability: "supportsRequeue", expected: "a store that requeues messages" },
        }),
      )
