/**
 * Stored cases by their ids, however these are written.
 *
 * @module
 */

import * as Effect from "effect/Effect"
import { identifierKey } from "../identifiers/identifier-key.ts"
import type { StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"

/** The id under which a new case is stored: every writing of it leads there. */
export const subjectForNew = (written: string): string => identifierKey(written) || written

const persianZero = 0x06_f0
const arabicZero = 0x06_60

const withDigitsFrom = (zero: number, id: string): string =>
  id.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)))

/** The ids under which a case may be stored: as it is written, as new cases are, and with digits of one script as older ones may be. */
const candidatesOf = (written: string): ReadonlyArray<string> => {
  const id = subjectForNew(written)
  return [...new Set([written, id, withDigitsFrom(persianZero, id), withDigitsFrom(arabicZero, id)])]
}

/** The case of an id, however it is written; the id under which it is stored stays what it is. */
export const findStoredCase = (
  storage: Pick<StorageAdapter, "load">,
  { kind, subject }: CaseName,
): Effect.Effect<StoredCase | undefined, StorageError> =>
  Effect.gen(function* () {
    for (const candidate of candidatesOf(subject)) {
      const stored = yield* storage.load({ kind, subject: candidate })
      if (stored !== undefined) return stored
    }
    return undefined
  })
