/** Stored cases by their ids, however these are written. */

import * as Effect from "effect/Effect"
import { storedWritings } from "../identifiers/stored-writings.ts"
import type { StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"

/** The case of an id, however it is written; the id under which it is stored stays what it is. */
export const findStoredCase = (
  storage: Pick<StorageAdapter, "load">,
  { kind, subject }: CaseName,
): Effect.Effect<StoredCase | undefined, StorageError> =>
  Effect.gen(function* () {
    for (const candidate of storedWritings(subject)) {
      const stored = yield* storage.load({ kind, subject: candidate })
      if (stored !== undefined) return stored
    }
    return undefined
  })
