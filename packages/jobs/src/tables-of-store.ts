import { type KeptTables, type StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"

/**
 * The tables of a store, for jobs that outlast a process or that several share. A store that keeps none is refused with `storage.unsupported`.
 *
 * @example
 * const program = Effect.flatMap(Storage, (storage) => tablesOfStore(storage))
 * const { keptRows } = await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * typeof keptRows // => "function"
 */
export const tablesOfStore = ({
  dropRows,
  keepRows,
  keptRows,
}: StorageAdapter): Effect.Effect<KeptTables, StorageError> =>
  dropRows === undefined || keepRows === undefined || keptRows === undefined
    ? Effect.fail(new StorageError({ code: "storage.unsupported", params: { capability: "projections" } }))
    : Effect.succeed({ dropRows, keepRows, keptRows })
