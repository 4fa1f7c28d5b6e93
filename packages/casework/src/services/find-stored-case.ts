/** Stored cases by their ids, however these are written. */

import * as Effect from "effect/Effect"
import { storedWritings } from "../identifiers/stored-writings.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"

/** The case of an id, however it is written; the id under which it is stored stays what it is. */
export const findStoredCase = Effect.fnUntraced(function* (
  storage: Pick<StorageAdapter, "load">,
  { subject, ...asked }: CaseName & { readonly command?: string },
) {
  for (const candidate of storedWritings(subject)) {
    const stored = yield* storage.load({ ...asked, subject: candidate })
    if (stored !== undefined) return stored
  }
  return undefined
})
